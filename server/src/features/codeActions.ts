import type { Span } from '../analysis/span.ts';
import { type Edit, editsOf } from '../clauses/apply.ts';
import type { Fix } from '../clauses/fix.ts';
import { clause } from '../clauses/library.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/judge.ts';
import { acceptance } from './acceptRisk.ts';

/** What can be done about a finding. What it would change is computed when it is chosen, by {@link editsFor}. */
export interface Action {
  readonly title: string;
  readonly finding: Finding;
  /** Position among the finding's fixes; `accept` writes the risk down as accepted. */
  readonly what: number | 'accept';
  /** The first choice: what a client may offer as the automatic one. */
  readonly preferred: boolean;
}

/** For the stretch the attorney is at: each finding's fixes in their order, then the ways to accept the risks. */
export function actionsAt({ findings }: Review, { start, end }: Span): readonly Action[] {
  const here = findings.filter((finding) => finding.start <= end && start <= finding.end);
  const once = new Set<string>();
  return [
    ...here.flatMap((finding) =>
      finding.fixes.map((fix, index) => ({
        title: titleOf(fix),
        finding,
        what: index,
        preferred: index === 0 && here.length === 1,
      })),
    ),
    ...here
      .filter(({ rule }) => !once.has(rule.id) && once.add(rule.id))
      .map((finding) => ({
        title: `Accept this risk, with a reason (${finding.rule.id})`,
        finding,
        what: 'accept' as const,
        preferred: false,
      })),
  ];
}

export function editsFor(review: Review, finding: Finding, what: Action['what']): readonly Edit[] {
  if (what === 'accept') return [acceptance(review.agreement, finding)];
  const fix = finding.fixes[what];
  return fix ? editsOf(review.agreement, fix, review.side) : [];
}

/** What will happen, for the menu: the fix's own words, else the clause it brings. */
export function titleOf(fix: Fix): string {
  if (fix.title) return fix.title;
  if (fix.do === 'replace-words') return fix.words ? `Replace with “${fix.words}”` : 'Delete these words';
  const name = clause(fix.clause)?.title ?? fix.clause;
  return fix.variant && fix.variant !== 'preferred' ? `Insert “${name}” (${fix.variant})` : `Insert “${name}”`;
}
