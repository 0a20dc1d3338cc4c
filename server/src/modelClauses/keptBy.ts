import type { Agreement } from '../analysis/agreement.ts';
import { namePattern } from '../analysis/namePattern.ts';
import type { InsertClause } from './fix.ts';

/** Whose pre-existing work a sentence keeps, where it keeps that of one side: "Consultant retains its tools". */
export function keptBy({ parties }: Agreement, after: InsertClause['after']): 'Provider' | 'Customer' | undefined {
  if (!after || !('text' in after) || /\b(?:each|either|neither|both|other|parties)\b/i.test(after.text))
    return undefined;
  const keepers = parties.filter(({ label }) =>
    new RegExp(`\\b${namePattern(label)} (?:\\w+ )?(?:retains?|keeps?|owns?|reserves?)\\b`).test(after.text),
  );
  const [only] = keepers;
  if (!only || keepers.length > 1) return undefined;
  return only.role === 'provider' ? 'Provider' : only.role === 'customer' ? 'Customer' : undefined;
}

/** A list of what each side brings, as one of what this side brings. */
export const ofOne = (words: string, who: string): string =>
  words.replace(/\beach party expects\b/g, `[${who}] expects`).replace(/\bA party may add\b/g, `[${who}] may add`);
