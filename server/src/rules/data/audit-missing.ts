import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './audit-missing.md';

/** What the holder of the data must not do is written down, and nothing lets the other side see whether it is kept. Any audit right, report or certificate will do. */
export default missing({
  id: 'data/audit-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'information' },
  page,
  says: 'No audit, report or certificate shows how the data is used; whether the limits on its use are kept cannot be seen.',
  because: 'The use of data is limited here.',
  fixes: () => [insertClause('data-audit')],
});
