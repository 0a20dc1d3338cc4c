import type { Agreement } from '../analysis/agreement.ts';
import { type Block, sourceOffset } from '../analysis/page/blocks.ts';
import type { Span } from '../analysis/span.ts';

/** Words that are set in one way. */
export interface LinePiece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  /** Shows the number of the paragraph of this bookmark; `text` is what it shows now. */
  readonly refersTo?: string;
}

/** A paragraph as Word has them. */
export interface Line {
  readonly kind: 'title' | 'heading' | 'body' | 'bullet';
  /** 1–6 for a heading, nesting from 1 for a bullet, else 0. */
  readonly level: number;
  /** The number as it is written in the agreement, "5.2" or "(a)", which is not among the pieces. */
  readonly label?: string;
  readonly pieces: readonly LinePiece[];
  readonly quoted: boolean;
  /** Stays on a page with the next: a place to sign. */
  readonly keeps: boolean;
  /** Opens an exhibit: numbers begin anew. */
  readonly anew: boolean;
  /** Opens one behind the signatures, under a heading of its own: on a page of its own. */
  readonly onNewPage?: boolean;
  /** Where other paragraphs refer to it. */
  readonly bookmark?: string;
  readonly cell?: Block['cell'];
}

/**
 * What the paper shows, paragraph by paragraph: front matter, notes and comments are not part of it.
 * @param asWritten no term is set in bold where it is defined: of a paper that goes back, nothing is changed unmarked
 */
export function linesForWord(agreement: Agreement, asWritten = false): readonly Line[] {
  const { markdown, clauses, terms, references } = agreement;
  const defined = asWritten ? [] : terms.all.map(({ start, end }) => ({ start, end }));
  const bookmarks = new Map<number, string>();
  for (const { target, foreign } of references)
    if (target && !foreign && target.number && !bookmarks.has(target.heading.start))
      bookmarks.set(target.heading.start, `section_${bookmarks.size + 1}`);
  const pointing = references.flatMap(({ start, end, number, target, foreign }) => {
    const bookmark = target && !foreign ? bookmarks.get(target.heading.start) : undefined;
    return bookmark && number === target?.number ? [{ start, end, number, bookmark }] : [];
  });
  const exhibits = new Set(
    clauses.filter(({ part, level }) => part === 'exhibit' && level <= 1).map(({ start }) => start),
  );
  const signatures = clauses.filter(({ part }) => part === 'signatures');

  let titled = false;
  let signed = false;
  const linesIn = (block: Block): readonly Line[] => {
    const { type, start, end, quoted, level } = block;
    if (type === 'front-matter' || type === 'note' || type === 'html') return [];
    const text = type === 'code' ? markdown.text.slice(start, end) : writtenWords(block, markdown.text);
    if (!text.trim()) return [];
    const inside = (span: Span): boolean => span.start < end && span.end > start;
    const label = type === 'cell' || type === 'code' ? undefined : numberLabelOf(block, text);
    const pieces = linePieces(block, text, {
      from: label?.length || text.length - text.trimStart().length,
      defined: defined.filter(inside),
      pointing: pointing.filter(inside),
      source: markdown.text,
    });
    const kind =
      type === 'heading'
        ? titled || level > 1
          ? 'heading'
          : 'title'
        : isBulletBlock(block, label?.words)
          ? 'bullet'
          : 'body';
    titled ||= type === 'heading';
    const signs = signatures.some(inside) || hasSigningLine.test(text);
    signed ||= signs;
    // What stands in bold on a line of its own is over what follows.
    const isOver = type === 'paragraph' && text.length < 120 && pieces.every(({ bold }) => bold) && !/[.;]$/.test(text);
    return [
      {
        kind,
        level: kind === 'heading' || kind === 'bullet' ? Math.max(1, level) : 0,
        label: label?.words,
        pieces,
        quoted,
        keeps: signs || isOver,
        anew: exhibits.has(start),
        ...(signed && kind === 'heading' && (exhibits.has(start) || isAttached.test(text)) && { onNewPage: true }),
        bookmark: [...bookmarks].find(([at]) => at >= start && at < end)?.[1],
        cell: block.cell,
      },
    ];
  };
  // A line to sign on, alone between empty lines, is a rule to Markdown and no block.
  const toSign = [...markdown.text.matchAll(/^[ \t>]*((?:\\?_){4,})[ \t]*$/gm)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length, text: found[1]!.replaceAll('\\', '') }))
    .filter(
      ({ start, end }) => ![...markdown.blocks, ...markdown.changes].some((one) => one.start < end && one.end > start),
    );
  return [...markdown.blocks.map((block) => ({ start: block.start, block })), ...toSign]
    .sort((a, b) => a.start - b.start)
    .flatMap((one) => {
      if ('block' in one) return linesIn(one.block);
      signed = true;
      return [{ kind: 'body', level: 0, pieces: [{ text: one.text }], quoted: false, keeps: true, anew: false }];
    });
}

