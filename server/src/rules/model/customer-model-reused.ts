import type { Sentence } from '../../analysis/clauses.ts';
import { customersModelsReused } from '../../analysis/facts/model.ts';
import { type Fix, insertClause, replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './customer-model-reused.md';

/**
 * The customer's models, which hold what its data taught, go into models that serve others. Training the customer's own model on
 * is the work, and not meant; nor is leave to measure or host it.
 */
export default rule({
  id: 'model/customer-model-reused',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  silences: { 'data/trains-for-others': 'here' },
  *review(reading) {
    const { customer, provider, parties } = reading;
    const known = parties.some(({ role }) => role === 'customer') && parties.some(({ role }) => role === 'provider');
    for (const found of customersModelsReused(reading))
      yield {
        at: found,
        says: known
          ? `Models of ${customer} may teach models that serve others: what they learned from ${customer}'s data goes along, and does not come back when the agreement ends.`
          : 'Models of one party may teach models that serve others: what they learned from its data goes along, and does not come back when the agreement ends.',
        fixes: known ? limit(found.sentence, provider, customer) : [],
      };
  },
});

const limit = ({ start, end, leadIn, pieces, text }: Sentence, provider: string, customer: string): readonly Fix[] =>
  leadIn || pieces.length > 1 || !/^[A-Z]/.test(text) || !text.endsWith('.')
    ? [insertClause('training-ban')]
    : [
        replaceWords(
          { start, end },
          `${provider.charAt(0).toUpperCase()}${provider.slice(1)} shall not use ${customer}'s models, their weights or what they produce to train, distill or improve any model other than a model for ${customer}.`,
          'Forbid training on these models',
          'ban',
        ),
      ];
