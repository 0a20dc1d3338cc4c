import { factsOf } from '../analysis/facts/facts.ts';
import { passesToCustomer } from '../analysis/facts/ownership.ts';
import { overlaps } from '../analysis/span.ts';
import type { Trial } from './proposal.ts';

/** Where the new words take from the client what the paper gives it, or measure one thing a second time. */
export const conflictDoubts = (trial: Trial): readonly string[] => [
  ...givesAway(trial),
  ...measuresTwice(trial),
  ...ordersNothing(trial),
  ...capsTheOther(trial),
];

/**
 * A customer to whom everything passes that is made in the engagement gains nothing by a clause that sorts it: what the
 * clause keeps for the provider was the customer's.
 */
function givesAway({ review: { agreement, side }, after, written }: Trial): readonly string[] {
  // What is made is the provider's by this paper, and the new words assign it to the customer.
  if (side === 'provider') {
    const holds = agreement.provisions
      .of('foreground-allocation', 'model-ownership')
      .some(
        ({ to, elements, sentence }) =>
          to === 'provider' &&
          !elements.has('kept') &&
          !elements.has('retained') &&
          !elements.has('reference') &&
          !improves.test(sentence.text),
      );
    const assigns = after.agreement.provisions
      .of('ip-assignment')
      .some((one) => one.to === 'customer' && written.some((span) => overlaps(span, one)));
    return holds && assigns ? [givenAway] : [];
  }
  if (side !== 'customer') return [];
  const sweeps = passesToCustomer(factsOf(agreement)).some(({ elements }) => elements.has('time-measured'));
  if (!sweeps) return [];
  const kept = after.agreement.provisions
    .of('background-reservation', 'methodology-reservation', 'innovation-allocation', 'improvements-allocation')
    .some(
      (one) =>
        one.to !== 'customer' &&
        written.some((span) => overlaps(span, one)) &&
        /\b(?:retains?|retain|owns?)\b/.test(one.sentence.text),
    );
  return kept ? [givenAway] : [];
}

const givenAway = 'it gives away what the client holds by this paper';
const improves = /\bimprovements?\b|\bpre-?existing\b|\bbackground\b/i;

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

/** A clause on deliverables, defined by itself, in a paper under which nothing is delivered, disposes of nothing. */
const ordersNothing = ({ review: { agreement }, edits }: Trial): readonly string[] =>
  edits.some(({ text }) => /["“]Deliverables["”]\*{0,2},? means\b/.test(text)) && !/\bdeliver/i.test(agreement.text)
    ? ['it disposes of deliverables, and none are spoken of']
    : [];

/** Where nothing limits what the provider owes, a cap that binds both is no gain to the customer, unless it owes as much. */
const capsTheOther = ({ review: { agreement, side }, fix }: Trial): readonly string[] =>
  side === 'customer' &&
  fix.do === 'insert-clause' &&
  fix.clause === 'liability-cap' &&
  !agreement.provisions.of('uncapped-liability').some(({ from }) => from === 'customer' || from === 'both')
    ? ['it caps what the other side owes the client']
    : [];
