import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './derived-rights-unallocated.md';
import { dataArticle, handedOver, placeOf } from './facts.ts';

/**
 * Data goes in, and nobody says whose the embeddings, aggregates and other data made from it are. Any word on derived or
 * usage data settles it, and so does a sweep of all results. Only in AI agreements, where such data is sure to arise.
 */
export default rule({
  id: 'data/derived-rights-unallocated',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, agreement, attributes } = reading;
    if (!attributes.ai || provisions.has('derived-data', 'foreground-allocation')) return;
    if (
      provisions
        .of('joint-ownership', 'ip-assignment')
        .some(({ sentence }) => /\b(?:results?|data)\b/i.test(sentence.text))
    )
      return;
    const handed =
      handedOver({ provisions, kind: agreement.kind })[0] ??
      provisions.of('training-use').find(({ elements }) => elements.has('permitted') && !elements.has('forbidden'));
    if (!handed) return;
    yield {
      at: placeOf(reading, handed, /intellectual property|ownership|proprietary/i, dataArticle),
      says: 'Data goes into an AI system, and no clause says who owns what is made from it: embeddings, aggregates, usage data and other derived data.',
      related: [{ at: handed.words, says: 'Data is handed over here.' }],
      fixes: [insertClause('derived-data')],
    };
  },
});
