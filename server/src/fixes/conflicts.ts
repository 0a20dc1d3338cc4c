import { factsOf } from '../analysis/facts/facts.ts';
import { passesToCustomer } from '../analysis/facts/ownership.ts';
import { overlaps } from '../analysis/span.ts';
import type { Trial } from './proposal.ts';

/** Where the new words take from the client what the paper gives it, or measure one thing a second time. */
export const conflictDoubts = (trial: Trial): readonly string[] => [...givesAway(trial), ...measuresTwice(trial)];

/**
 * A customer to whom everything passes that is made in the engagement gains nothing by a clause that sorts it: what the
 * clause keeps for the provider was the customer's.
 */
function givesAway({ review: { agreement, side }, after, written }: Trial): readonly string[] {
  if (side !== 'customer') return [];
  const sweeps = passesToCustomer(factsOf(agreement)).some(({ elements }) => elements.has('time-measured'));
  if (!sweeps) return [];
  const kept = after.agreement.provisions
    .of('background-reservation', 'methodology-reservation', 'innovation-allocation')
    .some(
      (one) =>
        one.to !== 'customer' &&
        written.some((span) => overlaps(span, one)) &&
        /\b(?:retains?|retain|owns?)\b/.test(one.sentence.text),
    );
  return kept ? ['it gives away what the client holds by this paper'] : [];
}

/** A share of right answers that is promised already stands against another one. */
function measuresTwice({ review: { agreement }, edits }: Trial): readonly string[] {
  if (!edits.some(({ text }) => /\baccuracy of at least\b/.test(text))) return [];
  const promised = agreement.sentences.some(
    ({ text, clause }) =>
      clause.part !== 'front' &&
      /\b\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)/.test(text) &&
      /\b(?:accura\w+|correct(?:ly)?|right|precision|recall|error rate|test (?:set|data)|benchmark|false (?:positive|negative)s?)\b/i.test(
        text,
      ) &&
      /\b(?:shall|will|must|at least|no less|not less|minimum|exceed)\b/.test(text),
  );
  return promised ? ['the paper measures its performance already'] : [];
}
