import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './improvements-unallocated.md';

/**
 * A model is delivered or licensed and later versions have no owner. Where the model itself has none, that is said by
 * model/ownership-missing and not here as well.
 */
export default missing({
  id: 'model/improvements-unallocated',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  says: 'A model is delivered or licensed, and no clause says who owns later fine-tuned versions, derivatives and improvements of it.',
  fixes: () => [insertClause('model-improvements')],
});
