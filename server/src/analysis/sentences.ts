import { enumerator, mayEnumerate, normalLabel } from './enumerator.ts';
import { type Matchable, matchable, narrowed, wide } from './matchable.ts';
import type { Words } from './page/blocks.ts';

/**
 * One sentence of a block. All that is here is relative to the block's words, so it is kept for as long as they stay
 * as they are. Lawyers' numbering ("5.2", "(a)") and run-in headings ("Governing Law.") stand beside the sentence, not in it.
 */
export interface SentenceFacts extends Matchable {
  /** Offsets in the block's words, half-open. */
  readonly from: number;
  readonly to: number;
  /** Numbering before the sentence, outermost first: ["5.2", "(a)"]. */
  readonly labels: readonly string[];
  /** Offset in the words where the numbering begins; equals `from` when there is none. */
  readonly labelFrom: number;
  /** The run-in heading before the sentence. */
  readonly heading?: { readonly text: string; readonly from: number; readonly to: number };
  /** Whether a stop ends it. One that has none may go on in the next block, over a page break. */
  readonly ends: boolean;
  /** An alternative nobody has chosen yet: "[Option A: …]", an empty check box, a sentence in square brackets. */
  readonly optional: boolean;
  /** What has been asked of these words, and found: see sentenceMemo.ts. */
  readonly known: unknown[];
}

/** A block's words → its sentences. A title on its own ("2. Term.") is a sentence of no words with a heading. */
export function readSentences(words: Words): readonly SentenceFacts[] {
  const { text } = words;
  const isWide = wide.test(text);
  const sentences: SentenceFacts[] = [];
  let heading: SentenceFacts['heading'];
  let labels = none;
  let labelFrom = -1;
  const ends = stretches(text);
  for (let i = 0; i < ends.length; i += 2) {
    const end = ends[i + 1]!;
    let from = ends[i]!;
    if (charAfterSpaces(text, from) === '-') {
      pageNumber.lastIndex = from;
      const page = pageNumber.exec(text);
      if (page && from + page[0].length < end) from += page[0].length;
    }
    while (mayEnumerate(text, from)) {
      enumerator.lastIndex = from;
      const label = enumerator.exec(text);
      if (!label || from + label[0].length > end) break;
      if (labelFrom < 0) labelFrom = from;
      if (labels === none) labels = [];
      labels.push(normalLabel(label[0]));
      from += label[0].length;
    }
    const atStart = sentences.length === 0 || labels.length > 0;
    const title = atStart && !heading ? runInHeading(text, from, end, words, labels.length > 0) : undefined;
    if (title) {
      heading = { text: cleanTitle(text.slice(title.from, title.to)), from: title.from, to: title.to };
      from = title.next;
      if (labelFrom < 0) labelFrom = title.from;
    }
    while (from < end && text[from] === ' ') from++;
    let to = end;
    while (to > from && text[to - 1] === ' ') to--;
    if (to > from && isFurniture(text, from, to)) continue;
    if (to <= from && !(heading && end === text.length) && !(labels.length && end === text.length)) continue;
    // A label may follow the heading: "Assignment. (a) Neither party …".
    while (from < to && text[from] === '(') {
      enumerator.lastIndex = from;
      const label = enumerator.exec(text);
      if (!label || from + label[0].length > to) break;
      if (labels === none) labels = [];
      labels.push(normalLabel(label[0]));
      from += label[0].length;
    }
    const own = text.slice(from, to);
    const matched = matchable(isWide ? narrowed(own) : own);
    const begins = labelFrom < 0 ? from : labelFrom;
    sentences.push({
      text: matched.text,
      gaps: matched.gaps,
      from,
      to,
      labels,
      labelFrom: begins,
      heading,
      ends: to > from && stops(text, from, to),
      optional: mayBeOptional.test(charAfterSpaces(text, begins)) && optionalWords.test(text.slice(begins, to)),
      known: [],
    });
    heading = undefined;
    labels = none;
    labelFrom = -1;
  }
  return sentences;
}

const none: string[] = [];

/** The first character that is no space; "" at the end. */
function charAfterSpaces(text: string, from: number): string {
  while (text[from] === ' ') from++;
  return text[from] ?? '';
}

/** Whether a stop ends it, quotation marks and brackets aside. */
function stops(text: string, from: number, to: number): boolean {
  const least = Math.max(from, to - 4);
  while (to > least && `"')]`.includes(text[to - 1]!)) to--;
  return to > least && '.;:!?'.includes(text[to - 1]!);
}

