import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './benchmark-missing.md';

/**
 * A percentage means nothing until one knows of what. Asked where accuracy or bias is set as a figure; response time and
 * availability are measured on what happens, and need no data set. A period in which to test is no protocol.
 */
export default missing({
  id: 'performance/benchmark-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  says: 'A figure is set, and no benchmark data set or test protocol says on what it is measured; different data give different figures.',
  fixes: (_, { cause }) => [insertClause('exhibit-benchmarks', { after: cause?.sentence })],
});
