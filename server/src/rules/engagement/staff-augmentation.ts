import { insertClause } from '../../modelClauses/fix.ts';
import { rule, sentenceCase } from '../rule.ts';
import { toolsReserved } from './facts.ts';
import page from './staff-augmentation.md';

/** People who work in the customer's team bring their tools along, and nothing says whose these remain. Any reservation that reaches the work settles it. */
export default rule({
  id: 'engagement/staff-augmentation',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, provider, customer } = reading;
    const [embedded] = provisions.of('staff-augmentation');
    if (!embedded || toolsReserved(reading)) return;
    yield {
      at: embedded,
      says: `${sentenceCase(provider)}'s people work as part of ${customer}'s team, and no clause says that the tools and methods they bring remain ${provider}'s.`,
      fixes: [insertClause('staff-augmentation', { after: embedded.clause })],
    };
  },
});
