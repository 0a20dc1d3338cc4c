import { insertClause } from '../../modelClauses/fix.ts';
import { suppliesAI } from '../model/facts.ts';
import { rule } from '../rule.ts';
import page from './combination-unaddressed.md';
import { dataArticle, handedOver, placeOf } from './facts.ts';

/** Data is handed over for AI work and nothing is said on mixing it with other data. Only in AI agreements: elsewhere nobody asks. */
export default rule({
  id: 'data/combination-unaddressed',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'off', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, agreement, attributes } = reading;
    if (!suppliesAI(reading) || attributes.underParent || provisions.has('data-combination')) return;
    const [handed] = handedOver({ provisions, kind: agreement.kind });
    if (!handed) return;
    yield {
      at: placeOf(reading, handed, dataArticle),
      says: 'Data is handed over for AI work, and the agreement does not say whether it may be combined with data from elsewhere; combined data is hard to take apart when it is to be returned.',
      related: [{ at: handed.words, says: 'Data is handed over here.' }],
      fixes: [insertClause('combination')],
    };
  },
});
