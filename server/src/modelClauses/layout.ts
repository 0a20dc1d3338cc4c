import type { Agreement } from '../analysis/agreement.ts';
import { curly } from './curly.ts';
import { type DraftingStyle, wrap } from './draftingStyle.ts';
import type { Edit } from './fix.ts';
import type { Numbering } from './numbering.ts';
import { escapeSnippet, piecesOf, toPlain, toSnippet } from './template.ts';

// From the words of a model clause to text as this paper sets it.

export interface Layout {
  /** Line breaks and what the paper itself puts before the words: not read for blanks. */
  readonly before: string;
  readonly text: string;
  readonly indent: string;
}

/** Head and body on the page: a heading on its own line, a run-in title before the words, sub-paragraphs under them. */
export function layOut({ head, indent, gap, lettered, quote }: Numbering, body: string, heading: boolean): Layout {
  const paragraphs = (lettered ? underLetter(body, head) : body).split(/\n+/);
  // Where the paper escapes its brackets, so do we.
  if (head.includes('\\('))
    paragraphs.forEach((line, i) => (paragraphs[i] = line.replace(/^\(([a-z]{1,4})\) /, '\\($1\\) ')));
  const lines = paragraphs.map((line, index) => (index || heading ? indent + line : line));
  const between = quote ? `\n${quote.trimEnd()}\n` : '\n\n';
  return { before: (gap === 1 ? '\n' : between) + head + (heading ? between : ''), text: lines.join(between), indent };
}

/** In the middle of a line what follows goes onto its own. */
export const onItsOwnLine = ({ text }: Agreement, at: number, composed: Layout): Layout =>
  /^[ \t]*(?:\r?\n|$)/.test(text.slice(at, at + 40)) ? composed : { ...composed, text: composed.text + '\n\n' };

/** Sub-paragraphs "(a)" under a letter become "(i)"; under "(i)", the ninth letter, and those behind it "(1)". */
export function underLetter(body: string, letter: string): string {
  const late = /^\W*(?:\d[\d.\\]*)?\\?\(?[i-z]\\?[).]/.test(letter);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
  // At the start of a line, and in the line behind a colon, a semicolon or an "and".
  return body.replace(/(^|\n|[:;,] |\b(?:and|or) )\(([a-h])\) /g, (_, lead: string, sub: string) => {
    const number = sub.charCodeAt(0) - 96;
    return `${lead}(${late ? number : roman[number - 1]}) `;
  });
}

export function edit(at: number, { before, text, indent }: Layout, paper: DraftingStyle, column = 0): Edit {
  const pieces = piecesOf(text);
  const plain = before + toPlain(pieces, paper.fill);
  const snippet = escapeSnippet(before) + toSnippet(pieces, paper.fill);
  const shaped = (words: string): string => (paper.width ? wrap(words, paper.width, indent, column) : words);
  return finish({ start: at, end: at, text: shaped(plain), snippet: shaped(snippet) }, paper);
}

export function finish(edit: Edit, paper: DraftingStyle): Edit {
  const set = (words: string): string => {
    const quoted = paper.curlyQuotes ? curly(words) : words;
    const inQuote = paper.quote && edit.start > paper.quote.start && edit.start <= paper.quote.end;
    const marked = inQuote
      ? quoted.replace(/\n(?!>)(.?)/g, (_, next: string) => (next ? `\n> ${next}` : '\n>'))
      : quoted;
    return paper.newline === '\r\n' ? marked.replace(/\r?\n/g, '\r\n') : marked;
  };
  const text = set(edit.text);
  const snippet = edit.snippet === undefined ? undefined : set(edit.snippet);
  // A snippet without tab stops is plain text.
  return { ...edit, text, snippet: snippet && /\$\{\d/.test(snippet) ? snippet : undefined };
}

/** "**Residuals.** Nothing in …" → its title and its words. */
export function splitRunInTitle(source: string, otherwise: string): { title: string; body: string } {
  const found = /^\*\*(.{2,90}?)[.:]?\*\*[.:]?\s+/.exec(source);
  return found ? { title: found[1]!, body: source.slice(found[0].length) } : { title: otherwise, body: source };
}