const cleanTitle = (title: string): string =>
  title
    .replace(/(?<![\s.:;–—-])[\s.:;–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

const pageNumber = /\s*- ?\d{1,3} ?-\s+/y;

/** What a printer put there: "- 4 -", "Page 3 of 9", "Source: ACME CORP, 10-K, 3/1/2020". */
const isFurniture = (text: string, from: number, to: number): boolean =>
  to - from < 120 &&
  /^(?:-? ?\d{1,3} ?-|-\d{1,3}-|page \d{1,3}(?: of \d{1,3})?|\d{0,3} ?source: [^.]{0,60}[\w.,() /-]{0,50}\d{4})$/i.test(
    text.slice(from, to).trim(),
  );

const mayBeOptional = /[[☐□oa]/i;
const optionalWords =
  /^\s*(?:\[\s?\]|☐|□|\[?(?:option|alternative|alternate)\s+(?:[A-D1-4]|one|two|three)\b|\[(?![^\]]{0,40}\]\([^)]*\))[^[\]]{25,2000}\][.;]?\s*$)/i;

/** Where sentences begin and end in the words, by turns. One pass, no look-back further than a word. */
function stretches(text: string): readonly number[] {
  const found: number[] = [];
  let start = 0;
  boundary.lastIndex = 0;
  for (let stop = boundary.exec(text); stop; stop = boundary.exec(text)) {
    const at = stop.index;
    if (at < start) continue;
    const mark = text[at]!;
    if (mark === '.' || mark === '?' || mark === '!') {
      if (mark === '.' && isAbbreviation(text, at, start)) {
        const before = numberBefore(text, at, start);
        if (before !== undefined) {
          found.push(start, before);
          start = before;
        }
        continue;
      }
      const before = numberBefore(text, at, start);
      if (before !== undefined) {
        found.push(start, before);
        start = before;
        continue;
      }
      found.push(start, at + stop[0].trimEnd().length);
    } else {
      // Before "13.2 Notices": never after "Sections 5.2, 5.3 or".
      if (
        /(?:\b(?:and|or|to|through|sections?|articles?|clauses?|paragraphs?|exhibits?|schedules?|items?|rules?|§+|nos?\.?)|[,(–-])\s*$/i.test(
          text.slice(Math.max(start, at - 14), at + 1),
        )
      )
        continue;
      const gap = text[at - 1] === ' ';
      if (mark === ' ' && !gap && !isTitleSoFar(text.slice(start, at))) continue;
      found.push(start, at + stop[0].trimEnd().length);
    }
    start = at + stop[0].length;
  }
  if (start < text.length) found.push(start, text.length);
  return text.length > longest ? shortened(text, found) : found;
}

/** What is longer than any sentence of a lawyer's is cut between words, so that a page without a stop costs what it weighs. */
function shortened(text: string, found: readonly number[]): readonly number[] {
  const cut: number[] = [];
  for (let i = 0; i < found.length; i += 2) {
    let from = found[i]!;
    for (const end = found[i + 1]!; end - from > longest; ) {
      const space = text.lastIndexOf(' ', from + longest);
      const to = space > from ? space + 1 : from + longest;
      cut.push(from, to);
      from = to;
    }
    cut.push(from, found[i + 1]!);
  }
  return cut;
}

/** Of a sentence in characters; the longest that we have met in agreements has five thousand. */
export const longest = 6000;

// A stop and a capital, digit or bracket; a semicolon or colon before "5.2.1"; a gap or a title before "13.2 Notices".
const boundary =
  /[.?!]["')\]]{0,3}\s+(?=["'([]{0,2}[A-Z0-9[(*•●☐□_$]|- ?\d{1,3} ?-)|[;:]\s+(?:(?:and|or|and\/or)\s+)?(?=\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+[A-Za-z"])|\s(?=\d{1,2}\.\d{1,2}\.?\s+["A-Z])/g;

/** "Definitions" in "1. Definitions 1.1 The following …": nothing but a short title since the sentence began. */
const isTitleSoFar = (words: string): boolean =>
  words.length < 70 &&
  /^\s*(?:[\dIVX]{1,4}[.)]?\s+)?(?:[A-Z][\w'&/-]*|of|and|or|the|to|for|in|;|,)(?:[\s,;]+(?:[A-Z][\w'&/-]*|of|and|or|the|to|for|in))*[\s:.]*$/.test(
    words,
  );

/** In "AGREED TERMS 1. Definitions" the number opens what follows: where it begins, if this stop ends such a number. */
function numberBefore(text: string, dot: number, start: number): number | undefined {
  let from = dot;
  while (from > start && dot - from < 3 && text[from - 1]! >= '0' && text[from - 1]! <= '9') from--;
  if (from === dot || text[from - 1] !== ' ' || from - start < 3) return undefined;
  const before = text.slice(Math.max(start, from - 24), from).trimEnd();
  return /(?:[;:)]|\b(?!ARTICLE|SECTION|EXHIBIT|SCHEDULE|NO|ITEM|CLAUSE|PARAGRAPH|PART|RULE|ANNEX|APPENDIX)[A-Z]{4,})$/.test(
    before,
  ) && /[A-Z]/.test(text.slice(dot + 1).trimStart()[0] ?? '')
    ? from
    : undefined;
}

