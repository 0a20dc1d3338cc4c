import assert from 'node:assert/strict';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { afterEdits } from '../../server/src/modelClauses/apply.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';

/** What becomes of a paper by each fix that is offered for a rule, and why others are not. */
export function fixedBy(paper: string, side: Side, rule: string): { after: readonly string[]; why: string } {
  const one = review(paper, { said: { side } });
  const findings = one.findings.filter((finding) => finding.rule.id === rule);
  assert.ok(findings.length, `${rule} is found`);
  return {
    after: findings.flatMap((finding) => offersFor(one, finding).map(({ edits }) => afterEdits(paper, edits))),
    why: findings.flatMap((finding) => refusalsFor(one, finding).flatMap(({ doubts }) => doubts)).join('; '),
  };
}
