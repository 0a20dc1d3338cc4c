import { backgroundFacts } from './background.ts';
import { anySays, type Facts, type Ground, grounds, type NamedFacts } from './facts.ts';

export const engagementFacts = {
  'tools kept': (facts: Facts) => [
    ...facts.provisions.of('background-reservation').filter(({ from }) => from !== 'customer'),
    ...facts.provisions.of('methodology-reservation', 'licence-back'),
    ...facts.provisions.of('foreground-allocation').filter(({ to }) => to === 'provider'),
    ...backgroundFacts['background left on licence'](facts),
    ...grounds(facts, toolsKept),
  ],
  'work paid by time': (facts: Facts) => {
    // "Until our engagement ends, in working hours or not" is no price.
    const pricing = facts.provisions.of('engagement-model').filter(({ sentence }) => priced.test(sentence.text));
    if (pricing.some(({ elements }) => elements.has('fixed-fee') && !elements.has('time-and-materials'))) return [];
    if (grounds(facts, inStages).length) return [];
    const hourly = [
      ...pricing.filter(
        ({ elements, sentence: { text } }) =>
          elements.has('time-and-materials') && !elements.has('incidental') && !besideTheWork.test(text),
      ),
      // No other price is named: the rate is the price.
      ...(pricing.length ? [] : hourlyOnly(facts)),
    ];
    // Advice and labour leave no tools behind; software, models, designs and deliverables do.
    const makes =
      facts.provisions.has('foreground-allocation', 'deliverables', 'ip-assignment') || anySays(facts, makesThings);
    return hourly.length && makes ? hourly : [];
  },
  'product kept': (facts: Facts) => [
    ...facts.provisions
      .of('background-reservation', 'methodology-reservation', 'model-ownership')
      .filter(({ from, kind }) => kind !== 'background-reservation' || from !== 'customer'),
    ...grounds(facts, productKept),
  ],
} satisfies NamedFacts;

function hourlyOnly({ provisions }: Facts): readonly Ground[] {
  const fees = provisions.of('fees');
  return fees.some(({ elements }) => elements.has('fixed'))
    ? []
    : fees.filter(({ elements }) => elements.has('hourly'));
}

/** The work has its price, whatever else is paid by the hour. */
const inStages =
  /\bMilestone (?:Fees?|Payments?)\b|\bfees?\b[^.;]{0,30}[$€£]\s?\d[^.;]{0,120}\bon (?:the )?(?:completion|acceptance|delivery) of (?:each|every) (?:stage|phase|milestone|part)\b|\bpayable in (?:\w+ )?(?:equal )?(?:parts|instal?ments|stages) of\b[^.;]{0,60}\b(?:stage|phase|milestone|completion|delivery)\b/i;
/** Help after the end, waiting and changes are no measure of the work. */
const besideTheWork =
  /\b(?:transition|hand-?over|on (?:expir\w+|terminat\w+)|idle|change orders?|ends? (?:it )?early|early end)\b/i;
const priced =
  /\b(?:pay\w*|paid|fees?|rates?|charg\w+|invoic\w+|bill\w*|remunerat\w+|price\w*|compensat\w+|cost\w*|time[- ]and[- ]materials?|T&M|per (?:hour|day)|hourly|daily|budget\w*|amounts?)\b|[$€£]/i;
const makesThings =
  /\b(?:software|source code|models?\b(?! year)|deliverables?|work product|inventions?|intellectual property|website|web site|application|platform)\b/i;
const productKept =
  /\b(?:owns?|retains?|reserves?|remains?|property)\b[^.]{0,160}\b(?:product|platform|software|services?|technology|application|solution)\b|\b(?:product|platform|software|technology|application|solution)\b[^.]{0,100}\b(?:is|are|remains?|shall remain) (?:the )?(?:sole |exclusive ){0,3}(?:property|owned)/i;
const toolsKept =
  /\bwhat(?:ever)? [^.;]{0,60}\b(?:brings?|brought|had|uses? everywhere)\b[^.;]{0,60}\b(?:remains?|stays?) |\b(?:retains?|keeps?|reserves?)\b[^.]{0,80}\b(?:[A-Z]\w+ IP|[A-Z]\w+ Materials|tools?|librar(?:y|ies)|methods?|methodolog\w+|technology|know-how)\b|\b(?:does|do|shall) not (?:transfer|assign|convey)\b[^.]{0,120}\b(?:IP|tools?|librar(?:y|ies)|methods?|technology|know-how|pre-?existing)\b/i;
