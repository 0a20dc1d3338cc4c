import type { Provision } from '../../analysis/provisions/provision.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { fromItsName, type Reading, rule } from '../rule.ts';
import { modelOwnership, ownedWithinDeliverables, trainedModels } from './facts.ts';
import page from './methodology-not-separated.md';

/**
 * The trained model passes to the customer and nothing keeps how it was made with the provider. A reservation of
 * methods, techniques or know-how in any words settles it; one of "pre-existing algorithms" does not, for the training
 * recipe is often made in the project. Silent where the provider keeps the model or it is jointly owned.
 */
export default rule({
  id: 'model/methodology-not-separated',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, provider, customer } = reading;
    const passing = passes(reading);
    if (!passing) return;
    if (provisions.of('methodology-reservation').some(({ from }) => from !== 'customer')) return;
    if (
      provisions
        .of('background-reservation', 'residuals')
        .some(
          ({ sentence, from, elements }) => from !== 'customer' && !elements.has('none') && method.test(sentence.text),
        )
    )
      return;
    yield {
      at: fromItsName(passing.words, reading),
      says: `The model passes to ${customer}, and nothing keeps its architecture, training method, hyperparameters and evaluation framework with ${provider}; they may be read as part of what passes.`,
      fixes: [insertClause('methodology-reservation')],
    };
  },
});

const method = /\b(?:methods?|methodolog|techniques?|processes|know-how|training|architecture|frameworks?)\b/i;

function passes(reading: Reading): Provision | undefined {
  const named = modelOwnership(reading).find(
    ({ to, elements }) => to === 'customer' && !elements.has('joint') && !elements.has('reference'),
  );
  if (named) return named;
  if (!trainedModels(reading).length) return undefined;
  const within = ownedWithinDeliverables(reading);
  return within && within.to === 'customer' ? within : undefined;
}
