import { selects } from './leadIns.ts';
import { memo } from './memo.ts';
import type { Block } from './page/block.ts';
import type { SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';
import { isTitle } from './titleLine.ts';

export const isTitleAlone = memo(({ text }: SentenceFacts): boolean => isTitle(text) && !selects.test(text));
/** "12. **Liability and indemnity**" over "12.1 …": a title in small letters, told by its weight. */
export const inBold = ({ from, to, text }: SentenceFacts, { words }: Block): boolean =>
  !/\b(?:shall|will|may|must|is|are|means|agrees?|hereby)\b|[;:,]$/.test(text) &&
  text.split(' ').length < 8 &&
  words.marks.some(({ type, start, end }) => type === 'strong' && start <= from + 1 && end >= to - 1);
export const endOfLabel = (words: string, from: number): number => {
  let end = Math.min(from, words.length);
  while (end > 0 && words[end - 1] === ' ') end--;
  return end;
};

export const trimmedEnd = (text: string, block: Span): number => {
  let end = block.end;
  while (end > block.start && /\s/.test(text[end - 1]!)) end--;
  return end;
};

/** "l. Warranty and Liability": legal-markdown writes the level of a clause, and counts when it prints. */
export const isLeveledTitle = (fact: SentenceFacts): boolean =>
  fact.labels.length === 1 && fact.labels[0] === 'l' && isTitleAlone(fact);
