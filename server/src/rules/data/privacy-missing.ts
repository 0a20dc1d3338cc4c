import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { dataArticle, placeOf } from './facts.ts';
import page from './privacy-missing.md';

/** Personal data is processed and neither privacy law nor a data processing agreement is named. "All applicable laws" names neither. */
export default rule({
  id: 'data/privacy-missing',
  kinds: ['partnership', 'agency'],
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, attributes } = reading;
    const [personal] = provisions.of('personal-data');
    if (!personal || attributes.underParent || provisions.has('privacy')) return;
    yield {
      at: placeOf(reading, personal, dataArticle, /confidential/i),
      says: 'Personal data is processed under this agreement, and neither privacy law nor a data processing agreement is named.',
      related: [{ at: personal.words, says: 'Personal data is dealt with here.' }],
      fixes: [insertClause('privacy')],
    };
  },
});
