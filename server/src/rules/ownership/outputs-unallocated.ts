import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './outputs-unallocated.md';

/**
 * A model answers for a party, and nobody is said to own the answers. Needs an AI agreement whose words come to outputs:
 * a model that is delivered and run by the customer makes its outputs at the customer's own desk.
 */
export default missing({
  id: 'ownership/outputs-unallocated',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  says: 'A model produces outputs under this agreement, and nothing says who owns them or what each party may do with them.',
  because: 'Outputs are spoken of here.',
  fixes: () => [insertClause('outputs')],
});
