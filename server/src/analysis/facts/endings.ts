import type { Sentence } from '../clauses.ts';
import { type Facts, type Ground, groundIn, grounds, type NamedFacts, sentencesSaying } from './facts.ts';

/** What becomes of the work and of access to it when the agreement ends, said of the whole and not of the model by name. */
export const endingFacts = {
  'work handed over at the end': (facts: Facts) => handedOverAtTheEnd(facts),
  'help in going on': (facts: Facts) => [
    ...facts.provisions
      .of('knowledge-transfer')
      .filter(({ sentence: { text } }) => !staffing.test(text) && !firstLesson(text)),
    ...grounds(facts, takesOut),
  ],
  'the end': (facts: Facts) => grounds(facts, theEnd),
  'access that ends': (facts: Facts) => grounds(facts, accessEnds),
  /** "4 | Documentation and hand-over | $40,000": paid for as a stage of the work. */
  'hand-over as a stage': (facts: Facts) =>
    grounds(facts, handOverWords).filter(
      ({ sentence }) => sentence.block.type === 'cell' || sentence.clause.part === 'exhibit',
    ),
} satisfies NamedFacts;

const handedOverAtTheEnd = (facts: Facts): readonly Ground[] =>
  sentencesSaying(facts, handsOverWork)
    .filter((sentence) => atTheEnd(sentence) || unfinishedWork.test(sentence.text))
    .map((sentence) => groundIn(sentence, handsOverWork));

const atTheEnd = ({ text, clause, leadIn }: Sentence): boolean =>
  endingWords.test(text) || endingWords.test(`${leadIn?.text ?? ''} ${clause.title} ${clause.parent?.title ?? ''}`);

const workProducts = `(?:[Ww]ork(?:s| [Pp]roduct| in [Pp]rogress)?|[Dd]eliverables?|Results|[Dd]evelopments|everything|all materials|(?:source )?code)`;
/** The work as a whole goes to the other side: "hand over all Works", "work in progress shall be handed over". */
const handsOverWork = new RegExp(
  String.raw`\b(?:hands?|handed|turns?|turned|delivers?|surrenders?|makes? over|gives?|passe?s?) (?:over |up |on )?(?:to \w+ )?(?:promptly |to the [A-Z]\w+ )?(?:all |any |the |every |its |his |her |my |such |files of |copies of )*${workProducts}\b|\b${workProducts}\b[^.;]{0,60}\b(?:be|is|are) (?:handed over|turned over|delivered|surrendered)\b`,
);
const endingWords =
  /\b(?:terminat\w*|expir\w*|ends?(?! of (?:each|every|any|the (?:month|week|quarter|phase|stage|sprint)))|ended|ending|cease[sd]?|consequences|cancel\w*|stops? work)\b/i;
const unfinishedWork =
  /\b(?:finished or not|whether or not (?:finished|complete\w*)|complete(?:d)? or (?:not|incomplete)|in (?:its|their) (?:current|then|present) (?:state|form|condition)|in whatever (?:state|form|condition)|unfinished|work in progress|as (?:it|they) stands?)\b/i;
/** Who does the work stays: no help in going on without the provider. */
const staffing = /\b(?:not|never) (?:\w+ ){0,2}(?:replace|remove|reassign|withdraw)\b/i;
/** Users who are shown the system when it comes cannot go on without whoever runs it. */
const firstLesson = (text: string): boolean => showsStaff.test(text) && !forLater.test(text);
const showsStaff =
  /\b(?:install|set up|connect|configur|go-live|launch|roll-?out)\w*\b[^.;]{0,120}\btrain\w*\b[^.;]{0,40}\b(?:staff|users?|personnel|employees|team|nurses)\b/i;
const forLater =
  /\b(?:transition|hand(?:s|ed|ing)? ?over|maintain|tak\w+ over|document\w*|source code|ends?|terminat\w+|expir\w+)\b/i;
/** "For thirty days after it ends you may export your files": what is taken out can be gone on with. */
export const takesOut =
  /\b(?:after|following|upon|on|when)\b[^.;]{0,60}\b(?:ends?|ended|terminat\w+|expir\w+|cancel\w*)\b[^.;]{0,80}\b(?:may|can|is able to|are able to|(?:shall|will) be able to)\b[^.;]{0,20}\b(?:export|download|retrieve)\b|\b(?:may|can|(?:is|are|be) able to)\b[^.;]{0,20}\b(?:export|download|retrieve)\b[^.;]{0,120}\b(?:after|following|upon)\b[^.;]{0,40}\b(?:ends?|terminat\w+|expir\w+)\b/i;
const theEnd =
  /\b(?:when|once|if|on|upon) (?:it|this|we|the (?:contract|agreement|letter|engagement|work|term))\b[^.;]{0,20}\b(?:ends?|ending|expir\w+|terminat\w+)\b|\b(?:on|upon) (?:ending|termination|expiry|expiration)\b|\bmay (?:end|terminate) (?:it|this)\b/i;
const accessEnds =
  /\baccess\b[^.;]{0,60}\b(?:stops?|ends?|ceases?|terminates?|expires?|lapses?|(?:is|be) (?:cut|switched|turned|shut) off)\b|\b(?:while|so long as|as long as|for as long as)\b[^.;]{0,40}\b(?:subscri\w+|paid[- ]up)\b/i;
const handOverWords = /\bhand-?over\b|\bknowledge[- ]transfer\b|\btransition (?:plan|services|phase)\b/i;
