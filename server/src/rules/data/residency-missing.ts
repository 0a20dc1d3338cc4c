import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { dataArticle, namesDataAgreement, placeOf } from './facts.ts';
import page from './residency-missing.md';

/** Personal or regulated data, and no word on where it is stored or processed. A data processing agreement answers for it. */
export default rule({
  id: 'data/residency-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, attributes } = reading;
    const [personal] = provisions.of('personal-data');
    if (!personal || attributes.underParent || provisions.has('data-residency') || namesDataAgreement(reading)) return;
    yield {
      at: placeOf(reading, personal, /privacy|personal/i, dataArticle, /security/i),
      says: 'Personal data is processed under this agreement, and no clause says in which country or region it is stored and processed.',
      related: [{ at: personal.words, says: 'Personal data is dealt with here.' }],
      fixes: [insertClause('residency')],
    };
  },
});
