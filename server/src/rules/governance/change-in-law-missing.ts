import { insertClause } from '../../modelClauses/fix.ts';
import { placeOf } from '../data/facts.ts';
import { suppliesAI } from '../model/facts.ts';
import { rule } from '../rule.ts';
import page from './change-in-law-missing.md';

/** An AI agreement that lasts, and no word on what happens when the law of AI changes under it. A single delivery does not last. */
export default rule({
  id: 'governance/change-in-law-missing',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, attributes } = reading;
    if (!suppliesAI(reading) || attributes.underParent || provisions.has('change-in-law')) return;
    if (!provisions.has('term', 'termination')) return;
    yield {
      at: placeOf(reading, undefined, /complian|\blaws?\b|regulat/i, /\bterm\b|terminat/i, /general|miscellaneous/i),
      says: 'AI is supplied or developed over time, and the agreement does not say what happens when the law changes; neither side is bound to adapt or to share the cost.',
      fixes: [insertClause('change-in-law')],
    };
  },
});
