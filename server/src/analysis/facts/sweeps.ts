import { memo } from '../memo.ts';
import type { Provision } from '../provisions/provision.ts';
import { definedTermsIn } from '../provisions/title.ts';
import type { Facts, NamedFacts } from './facts.ts';
import { namesKnown } from './ownership.ts';

/** Clauses that say who owns what the work makes, whatever it is called. */
export const allocations = ['ip-assignment', 'foreground-allocation', 'joint-ownership', 'work-for-hire'] as const;

const creationVerbs = `(?:makes?|made|creat(?:es?|ed)|develop(?:s|ed)?|conceiv(?:es?|ed)|produc(?:es?|ed)|generat(?:es?|ed)|prepar(?:es?|ed)|author(?:s|ed)?|writes?|written|inven(?:ts?|ted)|reali[sz]ed|discover(?:s|ed)?|contribut(?:es?|ed)|obtain(?:s|ed)?|achiev(?:es?|ed)|aris(?:e|es|ing)|resulting|reduced? to practice)`;
const inTheWork = String.raw`(?:under|in (?:the )?(?:course|performance|performing|connection)|during|pursuant|as (?:a )?(?:part|result)|for (?:the )?(?:Client|Customer|Company)|from|hereunder|by|while|until|(?:for|throughout) the (?:\w+ )?(?:term|duration|life))`;
/** All improvements, or all that a machine gives back, is a part of what is made. */
const partialSubjects =
  '(?:improvements?|modifications?|enhancements?|derivatives?|updates?|outputs?|feedback|suggestions?|data)';
const sweepingSubjects = String.raw`\b(?:(?:all|any|every)\b(?! (?:[\w-]+,? ){0,2}${partialSubjects}\b(?![^.;]{0,120}\b(?:and|or) (?:all |any )?other (?:results|materials|works?|matter|things)\b))|(?:everything|anything|whatever|works? of (?:any|every) (?:kind|nature|sort))\b)`;

/**
 * "All work product, inventions and other results made in performing the Services", "everything that comes out of our work":
 * whatever it is, it has an owner.
 */
const sweep = new RegExp(
  String.raw`${sweepingSubjects}[^.;]{0,260}\b${creationVerbs}\b[^.;]{0,140}\b${inTheWork}\b|${sweepingSubjects}[^.;]{0,80}\b(?:comes?|came|coming) (?:out of|about)\b|\b(?:all )?(?:other )?(?:results|outcomes) of (?:the )?(?:Services|work|Project|cooperation|collaboration)\b`,
  'i',
);

export const ownedBefore =
  /\b(?:owned|had|held|controlled|existed)\b[^.;]{0,60}\b(?:before|prior to)\b|\bpre-?existing\b/i;

/** Defined as whatever is made. What was owned before is no work of this paper, however it is swept up. */
export const definesWhatIsMade = (meaning: string): boolean =>
  !ownedBefore.test(meaning.replace(thrownIn, '')) && sweep.test(`all ${meaning}`);
/** "And including any pre-existing material used with it": beside what is made, not instead of it. */
const thrownIn = /\b(?:including|together with)\b[^.;]{0,30}\bpre-?existing\b/gi;

/** By its name it is what a party brings, whatever its definition says of what else is made. */
const broughtIn = /\b(?:Background|Content|Data|Inputs?)\b/;

/** The words that pass whatever is made, with the definition of what they name; nothing where a list of things passes. */
function sweepingWords(provision: Provision, facts: Facts): string | undefined {
  const { text } = provision.sentence;
  if (sweep.test(text)) return text;
  for (const { meaning } of definedTermsIn(text, namesKnown(facts)))
    if (definesWhatIsMade(meaning.text)) return `${text} ${meaning.text}`;
  return undefined;
}

/** Title to whatever the work makes, and the words that say how far it goes. */
export const sweeps = memo((facts: Facts): readonly { readonly provision: Provision; readonly words: string }[] => {
  // All that a machine puts out is not all that is made.
  const ofOutputs = new Set(facts.provisions.of('output-ownership').map(({ sentence }) => sentence));
  return facts.provisions.of(...allocations, 'innovation-allocation').flatMap((provision) => {
    const { kind, elements, clause, sentence } = provision;
    if (clause.part === 'recitals' || (kind === 'innovation-allocation' && !elements.has('joint'))) return [];
    if (ofOutputs.has(sentence) && !beyondOutputs.test(sentence.text)) return [];
    const words = sweepingWords(provision, facts);
    return words === undefined ? [] : [{ provision, words }];
  });
});
const beyondOutputs =
  /\b(?:work product|works?|deliverables?|inventions?|developments?|software|code|weights|everything|anything)\b/i;

