import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './oversight-missing.md';

/**
 * A system decides about people or acts by itself, and nothing says where a person must look first. Not asked of every
 * AI feature: drafting help and search decide nothing. A disclaimer does not settle it, a duty to review does.
 */
export default missing({
  id: 'liability/oversight-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  says: 'The system makes or prepares decisions by itself, and no clause says where a person must review them.',
  because: 'Decided here by the system.',
  fixes: () => [insertClause('human-oversight')],
});
