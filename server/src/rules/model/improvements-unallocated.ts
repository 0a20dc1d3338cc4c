import { insertClause } from '../../modelClauses/fix.ts';
import { placeOf } from '../data/facts.ts';
import { rule } from '../rule.ts';
import { modelOwnership, ownedWithinDeliverables, trainedModels } from './facts.ts';
import page from './improvements-unallocated.md';

/**
 * A model is delivered or licensed and later versions have no owner. Where the model itself has none, that is said by
 * model/ownership-missing and not here as well.
 */
export default rule({
  id: 'model/improvements-unallocated',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions } = reading;
    if (provisions.has('improvements-allocation', 'innovation-allocation')) return;
    if (reading.says(laterVersions)) return;
    const owned = modelOwnership(reading);
    if (owned.some(({ elements }) => elements.has('improvements') || elements.has('reference'))) return;
    const model =
      owned.find(({ elements }) => !elements.has('retained')) ??
      provisions
        .of('license-grant')
        .find(({ elements, from }) => elements.has('subject:model') && from !== 'customer') ??
      (ownedWithinDeliverables(reading) ? trainedModels(reading)[0] : undefined);
    if (!model) return;
    yield {
      at: model.words,
      says: 'A model is delivered or licensed, and no clause says who owns later fine-tuned versions, derivatives and improvements of it.',
      related: [
        { at: placeOf(reading, model, /intellectual property|ownership/i), says: 'Ownership is dealt with here.' },
      ],
      fixes: [insertClause('model-improvements')],
    };
  },
});

const laterVersions =
  /\b(?:improvements?|derivative works?|derivatives|fine-?tuned versions?|later versions?|modifications?|enhancements?)\b[^.]{0,160}\b(?:own(?:s|ed)?|belong|property|title|vest|assign)\w*|\b(?:owns?|retains?|assigns?|title)\b[^.]{0,160}\b(?:improvements?|derivative works?|derivatives|modifications?|enhancements?)\b/i;
