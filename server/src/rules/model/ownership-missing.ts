import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './ownership-missing.md';

/**
 * A model is trained, fine-tuned or developed, and nobody is said to own it. Deliverables that include it, a sweep of
 * all results, or a reference to the agreement that answers are enough: whether the weights are named is another rule.
 * Leave to improve the provider's own product trains no model of the deal and stays out.
 */
export default missing({
  id: 'model/ownership-missing',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  silences: { 'ownership/assignment-missing': 'here', 'joint/foreground-unallocated': 'here' },
  page,
  says: 'A model is trained or developed under this agreement, and no clause says who owns it; copyright and trade secret law leave open who owns trained weights.',
  because: 'The model is made here.',
  fixes: ({ terms, agreement: { kind, provisions } }) =>
    kind === 'jda'
      ? [insertClause('foreground-allocation')]
      : // A model that runs in the provider's own software or service is never handed over.
        !provisions.has('ip-assignment') &&
          !terms.get('Deliverables') &&
          !provisions.of('foreground-allocation').some(({ to }) => to === 'customer') &&
          (kind === 'partnership' || provisions.of('license-grant').some(({ from }) => from === 'provider'))
        ? [insertClause('model-ownership', { variant: 'hosted' })]
        : [insertClause('model-ownership')],
});
