import type { Sentence } from '../clauses.ts';

/** Where a letter greets, if this is one; -1 where nobody is greeted. */
export const greeting = (sentences: readonly Sentence[]): number =>
  sentences.slice(0, 30).findIndex(({ text }) => greets.test(text));

export const greets =
  /^(?:Dear|Gentlemen|Ladies and Gentlemen)\b|\bDear (?:Mr|Ms|Mrs|Dr|Sirs?|Madam|Ladies)\b|\bLadies and Gentlemen:/;
