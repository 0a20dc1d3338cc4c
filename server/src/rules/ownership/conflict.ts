import { type OwnerClaim, twoOwners } from '../../analysis/facts/owners.ts';
import { isRanked } from '../../analysis/facts/ranks.ts';
import type { Role } from '../../analysis/parties/party.ts';
import { rule } from '../rule.ts';
import page from './conflict.md';
import { overlapIn } from './overlap.ts';

/**
 * Two clauses give one thing to different owners: by its defined name, by a noun that plainly means the same, or as a part of
 * what the other clause gives. Alternatives, conditions, exceptions and what each side makes stand side by side.
 */
export default rule({
  id: 'ownership/conflict',
  kinds: 'every',
  severity: { provider: 'error', customer: 'error', neutral: 'error' },
  page,
  *review(reading) {
    const spoken = new Set<string>();
    for (const { thing, claim, other } of twoOwners(reading)) {
      if (spoken.has(thing.head) || isRanked(claim.sentence, other.claim.sentence, reading)) continue;
      spoken.add(thing.head);
      const here = thingInWords(thing, claim);
      const there = thing.head === other.thing.head && thing.proper ? here : thingInWords(other.thing, other.claim);
      yield {
        at: claim.sentence.span(claim.words.start, claim.words.end),
        says: `Here ${here} ${ownershipInWords(claim.owner, reading)}, and another clause says that ${there} ${ownershipInWords(other.claim.owner, reading)}. Both cannot hold.`,
        related: [
          {
            at: other.claim.sentence.span(other.claim.words.start, other.claim.words.end),
            says: `Another owner for ${there}.`,
          },
        ],
      };
    }
    if (spoken.size) return;
    const overlap = overlapIn(reading);
    if (!overlap) return;
    const { joint, sweep, owner } = overlap;
    if (isRanked(joint.sentence, sweep.sentence, reading)) return;
    yield {
      at: joint,
      severity: 'warning',
      says: `What is owned jointly here also ${ownershipInWords(owner, reading)} by a clause that takes in everything and excepts nothing. Both cannot hold.`,
      related: [{ at: sweep, says: 'The clause that takes in everything.' }],
    };
  },
});

/** A defined name stands alone; other words keep their article. */
const thingInWords = ({ words, proper }: { words: string; proper: boolean }, { sentence }: OwnerClaim): string =>
  proper ? words : `"${sentence.text.includes(`he ${words}`) ? 'the ' : ''}${words}"`;

const ownershipInWords = (owner: Role, { provider, customer }: { provider: string; customer: string }): string =>
  owner === 'both' ? 'is owned jointly' : `belongs to ${owner === 'provider' ? provider : customer}`;
