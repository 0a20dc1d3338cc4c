import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './no-licence-back.md';

/**
 * Methods and know-how pass by name, and the provider keeps neither them nor a licence. A licence of earlier work *to* the
 * customer does not help the provider use what it makes, so only a reservation of title, residuals or a licence back do.
 */
export default missing({
  id: 'ownership/no-licence-back',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  says: ({ provider, customer }) =>
    `Methods, processes or know-how pass to ${customer} with the work, and ${provider} keeps no license to use them in other projects.`,
  because: 'What passes by name.',
  fixes: () => [insertClause('licence-back')],
});
