import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './classification-missing.md';
import { dataArticle, handedOver, placeOf } from './facts.ts';

/** Three kinds of data or more are handed over under one set of rules, and no schedule sorts them. Two kinds are ordinary and need no matrix. */
export default rule({
  id: 'data/classification-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'hint', neutral: 'hint' },
  page,
  *review(reading) {
    const { provisions, agreement, attributes } = reading;
    if (attributes.underParent || provisions.has('data-classification', 'data-contributions')) return;
    const handed = handedOver({ provisions, kind: agreement.kind }).filter(
      ({ elements }) => !elements.has('definition'),
    );
    const kinds = new Set<string>();
    for (const { sentence } of handed)
      for (const [kind] of sentence.text.matchAll(sorts))
        kinds.add(kind.toLowerCase().replace(/ (?:data|records|information)$/, ''));
    if (kinds.size < 3) return;
    yield {
      at: placeOf(reading, handed[0], dataArticle),
      says: 'Several kinds of data are handed over under the same terms, and no schedule tells the sensitive ones from the others.',
      related: [{ at: handed[0]!.words, says: 'Data is handed over here.' }],
      fixes: [insertClause('exhibit-data-classification')],
    };
  },
});

const sorts =
  /\b(?:personal|patient|health|medical|financial|payment|transaction(?:al)?|claims|sensor|usage|location|biometric|employee|customer support|behaviou?ral|clickstream|imaging|genomic|credit|telemetry|production|historical|demographic) (?:data|records|information)\b/gi;
