import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './productized-service.md';

/**
 * One product for many customers, and words about ownership that do not tell this customer's instance or configuration
 * from the product. A clause by which the provider keeps the product settles it.
 */
export default missing({
  id: 'engagement/productized-service',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'information', neutral: 'information' },
  page,
  says: 'The same product is delivered to many, and no clause tells this customer\'s instance or configuration from the product itself; words that pass "the deliverables" may be read to reach both.',
  fixes: (_, { cause }) => [insertClause('productized-service', { after: cause?.clause })],
});
