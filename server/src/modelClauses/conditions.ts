import type { Agreement } from '../analysis/agreement.ts';
import { takesOut } from '../analysis/facts/endings.ts';
import { memo } from '../analysis/memo.ts';
import { dataThings, skillIsSecret } from './contraryWords.ts';
import { dealOf, paysByTheMonth } from './deal.ts';
import { measuresResults } from './measuresResults.ts';
import { topArticle } from './placement.ts';
import { agreementTerm } from './termMapping.ts';

// "((if rates: at the rates of this Agreement))": words that a clause says only to a paper that has the thing.

/** What a clause may ask of a paper, in the words in which it asks. `snippets/README.md` lists them. */
const paperConditions: Readonly<Record<string, (agreement: Agreement) => boolean>> = {
  'prepaid fees': ({ text }) =>
    /\b(?:in advance|pre-?paid|pre-?pay\w*|up-?front|subscription fees?|annual fees?|yearly fees?)\b/i.test(text),
  'periodic fees': paysByTheMonth,
  rates: ({ text }) =>
    /\b(?:hourly|daily|day|agreed|standard|then-current|current) rates?\b|\brate card\b|\brates (?:set out|stated|in|of|under)\b|[$€£₹]\s?[\d.,]+ ?(?:per|an|for each|\/) ?(?:hour|day|person-day)\b|\bper (?:hour|person-day|man-day)\b/i.test(
      text,
    ),
  'continuing services': ({ text }) =>
    /\b(?:hosts?|hosted|hosting|(?<!by )subscri\w+|SaaS|managed service|maintenance|support services|operates? the|access to the|uptime|availability of)\b/i.test(
      text,
    ),
  hosted: (agreement) => dealOf(agreement) === 'hosted',
  'work for another': (agreement) => dealOf(agreement) !== 'joint',
  // Where the paper says what is done with data in the end, a clause on its use leaves that alone.
  'the end of data open': ({ answers }) => !answers.has('data-deletion', 'data-retention'),
  prompts: ({ text }) => /\b(?:prompts?|language models?|LLM|chat ?bots?|assistant|generative)\b/i.test(text),
  // What the library's own definition says already is not said again beside it; the paper's may say less.
  'tools named': (agreement) => agreementTerm(agreement, 'Provider IP') !== undefined,
  'methods named': (agreement) => agreementTerm(agreement, 'Methodology') !== undefined,
  // One duty, one clock: what the paper says of them stays.
  'security open': ({ text }) =>
    !/\b(?:security (?:measures|program(?:me)?|practices|controls|safeguards|standards)|information security|encrypt\w*|(?:appropriate|reasonable|suitable) (?:\w+ (?:and )?){0,3}(?:security|safeguards))\b/i.test(
      text,
    ),
  'breach notice open': ({ sentences }) =>
    !sentences.some(
      ({ text }) => /\b(?:notif\w+|notice|inform|tell|report|call|write)\b/i.test(text) && breach.test(text),
    ),
  'free to work': ({ answers }) => !answers.has('exclusivity', 'non-compete'),
  // A ban that binds "the Supplier and its group".
  'group bound': (agreement) => {
    const homes = new Set(
      agreement.provisions.of('exclusivity', 'non-compete').map(({ clause }) => topArticle(agreement, clause)),
    );
    return agreement.sentences.some(
      ({ text, clause }) => homes.has(topArticle(agreement, clause)) && withGroup.test(text) && bindsOrBans.test(text),
    );
  },
  'model named': (agreement) => agreementTerm(agreement, 'Trained Model') !== undefined,
  'tools licensed': (agreement) => {
    const name = agreementTerm(agreement, 'Provider IP');
    return agreement.provisions
      .of('license-grant')
      .some(
        ({ to, sentence: { text } }) =>
          to === 'customer' && ((name !== undefined && text.includes(name)) || ofBefore.test(text)),
      );
  },
  'performance metrics': measuresResults,
  indemnities: ({ text }) => /\b(?:indemni\w+|hold harmless)\b/i.test(text),
  fees: ({ text }) => /(?<!\b(?:attorneys?['’]?|legal|court|professional) )\bfees?\b/i.test(text),
  'indirect loss open': ({ sentences }) => !sentences.some(({ text }) => excludesIndirect.test(text)),
  'void open': ({ sentences }) =>
    !sentences.some(({ text }) =>
      /\b(?:assign|transfer)\w*\b[^.;]{0,80}\b(?:void|no effect|ineffective)\b/i.test(text),
    ),
  'successors open': ({ sentences }) =>
    !sentences.some(({ text }) =>
      /\b(?:binding (?:up)?on|bind|binds|inures?|benefit)\b[^.;]{0,80}\bsuccessors\b/i.test(text),
    ),
  'data from the customer': ({ provisions, parties }) => {
    const givers = new Set(provisions.of('data-provision').map(({ from }) => from));
    return (
      givers.size === 1 &&
      givers.has('customer') &&
      !provisions.of('joint-ownership').some(({ sentence }) => dataThings.test(sentence.text)) &&
      parties.some(({ role }) => role === 'provider')
    );
  },
  'intellectual property': ({ text }) =>
    /\b(?:intellectual property|patents?|copyrights?|licen[cs]es?)\b|\bIP\b/i.test(text),
  'joint ownership': ({ provisions }) => provisions.has('joint-ownership'),
  // Where the rest is measured already, it is this that is missing, unless the paper is on things.
  'people judged': ({ text, provisions }) =>
    (provisions.of('performance-metrics').some(({ sentence }) => results.test(sentence.text)) &&
      !ofThings.test(text)) ||
    /\b(?:patients?|borrowers?|applicants?|candidates?|students?|pupils?|tenants?|claimants?|demographic\w*|lending|loans?|credit (?:scor\w+|risk|decisions?|history)|hiring|recruit\w+|underwrit\w+|diagnos\w+|triage|eligib\w+|bias|fairness|discriminat\w+|automated decisions?)\b/i.test(
      text,
    ),
  'secrets apart': ({ sentences }) => !sentences.some(({ text }) => skillIsSecret.test(text)),
  'nothing to download': ({ sentences }) =>
    !sentences.some(({ text }) => takesOut.test(text) && /\b(?:days?|weeks?|months?)\b/i.test(text)),
  'both limited': ({ provisions }) =>
    provisions.of('liability-cap').some(({ from }) => from === 'both' || from === 'provider'),
  'models delivered': ({ provisions, text }) =>
    provisions.of('deliverables').some(({ elements }) => elements.has('model')) ||
    /\b(?:deliver|hand over|handed over|delivery of)\b[^.;]{0,60}\b(?:models?|weights)\b/i.test(text),
};

const breach =
  /\b(?:unauthori[sz]ed (?:\w+ (?:or )?){0,2}(?:access|acquisition|use|disclosure|processing)|(?:data|security|personal data|privacy) (?:breach|incident)\w*|breach(?:es)? of (?:security|personal data)|security incident|loss or unauthori[sz]ed)\b|\bwithin [\w-]+(?: \(\d+\))? hours\b[^.;]{0,80}\b(?:access|data|records|someone|somebody|leak\w*|loss)\b|\b(?:access|data|records|someone|somebody|leak\w*|loss)\b[^.;]{0,80}\bwithin [\w-]+(?: \(\d+\))? hours\b/i;
const results = /\b(?:accura\w+|precision|recall|error|correct\w*|F1)\b/i;
const ofThings =
  /\b(?:workpieces?|components?|bearings?|rings|welds?|castings?|defective|machinery|vibrations?|sensors?|telemetry|turbines?|crops?|soil|weather|inventory|stock levels?|demand forecast\w*|forecasting (?:of )?(?:demand|sales)|warehouse|pallets?)\b/i;
const withGroup =
  /\b(?:and|or|nor|with) (?:any (?:member|company) of )?its (?:group|affiliates|subsidiaries|related companies)\b|\bits Affiliates\b|\bthrough (?:any|its|an) (?:affiliates?|subsidiar(?:y|ies)|group compan(?:y|ies))\b/;
const ofBefore = /\b(?:pre-?existing|background|tools|libraries|incorporated in|embedded in|know-how)\b/i;
const bindsOrBans = /\bbinds?\b|\bbound\b|\b(?:shall|will|must|may) not\b|\bneither\b/i;

/** For both: what only one side is freed of is left to the clause. */
const excludesIndirect =
  /\b(?:neither (?:party|of us)|no party|in no event (?:shall|will) either)\b[^.;]{0,80}\b(?:indirect|consequential)\b/i;
const conditionAnswers = memo((_: Agreement) => new Map<string, boolean>());

/** The clause as this paper can bear it. */
export const underConditions = (source: string, agreement: Agreement): string =>
  resolveConditions(source, (name) => {
    const answers = conditionAnswers(agreement);
    let answer = answers.get(name);
    if (answer === undefined) answers.set(name, (answer = paperConditions[name]?.(agreement) ?? false));
    return answer;
  });

/** The clause for a paper that has everything. */
export const unconditioned = (source: string): string => resolveConditions(source, () => true);

/** What the clause says to every paper, with a gap wherever it asks. */
export function constant(source: string): string {
  let depth = 0;
  let out = '';
  for (const piece of source.split(/(\(\(if (?:not )?[a-z ]+: |\)\))/)) {
    if (piece.startsWith('((if ')) depth++;
    else if (piece === '))' && depth) depth--;
    else if (!depth) out += piece;
    if (depth && !out.endsWith('[…]')) out += '[…]';
  }
  return out;
}

/** The conditions that a source names and that nobody knows. */
export const unknownConditions = (source: string): readonly string[] =>
  [...source.matchAll(mark)].map(([, , name]) => name!).filter((name) => !(name in paperConditions));

const mark = /\(\(if (not )?([a-z ]+): /g;

function resolveConditions(source: string, holds: (name: string) => boolean): string {
  let out = source;
  // The innermost first: what stands in another is the last that begins.
  for (let last = lastMark(out); last; last = lastMark(out)) {
    const [whole, not, name] = last;
    const end = out.indexOf('))', last.index);
    if (end < 0) return out;
    const words = out.slice(last.index + whole.length, end);
    out = out.slice(0, last.index) + (holds(name!) === !not ? words : '') + out.slice(end + 2);
  }
  return out;
}

const lastMark = (text: string): RegExpExecArray | undefined => [...text.matchAll(mark)].at(-1);
