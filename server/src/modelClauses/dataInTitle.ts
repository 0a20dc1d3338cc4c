import type { Agreement } from '../analysis/agreement.ts';
import { draftingStyleOf } from './draftingStyle.ts';
import type { InsertClause } from './fix.ts';
import { topArticle } from './placement.ts';
import { calledHere } from './termMapping.ts';

const dataHandlingClauses: ReadonlySet<string> = new Set([
  'deletion',
  'data-audit',
  'security',
  'residency',
  'sub-processors',
]);

/** Under "Student Data and privacy", in a paper that has another name for what else is handed over: both. */
export function dataInTitle(agreement: Agreement, clause: string, after: InsertClause['after']): string | undefined {
  if (!dataHandlingClauses.has(clause)) return undefined;
  const home = after && topArticle(agreement, 'clause' in after ? after.clause : after);
  const usual = calledHere(agreement, 'Customer Data');
  if (!home || !usual) return undefined;
  const titled = agreement.terms.all.find(
    ({ term }) =>
      / (?:Data|Records|Information)$/.test(term) &&
      term !== usual &&
      home.title.includes(term) &&
      !/^(?:Personal|Confidential)/.test(term),
  )?.term;
  const { articled } = draftingStyleOf(agreement).fill;
  const named = (term: string): string => (articled?.(term) ? `the ${term}` : term);
  return titled && `${named(titled)} and ${named(usual)}`;
}
