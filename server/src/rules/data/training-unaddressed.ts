import { beginsWith, dataName } from '../../analysis/facts/data.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './training-unaddressed.md';

/**
 * Data is handed over in an AI agreement, and training is mentioned nowhere. Where a model is trained under the
 * agreement, training is its subject and not unaddressed.
 */
export default missing({
  id: 'data/training-unaddressed',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  says: (_, { cause }) =>
    `${beginsWith(dataName(cause))} handed over to an AI system, and training on it is neither allowed nor forbidden; each side may read the silence its own way.`,
  because: 'Data is handed over here.',
  fixes: (_, { cause }) => [
    insertClause('training-sentence', { after: cause?.clause.part === 'definitions' ? undefined : cause?.sentence }),
    insertClause('training-ban'),
  ],
});
