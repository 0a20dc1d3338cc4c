import type { Span } from '../analysis/span.ts';
import { type Edit, editsOf, titleOf } from '../modelClauses/apply.ts';
import type { Fix } from '../modelClauses/fix.ts';
import { clause } from '../modelClauses/library.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { acceptance } from './acceptRisk.ts';
import { isSlip } from './summary.ts';

/** What can be done about a finding. What it would change is computed when it is chosen, by {@link editsFor}. */
export interface Action {
  readonly title: string;
  readonly finding: Finding;
  /** Position among the finding's fixes; `accept` writes the risk down as accepted. */
  readonly what: number | 'accept';
  /** The edits are shown first, for the attorney to agree to. */
  readonly preview?: boolean;
  /** The first choice: what a client may offer as the automatic one. */
  readonly preferred: boolean;
}

/**
 * For the stretch the attorney is at: each finding's fixes in their order, then the ways to accept the risks. A whole
 * clause may be looked at before it goes in: one such entry, and only where the menu is short.
 * @param previews whether the client can show edits before they are made
 */
export function actionsAt(review: Review, { start, end }: Span, previews = false): readonly Action[] {
  const { findings, agreement, side } = review;
  const here = findings.filter((finding) => finding.start <= end && start <= finding.end);
  const once = new Set<string>();
  return [
    ...here.flatMap((finding) =>
      finding.fixes.map((fix, index) => ({
        title: titleOf(agreement, fix, side),
        finding,
        what: index,
        preferred: index === 0 && here.length === 1,
      })),
    ),
    ...(previews && here.length === 1 ? here : []).flatMap((finding) => {
      const index = finding.fixes.findIndex(isLarge);
      const fix = finding.fixes[index];
      const title = fix && titleOf(agreement, fix, side);
      return title ? [{ title: `Preview: ${title}`, finding, what: index, preview: true, preferred: false }] : [];
    }),
    ...here
      // A slip is mended, not lived with.
      .filter((finding) => !isSlip(finding) && !once.has(finding.rule.id) && once.add(finding.rule.id))
      .map((finding) => ({
        title: `Accept this risk, with a reason (${finding.rule.id})`,
        finding,
        what: 'accept' as const,
        preferred: false,
      })),
  ];
}

export function editsFor(review: Review, finding: Finding, what: Action['what'], today?: string): readonly Edit[] {
  if (what === 'accept') return [acceptance(review.agreement, finding, today)];
  const fix = finding.fixes[what];
  return fix ? editsOf(review.agreement, fix, review.side) : [];
}

/** A clause of its own or an exhibit; a sentence is seen at a glance once it stands there. */
const isLarge = (fix: Fix): boolean =>
  fix.do === 'insert-clause' && !fix.sentence && ['clause', 'exhibit'].includes(clause(fix.clause)?.form ?? '');