function isAbbreviation(text: string, dot: number, start: number): boolean {
  let from = dot;
  while (from > start && dot - from < 14 && text[from - 1] !== ' ' && text[from - 1] !== '(' && text[from - 1] !== '"')
    from--;
  const word = text.slice(from, dot);
  // Numbering at the start: "2. Term", "5.2. Term".
  if (/^\d+(\.\d+)*$/.test(word)) {
    if (from - start < 12 && /^(?:(?:article|section|clause)\s)?$/i.test(text.slice(start, from).trimStart()))
      return true;
    return /\b(?:Sections?|Articles?|Clauses?|Nos?\.?|Exhibits?|Schedules?|Paragraphs?|Item|Rule|Part|§)\s*$/i.test(
      text.slice(Math.max(start, from - 14), from),
    )
      ? /^\s+[a-z0-9(]/.test(text.slice(dot + 1, dot + 4))
      : false;
  }
  // What stands before it, where that is no more than the word for a numbered thing.
  const before = from - start < 12 ? text.slice(start, from).trim() : undefined;
  if (before !== undefined && /^(?:Article|Section|ARTICLE|SECTION)$/.test(before)) return true;
  if (/^[A-Za-z]$/.test(word))
    return before === '' || (/^[A-Z]$/.test(word) && !/^\s+\d{1,2}\. [A-Z]/.test(text.slice(dot + 1, dot + 8)));
  if (before === '' && /^(?:[IVX]{1,5}|[ivx]{1,4})$/.test(word)) return true;
  return abbreviations.has(word.toLowerCase()) || /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word);
}

const abbreviations = new Set(
  'inc ltd pvt pte corp co llc l.l.c llp lp no nos mr mrs ms dr prof st sec secs art arts vs v etc e.g i.e u.s u.s.c u.k cf et al approx est dept assn bros jr sr fig figs para paras pp vol rev ed eds ex exh ave blvd rd ste tel fax ph.d n.a n.v b.v s.a p.o hon attn jan feb mar apr jun jul aug sep sept oct nov dec cl cls reg stat seq sub intl mfg'.split(
    ' ',
  ),
);

/** A short title before the sentence: "Assignment.", "Governing Law:", bold words, or a line of capitals. */
function runInHeading(
  text: string,
  from: number,
  end: number,
  words: Words,
  labelled: boolean,
): { from: number; to: number; next: number } | undefined {
  while (from < end && text[from] === ' ') from++;
  if (from >= end) return undefined;
  // Marks are in order; one may hold the number too ("**7. Law.**"), but it begins close by.
  for (let i = firstMarkFrom(words.marks, from - 40); i < words.marks.length; i++) {
    const mark = words.marks[i]!;
    if (mark.start > from + 1) break;
    if (mark.type === 'code' || mark.type === 'link' || mark.end <= from + 2 || mark.end - from > 120) continue;
    const after = text.slice(mark.end, mark.end + 3);
    const closed = /[.:]["')]?\s*$/.test(text.slice(from, mark.end));
    if (/^\s*"|^"/.test(text.slice(from, from + 2))) continue;
    if (closed || /^\s*[.:–—]/.test(after) || mark.end >= end) {
      const words = text.slice(from, mark.end);
      if (/["“]/.test(words) || sentenceLike(words) || saysAll(words)) continue;
      let next = mark.end;
      while (next < end && /[\s.:–—-]/.test(text[next]!)) next++;
      return { from, to: mark.end, next };
    }
  }
  title.lastIndex = from;
  const found = title.exec(text);
  if (found && found.index === from && from + found[0].trimEnd().length <= end) {
    const words_ = found[1]!;
    if (sentenceLike(words_) || someone.test(words_)) return undefined;
    // Without a number before it a title must be followed by something, or it is a line of its own.
    if (!labelled && from + found[0].trimEnd().length >= text.trimEnd().length) return undefined;
    return { from, to: from + words_.length, next: Math.min(from + found[0].length, end) };
  }
  return undefined;
}

function firstMarkFrom(marks: Words['marks'], from: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Up to nine capitalised words (small words between them) and a stop or a colon.
const title =
  /((?:[A-Z][\w'’&/-]*|\([A-Z][\w ]{0,20}\))(?:(?:,? |\/|; )(?:[A-Z][\w'’&/-]*|and|or|of|the|for|to|in|on|by|with|upon|from|a|an|&|at|as|not|no|\([A-Z][\w ]{0,20}\))){0,9})(?:[.:](?=\s|$)\s*| [–—-] |\.?[–—])/y;

/** A whole sentence in bold: "Agency retains its tools."; "Agency owns:" and "What we keep." are labels. */
const saysAll = (words: string): boolean =>
  /^(?!What|Who|How|When|Where|Why|If)(?=[^:]*\.$)[A-Z][^:]*\s(?:owns?|belongs?|retains?|keeps?|pays?|assigns?|remains?|vests?|grants?|delivers?|provides?|governs?)\s\S*\s/.test(
    words,
  );

/** "Ms A. Okafor", over the address of a letter. */
const someone = /^(?:Mr|Mrs|Ms|Mx|Dr|Prof)\b/;

const sentenceLike = (words: string): boolean =>
  /\b(?:shall|will|may|must|is|are|has|have|agrees?|means|hereby|SHALL|WILL|MAY|MUST|IS|ARE|HAS|HAVE|AGREES?|HEREBY|Inc|INC|Corp|CORP|Ltd|LTD|Co|LLC|Limited|LIMITED|GmbH)\b/.test(
    words,
  ) || words.length > 120;
