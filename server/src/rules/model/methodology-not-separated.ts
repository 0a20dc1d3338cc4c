import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './methodology-not-separated.md';

/**
 * The trained model passes to the customer and nothing keeps how it was made with the provider. A reservation of
 * methods, techniques or know-how in any words settles it; one of "pre-existing algorithms" does not, for the training
 * recipe is often made in the project. Silent where the provider keeps the model or it is jointly owned.
 */
export default missing({
  id: 'model/methodology-not-separated',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  says: ({ provider, customer }) =>
    `The model passes to ${customer}, and nothing keeps its architecture, training method, hyperparameters and evaluation framework with ${provider}; they may be read as part of what passes.`,
  fixes: () => [insertClause('methodology-reservation')],
});
