import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './testing-cadence-missing.md';

/** Models drift, data change and versions are swapped. Metrics met once at acceptance say little about next year. */
export default missing({
  id: 'performance/testing-cadence-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'hint' },
  page,
  says: 'A figure is set, and no clause says when it is tested again; a model may change after acceptance.',
  fixes: (_, { cause }) => [insertClause('re-testing', { after: cause?.clause })],
});
