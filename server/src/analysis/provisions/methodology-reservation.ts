import { recogniser } from './provision.ts';

const methodologyWords = String.raw`(?:methodolog(?:y|ies)|(?:model )?architectures?|hyper-?parameters?|training (?:methods?|process(?:es)?|techniques?|procedures?|pipelines?|code|recipes?|infrastructure|scripts)|fine-?tuning (?:methods?|process(?:es)?|techniques?|pipelines?)|evaluation (?:frameworks?|harness(?:es)?|methods?|suites?)|(?:know-how|methods|techniques|processes)\b[^.;]{0,60}\b(?:train|model)\w*)`;
const reservationVerbs = String.raw`\b(?:retains?|reserves?|keeps?|(?:shall |will )?(?:remain|own|owns)|excluding|exclud(?:e|es|ed)|except(?:ing)?(?: for)?|other than|not includ(?:e|ing)|does not (?:include|extend to)|no (?:right|title|licen[cs]e))\b`;

/**
 * The provider keeps how the model is made, whatever becomes of the model: architecture, training method,
 * hyperparameters, evaluation framework. Either as what it owns or as what does not pass.
 */
export default recogniser({
  kind: 'methodology-reservation',
  triggers: [
    'methodolog',
    'architecture',
    'hyper',
    'training',
    'fine-tuning',
    'evaluation',
    'know-how',
    'method',
    'technique',
  ],
  cues: [
    [new RegExp(`${reservationVerbs}[^.;]{0,260}?\\b${methodologyWords}`, 'i'), 2],
    [
      new RegExp(
        `\\b${methodologyWords}[^.;]{0,220}?\\b(?:remains?|retained|owned by|belongs? to|(?:are|is|be) (?:the )?(?:sole |exclusive )?(?:and exclusive )?property of|are (?:not|excluded)|is (?:not|excluded))\\b`,
        'i',
      ),
      2,
    ],
    [
      /\b(?:survey|accounting|clinical|trial|testing|building|house|landscape|manufacturing) (?:methodolog|architect)/i,
      -2,
    ],
    [/\b(?:represents?|warrants?) (?:and \w+ )?that\b/i, -2],
  ],
  skip: ({ clause }) => clause.part === 'recitals',
  elements: {
    architecture: /\barchitectures?\b/i,
    training: /\btraining (?:methods?|process|techniques?|procedures?|pipelines?|code|recipes?)|\bmethodolog/i,
    hyperparameters: /\bhyper-?parameters?\b/i,
    evaluation: /\bevaluation\b/i,
  },
  read(draft, context) {
    const { text } = draft.sentence;
    // "Company shall own the model, excluding the training pipeline": the owner named is not the one who keeps it.
    if (/\b(?:exclud|except|other than|not include)/i.test(text)) return draft;
    const keeper =
      /(.{0,60}?)\b(?:retains?|reserves?|keeps?|owns?|shall own|will own)\b/i.exec(text)?.[1] ??
      /\b(?:owned by|belongs? to|property of|remain with|retained by)\s+(.{0,40})/i.exec(text)?.[1];
    return { ...draft, from: keeper ? context.roleOf(keeper) : undefined };
  },
});
