import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './residency-missing.md';

/** Personal or regulated data, and no word on where it is stored or processed. A data processing agreement answers for it. */
export default missing({
  id: 'data/residency-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  says: 'Personal data is processed under this agreement, and no clause says in which country or region it is stored and processed.',
  because: 'Personal data is dealt with here.',
  fixes: () => [insertClause('residency')],
});
