import type { Sentence } from '../clauses.ts';
import { namePattern } from '../namePattern.ts';
import { learnedModel } from '../provisions/ai-words.ts';
import type { Provision } from '../provisions/provision.ts';
import { definedTermsIn, meaningsIn, withoutCarveOut } from '../provisions/title.ts';
import { type Facts, grounds, type NamedFacts } from './facts.ts';
import { nothingUsed } from './methods.ts';
import { namesKnown } from './ownership.ts';
import { allocations, ownedBefore, sweeps } from './sweeps.ts';

/** A model that is the work, or part of it: trained, fine-tuned or developed under the agreement. Leave to improve one's own product is not. */
export const trainedModels = (facts: Facts): readonly Provision[] => {
  const { provisions } = facts;
  return provisions.of('model-training').filter(
    ({ elements, sentence }) =>
      !helpsWithTheirOwn(sentence, facts) &&
      // Leave to improve one's own product; what a party must train is the work, whoever's it is called.
      !elements.has('permission') &&
      (!elements.has('own') || elements.has('in-service')) &&
      // Who answers for how a system was trained, or explains it, is said of any system that is bought.
      !provisions.of(...ofWhatIsBought).some((one) => one.sentence === sentence) &&
      // "And not to train models for others".
      !notToTrain.test(sentence.text) &&
      !provisions.of('training-use').some((one) => one.sentence === sentence && one.elements.has('forbidden')),
  );
};
const notToTrain = /\bnot to (?:re-?train|train|fine-?tune|improve|develop|build)\b/i;
const ofWhatIsBought = [
  'ai-liability',
  'infringement-indemnity',
  'indemnity',
  'output-ownership',
  'explainability',
  'insurance',
] as const;

/**
 * Clauses on who owns a model. Outside an AI agreement only those that cannot mean another kind of model: a catalogue
 * has models too.
 */
export const modelOwnership = ({ provisions, attributes }: Facts): readonly Provision[] =>
  provisions
    .of('model-ownership')
    .filter(
      ({ sentence: { text }, byExamples }) =>
        (attributes.ai || surelyModel.test(text)) && (!byExamples || someModel.test(text)),
    );
/** What the classifier takes for title to a model names one, or a machine. */
const someModel =
  /\b(?:models?|weights|parameters|checkpoints?|AI|network|classifier|assistant|system|engine|bot|it|tuned)\b/i;

const surelyModel = new RegExp(`${learnedModel}|\\b(?:model weights|fine-?tuned|trained model)`, 'i');

/** "To advise on and contribute to the Company's models": they are the customer's, and stay there. */
const helpsWithTheirOwn = ({ text }: Sentence, { parties }: Facts): boolean =>
  helps.test(text) &&
  parties.some(
    ({ role, label }) =>
      role === 'customer' &&
      [`${label}'s`, `${label}’s`, ...(label === 'you' ? ['your'] : [])].some((owner) => {
        const at = text.indexOf(owner);
        return (
          at >= 0 && /^ (?:own )?(?:[\w-]+ ){0,3}models?\b/i.test(text.slice(at + owner.length, at + owner.length + 60))
        );
      }),
  );
/** "May use AI tools as she sees fit", "shall not work for anyone engaged in AI": nobody is supplied with it. */
const isTheirTool = (sentence: Sentence, { provisions }: Facts): boolean =>
  mayUseTools.test(sentence.text) ||
  provisions.of('exclusivity', 'non-compete').some((one) => one.sentence === sentence);
const mayUseTools =
  /\bmay (?:\w+ )?use\b[^.;]{0,60}\b(?:tools|assistants|language models|services)\b[^.;]{0,60}\b(?:in|for|when) (?:\w+ )?(?:performing|the [Ss]ervices|(?:his|her|its|their|the) work)\b/;
const helps = /\b(?:advis\w+|contribut\w+|assist\w*|support\w*|help\w*|consult\w*)\b/i;

/** A system that is supplied or run, or trained by whoever supplies it. Who only advises on the customer's own models supplies none. */
export const systemsSupplied = (facts: Facts): readonly Provision[] =>
  facts.provisions
    .of('ai-system', 'model-training')
    .filter(
      ({ kind, from, elements, sentence }) =>
        !helpsWithTheirOwn(sentence, facts) &&
        !isTheirTool(sentence, facts) &&
        !elements.has('permission') &&
        !elements.has('leave') &&
        !(kind === 'model-training' && from === 'customer'),
    );

/** AI is built, supplied or run, and not only improved with somebody's data. */
export const buildsOrRunsAI = (facts: Facts): boolean => facts.attributes.ai && builtOrRun(facts).length > 0;

/** With what is named only by what it gives back: "shall build an engine that predicts rates". */
const builtOrRun = (facts: Facts): readonly Provision[] => {
  const systems = systemsSupplied(facts);
  return systems.length
    ? systems
    : facts.provisions.of('outputs').filter(({ from, sentence }) => from === 'provider' && builds.test(sentence.text));
};
const builds = /\b(?:builds?|develops?|deliver\w*|supply|supplies|provides?|runs?|operates?|hosts?)\b/i;

