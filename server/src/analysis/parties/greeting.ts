import type { Sentence } from '../clauses.ts';

/** Where a letter greets, if this is one; -1 where nobody is greeted. */
export const greeting = (sentences: readonly Sentence[]): number =>
  // "Dear Ms." before a name has been taken for a title.
  sentences.slice(0, 30).findIndex(({ text, facts }) => greets.test(text) || facts.heading?.text.startsWith('Dear '));

export const greets =
  /^(?:Dear|Gentlemen|Ladies and Gentlemen)\b|\bDear (?:Mr|Ms|Mrs|Dr|Sirs?|Madam|Ladies)\b|\bLadies and Gentlemen:/;
