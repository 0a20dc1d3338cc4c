import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './benchmark-missing.md';

/**
 * A percentage means nothing until one knows of what. Asked where accuracy or bias is set as a figure; response time and
 * availability are measured on what happens, and need no data set. A period in which to test is no protocol.
 */
export default rule({
  id: 'performance/benchmark-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review({ provisions, attributes }) {
    if (!attributes.ai || provisions.has('benchmark')) return;
    const [metric] = provisions
      .of('performance-metrics')
      .filter(({ elements }) => (elements.has('accuracy') || elements.has('bias')) && elements.has('figure'));
    if (!metric) return;
    yield {
      at: metric,
      says: 'A figure is set, and no benchmark data set or test protocol says on what it is measured; different data give different figures.',
      fixes: [insertClause('exhibit-benchmarks')],
    };
  },
});
