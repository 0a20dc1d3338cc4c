import { insertClause } from '../../modelClauses/fix.ts';
import { placeOf } from '../data/facts.ts';
import { trainedModels } from '../model/facts.ts';
import { rule } from '../rule.ts';
import page from './model-disposition-missing.md';

/**
 * Models are trained under an agreement that ends, and nothing says what becomes of them then. Title to a model does not
 * answer it: the owner may have no copy, and the other side may keep one.
 */
export default rule({
  id: 'exit/model-disposition-missing',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, attributes } = reading;
    const [trained] = trainedModels(reading);
    if (
      !trained ||
      attributes.underParent ||
      !provisions.has('term', 'termination') ||
      provisions.has('model-disposition')
    )
      return;
    if (
      provisions
        .of('license-grant')
        .some(
          ({ elements }) => elements.has('subject:model') && (elements.has('perpetual') || elements.has('irrevocable')),
        )
    )
      return;
    yield {
      at: placeOf(reading, trained, /terminat/i, /\bterm\b|\bduration\b|^end\b/i),
      says: 'Models are trained under this agreement, and nothing says who has access to them, keeps them or deletes them when it ends.',
      related: [{ at: trained.words, says: 'The model is made here.' }],
      fixes: [insertClause('model-disposition')],
    };
  },
});
