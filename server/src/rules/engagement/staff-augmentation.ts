import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './staff-augmentation.md';

/** People who work in the customer's team bring their tools along, and nothing says whose these remain. Any reservation that reaches the work settles it. */
export default missing({
  id: 'engagement/staff-augmentation',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  says: ({ provider, customer }) =>
    `${provider}'s people work as part of ${customer}'s team, and no clause says that the tools and methods they bring remain ${provider}'s.`,
  fixes: (_, { cause }) => [insertClause('staff-augmentation', { after: cause?.clause })],
});
