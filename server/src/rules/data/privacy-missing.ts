import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './privacy-missing.md';

/** Personal data is processed and neither privacy law nor a data processing agreement is named. "All applicable laws" names neither. */
export default missing({
  id: 'data/privacy-missing',
  kinds: ['partnership', 'agency'],
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  says: 'Personal data is processed under this agreement, and neither privacy law nor a data processing agreement is named.',
  because: 'Personal data is dealt with here.',
  fixes: () => [insertClause('privacy')],
});
