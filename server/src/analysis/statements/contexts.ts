import compiled from 'compiled:contexts';
import type { Sentence } from '../clauses.ts';
import { memoized } from '../sentenceMemo.ts';

/** Names of the contexts, by number: see contexts.md. */
export const contextNames: readonly string[] = compiled.map(({ name }) => name);

/** Of its kinds alone, from its words onward: what it says is that something need not be. */
export const takesBack = (context: number): boolean => !compiled[context]!.always && compiled[context]!.onward;

/** A stretch of a sentence's text in which it does not do what it names. */
export interface Refusal {
  readonly context: number;
  readonly from: number;
  readonly to: number;
}

/** The first of these contexts that a place of the sentence stands in; undefined where it stands in none. */
export function refusalAt(sentence: Sentence, offset: number, contexts: readonly number[]): Refusal | undefined {
  const { part, title } = sentence.clause;
  for (const context of contexts) {
    const { parts, headings } = compiled[context]!;
    if (parts.includes(part) || headings.some((heading) => heading.test(title)))
      return { context, from: 0, to: sentence.text.length };
  }
  return refusalsOf(sentence).find(
    ({ context, from, to }) => contexts.includes(context) && from <= offset && offset < to,
  );
}

const definitionContext = contextNames.indexOf('definition');

/** Whether a sentence says what a word means, and then what becomes of it. */
export const goesOnBehindMeaning = (sentence: Sentence): boolean =>
  refusalsOf(sentence).some(({ context, to }) => context === definitionContext && to < sentence.text.length);

/** What the words alone tell, remembered for as long as they stay the same. */
const refusalsOf = (sentence: Sentence): readonly Refusal[] =>
  memoized(sentence, compiled, (text) =>
    compiled.flatMap(({ words, onward }, context) => {
      const refusals: Refusal[] = [];
      for (const pattern of words) {
        const found = pattern.exec(text);
        if (!found) continue;
        const term = found.groups?.term;
        const stop = onward
          ? text.indexOf(';', found.index)
          : term
            ? endOfMeaning(text, term, found.index + found[0].length)
            : -1;
        refusals.push({ context, from: onward ? found.index : 0, to: stop < 0 ? text.length : stop });
      }
      return refusals;
    }),
  );

/** Where a sentence that says what a word means goes on to say what becomes of it: "…; all", "…, and Vendor assigns the"; else -1. */
function endOfMeaning(text: string, term: string, from: number): number {
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + term.length)) {
    const begun = Math.max(...goingOn.map((words) => text.lastIndexOf(words, at)));
    if (begun >= from && at - begun < 80) return begun;
  }
  return -1;
}
const goingOn = ['; ', ', and ', ', which '];
