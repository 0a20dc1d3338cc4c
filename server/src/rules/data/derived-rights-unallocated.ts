import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './derived-rights-unallocated.md';

/**
 * Data goes in, and nobody says whose the embeddings, aggregates and other data made from it are. Any word on derived or
 * usage data settles it, and so does a sweep of all results. Only in AI agreements, where such data is sure to arise.
 */
export default missing({
  id: 'data/derived-rights-unallocated',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  says: 'Data goes into an AI system, and no clause says who owns what is made from it: embeddings, aggregates, usage data and other derived data.',
  because: 'Data is handed over here.',
  fixes: () => [insertClause('derived-data')],
});
