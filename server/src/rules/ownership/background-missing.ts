import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './background-missing.md';
import { headingOf, passesToCustomer, reserved } from './facts.ts';

/**
 * Work passes, and nothing keeps back what the provider brought to it. It needs a clause under which something passes:
 * where the provider keeps everything there is nothing to reserve, and a plain service moves no title.
 */
export default rule({
  id: 'ownership/background-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, attributes, provider, customer, place } = reading;
    const [passing] = passesToCustomer(reading);
    if (!passing || attributes.underParent) return;
    if (reserved(reading).length > 0 || provisions.has('methodology-reservation')) return;
    if (
      provisions
        .of('improvements-allocation', 'foreground-allocation')
        .some(({ to, elements }) => to === 'provider' && elements.has('kept'))
    )
      return;
    yield {
      at: headingOf(passing) ?? place(/intellectual|ownership|proprietary|invention/i),
      says: `Work passes to ${customer} and nothing reserves what ${provider} had before or uses for others: its tools, libraries, frameworks and methods may be read as part of what passes.`,
      related: [{ at: passing.words, says: 'What passes.' }],
      fixes: [insertClause('agency-ip-licence')],
    };
  },
});