const modelWords = /\b(?:models?|AI|weights|machine[- ]learning|neural)\b/i;

/**
 * The clause that gives the model an owner without naming it: "Deliverables" that are defined to include it, or a sweep
 * of everything the work makes.
 */
export function ownedWithinDeliverables(facts: Facts): Provision | undefined {
  const { provisions, terms, agreement } = facts;
  const includesModel = (term: string): boolean => {
    const meaning = terms.get(term)?.meaning.text;
    // Among what was owned before stand models too; the one that is trained here is not among them.
    if (meaning && ownedBefore.test(meaning)) return false;
    if (meaning && modelWords.test(withoutCarveOut(meaning))) return true;
    // "The items listed in Exhibit A", and the exhibit's table lists a model.
    if (
      meaning &&
      /\b(?:Exhibit|Schedule|Annex|Appendix|Attachment)\b/.test(meaning) &&
      agreement.prose.saying(modelNoun).some(({ clause, block }) => clause.part === 'exhibit' && block.type === 'cell')
    )
      return true;
    // "The Deliverables include a fine-tuned model": said in the scope rather than in the definition.
    const says = new RegExp(
      `\\b${term}\\b[^.;]{0,60}\\b(?:includ\\w+|consist\\w*|compris\\w+|are|is)\\b[^.;]{0,120}\\bmodels?\\b|\\bmodels?\\b[^.;]{0,80}\\((?:the |each,? an? )?"${term}|\\bmodels?\\b[^.;]{0,60}\\b(?:is|are) (?:an? |part of the )?${term}\\b`,
    );
    // Not a question for the paper, which remembers the answers for as long as it is open: every term would be another.
    return agreement.prose.saying(modelNoun).some(({ text }) => text.includes(term) && says.test(text));
  };
  const whole = new Set(sweeps(facts).map(({ provision }) => provision));
  return provisions
    .of(...allocations, 'innovation-allocation')
    .find((one) => whole.has(one) || modelHoldersIn(one.sentence.text, facts).some((term) => includesModel(term)));
}

/** What the sentence names in capitals, defined or not, that can hold a model. */
const modelHoldersIn = (text: string, facts: Facts): readonly string[] => [
  ...definedTermsIn(text, namesKnown(facts)).flatMap(({ term }) => (holdsNoModel.test(term) ? [] : [term])),
  ...[...text.matchAll(nameThatCanHoldModel)].map(([, term]) => term!.replace(/^(?:The|Each|All|Any|Such|These) /, '')),
];
const holdsNoModel = /\b(?:data|information|content|fees?|services?|background|tools?|inputs?|outputs?|feedback)\b/i;
const nameThatCanHoldModel =
  /\b((?:[A-Z][a-z]+ ){0,2}(?:Deliverables?|Product|Results|Developments|IP|IPRs?|Foreground|Inventions|Property|Materials?|Technology|Software|System|Solution|Works?))\b/g;

const modelNoun = /\bmodels?\b/i;

