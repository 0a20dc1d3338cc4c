import type { Agreement } from '../analysis/agreement.ts';
import { factsOf } from '../analysis/facts/facts.ts';
import { aiSupplied } from '../analysis/facts/liability.ts';
import { buildsOrRunsAI } from '../analysis/facts/model.ts';
import { dealOf } from '../modelClauses/deal.ts';
import { measuresResults } from '../modelClauses/measuresResults.ts';
import { agreementTerm } from '../modelClauses/termMapping.ts';
import type { Proposal } from './proposal.ts';

/** Things that new words speak of as if the paper had them, where it does not. */
export function lackingDoubts({ review: { agreement }, edits }: Proposal): readonly string[] {
  const words = edits.map(({ text }) => text).join('\n');
  return needs
    .filter(({ said, has }) => said.test(words) && !has(agreement))
    .map(({ what }) => `the paper has no ${what}`);
}

interface Need {
  readonly what: string;
  readonly said: RegExp;
  readonly has: (agreement: Agreement) => boolean;
}

const agreementSays =
  (pattern: RegExp) =>
  ({ text }: Agreement): boolean =>
    pattern.test(text);

const recurrent =
  /\b(?:per|each|every|a) (?:month|year|quarter|seat|user|call|annum|contract year)\b|\b(?:monthly|annual|annually|yearly|quarterly|recurring|subscription|licen[cs]e|hosting|maintenance|support|usage|service) (?:fees?|charges?|amounts?|rate)\b|\b(?:monthly|annually|yearly|quarterly) in (?:advance|arrears?)\b|\bsubscription\b/i;

/** Of each some text of the library says it, which a test holds. */
export const needs: readonly Need[] = [
  {
    what: 'statement of work by that name',
    said: /\b[Ss]tatements? of [Ww]ork\b/,
    has: agreementSays(/\bstatements? of work\b|\bSOWs?\b|\bwork orders?\b/i),
  },
  {
    what: 'fees paid in advance',
    said: /\bprepaid\b/i,
    has: agreementSays(
      /\bprepa(?:id|y)|\bin advance\b|\badvance(?:d)? (?:payment|fee)|\bup ?front\b|\bsubscription\b|\byearly\b|\bannual(?:ly)?\b/i,
    ),
  },
  {
    what: 'rates',
    said: /\bat (?:the|our|its) rates\b|\brates (?:of|under) th/i,
    has: agreementSays(
      /\b(?:hourly|daily|day|standard|then-current|agreed|prevailing) rates?\b|\brate (?:card|schedule)\b|\b(?:per|an|each|every) (?:hour|person-day)\b|\bper day\b/i,
    ),
  },
  {
    what: 'fees for a period, on which a credit could be given',
    said: /\bcredit of\b|\breduce the fees for\b|\bfees for the affected\b|\baffected services\b/i,
    has: agreementSays(recurrent),
  },
  {
    what: 'measures of performance',
    said: /\bperformance metrics of this\b|\bthe agreed performance metrics\b/i,
    has: measuresResults,
  },
  {
    what: 'specifications',
    said: /\bspecifications\b/i,
    has: agreementSays(/\bspecifications?\b|\bspecified in\b|\brequirements\b/i),
  },
  {
    what: 'documentation',
    said: /\bdocumentation calls for\b|\bas documented\b/i,
    has: agreementSays(/\bdocument(?:ation|ed)\b/i),
  },
  { what: 'deliverables', said: /\bdeliverables? described\b/i, has: agreementSays(/\bdeliverables?\b|\bdeliver/i) },
  {
    what: 'models handed over',
    said: /\b[Mm]odels? delivered to\b/,
    has: ({ provisions }) => provisions.of('deliverables').some(({ elements }) => elements.has('model')),
  },
  {
    what: 'limit of liability for both',
    said: /\bsubject to the limitation of liability\b/i,
    has: ({ provisions }) =>
      provisions.of('liability-cap').some(({ from, to }) => from === 'both' || to === 'both' || from === to),
  },
  {
    what: 'AI system that one side supplies to the other',
    said: /\b(?:the|an) AI system\b|\baccuracy of at least\b|\bcontinue the services\b|\btransferring the services\b/i,
    has: (agreement) => {
      const facts = factsOf(agreement);
      return aiSupplied(facts) && buildsOrRunsAI(facts) && suppliesSystem(agreement);
    },
  },
  {
    what: 'model that is trained',
    said: /\bthe trained model\b|\bmodels trained in\b/,
    has: agreementSays(/\b(?:re-?)?trains?\b|\btrained\b|\btraining (?:of|a|the|runs?|data)\b|\bfine-?tun/i),
  },
  {
    what: 'thing that it calls an AI system',
    said: /\b[Tt]he AI system\b/,
    has: agreementSays(/\bAI systems?\b/i),
  },
  {
    what: 'assistance at its end',
    said: /\btransition assistance that this\b/,
    has: ({ provisions }) => provisions.has('knowledge-transfer'),
  },
  {
    what: 'work of one side for the other',
    said: /\b(?:perform|provide) the [Ss]ervices\b|\bto perform th\w+ \w+ for\b/,
    has: (agreement) => dealOf(agreement) !== 'joint' && dealOf(agreement) !== 'data',
  },
  {
    what: 'outputs that anybody would register',
    said: /\bapplications and registrations for\b/,
    has: (agreement) => {
      const [shared, given] = ['Joint IP', 'Outputs'].map((name) => agreementTerm(agreement, name));
      return given === undefined || shared !== given;
    },
  },
  {
    what: 'services',
    said: /\b(?:the|affected) [Ss]ervices\b(?! (?:of|as)\b)/,
    has: agreementSays(/\b(?:services?|hosting|maintenance)\b/i),
  },
  {
    what: 'models that the customer owns alone',
    said: /\bthe models that (?!the (?:other|parties))[\w ]{1,30} owns? under\b/,
    has: ({ provisions }) =>
      provisions.of('model-ownership').some(({ to }) => to === 'customer') || !provisions.has('joint-ownership'),
  },
  {
    what: 'models that the customer owns',
    said: /\bversions of a model that [\w ]{1,30} owns? under\b/,
    has: ({ provisions }) =>
      provisions
        .of('model-ownership', 'ip-assignment', 'foreground-allocation', 'work-for-hire')
        .some(({ to, elements }) => (to === 'customer' || to === 'both') && !elements.has('kept')),
  },
  {
    what: 'services that go on',
    said: /\bcontinue the services on the existing terms\b/i,
    has: agreementSays(
      /\b(?:hosts?|hosting|hosted|operate[sd]?|operating|operation of|maintain[sd]?|maintenance|managed|support|run the|subscription)\b/i,
    ),
  },
];

/** Somebody builds, brings or runs a system; to advise on another's models is to supply none. */
const suppliesSystem = ({ sentences }: Agreement): boolean =>
  sentences.some(
    ({ text, clause: { part } }) =>
      part !== 'signatures' &&
      part !== 'contents' &&
      !/\b(?:shall|will|may|must) not\b|\badvise on\b|\bcontribute to\b/.test(text) &&
      verbOfSupply.test(text),
  );

const verbOfSupply =
  /\b(?:build|develop|deliver|provide|supply|host|operate|train|tune|design|create|furnish|render|licen[cs]e|give)(?:s|es|ed|ing)?\b[^.;]{0,140}\b(?:system|model|software|service|platform|assistant|engine|classifier|product|API|tool|application|program(?:me)?|deliverable|feature)s?\b/i;
