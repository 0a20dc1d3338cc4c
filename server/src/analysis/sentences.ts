import type { Words } from './blocks.ts';

/**
 * One sentence of a block. All that is here is relative to the block's words, so it is kept for as long as they stay
 * as they are. Lawyers' numbering ("5.2", "(a)") and run-in headings ("Governing Law.") stand beside the sentence, not in it.
 */
export interface SentenceFacts {
  /** The sentence for matching: dots inside it ("Section 14·4", "Inc·") cannot be mistaken for its end. Same length as the words. */
  readonly text: string;
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
}

/** A block's words → its sentences. A title on its own ("2. Term.") is a sentence of no words with a heading. */
export function readSentences(words: Words): readonly SentenceFacts[] {
  const { text } = words;
  const sentences: SentenceFacts[] = [];
  let heading: SentenceFacts['heading'];
  let labels: string[] = [];
  let labelFrom = -1;
  for (const [start, end] of stretches(text)) {
    let from = start;
    for (;;) {
      enumerator.lastIndex = from;
      const label = enumerator.exec(text);
      if (!label || label.index !== from || from + label[0].length > end) break;
      if (labelFrom < 0) labelFrom = from;
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
    if (to <= from && !(heading && end === text.length) && !(labels.length && end === text.length)) continue;
    // A label may follow the heading: "Assignment. (a) Neither party …".
    for (;;) {
      enumerator.lastIndex = from;
      const label = from < to ? enumerator.exec(text) : null;
      if (!label || label.index !== from || !label[0].startsWith('(') || from + label[0].length > to) break;
      labels.push(normalLabel(label[0]));
      from += label[0].length;
    }
    sentences.push({
      text: neutral(text.slice(from, to)),
      from,
      to,
      labels,
      labelFrom: labelFrom < 0 ? from : labelFrom,
      heading,
      ends: to > from && /[.;:!?]["')\]]*$/.test(text.slice(Math.max(from, to - 4), to)),
    });
    heading = undefined;
    labels = [];
    labelFrom = -1;
  }
  return sentences;
}

/** "5.2", "(a)", "Section 3.", "ARTICLE IV –", "a)", "•", each with the space behind it. */
const enumerator =
  /\s*(?:(?:ARTICLE|Article|SECTION|Section|Clause|CLAUSE|Paragraph)\s+(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,6}|[A-Z])\s?[.:)–—-]*(?=\s|$)\s*|§+\s?\d[\d.]*\s+|\d{1,2}(?:\.\d{1,3}){1,4}[.):]?(?:\s+|(?=[A-Z][a-z]))|\d{1,2}[.)](?:\s+|(?=[A-Z]))|\((?:[a-zA-Z]|[a-z]{2}|[ivxl]{1,5}|[IVX]{1,4}|\d{1,2})\)\s*|(?:[a-z]|[ivx]{1,4})[.)]\s+|[A-Z][.)]\s+(?=[A-Z"])|[IVX]{1,5}\.\s+(?=[A-Z])|[•●▪◦·o–-]\s+|\*\s+)/y;

const normalLabel = (label: string): string =>
  label
    .trim()
    .replace(/^(?:article|section|clause|paragraph|§+)\s*/i, '')
    .replace(/[.:)–—\s-]+$/, (tail) => (tail.startsWith(')') && label.trim().startsWith('(') ? ')' : ''));

const cleanTitle = (title: string): string =>
  title
    .replace(/[\s.:;–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Dots inside do not end anything. The length stays. */
const neutral = (sentence: string): string =>
  sentence.indexOf('.') < sentence.length - 1
    ? sentence.slice(0, -1).replaceAll('.', '·') + sentence.slice(-1)
    : sentence;

/** Where sentences begin and end in the words. One pass, no look-back further than a word. */
function* stretches(text: string): Generator<readonly [number, number]> {
  let start = 0;
  for (const stop of text.matchAll(boundary)) {
    const at = stop.index;
    const next = at + stop[0].length;
    if (at < start) continue;
    if (text[at] === '.' || text[at] === '?' || text[at] === '!') {
      if (text[at] === '.' && isAbbreviation(text, at, start)) continue;
      const end = at + stop[0].trimEnd().length;
      yield [start, end];
    } else yield [start, at];
    start = next;
  }
  if (start < text.length) yield [start, text.length];
}

// A stop and a capital, digit or bracket; or a gap before "13.2" where articles run together in one line.
const boundary =
  /[.?!]["')\]]{0,3}\s+(?=["'([]{0,2}[A-Z0-9[(*•●☐_$])|\s{2,}(?=\d{1,2}\.\d{1,2}\s)|(?<=[;:,])\s{2,}(?=\d{1,2}\.\d{1,2}\s)/g;

function isAbbreviation(text: string, dot: number, start: number): boolean {
  let from = dot;
  while (from > start && dot - from < 14 && text[from - 1] !== ' ' && text[from - 1] !== '(' && text[from - 1] !== '"')
    from--;
  const word = text.slice(from, dot);
  // Numbering at the start: "2. Term", "5.2. Term".
  if (/^\d+(\.\d+)*$/.test(word)) {
    if (text.slice(start, from).trim() === '') return true;
    return /\b(?:Sections?|Articles?|Clauses?|Nos?\.?|Exhibits?|Schedules?|Paragraphs?|Item|Rule|Part|§)\s*$/i.test(
      text.slice(Math.max(start, from - 14), from),
    )
      ? /^\s+[a-z0-9(]/.test(text.slice(dot + 1, dot + 4))
      : false;
  }
  if (/^(?:Article|Section|ARTICLE|SECTION)$/.test(text.slice(start, from).trim())) return true;
  if (/^[A-Za-z]$/.test(word)) return text.slice(start, from).trim() === '' || /^[A-Z]$/.test(word);
  if (/^[IVX]{1,5}$/.test(word) && text.slice(start, from).trim() === '') return true;
  return abbreviations.has(word.toLowerCase()) || /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word);
}

const abbreviations = new Set(
  'inc ltd corp co llc l.l.c llp lp no nos mr mrs ms dr prof st sec secs art arts vs v etc e.g i.e u.s u.s.c u.k cf et al approx est dept assn bros jr sr fig figs para paras pp vol rev ed eds ex exh ave blvd rd ste tel fax ph.d n.a n.v b.v s.a p.o hon attn jan feb mar apr jun jul aug sep sept oct nov dec reg stat seq sub intl mfg'.split(
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
  for (const mark of words.marks) {
    if (
      mark.type === 'code' ||
      mark.type === 'link' ||
      mark.start > from + 1 ||
      mark.end <= from + 2 ||
      mark.end - from > 120
    )
      continue;
    const after = text.slice(mark.end, mark.end + 3);
    const closed = /[.:]["')]?\s*$/.test(text.slice(from, mark.end));
    if (/^\s*"|^"/.test(text.slice(from, from + 2))) continue;
    if (closed || /^\s*[.:–—]/.test(after) || mark.end >= end) {
      if (/["“]/.test(text.slice(from, mark.end)) || sentenceLike(text.slice(from, mark.end))) continue;
      let next = mark.end;
      while (next < end && /[\s.:–—-]/.test(text[next]!)) next++;
      return { from, to: mark.end, next };
    }
  }
  title.lastIndex = from;
  const found = title.exec(text);
  if (found && found.index === from && from + found[0].trimEnd().length <= end) {
    const words_ = found[1]!;
    if (sentenceLike(words_)) return undefined;
    // Without a number before it a title must be followed by something, or it is a line of its own.
    if (!labelled && from + found[0].trimEnd().length >= text.trimEnd().length) return undefined;
    return { from, to: from + words_.length, next: Math.min(from + found[0].length, end) };
  }
  return undefined;
}

// Up to nine capitalised words (small words between them) and a stop or a colon.
const title =
  /((?:[A-Z][\w'’&/-]*|\([A-Z][\w ]{0,20}\))(?:(?:,? |\/|; )(?:[A-Z][\w'’&/-]*|and|or|of|the|for|to|in|on|by|with|upon|from|a|an|&|at|as|not|no|\([A-Z][\w ]{0,20}\))){0,9})(?:[.:](?=\s|$)\s*| [–—-] |\.?[–—])/y;

const sentenceLike = (words: string): boolean =>
  /\b(?:shall|will|may|must|is|are|has|have|agrees?|means|hereby|Inc|INC|Corp|CORP|Ltd|LTD|Co|LLC|Limited|LIMITED|GmbH)\b/.test(
    words,
  ) || words.length > 120;
