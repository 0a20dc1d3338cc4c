import type { Span } from '../analysis/span.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { type Fix, type InsertClause, modelOf } from '../modelClauses/fix.ts';
import { type Side, type Variant, variantFor } from '../modelClauses/library.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';

/** A change that somebody thinks of making. */
export interface Proposal {
  readonly review: Review;
  readonly finding: Finding;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** The same once it has been made on a copy. */
export interface Trial extends Proposal {
  readonly after: Review;
  /** Where the new words stand in the changed text, in the order of the edits. */
  readonly written: readonly Span[];
}

export function tryOn(proposal: Proposal): Trial {
  const { review, edits } = proposal;
  const { text } = review.agreement;
  const written: Span[] = [];
  let changed = '';
  let at = 0;
  for (const edit of edits) {
    changed += text.slice(at, edit.start);
    written.push({ start: changed.length, end: changed.length + edit.text.length });
    changed += edit.text;
    at = edit.end;
  }
  return { ...proposal, after: review.again(changed + text.slice(at)), written };
}

/** The library's text behind a fix. */
export function variantOf(fix: InsertClause, side: Side): Variant | undefined {
  const model = modelOf(fix);
  return model && variantFor(model, side, fix.variant);
}
