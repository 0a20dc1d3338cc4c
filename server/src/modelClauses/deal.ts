import type { Agreement } from '../analysis/agreement.ts';
import { factsOf } from '../analysis/facts/facts.ts';
import { memo } from '../analysis/memo.ts';
import { settlementConditions } from '../settlement/conditions.ts';

/** What is done under a paper, as far as a clause has to know: words for a service that runs fit no other deal. */
export type Deal = 'joint' | 'data' | 'advice' | 'hosted' | 'project';

export const dealOf = memo((agreement: Agreement): Deal => {
  const { kind, text } = agreement;
  if (settlementConditions['a data licence']!.holds(factsOf(agreement))) return 'data';
  if (kind === 'jda') return 'joint';
  if (paysForData(agreement)) return 'data';
  if (kind === 'agency' && byTheHour.test(text) && !forTheWhole.test(text) && advises(agreement)) return 'advice';
  return runs.test(text) && paysByTheMonth(agreement) ? 'hosted' : 'project';
});

/** Fees that come again and again: only then can one of them be reduced. */
export const paysByTheMonth = memo(({ sentences }: Agreement): boolean =>
  sentences.some(({ text }) => paid.test(text) && recurringFees.test(text.replace(term, ''))),
);

/** "Licensee shall pay Licensor": what the paper calls the customer is whoever gives the data, and is paid for it. */
const paysForData = ({ sentences, provisions }: Agreement): boolean =>
  provisions.of('license-grant').some(({ elements, to }) => elements.has('subject:data') && to === 'provider') &&
  sentences.some(({ text }) =>
    /\b(?:Licensee|Recipient|Data User) (?:shall|will|agrees to) pay (?:to )?(?:the )?(?:Licensor|Provider|Data (?:Owner|Provider))\b/.test(
      text,
    ),
  ) &&
  !provisions.has('deliverables', 'services');

const advises = ({ title, provisions }: Agreement): boolean =>
  /\b(?:consult|advis)/i.test(title) ||
  provisions.of('services').some(({ sentence }) => /\b(?:advis\w+|advice)\b/i.test(sentence.text));

const runs =
  /\b(?:hosts?|hosting|hosted (?:by|on|for|service|platform|version)|subscri(?:be|bes|ption|ptions|ber)|SaaS|managed service|uptime|software[- ]as[- ]a[- ]service|operates? (?:and \w+ )?the|access to the (?:Service|Platform|Software|System|API)|(?:through|via) (?:the|our) (?:Service|Platform|API))\b/i;
const paid =
  /\b(?:fees?|charges?|prices?|pay(?:s|able|ments?)?|paid|invoices?d?|rates?|costs?|subscription)\b|[$€£₹]\s?\d/i;
const recurringFees =
  /\b(?:monthly|quarterly|annually|yearly|annual|subscription)\b|\b(?:per|each|every|a) (?:calendar )?(?:month|quarter|year)\b/i;
/** "The term of three years" is no fee by the year. */
const term = /\b(?:term|period|interest|percent|per ?cent|%|penetration|once)\b[^.;]{0,60}/gi;
const byTheHour =
  /\b(?:hourly|daily|day) rates?\b|[$€£₹] ?[\d.,]+(?: \([^)]{1,30}\))? ?(?:per|an|a|for each|\/) ?(?:hour|day|person-day)\b|\bper (?:hour|day|person-day|man-day)\b/i;
const forTheWhole = /\b(?:fixed (?:price|fee)|milestones?|lump sum|subscription|purchase price)\b/i;
