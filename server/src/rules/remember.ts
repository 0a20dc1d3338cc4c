import type { Sentence } from '../analysis/clauses.ts';
import { remembered } from '../analysis/remember.ts';

export { remembered };

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
