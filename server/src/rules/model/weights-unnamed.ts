import { modelOwnership } from '../../analysis/facts/model.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { type Fix, insertWords } from '../../modelClauses/fix.ts';
import { fromItsName, rule } from '../rule.ts';
import page from './weights-unnamed.md';

const ownService =
  /\bowns? (?:all (?:rights?|right, title and interest) in )?(?:the|its|our) (?:Services?|Platform|Product|Software)\b/i;

/**
 * Title to "the model" without its weights. Once an agreement, at the first clause that passes or allots a model; what a
 * party merely keeps of its own older models needs no list. A definition that names the weights anywhere settles it.
 */
export default rule({
  id: 'model/weights-unnamed',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions } = reading;
    if (provisions.has('model-weights')) return;
    const named = modelOwnership(reading);
    if (named.some(({ elements }) => elements.has('weights'))) return;
    // A provider that owns its service, models and all, passes none of them.
    const first = named.find(
      ({ elements, to, sentence: { text } }) =>
        !elements.has('reference') && !elements.has('retained') && !(to !== 'customer' && ownService.test(text)),
    );
    if (!first) return;
    yield {
      at: fromItsName(first.words, reading),
      says: 'The owner of the model is named, its weights and parameters are not; whether they are part of "the model" is left to interpretation.',
      // Who gives the model away does not ask for more of it to go.
      fixes: reading.side === 'provider' && first.to === 'customer' ? [] : naming(first),
    };
  },
});

/** Behind the model itself, wherever it stands in the list of what passes. */
function naming({ sentence, words }: Provision): Fix[] {
  const model = /\bmodels?\b/gi;
  for (const match of sentence.text.matchAll(model)) {
    const end = sentence.at(match.index + match[0].length - 1) + 1;
    if (end <= words.start) continue;
    // "The source code of the Model": what stands behind would be said of the model, and only its code passes.
    if (
      /\b(?:of|for|in|to|with) (?:the |its |their |each |any )?(?:\w+ ){0,2}$/i.test(
        sentence.text.slice(0, match.index),
      ) &&
      /\b(?:code|interface|documentation|copies)\b/i.test(sentence.text.slice(0, match.index))
    )
      return [];
    const whose = /s$/i.test(match[0]) ? 'their' : 'its';
    // "Results, including the Model (including its weights)" would say it twice.
    const including = /\bincluding\b[^.;]{0,110}$/.test(sentence.text.slice(0, match.index)) ? 'with' : 'including';
    return [
      insertWords(end, ` (${including} ${whose} weights, parameters and checkpoints)`, 'Name the weights', 'weights'),
    ];
  }
  return [];
}
