import type { Sentence } from './clauses.ts';
import { warmUp } from './warmUp.ts';

/**
 * What is found in a sentence's own words stays true for as long as the words do; `key` says what is looked for: a
 * pattern, or the function that looks. Only for functions of the words alone: not of terms, parties or place.
 */
export function memoized<T>(sentence: Sentence, key: Key, compute: (text: string) => T): T {
  const known = memoryOf(sentence);
  const number = questionNumber(key);
  let found = known[number];
  if (found === undefined) known[number] = found = compute(sentence.text) ?? notFound;
  return (found === notFound ? undefined : found) as T;
}

/**
 * What is known of a sentence's words, by the number of the question; the same list for as long as the words are the same.
 * A sentence joined over a page break has words that its facts do not know of, and a list of its own.
 */
export function memoryOf({ pieces, facts, text }: Sentence): unknown[] {
  if (pieces.length === 1) return facts.known;
  let joined = ofJoined.get(facts);
  if (joined?.text !== text) ofJoined.set(facts, (joined = { text, known: [] }));
  return joined.known;
}
const ofJoined = new WeakMap<object, { readonly text: string; readonly known: unknown[] }>();

/** Whether a sentence says this. */
export const says = (sentence: Sentence, pattern: RegExp): boolean =>
  memoized(sentence, pattern, (text) => pattern.test(text));

/** All matches of a global pattern in a sentence, remembered; most sentences have none. */
export const matchesOf = (sentence: Sentence, pattern: RegExp): readonly RegExpExecArray[] =>
  memoized(sentence, pattern, (text) => {
    const found = [...text.matchAll(pattern)];
    return found.length ? found : noMatches;
  });
const noMatches: readonly RegExpExecArray[] = [];

/** Every question has a number: its place in what is known of a sentence. Whole papers are asked one question after another. */
export function questionNumber(key: Key): number {
  if (key === lastKey) return lastNumber;
  let number = numbers.get(key);
  if (number === undefined) {
    // A pattern written where it is asked is a new object every time, and the same question.
    const words = key instanceof RegExp ? String(key) : undefined;
    number = (words !== undefined ? patterns.get(words) : undefined) ?? count++;
    if (words !== undefined && !patterns.has(words)) {
      patterns.set(words, number);
      warmUp(key as RegExp);
    }
    numbers.set(key, number);
  }
  lastKey = key;
  lastNumber = number;
  return number;
}
type Key = object;
const notFound = Symbol('looked for and not found');
const numbers = new WeakMap<Key, number>();
const patterns = new Map<string, number>();
let count = 0;
let lastKey: Key | undefined;
let lastNumber = -1;
