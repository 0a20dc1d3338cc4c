import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { beginsWith, dataArticle, dataName, handedOver, placeOf } from './facts.ts';
import page from './training-unaddressed.md';

/**
 * Data is handed over in an AI agreement, and training is mentioned nowhere. Where a model is trained under the
 * agreement, training is its subject and not unaddressed.
 */
export default rule({
  id: 'data/training-unaddressed',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, agreement, attributes, says } = reading;
    if (!attributes.ai || provisions.has('training-use', 'model-training')) return;
    const handed =
      handedOver({ provisions, kind: agreement.kind })[0] ??
      provisions
        .of('data-use')
        .find(({ elements }) => elements.has('permits') && !elements.has('usage') && !elements.has('feedback'));
    if (
      !handed ||
      // "Training data" says what it is for.
      /\btraining\b/i.test(handed.sentence.text) ||
      says(/\b(?:train|fine-tun|retrain)(?:s|ed|ing)? [^.]{0,60}\b(?:models?|AI|algorithms?|artificial|machine)/i)
    )
      return;
    yield {
      at: placeOf(reading, handed, dataArticle),
      says: `${beginsWith(dataName(handed))} handed over to an AI system, and training on it is neither allowed nor forbidden; each side may read the silence its own way.`,
      related: [{ at: handed.words, says: 'Data is handed over here.' }],
      fixes: [
        insertClause('training-sentence', { after: handed.elements.has('definition') ? undefined : handed.sentence }),
        insertClause('training-ban'),
      ],
    };
  },
});
