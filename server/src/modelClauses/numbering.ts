import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import { arabic } from '../analysis/references.ts';
import { lineEnd } from './placement.ts';

/** How the next clause of an article begins, made from the one before it. */
export interface Numbering {
  /** Markdown before the clause's words: number, title and decoration as the neighbours have them. */
  readonly head: string;
  /** What continues lines are indented by. */
  readonly indent: string;
  /** A blank line, or none between tight list items. */
  readonly gap: 1 | 2;
  /** Whether its numbering is letters, so that sub-paragraphs must be roman. */
  readonly lettered: boolean;
  /** The marks of the quote that it stands in, as every line of it begins: "> ". */
  readonly quote?: string;
}

/**
 * "5.3 **Return.** …" → "5.4 **Residuals.** ": the neighbour's own line with number and title exchanged, so that
 * whatever stands around them (bold, spans, dots, indentation) stays as it is.
 */
export function numberingAfter(agreement: Agreement, neighbour: Clause, title: string): Numbering | undefined {
  const { text } = agreement;
  const newline = text.lastIndexOf('\n', Math.max(0, neighbour.heading.start - 1)) + 1;
  // Where clauses run together in one line, its beginning belongs to another.
  const ahead = text.slice(newline, neighbour.heading.start);
  const lineStart =
    /[.;:)"”] +$/.test(ahead) && !/^[\s>]*\d{1,3}[.)] +$/.test(ahead) ? neighbour.heading.start : newline;
  const first = neighbour.sentences[0];
  const line = lineEnd(text, neighbour.heading.start);
  const runsOn = first && first.start < line;
  const bodyStart = neighbour.style !== 'heading' && runsOn ? first.start : Math.max(line, neighbour.heading.end);
  let head = text.slice(lineStart, bodyStart);
  if (head.length > 240 || /\n\s*\n/.test(head.trimEnd())) return undefined;
  const indent = /^[ \t]*/.exec(head)![0];
  const next = lettersOn(agreement, neighbour) ?? inserted(agreement, neighbour) ?? nextNumber(neighbour.number);
  if (neighbour.number) {
    const written = numberPlaceIn(head, neighbour.number);
    if (!next || !written) return undefined;
    head =
      head.slice(0, written.from) +
      (written.last
        ? next.split('.').at(-1)!
        : written.roman && /^\d/.test(next)
          ? romanOf(Number(next))
          : written.escaped
            ? next.replaceAll('.', '\\.')
            : next) +
      head.slice(written.to).replace(/ id="[^"]*"/, ` id="${next}"`);
  }
  if (!neighbour.number) head = nextLabel(head, text.slice(neighbour.parent?.start ?? 0, lineStart)) ?? head;
  if (neighbour.title) {
    const at = head.lastIndexOf(sourceTitle(head, neighbour.title) ?? '\0');
    const old = sourceTitle(head, neighbour.title);
    if (!old || at < 0) return undefined;
    // "**Section 9.05 Survival.** Section 2.04 and Article IV …": a place named in the words is no part of the heading.
    const rest = head
      .slice(at + old.length)
      .replace(/^([\s*_.:"”]*\s)(?:Sections?|Clauses?|Articles?|Paragraphs?|§)\s[\s\S]*$/i, '$1');
    head = head.slice(0, at) + likeCase(title, old) + rest;
  }
  // Marks and tags that open the neighbour's first word are not part of its heading.
  head = head.replace(/(\s)(?:<[a-z][^<>]*>|[*_“"])+$/, '$1');
  if (neighbour.style === 'heading') head = head.trimEnd();
  // Where the words begin on the next line, they do so here, too.
  else if (!runsOn && first && first.start - line < 6)
    head = head.trimEnd() + text.slice(line, first.start).replace(/\S[\s\S]*$/, '');
  else if (!/\s$/.test(head)) head += ' ';
  // "2. Governing law. The laws of …": a title that stands as a sentence of its own.
  if (
    !neighbour.title &&
    runsOn &&
    neighbour.sentences.length > 1 &&
    /^[A-Z][\w'’-]*(?: [\w'’&,-]+){0,4}\.$/.test(first.text) &&
    !/\b(?:governs?|appl(?:y|ies)|is|are|shall|will|may|must|lasts?|ends?)\b/.test(first.text)
  )
    head += `${likeCase(title, first.text.slice(0, -1))}. `;
  // An anchor names one place.
  head = head.replace(/\[\]\{#[^{}\n]{0,80}\}/g, '');
  const list = /^\s*(?:\d{1,3}[.)]|[-*+])\s+/.exec(head);
  const above = text.slice(0, lineStart);
  return {
    head,
    indent: list && neighbour.style === 'item' ? ' '.repeat(list[0].length) : indent,
    gap: neighbour.style === 'item' && !/\n[ \t>]*\r?\n[ \t]*$/.test(above) ? 1 : 2,
    lettered: /^\(?[a-z]\)?$/.test(neighbour.number) || (!neighbour.number && isLettered(head)),
  };
}

/**
 * A paragraph's beginning with its label counted on: "(c) " → "(d) ", "\\(iii\\) " → "\\(iv\\) ", "4(a) " → "4(b) ", "c. " → "d. ",
 * "(3) " → "(4) ". Undefined where it has none. `before`: what stands above, which tells letters from Roman figures.
 */
export function nextLabel(head: string, before: string): string | undefined {
  const found =
    /^([\s>]*(?:[-*+]\s+)?[*_]{0,3}(?:\d{1,3}(?:\\?\.\d{1,3})*)?)(\\?\(|)([a-z]{1,5}|[A-Z]{1,4}|\d{1,3})(\\?\)|\\?\.(?=[\s*_]))/.exec(
      head,
    );
  if (!found) return undefined;
  const [whole, lead, open, label, close] = found as unknown as readonly [string, string, string, string, string];
  const next = labelAfter(label, before);
  return next && `${lead}${open}${next}${close}${head.slice(whole.length)}`;
}

/** Whether a paragraph begins with a small letter for its label, so that what stands under it needs others. */
export const isLettered = (head: string): boolean =>
  /^[\s>]*(?:[-*+]\s+)?[*_]{0,3}(?:\d[\d.\\]*)?(?:\\?\([a-z]\\?\)|[a-z]\\?[.)])/.test(head);

function labelAfter(label: string, before: string): string | undefined {
  if (/^\d/.test(label)) return String(Number(label) + 1);
  const capitals = label.toUpperCase();
  const small = label !== capitals;
  if (/^[IVXL]+$/.test(capitals)) {
    const number = Number(arabic(capitals));
    const other = number > 1 ? romanOf(number - 1) : '';
    const stands = (one: string) =>
      new RegExp(`(?:^|[\\s(*_])${small ? one.toLowerCase() : one}\\\\?[).]`).test(before);
    // A lone "i" follows "h" in letters, and begins the Roman ones.
    const isRoman = label.length > 1 || (other ? stands(other) : !stands('H'));
    if (isRoman) return small ? romanOf(number + 1).toLowerCase() : romanOf(number + 1);
  }
  return /^[A-Ya-y]$/.test(label) ? String.fromCharCode(label.charCodeAt(0) + 1) : undefined;
}

/** "I" behind "H" is a letter, not a one. */
function lettersOn({ clauses }: Agreement, { number, parent }: Clause): string | undefined {
  if (!/^[IVXL]$/.test(number)) return undefined;
  const before = String.fromCharCode(number.charCodeAt(0) - 1);
  return clauses.some((one) => one.number === before && one.parent === parent)
    ? String.fromCharCode(number.charCodeAt(0) + 1)
    : undefined;
}

/** "19A", where the paragraphs of all articles are counted through and the next one is 20 already. */
function inserted({ clauses }: Agreement, { number, parent, part }: Clause): string | undefined {
  if (!parent || !/^\d{1,3}$/.test(number)) return undefined;
  const next = String(Number(number) + 1);
  const numbered = (one: string): readonly Clause[] =>
    clauses.filter((clause) => clause.number === one && clause.part === part);
  const [other, ...more] = numbered(next);
  return other && !more.length && other.parent !== parent && numbered(number).length === 1 ? `${number}A` : undefined;
}

/** "5.3" → "5.4", "IV" → "5" (arabic: the opening writes it as its neighbour), "c" → "d". */
export function nextNumber(number: string): string | undefined {
  if (/^[IVXL]+$/.test(number)) return String(Number(arabic(number)) + 1);
  const parts = number.split('.');
  const last = parts.at(-1)!;
  if (/^\d+$/.test(last)) return [...parts.slice(0, -1), padLike(Number(last) + 1, last)].join('.');
  if (/^[A-Ya-y]$/.test(last)) return [...parts.slice(0, -1), String.fromCharCode(last.charCodeAt(0) + 1)].join('.');
  return undefined;
}

const padLike = (number: number, like: string): string =>
  like.startsWith('0') ? String(number).padStart(like.length, '0') : String(number);

export function romanOf(number: number): string {
  let rest = number;
  let roman = '';
  for (const [value, sign] of [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const)
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  return roman;
}

/** Where the number stands in the line; a nested list shows only its last part ("2." for 5.2). */
function numberPlaceIn(
  head: string,
  number: string,
): { from: number; to: number; last: boolean; roman: boolean; escaped?: boolean } | undefined {
  const roman = /^[IVXL]+$/.test(number);
  // An anchor in a tag (`id="3.2"`) shows nobody the number.
  const shown = head.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length));
  // "4\\.1": a dot that is no list's.
  const escaped = number.replace(/[.]/g, '\\\\?\\.');
  const whole = new RegExp(`(?<![\\w.])${escaped}(?![\\w]|\\.\\d)`).exec(shown);
  if (whole)
    return {
      from: whole.index,
      to: whole.index + whole[0].length,
      last: false,
      roman,
      escaped: whole[0].includes('\\'),
    };
  const own = number.split('.').at(-1)!;
  const part = new RegExp(`^\\s*${own}(?=[.)]\\s)`).exec(shown);
  if (part && number.includes('.'))
    return {
      from: part.index + part[0].length - own.length,
      to: part.index + part[0].length,
      last: true,
      roman: false,
    };
  return undefined;
}

/** The title as the source writes it: its spaces may be line breaks or several. */
function sourceTitle(head: string, title: string): string | undefined {
  if (head.includes(title)) return title;
  const pattern = title
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['"]/g, `['"‘’“”]`))
    .join('\\s+');
  return new RegExp(pattern).exec(head)?.[0];
}

/** Capitals as the neighbours have them: ALL CAPS, Title Case, or Sentence case. */
function likeCase(title: string, like: string): string {
  if (like.length > 3 && like === like.toUpperCase() && /[A-Z]{3}/.test(like)) return title.toUpperCase();
  const words = like.split(/\s+/).filter((word) => /^[A-Za-z]{4,}/.test(word));
  if (words.length > 1 && words.slice(1).every((word) => /^[a-z]/.test(word)))
    return title.charAt(0) + title.slice(1).replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
  return title;
}
