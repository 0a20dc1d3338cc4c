import { modelOwnership } from '../../analysis/facts/model.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './model-disposition-missing.md';

/**
 * Models are trained under an agreement that ends, and nothing says what becomes of them then. Title to a model does not
 * answer it: the owner may have no copy, and the other side may keep one.
 */
export default missing({
  id: 'exit/model-disposition-missing',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  says: 'Models are trained under this agreement, and nothing says who has access to them, keeps them or deletes them when it ends.',
  because: 'The model is made here.',
  fixes: (reading) => {
    if (reading.agreement.kind === 'jda') return [insertClause('model-disposition', { variant: 'joint' })];
    const owners = modelOwnership(reading).filter(({ elements }) => !elements.has('reference'));
    const licensed = owners.length > 0 && owners.every(({ to }) => to === 'provider');
    return [insertClause('model-disposition', { variant: licensed ? 'licensed' : undefined })];
  },
});
