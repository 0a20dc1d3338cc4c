import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './testing-cadence-missing.md';

/** Models drift, data change and versions are swapped. Metrics met once at acceptance say little about next year. */
export default rule({
  id: 'performance/testing-cadence-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'information', neutral: 'hint' },
  page,
  *review({ provisions, attributes }) {
    if (!attributes.ai || provisions.has('testing')) return;
    const [metric] = provisions
      .of('performance-metrics')
      .filter(
        ({ elements }) =>
          (elements.has('accuracy') || elements.has('bias') || elements.has('response-time')) && elements.has('figure'),
      );
    if (!metric) return;
    yield {
      at: metric,
      says: 'A figure is set, and no clause says when it is tested again; a model may change after acceptance.',
      fixes: [insertClause('re-testing', { after: metric.clause })],
    };
  },
});