const having = (facts: Facts, pattern: RegExp): readonly Provision[] =>
  sweeps(facts).flatMap(({ provision, words }) => (pattern.test(words) ? [provision] : []));

export const sweepFacts = {
  /** Measured by time, or naming improvements: the next version falls under it like the first. */
  'title to whatever is made in time': (facts: Facts) => having(facts, timeOrImprovement),
  /** Not what somebody's people make: what comes out of the work, of whatever sort, and data by name. */
  'title to what is made after the end': (facts: Facts) => having(facts, afterTheEnd),
  /** "Keeps a perpetual right to use the Work Product": the end changes nothing about it. */
  'lasting right to what is made': (facts: Facts) =>
    facts.provisions
      .of('license-grant', 'licence-back')
      .filter(
        ({ elements, sentence: { text } }) =>
          (elements.has('perpetual') || elements.has('irrevocable')) &&
          definedTermsIn(text, namesKnown(facts)).some(
            ({ term, meaning }) => !broughtIn.test(term) && definesWhatIsMade(meaning.text),
          ),
      ),
  'title to whatever comes out': (facts: Facts) => having(facts, comesOut),
  // "Results are jointly owned", where Results are what the model predicts.
  'title to what is defined as outputs': (facts: Facts) =>
    facts.provisions
      .of(...allocations)
      .filter(({ sentence: { text } }) =>
        definedTermsIn(text, namesKnown(facts)).some(({ meaning }) => madeByTheModel.test(meaning.text)),
      ),
  'title to whatever data is made': (facts: Facts) => having(facts, withData),
} satisfies NamedFacts;

const outputs =
  '(?:outputs?|predictions|forecasts|estimates|scores|recommendations|answers|classifications|rankings|summaries)';
const theMachine = '(?:model|system|service|platform|software|assistant|engine|tool|AI)';
/** "Predictions and reports the Model produces", "scores generated by the Service". */
const madeByTheModel = new RegExp(
  String.raw`\b${outputs}\b[^.;]{0,60}\b${theMachine} (?:\w+ )?(?:produces|generates|returns|makes|creates|gives|issues)\b|\b${outputs}\b[^.;]{0,40}\b(?:produced|generated|returned|made|created|given|issued) (?:by|with|through) (?:the |an? )?(?:\w+ ){0,2}${theMachine}\b`,
  'i',
);
const timeOrImprovement =
  /\b(?:during|while|until|throughout|duration|at any time|term of (?:this|the)|improv\w+|enhance\w+|derivatives?|adapt\w+|modif\w+|between)\b/i;
const afterTheEnd =
  /\b(?:after|following|beyond|past)\b[^.;]{0,30}\b(?:end(?:s|ing)?|terminat\w+|expir\w+)\b|\byears? (?:thereafter|afterwards?)\b/i;
const comesOut =
  /\b(?:everything|anything|whatever|outcomes?|results?)\b[^.;]{0,120}\b(?:(?:comes?|coming) (?:out of|about)|(?:by|which|that) either [Pp]arty|of the (?:[Pp]roject|[Cc]ooperation|[Cc]ollaboration)|in (?:the course of|connection with))\b|\b(?:works?|outputs?)\b[^.;]{0,40}\bdata ?sets?\b|\boutputs?\b|\bin (?:any|every|whatever|whichever) form\b|\b(?:inventions?|software|programs?|technology|findings)\b[^.;]{0,60}\bdata\b[^.;]{0,100}\b(?:either|both) part(?:y|ies)\b/i;
/** Among what is made, not what it is made of. */
const withData = new RegExp(
  String.raw`\b(?:everything|anything|outcomes)\b|\bdata(?: ?sets?)?\b[^.;]{0,140}\b${creationVerbs}\b`,
  'i',
);
