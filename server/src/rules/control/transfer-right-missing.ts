import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { waysOut } from './exits.ts';
import page from './transfer-right-missing.md';

/**
 * A share in jointly owned intellectual property that cannot follow the business is worth little to whoever buys it.
 * Leave to assign "this Agreement and the rights under it" to an acquirer is enough. Not asked of jointly held data or
 * marks, where each keeps a copy and no share is sold.
 */
export default rule({
  id: 'control/transfer-right-missing',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, place, attributes } = reading;
    const [joint] = provisions
      .of('joint-ownership')
      .filter(({ elements }) => elements.has('owned') && (elements.has('subject:ip') || !elements.has('subject:data')));
    if (!joint || attributes.underParent) return;
    if (
      provisions.has('transfer-right') ||
      provisions.of('joint-terms').some(({ elements }) => elements.has('transfer'))
    )
      return;
    if (waysOut(reading).length) return;
    yield {
      at: place(
        /\bassign|\btransfer/i,
        /\bgeneral|\bmiscellaneous|\badditional provisions|\bother provisions/i,
        /\bintellectual|\bownership|\bpropriet/i,
      ),
      says: 'Intellectual property is owned jointly, and nothing lets a party pass its share on to whoever acquires its business; whether the share follows the sale stays open.',
      related: [{ at: joint, says: 'Jointly owned here.' }],
      fixes: [insertClause('transfer-right')],
    };
  },
});
