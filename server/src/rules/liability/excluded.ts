import { providerAnswersForNothing } from '../../analysis/facts/liability.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './excluded.md';

/** "We are not liable for any loss of any kind": the supplier answers for nothing. A limit in money is no exclusion. */
export default rule({
  id: 'liability/excluded',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'off', customer: 'error', neutral: 'off' },
  page,
  *review(reading) {
    const { provider, customer } = reading;
    for (const found of providerAnswersForNothing(reading))
      yield {
        at: found,
        says: `${provider} answers for no loss at all, whatever its cause: ${customer} would bear all that goes wrong.`,
        fixes: insteadOf(found.sentence, 'liability-cap'),
      };
  },
});
