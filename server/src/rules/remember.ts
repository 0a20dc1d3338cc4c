import type { Sentence } from '../analysis/clauses.ts';

/**
 * What is found in a sentence's own words stays true for as long as the words do. A sentence's facts are kept from one
 * reading to the next while its words are unchanged, so what is remembered with them costs a keystroke nothing; when they
 * go, it goes. Only for functions of the words alone: not of terms, parties or place.
 */
export function remembered<T>(sentence: Sentence, key: object, compute: (text: string) => T): T {
  // A sentence joined over a page break has words that its facts do not know of.
  if (sentence.pieces.length > 1) return compute(sentence.text);
  let known = memory.get(sentence.facts);
  if (!known) memory.set(sentence.facts, (known = new Map()));
  if (known.has(key)) return known.get(key) as T;
  const found = compute(sentence.text);
  known.set(key, found);
  return found;
}

/** Whether a sentence says this. */
export const speaksOf = (sentence: Sentence, pattern: RegExp): boolean =>
  remembered(sentence, pattern, (text) => pattern.test(text));

/** All matches of a global pattern, remembered; most sentences have none. */
export const matchesOf = (sentence: Sentence, pattern: RegExp): readonly RegExpExecArray[] =>
  remembered(sentence, pattern, (text) => {
    const found = [...text.matchAll(pattern)];
    return found.length ? found : none;
  });

const none: readonly RegExpExecArray[] = [];
const memory = new WeakMap<object, Map<object, unknown>>();
