import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './insurance-missing.md';

/**
 * AI is built or run for money, and no cover stands behind the liability. Any professional, cyber, technology or general
 * cover settles it; which limits are enough is for the page. Ordinary services without AI are left alone.
 */
export default missing({
  id: 'liability/insurance-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'hint' },
  page,
  says: 'An AI system is built or run for money, and no clause asks for insurance; what can be recovered depends on what the other party has.',
  fixes: () => [insertClause('insurance')],
});
