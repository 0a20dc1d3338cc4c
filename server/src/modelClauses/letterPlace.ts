import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { greeting } from '../analysis/parties/greeting.ts';
import type { Span } from '../analysis/span.ts';
import { isLettered, type Numbering, nextLabel } from './numbering.ts';
import { articlesOf, bodyEnd, lineStartOf } from './placement.ts';

/** Where the next paragraph of a letter goes, and what else changes there. */
export interface LetterPlace {
  /** An empty span inserts; else the label of the closing paragraph goes, to come again behind the new one. */
  readonly at: Span;
  readonly opening: Numbering;
  /** The closing paragraph's label, counted on. */
  readonly behind: string;
}

/**
 * A letter has paragraphs and no articles: the clause is the next of them. Where the last is on the letter itself ("this is all
 * we have agreed") it goes before that one, and takes its letter where nothing refers to it.
 */
export function letterPlace(agreement: Agreement): LetterPlace | undefined {
  const { text, sentences } = agreement;
  const greeted = greeting(sentences);
  if (greeted < 0 || articlesOf(agreement).length) return undefined;
  const end = bodyEnd(agreement);
  const all = paragraphsOf(sentences.slice(greeted + 1)).filter((one) => one.end <= end);
  // "Please sign and return a copy": behind it there is nothing but the names.
  const ends = all.findLastIndex((one) => !asksToSign.test(text.slice(one.start, blockEnd(one)))) + 1;
  const begins = ends > 2 ? all.slice(0, ends) : all;
  const labelled = begins.filter(({ labels }) => /^\(?(?:[a-z]|\d{1,2})[.)]{0,2}$/.test(labels[0] ?? ''));
  const plain = { indent: '', gap: 2 as const, lettered: false };
  const last = (labelled.length > 2 ? labelled : begins).at(-1);
  if (!last) return undefined;
  const closes = onTheLetter.test(text.slice(last.start, blockEnd(last)));
  const start = lineStartOf(text, last);
  if (labelled.length <= 2) {
    const at = closes && begins.length > 2 ? endOfTextBefore(text, start) : Math.min(end, blockEnd(last));
    return { at: { start: at, end: at }, opening: { head: '', ...plain }, behind: '' };
  }
  const head = text.slice(start, last.start);
  const next = nextLabel(head, text.slice(0, start));
  if (!next) return undefined;
  const lettered = isLettered(head);
  const isReferredTo = text.split(head.trim()).length > 2;
  if (!closes || isReferredTo)
    return { at: emptySpanAt(blockEnd(last)), opening: { ...plain, head: next, lettered }, behind: '' };
  const from = endOfTextBefore(text, start);
  return { at: { start: from, end: last.start }, opening: { ...plain, head, lettered }, behind: `\n\n${next}` };
}

const emptySpanAt = (offset: number): Span => ({ start: offset, end: offset });

/** The first sentence of each paragraph. */
const paragraphsOf = (sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.filter(({ block }, index) => block !== sentences[index - 1]?.block);

const blockEnd = ({ block }: Sentence): number => block.end;

function endOfTextBefore(text: string, start: number): number {
  let end = start;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** What a letter says of itself, and last. */
const onTheLetter =
  /\b(?:all (?:that )?we have agreed|everything we (?:have )?agreed|(?:entire|whole|complete) (?:agreement|understanding|deal)|law (?:applies|governs)|governed by|changed? (?:it )?only in writing)\b/i;
/** What it asks of whoever reads it. */
export const asksToSign =
  /\b(?:sign|countersign|initial)\w*\b[^.;]{0,60}\b(?:return|below|copy|back)\b|\blook(?:ing)? forward to\b|^(?:[Ii]f this (?:is|reflects|matches|sets out)|[Pp]lease (?:confirm|let (?:me|us) know))\b|\b(?:sincerely|kind regards|yours (?:truly|faithfully))\b/i;
