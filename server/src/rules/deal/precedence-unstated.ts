import { contradictionsOf } from '../../deal/contradictions.ts';
import { titlePlace } from '../../settlement/place.ts';
import { rule } from '../rule.ts';
import page from './precedence-unstated.md';

/** Said once for each paper that contradicts this one: without a contradiction nobody needs an order. */
export default rule({
  id: 'deal/precedence-unstated',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review({ agreement }) {
    const said = new Set<string>();
    for (const { paper, there, precedence } of contradictionsOf(agreement)) {
      if (precedence || said.has(paper.path)) continue;
      said.add(paper.path);
      yield {
        at: titlePlace(agreement),
        says: `This paper and ${paper.name} contradict each other, and neither says which of the two goes first.`,
        related: [{ at: there.at, says: `${paper.name} says ${there.says}.`, in: paper }],
      };
    }
  },
});
