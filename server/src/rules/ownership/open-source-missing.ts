import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './open-source-missing.md';

/**
 * Software or a model is handed over, and nothing is said of open-source parts. A hosted service hands nothing over. A
 * clause on third-party materials in general is taken as the answer.
 */
export default missing({
  id: 'ownership/open-source-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  says: 'Software or a model is delivered, and nothing is said of open-source components or the licenses they bring with them.',
  fixes: () => [insertClause('open-source')],
});
