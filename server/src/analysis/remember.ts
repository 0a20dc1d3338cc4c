import type { Sentence } from './clauses.ts';

/**
 * What follows from a value that never changes is worked out once and kept with it: when the value goes, it goes. From one
 * reading to the next the words of a block stay the same object while nobody types in it, so what hangs on them costs a
 * keystroke nothing. Only for functions of the value alone.
 */
export function remember<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}

/**
 * What is found in a sentence's own words stays true for as long as the words do; `key` says what is looked for. Only for
 * functions of the words alone: not of terms, parties or place.
 */
export function remembered<T>(sentence: Sentence, key: object, compute: (text: string) => T): T {
  // A sentence joined over a page break has words that its facts do not know of.
  if (sentence.pieces.length > 1) return compute(sentence.text);
  const known = ofFacts(sentence.facts);
  if (known.has(key)) return known.get(key) as T;
  const found = compute(sentence.text);
  known.set(key, found);
  return found;
}
const ofFacts = remember((_facts: object) => new Map<object, unknown>());

/** Whether a sentence says this. */
export const says = (sentence: Sentence, pattern: RegExp): boolean =>
  remembered(sentence, pattern, (text) => pattern.test(text));
