import type { Span } from '../analysis/span.ts';
import { type Offer, offersFor } from '../fixes/offers.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { type Fix, modelOf } from '../modelClauses/fix.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { acceptance } from './acceptRisk.ts';
import { isSlip } from './summary.ts';

/** What can be done about a finding. */
export interface Action {
  readonly title: string;
  readonly finding: Finding;
  /** Name of the offer among the finding's own; `accept` writes the risk down as accepted. */
  readonly what: string;
  /** The edits are shown first, for the attorney to agree to. */
  readonly preview?: boolean;
  /** The first choice: what a client may offer as the automatic one. */
  readonly preferred: boolean;
}

/**
 * For the stretch the attorney is at: of each finding the fixes that hold, in their order, then the ways to accept the
 * risks. A whole clause may be looked at before it goes in: one such entry, and only where the menu is short.
 * Each fix is tried before it is offered, so of a long selection only the first findings have theirs: nobody reads a menu of
 * a hundred, and the server would be deaf meanwhile.
 * @param previews whether the client can show edits before they are made
 */
export function actionsAt(review: Review, { start, end }: Span, previews = false): readonly Action[] {
  const here = review.findings.filter((finding) => finding.start <= end && start <= finding.end);
  const once = new Set<string>();
  return [
    ...here.slice(0, end - start > longestFixedStretch ? 8 : 40).flatMap((finding) =>
      offersFor(review, finding).map(({ title, name }, index) => ({
        title,
        finding,
        what: name,
        preferred: index === 0 && here.length === 1,
      })),
    ),
    ...(previews && here.length === 1 ? here : []).flatMap((finding) => {
      const large = offersFor(review, finding).find(isLarge);
      return large
        ? [{ title: `Preview: ${large.title}`, finding, what: large.name, preview: true, preferred: false }]
        : [];
    }),
    ...here
      // A slip is mended, not lived with.
      .filter((finding) => !isSlip(finding) && !once.has(finding.rule.id) && once.add(finding.rule.id))
      .map((finding) => ({
        title: `Accept this risk, with a reason (${finding.rule.id})`,
        finding,
        what: acceptOffer,
        preferred: false,
      })),
  ];
}

/** Of a stretch in characters whose findings all have their fixes: a clause, not a page. */
const longestFixedStretch = 2000;

/** No offer has this name: those of the library are nouns. */
const acceptOffer = 'accept';

export function editsFor(review: Review, finding: Finding, what: Action['what'], today?: string): readonly Edit[] {
  if (what === acceptOffer) return [acceptance(review.agreement, finding, today)];
  return offersFor(review, finding).find(({ name }) => name === what)?.edits ?? [];
}

/** A clause of its own or an exhibit; a sentence is seen at a glance once it stands there. */
const isLarge = ({ fix }: Offer): boolean => isClause(fix);
const isClause = (fix: Fix): boolean =>
  fix.do === 'insert-clause' && !fix.sentence && ['clause', 'exhibit'].includes(modelOf(fix)?.form ?? '');
