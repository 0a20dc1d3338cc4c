import { learnedModel } from '../../analysis/provisions/ai-words.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import type { Reading } from '../rule.ts';

/** A model that is the work, or part of it: trained, fine-tuned or developed under the agreement. Leave to improve one's own product is not. */
export const trainedModels = ({ provisions }: Reading): readonly Provision[] =>
  provisions.of('model-training').filter(
    ({ elements, sentence }) =>
      !elements.has('own') &&
      !elements.has('permission') &&
      // Who answers for how a system was trained is said of any system that is bought.
      !(provisions.has('ai-liability') && provisions.of('ai-liability').some((one) => one.sentence === sentence)),
  );

/**
 * Clauses on who owns a model. Outside an AI agreement only those that cannot mean another kind of model: a catalogue
 * has models too.
 */
export const modelOwnership = ({ provisions, attributes }: Reading): readonly Provision[] =>
  provisions.of('model-ownership').filter(({ sentence }) => attributes.ai || surelyModel.test(sentence.text));

const surelyModel = new RegExp(`${learnedModel}|\\b(?:model weights|fine-?tuned|trained model)`, 'i');

/** AI is built, supplied or run, and not only improved with somebody's data. */
export const suppliesAI = ({ provisions, attributes }: Reading): boolean =>
  attributes.ai &&
  (provisions.of('ai-system').some(({ elements }) => !elements.has('leave')) ||
    provisions.of('model-training').some(({ elements }) => !elements.has('permission')));

/** Clauses that say who owns what the work makes, whatever it is called. */
const allocations = ['ip-assignment', 'foreground-allocation', 'joint-ownership', 'work-for-hire'] as const;

const modelWords = /\b(?:models?|AI|weights|machine[- ]learning|neural)\b/i;

/**
 * The clause that gives the model an owner without naming it: "Deliverables" that are defined to include it, or a sweep
 * of everything the work makes.
 */
export function ownedWithinDeliverables({ provisions, terms, agreement }: Reading): Provision | undefined {
  const includesModel = (term: string): boolean => {
    const meaning = terms.get(term)?.meaning.text;
    if (meaning && modelWords.test(meaning)) return true;
    // "The items listed in Exhibit A", and the exhibit's table lists a model.
    if (
      meaning &&
      /\b(?:Exhibit|Schedule|Annex|Appendix|Attachment)\b/.test(meaning) &&
      agreement.prose.saying(modelWord).some(({ clause, block }) => clause.part === 'exhibit' && block.type === 'cell')
    )
      return true;
    // "The Deliverables include a fine-tuned model": said in the scope rather than in the definition.
    const says = new RegExp(
      `\\b${term}\\b[^.;]{0,60}\\b(?:includ\\w+|consist\\w*|compris\\w+|are|is)\\b[^.;]{0,120}\\bmodels?\\b|\\bmodels?\\b[^.;]{0,80}\\((?:the |each,? an? )?"${term}|\\bmodels?\\b[^.;]{0,60}\\b(?:is|are) (?:an? |part of the )?${term}\\b`,
    );
    // Not a question for the paper, which remembers the answers for as long as it is open: every term would be another.
    return agreement.prose.saying(modelWord).some(({ text }) => text.includes(term) && says.test(text));
  };
  return provisions.of(...allocations).find(({ sentence: { text } }) => {
    if (sweep.test(text)) return true;
    const named = [
      ...text.matchAll(
        /\b((?:[A-Z][a-z]+ ){0,2}(?:Deliverables?|Product|Results|Developments|IP|Inventions|Property|Materials|Technology|Software|System|Solution|Work))\b/g,
      ),
    ];
    return named.some(([, term]) => includesModel(term!.replace(/^(?:The|Each|All|Any|Such|These) /, '')));
  });
}

// "All work product, inventions and other results made in performing the Services": whatever it is, it has an owner.
const sweep =
  /\b(?:all|any|every)\b[^.;]{0,200}\b(?:made|created|developed|conceived|produced|generated|prepared|authored|arising|resulting|reduced to practice)\b[^.;]{0,120}\b(?:under|in (?:the )?(?:course|performance|performing|connection)|during|pursuant|as (?:a )?(?:part|result)|for (?:the )?(?:Client|Customer|Company)|from|hereunder|by)\b|\b(?:all )?(?:other )?results of the (?:Services|work|Project)\b/i;

const modelWord = /\bmodels?\b/i;
