import type { Agreement } from '../analysis/agreement.ts';
import { contains, type Span } from '../analysis/span.ts';
import { referenceAt } from './symbolAt.ts';
import { termUseAt, usesOf } from './termUses.ts';

/** A place that speaks of the same thing. */
export interface Mention extends Span {
  readonly defines: boolean;
}

/**
 * Everywhere the term at the offset is used, or every reference to the section it stands in the heading of. Serves
 * "find references" and the highlighting of what the cursor is on.
 */
export function references(agreement: Agreement, offset: number): readonly Mention[] {
  const reference = referenceAt(agreement, offset);
  const clause =
    reference?.target ??
    agreement.clauses.find(({ heading, number }) => number && contains(heading, { start: offset, end: offset }));
  const use = reference ? undefined : termUseAt(agreement, offset);
  if (use) return usesOf(agreement, use.term).map(({ start, end, defines }) => ({ start, end, defines }));
  if (!clause || agreement.kind === 'none') return [];
  const mentions = agreement.references
    .filter(({ target }) => target === clause)
    .map(({ start, end }) => ({ start, end, defines: false }));
  return [{ ...clause.heading, defines: true }, ...mentions].sort((a, b) => a.start - b.start);
}
