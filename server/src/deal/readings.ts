import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { memo } from '../analysis/memo.ts';
import type { Span } from '../analysis/span.ts';
import { readSentence } from '../analysis/statements/index.ts';
import { nameMentions, thingsOfTerms } from '../analysis/statements/mentions.ts';
import type { SentenceReading, Slot } from '../analysis/statements/statement.ts';

/** What a sentence of a paper does, as its own provisions were read. */
export const readingIn = (agreement: Agreement, sentence: Sentence): SentenceReading =>
  readSentence(sentence, dealNames(agreement));

const dealNames = memo(({ parties, terms }: Agreement) => nameMentions(parties, thingsOfTerms(terms)));

/** Offsets in the sentence's text of the words of a slot; nothing for words of a lead-in. */
export function wordsOfSlot({ tokens }: SentenceReading, { from, to }: Slot): Span | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && first.start >= 0 && to > from ? { start: first.start, end: last.end } : undefined;
}
