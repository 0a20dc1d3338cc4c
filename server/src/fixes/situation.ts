import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import type { Deal } from '../modelClauses/deal.ts';
import type { InsertClause } from '../modelClauses/fix.ts';
import type { Side } from '../modelClauses/library.ts';

/** Where a clause is put, and when that paper, for that client, has no use for it. */
export interface Situation {
  readonly clauses: readonly string[];
  readonly holds: (where: {
    readonly agreement: Agreement;
    readonly side: Side;
    readonly deal: Deal;
    readonly fix: InsertClause;
    readonly finding: Span;
    /** The words that the finding is on. */
    readonly at: string;
    /** The sentence of those words. */
    readonly sentence: string;
  }) => boolean;
  readonly says: string;
}