/** "Signed: ______", "Date: ______" */
const hasSigningLine = /_{5,}/;
const isAttached = /^\s*(?:exhibit|schedule|annex|appendix|attachment)\b/i;

const isBulletBlock = ({ type, ordinals }: Block, label: string | undefined): boolean =>
  type === 'item' && !ordinals.length && label === undefined;

/**
 * The words with the signs the writer chose: matching reads straight quotes and one space for a line break, a page shows
 * curly ones and breaks its lines where the writer did.
 */
function writtenWords(block: Block, source: string): string {
  const { start, words } = block;
  const inLines = isInLines(block, source);
  let text = '';
  const { written = words.text } = words;
  for (let at = 0; at < written.length; at++) {
    const plain = written[at]!;
    const place = start + sourceOffset(words, at);
    const sign = source[place] ?? plain;
    if (plain === ' ' && /[\r\n]/.test(sign))
      text += /(?:(?<! ) {2,}|\\)$/.test(source.slice(Math.max(0, place - 3), place)) || inLines ? '\n' : ' ';
    else
      text +=
        (plain === '"' || plain === "'" || plain === '-') && /[\u2010-\u2011\u2018-\u201e]/.test(sign) ? sign : plain;
  }
  return text;
}

/** An address, a letterhead, who signs: short lines without a sentence in them, which nobody means as one. */
function isInLines({ type, start, end }: Block, source: string): boolean {
  if (type !== 'paragraph') return false;
  const lines = source
    .slice(start, end)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replace(/[*_>\\]+/g, ' ').trim());
  return (
    lines.length > 1 &&
    lines.every(
      (line) =>
        line.length < 70 &&
        !/[.;]$/.test(line.replace(/\b(?:Inc|Ltd|Co|Corp|LLC|L\.P|N\.A|St|Ave|Rd)\.$/, '')) &&
        !/\b[a-z]{3,}[.;] [A-Z]/.test(line) &&
        !/\b(?:shall|will|must|may not|agrees?)\b/.test(line) &&
        /^(?:[^a-z]|(?:for|and|on|by|c\/o|per|in|a|an|its|duly)\b|$)/.test(line),
    )
  );
}

/** "5.2 ", "(a) ", "3. ": how a paragraph is numbered, and how many characters of it that is. */
function numberLabelOf(
  { type, ordinals }: Block,
  text: string,
): { readonly words: string; readonly length: number } | undefined {
  const typed = /^\s*((?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\((?:[a-z]{1,5}|\d{1,2})\)))\s+(?=\S)/.exec(text);
  // A heading may be a year or a figure; a paragraph that begins with "12 months" is no twelfth one.
  if (typed && (/[.()]/.test(typed[1]!) || type === 'heading')) return { words: typed[1]!, length: typed[0].length };
  if (type === 'item' && ordinals.length)
    return { words: ordinals.length > 1 ? ordinals.join('.') : `${ordinals[0]}.`, length: 0 };
  return undefined;
}

interface Dress {
  /** The label is not among the pieces. */
  readonly from: number;
  /** Offsets of the source. */
  readonly defined: readonly Span[];
  readonly pointing: readonly (Span & { readonly number: string; readonly bookmark: string })[];
  readonly source: string;
}

/** The words cut where they change their dress: emphasis, a term where it is defined, a reference. */
function linePieces(block: Block, text: string, { from, defined, pointing, source }: Dress): readonly LinePiece[] {
  const { words, start } = block;
  const at = (offset: number): number => start + sourceOffset(words, offset);
  const within = (spans: readonly Span[], offset: number): boolean =>
    spans.some((one) => one.start <= offset && offset < one.end);
  const marked = (type: 'strong' | 'emphasis' | 'code', offset: number): boolean =>
    words.marks.some((mark) => mark.type === type && mark.start <= offset && offset < mark.end);
  const numbers = pointing.map((one) => {
    const begin = source.indexOf(one.number, one.start);
    return { start: begin, end: begin + one.number.length, bookmark: one.bookmark };
  });
  const pieces: { text: string; bold?: boolean; italic?: boolean; code?: boolean; refersTo?: string }[] = [];
  let before = '';
  for (let offset = from; offset < text.length; offset++) {
    const place = at(offset);
    const field = numbers.find((one) => one.start <= place && place < one.end);
    const bold = marked('strong', offset) || within(defined, place);
    const italic = marked('emphasis', offset);
    const code = block.type === 'code' || marked('code', offset);
    const key = [bold, italic, code, field?.start].join();
    if (pieces.length && key === before) pieces.at(-1)!.text += text[offset]!;
    else
      pieces.push({
        text: text[offset]!,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(code && { code }),
        ...(field && { refersTo: field.bookmark }),
      });
    before = key;
  }
  return pieces;
}
