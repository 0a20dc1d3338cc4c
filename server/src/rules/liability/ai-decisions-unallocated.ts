import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './ai-decisions-unallocated.md';

/**
 * An AI system answers or decides, and nobody is said to answer for its mistakes. A disclaimer, a "not liable for", an
 * indemnity for use of the system are allocations, whatever one thinks of them. A warning that AI may err is none.
 */
export default missing({
  id: 'liability/ai-decisions-unallocated',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  says: 'An AI system is supplied and its results are relied on, and no clause says who answers for errors in them or for failures to comply with law.',
  because: 'The AI system.',
  fixes: () => [insertClause('ai-liability')],
});
