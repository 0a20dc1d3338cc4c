import { beginsWith, dataName } from '../../analysis/facts/data.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './deletion-missing.md';

/**
 * Data was handed over and nothing sends it back. The return of confidential information settles it, as does a stated
 * period after which it goes. Under a parent agreement the end of things is the parent's.
 */
export default missing({
  id: 'data/deletion-missing',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  says: (_, { cause }) =>
    `${beginsWith(dataName(cause))} handed over, and nothing provides for return or deletion when the agreement ends.`,
  because: 'Data is handed over here.',
  fixes: () => [insertClause('deletion')],
});
