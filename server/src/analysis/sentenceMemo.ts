import type { Sentence } from './clauses.ts';
import { warmUp } from './warmUp.ts';

/**
 * What is found in a sentence's own words stays true for as long as the words do; `key` says what is looked for: a
 * pattern, or the function that looks. Only for functions of the words alone: not of terms, parties or place.
 */
export function memoized<T>(sentence: Sentence, key: QuestionKey, compute: (text: string) => T): T {
  const known = answersKnown(sentence);
  const number = questionNumber(key);
  let found = known[number];
  if (found === undefined) known[number] = found = compute(sentence.text) ?? notFound;
  return (found === notFound ? undefined : found) as T;
}

/**
 * What is known of a sentence's words, by the number of the question; the same list for as long as the words are the same.
 * A sentence joined over a page break has words that its facts do not know of, and a list of its own.
 */
export function answersKnown({ pieces, facts, text }: Sentence): unknown[] {
  if (pieces.length === 1) return facts.known;
  let joined = answersOfJoined.get(facts);
  if (joined?.text !== text) answersOfJoined.set(facts, (joined = { text, known: [] }));
  return joined.known;
}
const answersOfJoined = new WeakMap<object, { readonly text: string; readonly known: unknown[] }>();

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
export function questionNumber(key: QuestionKey): number {
  if (key === lastKey) return lastNumber;
  let number = questionNumbers.get(key);
  if (number === undefined) {
    // A pattern written where it is asked is a new object every time, and the same question.
    const words = key instanceof RegExp ? String(key) : undefined;
    number = (words !== undefined ? numbersByPattern.get(words) : undefined) ?? questionCount++;
    if (words !== undefined && !numbersByPattern.has(words)) {
      numbersByPattern.set(words, number);
      warmUp(key as RegExp);
    }
    questionNumbers.set(key, number);
  }
  lastKey = key;
  lastNumber = number;
  return number;
}
type QuestionKey = object;
const notFound = Symbol('looked for and not found');
const questionNumbers = new WeakMap<QuestionKey, number>();
const numbersByPattern = new Map<string, number>();
let questionCount = 0;
let lastKey: QuestionKey | undefined;
let lastNumber = -1;
