import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './knowledge-transfer-missing.md';

/** The provider builds or runs an AI system and owes no help in going on without it. Support while the agreement runs is no help after it. */
export default missing({
  id: 'exit/knowledge-transfer-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'information' },
  page,
  says: ({ provider }) =>
    `An AI system is built or run by ${provider}, and no transition help or knowledge transfer is agreed for the time after.`,
  because: 'The system is supplied here.',
  fixes: () => [insertClause('knowledge-transfer')],
});
