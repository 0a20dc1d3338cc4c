import { placeName } from '../../analysis/clauses.ts';
import { type Contradiction, contradictionsOf } from '../../deal/contradictions.ts';
import { type RelatedPlace, rule } from '../rule.ts';
import page from './contradiction.md';

/**
 * Two papers of one deal that cannot both be followed. Asked only where both are about the same thing and each says one thing of it.
 * It is tempting to compare fees, dates and services as well: those are what a statement of work is for.
 */
export default rule({
  id: 'deal/contradiction',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ agreement }) {
    const told = new Map<string, Contradiction[]>();
    for (const one of contradictionsOf(agreement)) {
      const key = `${one.question.name} ${one.here.at.start}`;
      told.set(key, [...(told.get(key) ?? []), one]);
    }
    for (const all of told.values()) {
      const [{ question, here, precedence }] = all as [Contradiction];
      const known = all.every((one) => one.precedence && one.precedence.wins !== 'each says itself');
      yield {
        at: here.at,
        says: `On ${question.name} this paper says ${here.says}; ${all.map(saysThere).join('; ')}. ${precedenceInWords(all[0]!)}`,
        related: [
          ...all.map(({ there, paper }) => ({ at: there.at, says: `${paper.name} says ${there.says}.`, in: paper })),
          ...(precedence ? [ranks(all[0]!)] : []),
        ],
        // The paper that goes first is followed: what is left is that the other misleads.
        ...(known && { severity: 'information' as const }),
      };
    }
  },
});

const saysThere = ({ paper, there }: Contradiction): string =>
  `${paper.name} (${placeName(there.sentence.clause, there.sentence.labels)}) says ${there.says}`;

function precedenceInWords({ paper, precedence }: Contradiction): string {
  if (!precedence) return 'Nothing in the two says which of them goes first.';
  const { wins, limited } = precedence;
  if (wins === 'each says itself') return 'Each of the two says that it goes first.';
  return `${wins === 'this' ? 'This paper' : paper.name} goes first${limited ? ', with an exception' : ''}.`;
}

const ranks = ({ precedence }: Contradiction): RelatedPlace => ({
  at: precedence!.sentence,
  says: 'Which paper goes first.',
  ...(precedence!.in && { in: precedence!.in }),
});
