import type { Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import { isClearly, type Provision } from '../provisions/provision.ts';
import { anySays, type Facts, type Ground, grounds, type NamedFacts } from './facts.ts';
import { trainedModels } from './model.ts';
import { passingTo } from './owners.ts';

/** The questions that "jointly owned" leaves open, each with the element of `joint-terms` that answers it. */
export const jointQuestions = [
  { element: 'use', words: 'who may use it alone' },
  { element: 'license', words: 'who may license it alone' },
  { element: 'accounting', words: 'whether profits are shared' },
  { element: 'transfer', words: 'who may transfer a share' },
  { element: 'prosecution', words: 'who registers and prosecutes it' },
  { element: 'enforcement', words: 'who enforces it' },
] as const;

/** Sentences that make the parties owners in common, of intellectual property or of data. Terms of use are not among them. */
export const jointTitles = memo((facts: Facts): readonly Provision[] => {
  const { provisions } = facts;
  const toBoth = new Set(passingTo('both', bothWords, facts));
  const titles = provisions.of('joint-ownership').filter((title) => {
    const { sentence, elements } = title;
    const { text, clause } = sentence;
    if (clause.part === 'recitals' || denied.test(text)) return false;
    // It must say that something becomes theirs, not only speak of what is.
    return (
      isClearly(title, 'joint-ownership') || (elements.has('owned') && makesOwners.test(text)) || toBoth.has(sentence)
    );
  });
  // Where "… are Joint IP" does the work, the definition is the only sentence that says who owns it.
  const operative = titles.filter(({ sentence: { text } }) => !/^"[^"]{2,60}" (?:shall )?means?\b/.test(text));
  if (operative.length || titles.length) return operative.length ? operative : titles;
  // "The System and its weights belong to both parties in common."
  return provisions
    .of('model-ownership')
    .filter(
      ({ to, elements, sentence: { text } }) => to === 'both' && !elements.has('reference') && inCommon.test(text),
    );
});

const inCommon = /\b(?:in common|both parties|joint(?:ly)?|equal(?:ly)?)\b/i;

/** What a title that both get is told by. */
const bothWords = /\b(?:both|joint(?:ly)?|common|co-?own\w*|together|between (?:them|us)|equal)\b/i;

/** Joint ownership is denied, or only pointed to: "what the parties own jointly". */
const denied =
  /^(?!").*\bwhat (?:the parties|both parties|they|we) (?:own|hold)s? (?:jointly|together|in common)\b|\b(?:no|not|nor|neither|without)\b[^.]{0,40}\b(?:joint(?:ly)?[- ]own|co-?own|joint ownership)|\b(?:no|nothing)\b[^.;]{0,40}\b(?:held|owned|property) (?:in common|jointly)\b|\bjoint(?:ly)? own\w*\b[^.]{0,60}\b(?:does not|shall not|is not)\b/i;

const makesOwners =
  /\b(?:shall|will|are|is|be|to be|hereby|agree(?:s|d)?)\b[^.]{0,160}\b(?:joint(?:ly)?|co-?own|undivided|in common|equal|owned in (?:\w+ ){0,2}(?:ratio|proportions?)\b)|\b(?:joint(?:ly)?|co-?own|undivided|equal)\w*\b[^.]{0,80}\b(?:shall|will|are|is|be|hold|own|owned|registered)\b|\bjointly (?:own|hold)\b|\bproperty of both\b|\b(?:title|owner(?:ship)?) ?[:=]|= joint property|\bco-ownership of\b[^.;]{0,80}\b(?:takes effect|begins|arises)\b|\bshared equally\b|\bown (?:it|them) together\b|\b(?:assigns?|holds?)\b[^.;]{0,60}\b(?:half|third|undivided|ownership) (?:\w+ )?(?:share|interest)\b|\bbelongs? (?:jointly )?to\b[^.;]{0,60}\b(?:jointly|together|in common|in equal)/i;

/** What the sentence makes common property, for telling its terms from those of another class: `data`, a mark, or the rest. */
export const classOf = ({ sentence: { text } }: Provision): 'data' | 'mark' | 'property' =>
  /\b(?:inventions?|patents?|copyrights?|intellectual property|technology|software|know-how|works?|IP|models?|algorithms?|(?:source )?code)\b/i.test(
    text,
  )
    ? 'property'
    : /\b(?:trade ?marks?|service marks?)\b|\btrademark\b/i.test(text)
      ? 'mark'
      : /\bdata\b/i.test(text)
        ? 'data'
        : 'property';

/** Which questions are answered for this title, and where. Terms of joint intellectual property do not answer for joint data. */
export function jointAnswers(title: Provision, reading: Facts): ReadonlyMap<string, Provision> {
  const found = new Map<string, Provision>();
  const kind = classOf(title);
  for (const terms of [...reading.provisions.of('joint-terms'), ...reading.provisions.of('competitor-limit')]) {
    const its = classOf(terms);
    if (kind !== its && (kind === 'data' || its === 'data') && terms.clause !== title.clause) continue;
    if (kind === 'mark' && terms.clause !== title.clause && its !== 'mark') continue;
    for (const element of terms.elements.keys()) if (!found.has(element)) found.set(element, terms);
  }
  const [passing] = kind === 'property' ? reading.provisions.of('transfer-right') : [];
  if (passing && !found.has('transfer')) found.set('transfer', passing);
  return found;
}

export const jointFacts = {
  'joint title': (facts: Facts) => jointTitles(facts),
  'joint title of property': (facts: Facts) =>
    // Nothing grows out of a mark that is held in two names.
    jointTitles(facts).filter(
      (one) => classOf(one) !== 'mark' && (one.elements.has('subject:ip') || !one.elements.has('subject:data')),
    ),
  'property held in common': ({ provisions }: Facts) =>
    provisions
      .of('joint-ownership')
      .filter(
        ({ elements, sentence }) =>
          !denied.test(sentence.text) &&
          (elements.has('owned') || elements.size > 2) &&
          (elements.has('subject:ip') || !elements.has('subject:data')),
      ),
  'something developed together': (facts: Facts) => [
    ...facts.provisions.of('joint-ownership', 'foreground-allocation', 'ip-assignment'),
    ...grounds(facts, building),
    ...trainedTogether(facts),
  ],
  // A method that is owned together is a result, and nothing that was brought.
  'methods kept by one': ({ provisions }: Facts) => {
    const common = new Set(provisions.of('joint-ownership').map(({ sentence }) => sentence));
    return provisions.of('methodology-reservation').filter(({ sentence }) => !common.has(sentence));
  },
  'background licensed': (facts: Facts) => grounds(facts, backgroundLicensed),
  'property kept by each': (facts: Facts) => grounds(facts, keptByEach),
  'leave to use for the project': (facts: Facts) => grounds(facts, leaveForProject),
  'something to be developed': (facts: Facts) => [...grounds(facts, dutyToDevelop), ...trainedTogether(facts)],
  'ownership left open': (facts: Facts) => grounds(facts, leftOpen),
  'title to results': (facts: Facts) =>
    grounds(facts, allocated).filter(({ sentence }) => !leftOpen.test(sentence.text)),
  'lasting use of joint results': (facts: Facts) => [
    ...facts.provisions
      .of('joint-terms')
      .filter(
        ({ elements, sentence }) =>
          (elements.has('use') || elements.has('license')) &&
          !whoDeclines.test(sentence.text) &&
          !(ofWhatTheyBrought.test(sentence.text) && !ofTheResults.test(sentence.text)) &&
          !/\bduring the\b[^.]{0,30}\b(?:term|project|collaboration)\b/i.test(sentence.text),
      ),
    ...grounds(facts, lastingUse),
  ],
  // What the other likely reading takes for use afterwards must speak of use.
  'use after the project': ({ provisions }: Facts) =>
    provisions.of('post-project-use').filter(({ sentence: { text } }) => usesThings.test(text)),
  'innovations allocated': (facts: Facts) => innovationsAllocated(facts),
  'title to derivatives': (facts: Facts) => {
    const brought = new Set(ofWhatWasBrought(facts));
    return grounds(facts, derivatives).filter(({ sentence }) => !brought.has(sentence));
  },
  'long joint work': (facts: Facts) => longJointWork(facts),
} satisfies NamedFacts;

/** Improvements of what a party brought are that party's; what grows out of the joint result is another question. */
const ofWhatWasBrought = ({ provisions }: Facts): readonly Sentence[] =>
  provisions
    .of('background-reservation')
    .flatMap(({ sentence, elements }) => (elements.has('general') ? [] : [sentence]));

/** "They train new acoustic models": in joint work every model that is made is the work of both. */
const trainedTogether = (facts: Facts): readonly Provision[] =>
  facts.agreement.kind === 'jda' ? trainedModels(facts) : [];

function innovationsAllocated(facts: Facts): readonly Provision[] {
  const brought = new Set(ofWhatWasBrought(facts));
  const joint = new Set(facts.provisions.of('joint-ownership').map(({ sentence }) => sentence));
  // That inventions of the project are owned together says nothing of what grows out of them.
  return facts.provisions
    .of('innovation-allocation')
    .filter(({ elements }) => !elements.has('by-definition') && !(elements.has('joint') && elements.size === 1))
    .filter(
      ({ sentence }) => !joint.has(sentence) && !brought.has(sentence) && !improvesBackground.test(sentence.text),
    );
}
const improvesBackground =
  /\b(?:improvements?|enhancements?|adaptations?|extensions?|modifications?)\b[^.;]{0,30}(?:\bof\b|\bto\b|\bin\b)[^.;]{0,30}\b[Bb]ackground\b/i;

/** The work must be joint in words, and last: a term of years, a term without end, or none stated. */
function longJointWork(facts: Facts): readonly Ground[] {
  const { provisions, agreement } = facts;
  // A partnership by its name, in which one runs a model for years: what is together about it is the time.
  if (agreement.kind === 'partnership' && /\bpartnership\b/i.test(agreement.title) && anySays(facts, forYears))
    return provisions.of('ai-system', 'model-training');
  const joint = grounds(facts, jointDevelopment).filter(({ sentence: { text } }) => !denial.test(text));
  if (joint.length < (agreement.kind === 'partnership' ? 2 : 1)) return [];
  const terms = provisions.of('term');
  const short =
    terms.some(({ sentence }) => underAYear.test(sentence.text)) &&
    !anySays(facts, longWork) &&
    !terms.some(
      ({ sentence, elements }) =>
        elements.has('renews') || elements.has('until-terminated') || longTerm.test(sentence.text),
    );
  return short ? [] : joint;
}

/** A stated length of less than a year; "until the project is complete" states none. */
const underAYear = /\b(?:days?|weeks?|months?)\b/i;
const building =
  /\b(?:jointly develop|joint development|co-?develop)\w*\b[^.]{0,120}\b(?:technolog\w+|software|models?|products?|systems?|platform|algorithms?)\b/i;
/** Who only lets another use it keeps it. */
const backgroundLicensed =
  /\b(?:licen[cs]e|right|leave|permission)\b[^.;]{0,60}\b(?:to use|of|to|under|in)\b[^.;]{0,30}\b(?:[Bb]ackground|pre-?existing)\b/;
const keptByEach =
  /\b(?:retains?|reserves?|keeps?|remains?|shall (?:own|remain)|owns?(?! under)|recogni[sz]es|acknowledges)\b[^.]{0,200}\b(?:its|their|respective|such party's|[A-Z]\w+'s)\b[^.]{0,80}\b(?:intellectual property|technolog\w+|patents?|know-how|marks|trademarks|copyrights?|content|property|software|materials|data)\b|\b(?:no|neither)\b[^.]{0,80}\b(?:rights?|licen[cs]e|title|ownership)\b[^.]{0,80}\b(?:other party|is granted|transferred|implied)/i;
export const jointWorkWords =
  /\b(?:joint(?:ly)?|collaborat\w*|co-?)[ -]?(?:develop|research|design|creat|project|program)\w*|\b(?:development|research|project|work) plan\b|\bcollaborat(?:ion|e|es|ing)\b/i;
const leaveForProject =
  /\b(?:licen[cs]e|right to use|permission to use|authori[sz]\w+ to use|make available|access to)\b[^.]{0,160}\b(?:project|purpose|development|collaboration|work|services|research)\b/i;
/** A duty of the parties to develop technology, not to develop a market or a schedule. */
const dutyToDevelop =
  /\b(?:shall|will|agree(?:s)? to|undertakes? to)\b(?! not\b)[^.]{0,80}\b(?:develop|co-?develop|design|build|train|fine-tune|create|invent)\b[^.]{0,80}\b(?:models?\b(?! (?:agreement|contract))|software|algorithms?|technolog\w+|systems?|data ?sets?|prototypes?|platform|applications?|inventions?|compounds?|devices?|pipelines?|products?)\b|\b(?:design|development) (?:and (?:design|development) )?of (?:the |new |joint )*(?:software|technolog\w+|systems?|prototypes?|devices?|products?)(?:\(s\))? (?:under|pursuant to) this Agreement\b/i;
const allocated =
  /\b(?:own(?:s|ed|ership)?|(?<!intellectual )property|title|belongs?|vests?)\b[^.]{0,160}\b(?:develop\w*|results?|inventions?|foreground|arising|conceived|created|work product|deliverables|site|improvements?|models?|weights)\b|\b(?:developed|results?|inventions?|foreground|arising|conceived|created|work product)\b[^.]{0,160}\b(?:own(?:s|ed|ership)?|property of|title|belongs?|vests?)\b/i;
/** "Ownership of inventions is outside the scope", "to be agreed separately". */
const leftOpen =
  /\b(?:own(?:s|ed|ership)?|title|intellectual property(?: rights)?)\b[^.]{0,120}\b(?:outside (?:of )?the scope|not (?:addressed|covered|governed)|(?:to be|shall be|will be) (?:\w+ )?(?:agreed|determined|negotiated|settled|addressed)\b[^.]{0,40}\b(?:separate\w*|later|future|in due course|case[- ]by[- ]case))|\b(?:results?|rights|ownership|foreground|outcomes?)\b[^.]{0,160}\b(?:agree|decide|settle|sit down|discuss|negotiate|see|determine|talk)\b[^.]{0,60}\b(?:to whom|who (?:shall|should|will|is to|gets?|owns?)|whose)\b/i;
export const isLeftOpen = ({ text }: Sentence): boolean => leftOpen.test(text);
/** Leave that is left to whoever does not pay for a patent is no leave for both. */
const whoDeclines =
  /^(?:an?|any|either|the) [Pp]arty (?:that|which|who) (?:\w+ )?(?:declines?|fails?|elects? not|does not|chooses? not)\b/i;
const ofWhatTheyBrought = /\bbackground\b/i;
const ofTheResults = /\b(?:joint|results?|foreground|project|developed)\b/i;
const usesThings =
  /\b(?:us(?:es?|ed|ing)(?! (?:all |its |their |his |best |commercially )*(?:reasonable|best|endeavours|efforts))|exploit\w*|licen[cs]\w*|commerciali\w*|sells?|market\w*|practi[cs]e\w*|go on|continu\w*|free|keeps?)\b/i;
const lastingUse =
  /\b(?:perpetual|irrevocable)\b[^.]{0,200}\b(?:joint|results|foreground|developed)|\bsurviv\w*\b[^.]{0,200}\b(?:ownership|intellectual property|licen[cs]e)|\b(?:ownership|intellectual property|licen[cs]es?)\b[^.]{0,200}\bsurviv/i;
const derivatives =
  /\boption\b[^.;]{0,60}\b(?:improvements?|derivatives?|later versions?)\b|\b(?:improvements?|enhancements?|modifications?|derivative works?|derivatives|derived works?)\b[^.]{0,240}\b(?:own(?:s|ed|ership)?|property|belongs?|assign\w*|title|vests?|joint(?:ly)?)\b|\b(?:own(?:s|ed|ership)?|property|belongs?|assigns?|title)\b[^.]{0,240}\b(?:improvements?|enhancements?|modifications?|derivative works?|derivatives|derived works?)\b/i;
const jointDevelopment =
  /\b(?:jointly (?:develop|market|produce|create|operate|conduct|promot|offer|commerciali[sz]e|design)\w*|joint(?:ly)? ventur\w+|joint (?:development|research|marketing|collaboration|undertaking)|co-?develop\w*|(?:[Pp]arties|each other|together) (?:\w+ ){0,3}collaborat\w*|collaborate (?:on|in|with)|co-?market\w*|(?:[Pp]arties|[Ww]e) (?:\w+ ){0,6}(?:create|build|develop|carry out)\b[^.]{0,12}\b(?:together|the (?:work ?plan|[Pp]rogram(?:me)?|[Pp]roject)))\b|\b(?:develop|build|train|create|make)s?\b[^.;]{0,80}\btogether\b|\b[Tt]ogether (?:\w+ ){0,2}(?:develop|build|train|create|make)\b/;
/** "Nothing here creates a joint venture", and definitions of affiliates. */
const denial =
  /\b(?:not|nothing|no|neither|nor)\b[^.]{0,120}\b(?:joint ventur|partnership)|\b(?:means|including) (?:an?|any) (?:\w+,? ){0,12}joint venture/i;
/** "Carry out the Program over forty-eight (48) months": work that lasts, where the term is the work's. */
const longWork =
  /\b(?:Program(?:me)?|Project|work ?plan|Collaboration)\b[^.]{0,60}\b(?:over|for|within|during)\b[^.]{0,30}\b(?:24|30|36|48|60|[2-9]|1\d)\)? (?:months|years)\b(?<!\b[2-9] months)/i;
const forYears =
  /\b(?:for|over|runs?(?: for)?|lasts?|term (?:of|is)) (?:two|three|four|five|six|seven|eight|ten|[2-9]|10)(?: \(\d+\))? years\b/i;
const longTerm =
  /\b(?:two|three|four|five|six|seven|eight|ten|fifteen|twenty|[2-9]|1[05]|2[05])\b[^.]{0,20}\byears?\b|\bperpetu|\bindefinite|\b(?:24|36|48|60)\b[^.]{0,12}\bmonths\b/i;
