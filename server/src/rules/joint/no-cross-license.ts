import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './no-cross-license.md';

/** Each keeps its own, and nobody may use the other's for the work they agreed to do. A one-way licence is enough: whoever needed it asked. */
export default missing({
  id: 'joint/no-cross-license',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  says: 'Each party keeps what it brings, and no clause licenses it to the other for the project; doing the agreed work would use rights that nobody granted.',
  because: 'Kept here.',
  fixes: () => [insertClause('cross-licence')],
});