/** The customer's models teach the provider's: they are used, licensed or copied for that, and not only for the customer. */
export function customersModelsReused({ provisions, parties }: Facts): readonly Provision[] {
  const labels = parties.flatMap(({ role, label }) => (role === 'customer' ? [label] : []));
  const owners = [
    ...labels.map((label) => namePattern(label)),
    'Customer',
    'Client',
    '[Yy]our',
    'the other(?: party)?',
  ];
  const theirs = `(?:${owners.join('|')})(?:['’]s|s['’])? (?:(?!(?:to|for|in|[Dd]ata)\\b)[\\w-]+ ){0,3}(?:[Mm]odels?|[Ww]eights|[Cc]heckpoints?|[Aa]dapters?)\\b|\\b[Mm]odels? (?:[a-z]+ ){0,2}(?:delivered|supplied|provided|contributed|belonging|made available) (?:to|by) (?:the )?(?:${owners.join('|')})`;
  const reuse = new RegExp(
    `\\b(?:us(?:e|es|ing)|licen[cs]\\w+|access|exploit|cop(?:y|ies)|reproduce|incorporate|study|distil\\w*)\\b[^.;]{0,90}\\b(?:${theirs})[^.;]{0,120}\\b(?:to|for|in|when)\\b[^.;]{0,60}\\b(?:re-?train|train|fine-?tun|distil|improv|teach|develop|initiali[sz])`,
  );
  const seen = new Set<Sentence>();
  return provisions.of('model-training', 'training-use', 'license-grant').filter(({ sentence, elements }) => {
    if (seen.has(sentence) || elements.has('forbidden') || !reuse.test(sentence.text)) return false;
    if (bansModelUse.test(sentence.text) || !goesElsewhere.test(sentence.text)) return false;
    seen.add(sentence);
    return true;
  });
}
const bansModelUse = /\b(?:not|never|nor|neither|without)\b[^.;]{0,60}\b(?:use|licen[cs]|access|train|consent)/i;
/** Into the provider's own models and products, or those of others. */
const goesElsewhere =
  /\b(?:its|their|our|own|other|general(?:-purpose)?|foundation|third[- ]part(?:y|ies)|[A-Z]\w+['’]s) (?:[\w-]+ ){0,4}(?:models?|products?|services?|algorithms?|AI|technology|customers|clients)\b/;

export const modelFacts = {
  'model trained': (facts: Facts) => trainedModels(facts),
  // "The models that Customer owns" only points to whoever that is.
  'owner of the model': ({ provisions }: Facts) =>
    provisions
      .of('model-ownership')
      .filter(({ sentence: { text }, byExamples }) => !pointsTo.test(text) && (!byExamples || someModel.test(text))),
  'model within the deliverables': (facts: Facts) => some(ownedWithinDeliverables(facts)),
  'model that passes to the customer': (facts: Facts) => {
    const named = modelOwnership(facts).find(
      ({ to, elements }) => to === 'customer' && !elements.has('joint') && !elements.has('reference'),
    );
    if (named) return [named];
    const within = trainedModels(facts).length ? ownedWithinDeliverables(facts) : undefined;
    return some(within?.to === 'customer' ? within : listedAmongWork(facts));
  },
  'method kept': ({ provisions }: Facts) =>
    provisions
      .of('background-reservation', 'residuals')
      .filter(
        ({ sentence, from, elements }) =>
          from !== 'customer' &&
          !elements.has('none') &&
          methodWords.test(sentence.text) &&
          !nothingUsed.test(sentence.text),
      ),
  'model delivered or licensed': (facts: Facts) => {
    const owned = modelOwnership(facts).find(({ elements }) => !elements.has('retained'));
    const licensed = facts.provisions
      .of('license-grant')
      .find(({ elements, from }) => elements.has('subject:model') && from !== 'customer');
    return some(owned ?? licensed ?? (ownedWithinDeliverables(facts) ? trainedModels(facts)[0] : undefined));
  },
  'model owned with its improvements': (facts: Facts) =>
    modelOwnership(facts).filter(({ elements }) => elements.has('improvements') || elements.has('reference')),
  'title to later versions': (facts: Facts) => grounds(facts, laterVersions),
  'system built or run': builtOrRun,
} satisfies NamedFacts;

/** An owner is presupposed, and nothing else in the sentence gives the model one. */
const pointsTo =
  /^(?![^.]*\b(?:belongs?|hereby|vests?|assigns?)\b)[^.]*\bmodels? (?:that|which) (?:[\w[\]]+ ){1,3}(?:owns?|is the owner)\b/i;

/** "All software, models, prompts and ideas that it makes belong to the Client", in a paper on AI: listed with what software is made of. */
function listedAmongWork(facts: Facts): Provision | undefined {
  const { provisions, attributes } = facts;
  if (!attributes.ai) return undefined;
  return provisions
    .of('foreground-allocation')
    .find(
      ({ to, elements, sentence: { text } }) =>
        to === 'customer' &&
        (elements.has('owned') || elements.has('assigned')) &&
        modelAmongWork.test(withMeanings(withoutCarveOut(text), facts)) &&
        !ownedBefore.test(text.slice(0, 80)),
    );
}
/** Words with the definitions of their terms, and nothing of what these except. */
const withMeanings = (words: string, facts: Facts): string =>
  `${words} ${withoutCarveOut(meaningsIn(words, namesKnown(facts)))}`;
const modelAmongWork =
  /\b(?:software|code|scripts?|programs?|prompts?|parameters|weights|notebooks?|algorithms?)\b(?:,? (?:and |or )?[\w-]+){0,6},? (?:(?:and|or) )?models?\b|\bmodels?\b(?:,? (?:and |or )?[\w-]+){0,6},? (?:(?:and|or) )?(?:software|code|scripts?|programs?|prompts?|parameters|weights|notebooks?|algorithms?)\b/i;
const some = <T>(one: T | undefined): readonly T[] => (one ? [one] : []);
const methodWords = /\b(?:methods?|methodolog|techniques?|processes|know-how|training|architecture|frameworks?)\b/i;
const laterVersions =
  /\b(?:adjustments?|customi[sz]ations?)\b[^.]{0,120}\b(?:belongs?|own(?:s|ed)?|property|ours|yours)\b|\b(?:improvements?|derivative works?|derivatives|fine-?tuned versions?|later versions?|modifications?|enhancements?)\b[^.]{0,160}\b(?:own(?:s|ed)?|belong|property|title|vest|assign)\w*|\b(?:owns?|retains?|assigns?|title)\b[^.]{0,160}\b(?:improvements?|derivative works?|derivatives|modifications?|enhancements?)\b/i;
