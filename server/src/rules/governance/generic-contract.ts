import { insertClause } from '../../modelClauses/fix.ts';
import { titlePlace } from '../../settlement/place.ts';
import { rule } from '../rule.ts';
import page from './generic-contract.md';

/**
 * The agreement supplies AI and could as well be about chairs: data use, model, outputs, performance, AI liability are
 * all absent. One of them is enough for silence; what the others lack is told by their own rules.
 */
export default rule({
  id: 'governance/generic-contract',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ provisions, attributes, agreement }) {
    if (!attributes.ai || attributes.underParent) return;
    if (provisions.has(...aiProvisions)) return;
    yield {
      at: titlePlace(agreement),
      says: 'AI is supplied under this agreement, and none of the topics of an AI agreement is in it: use of data, the model, outputs, performance, liability for AI.',
      fixes: ['data-usage', 'model-ownership', 'outputs', 'performance-metrics', 'ai-liability'].map((id) =>
        insertClause(id),
      ),
    };
  },
});

const aiProvisions = [
  'data-use',
  'training-use',
  'model-ownership',
  'model-disposition',
  'methodology-reservation',
  'output-ownership',
  'outputs',
  'performance-metrics',
  'ai-liability',
  'outputs-as-is',
  'human-oversight',
  'bias',
  'performance-promise',
] as const;
