import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { headingOf, passesToCustomer, reserved } from './facts.ts';
import page from './no-licence-back.md';

/**
 * Methods and know-how pass by name, and the provider keeps neither them nor a licence. A licence of earlier work *to* the
 * customer does not help the provider use what it makes, so only a reservation of title, residuals or a licence back do.
 */
export default rule({
  id: 'ownership/no-licence-back',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, provider, customer, place } = reading;
    const passing = passesToCustomer(reading).find(({ elements }) => elements.has('methods'));
    if (!passing || provisions.has('licence-back', 'residuals', 'methodology-reservation')) return;
    if (
      reserved(reading).some(
        ({ elements }) => elements.has('kept') || elements.has('carve-out') || elements.has('whole'),
      )
    )
      return;
    yield {
      at: headingOf(passing) ?? place(/intellectual|ownership|proprietary|invention/i),
      says: `Methods, processes or know-how pass to ${customer} with the work, and ${provider} keeps no license to use them in other projects.`,
      related: [{ at: passing.elements.get('methods') ?? passing.words, says: 'What passes by name.' }],
      fixes: [insertClause('licence-back')],
    };
  },
});
