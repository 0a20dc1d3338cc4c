import type { Agreement } from '../analysis/agreement.ts';
import { namePattern } from '../analysis/namePattern.ts';
import { afterEdits, type Edit } from '../modelClauses/apply.ts';

/** Terms that the paper still defines, and that nothing speaks of once these words are gone. */
export function leftUnused({ terms, text, markdown }: Agreement, edits: readonly Edit[]): readonly string[] {
  if (!edits.some(({ start, end }) => end > start)) return [];
  const changed = afterEdits(text, edits);
  const names = new Set(terms.all.map(({ term }) => term));
  return [...names].filter((term) => {
    const named = new RegExp(`\\b${namePattern(term)}s?\\b`, 'g');
    const times = (words: string): number => words.match(named)?.length ?? 0;
    return times(changed) === 1 && times(markdown.text) > 1;
  });
}
