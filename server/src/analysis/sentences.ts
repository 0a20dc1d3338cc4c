import { enumerator, mayEnumerate, normalLabel } from './enumerator.ts';
import { type Matchable, matchable, narrowText, wide } from './matchable.ts';
import type { Words } from './page/blocks.ts';
import { runInHeading } from './runInHeading.ts';
import { stretches } from './sentenceEnds.ts';

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
  let labels = noLabels;
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
      if (!label || from + label[0].length > end || isReference(text, from, label[0])) break;
      if (labelFrom < 0) labelFrom = from;
      if (labels === noLabels) labels = [];
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
    if (to > from && isFurnitureText(text, from, to)) continue;
    if (to <= from && !(heading && end === text.length) && !(labels.length && end === text.length)) continue;
    // A label may follow the heading: "Assignment. (a) Neither party …".
    while (from < to && text[from] === '(') {
      enumerator.lastIndex = from;
      const label = enumerator.exec(text);
      if (!label || from + label[0].length > to) break;
      if (labels === noLabels) labels = [];
      labels.push(normalLabel(label[0]));
      from += label[0].length;
    }
    const own = text.slice(from, to);
    const matched = matchable(isWide ? narrowText(own) : own);
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
    labels = noLabels;
    labelFrom = -1;
  }
  return sentences;
}

/** "Section 10.1 of the MSA does not apply": what is spoken of, and no number of the sentence. */
const isReference = (text: string, from: number, label: string): boolean =>
  /^\s*(?:[Aa]rticle|[Ss]ection|[Cc]lause|[Pp]aragraph)\b/.test(label) && text.startsWith('of ', from + label.length);

const noLabels: string[] = [];

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
const isFurnitureText = (text: string, from: number, to: number): boolean =>
  to - from < 120 &&
  /^(?:-? ?\d{1,3} ?-|-\d{1,3}-|page \d{1,3}(?: of \d{1,3})?|\d{0,3} ?source: [^.]{0,60}[\w.,() /-]{0,50}\d{4})$/i.test(
    text.slice(from, to).trim(),
  );

const mayBeOptional = /[[☐□oa]/i;
const optionalWords =
  /^\s*(?:\[\s?\]|☐|□|\[?(?:option|alternative|alternate)\s+(?:[A-D1-4]|one|two|three)\b|\[(?![^\]]{0,40}\]\([^)]*\))[^[\]]{25,2000}\][.;]?\s*$)/i;
