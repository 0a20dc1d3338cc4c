import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { type Edit, editsOf, titleOfFix } from '../modelClauses/apply.ts';
import { type Fix, modelOf } from '../modelClauses/fix.ts';
import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { spelled } from '../rules/spelling.ts';
import { aboutOf } from '../settlement/settle.ts';
import { candidatesFor } from './candidates.ts';
import { type Examination, examined } from './doubts.ts';
import { anotherKind, remains } from './effects.ts';
import { leftUnused } from './leftUnused.ts';
import type { Proposal } from './proposal.ts';

/** A fix that may be offered: it was made on a copy, the copy was read, and nothing speaks against it. */
export interface Offer {
  readonly fix: Fix;
  /** What one asks for on the command line: no two of a finding have the same. */
  readonly name: string;
  /** What will happen, for a menu. */
  readonly title: string;
  /** In order, not overlapping. */
  readonly edits: readonly Edit[];
  /** Rules that have a reason to ask once it is made. */
  readonly asks: readonly string[];
}

/** A fix that was thought of, and why counsel would not make it. */
export interface RefusedOffer extends Offer {
  readonly doubts: readonly string[];
}

/** What may be done about a finding, best first. Worked out when somebody asks, never while somebody types. */
export const offersFor = (review: Review, finding: Finding): readonly Offer[] =>
  tried(review, finding).filter(({ doubts }) => !doubts.length);

/** The others, for whoever wants to know why there are none. */
export const refusalsFor = (review: Review, finding: Finding): readonly RefusedOffer[] =>
  tried(review, finding).filter(({ doubts }) => doubts.length > 0);

function tried(review: Review, finding: Finding): readonly RefusedOffer[] {
  const known = triedOn(review);
  let all = known.get(finding);
  if (!all) known.set(finding, (all = tryCandidates(review, finding)));
  return all;
}

const triedOn = memo((_: Review) => new Map<Finding, readonly RefusedOffer[]>());

function tryCandidates(review: Review, finding: Finding): readonly RefusedOffer[] {
  const { agreement, side } = review;
  const names = new Set<string>();
  const texts = new Set<string>();
  let replaced = false;
  let named = false;
  return candidatesFor(review, finding).flatMap((candidate) => {
    // What can go in place of a sentence need not stand beside it.
    if (replaced && isBeside(candidate, finding)) return [];
    // What its definition names need not be named again in a sentence.
    if (named && candidate.do === 'replace-words' && candidate.variant === 'weights') return [];
    const edits = editsOf(agreement, candidate, side);
    // Two variants that say the same here are one.
    const what = JSON.stringify(edits.map(({ start, end, text }) => [start, end, text]));
    if (!edits.length || texts.has(what)) return [];
    texts.add(what);
    const { proposal, doubts, asks } = underAName({ review, finding, fix: candidate, edits });
    const { fix } = proposal;
    named ||= !doubts.length && fix.do === 'replace-words' && fix.variant === 'weights';
    replaced = !doubts.length && fix.do === 'insert-clause' && fix.instead !== undefined;
    const title = spelled(agreement)(
      offerTitle(review, fix, proposal.edits) + thenOpen(asks) + thenUnused(agreement, proposal.edits),
    );
    return [{ fix, name: offerName(fix, names), title, edits: proposal.edits, asks, doubts }];
  });
}

const isBeside = (fix: Fix, { fixes }: Finding): boolean =>
  fix.do === 'insert-clause' &&
  !fix.instead &&
  fixes.some((one) => one.do === 'insert-clause' && one.clause === fix.clause && one.instead !== undefined);

/** As the paper calls the system or, where nobody would know by that name what the clause is about, as "the AI system". */
function underAName(proposal: Proposal): Examination & { readonly proposal: Proposal } {
  const named = examined(proposal);
  const { review, fix } = proposal;
  if (!named.doubts.some(isOfTheName) || fix.do !== 'insert-clause') return { ...named, proposal };
  const plain: Proposal = { ...proposal, fix: { ...fix, plainly: true } };
  const edits = editsOf(review.agreement, plain.fix, review.side);
  if (edits.every(({ text }, index) => text === proposal.edits[index]?.text)) return { ...named, proposal };
  const plainly = { ...plain, edits };
  const known = examined(plainly);
  // Where neither will do, it is the first that says what is the matter.
  return known.doubts.length ? { ...named, proposal } : { ...known, proposal: plainly };
}

/** What may come of words under which the reader does not see AI. */
const isOfTheName = (doubt: string): boolean => doubt === remains || doubt.startsWith(anotherKind);

function offerName(fix: Fix, taken: Set<string>): string {
  const text = fix.variant ?? 'preferred';
  const own = fix.do === 'insert-clause' && fix.provider ? `${text}: ${fix.provider} supplies` : text;
  const names = fix.do === 'insert-clause' ? [own, fix.clause, `${fix.clause} ${own}`] : [own, `${own} words`];
  const name = names.find((one) => !taken.has(one)) ?? `${own} ${taken.size + 1}`;
  taken.add(name);
  return name;
}

/** What the change gives a reason to settle as well. */
const thenOpen = (asks: readonly string[]): string => {
  const open = asks.flatMap((rule) => aboutOf(rule) ?? []);
  return open.length ? `; then open: ${open.join(', ')}` : '';
};

/** What it leaves defined for nothing. */
const thenUnused = (agreement: Agreement, edits: readonly Edit[]): string => {
  const terms = leftUnused(agreement, edits);
  return terms.length ? `; then unused: “${terms.join('”, “')}”` : '';
};

/** An edit elsewhere is said: nobody likes to find it later. */
function offerTitle({ agreement, side }: Review, fix: Fix, edits: readonly Edit[]): string {
  const title = titleOfFix(agreement, fix, side);
  if (fix.do !== 'insert-clause' || edits.length < 2 || modelOf(fix)?.form === 'exhibit') return title;
  const defined = edits.flatMap(
    ({ text }) => /^\s*\S{0,12}?["“]([^"”]{2,40})["”]/.exec(text.replace(/[*_]/g, ''))?.[1] ?? [],
  );
  if (defined.length) return `${title}, defining “${defined.join('”, “')}”`;
  return edits.every(({ text }) => text.length < 200 || text.startsWith('\n'))
    ? `${title}, and among what survives`
    : title;
}
