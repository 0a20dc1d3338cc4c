import { isTheCustomersLeave } from '../modelClauses/customersLeave.ts';
import { agreementTerm } from '../modelClauses/termMapping.ts';
import type { Situation } from './situation.ts';

/** Clauses that would take or bar what the paper has given or ordered already. */
export const standingSituations: readonly Situation[] = [
  {
    // "Test data may be used by the Client for all purposes": the client's right, and no leave for who does the work.
    clauses: ['data-usage', 'training-ban', 'training-sentence', 'retention-period', 'deletion', 'combination'],
    holds: ({ agreement, fix: { instead, provider }, sentence }) =>
      isTheCustomersLeave(instead ? agreement.text.slice(instead.start, instead.end) : sentence, agreement, provider),
    says: 'that sentence is the customer’s own right',
  },
  {
    // "Results are all inventions which arise during the term or within twelve months thereafter."
    clauses: ['derivatives'],
    holds: ({ agreement: { sentences } }) =>
      sentences.some(({ text, clause: { part } }) => part !== 'exhibit' && ofTheTail.test(text)),
    says: 'the paper says whose what is made after its end is',
  },
  {
    // Who has the other's share for itself alone would give improvements back.
    clauses: ['derivatives'],
    holds: ({ agreement: { provisions }, side }) =>
      side !== 'neutral' &&
      provisions
        .of('license-grant')
        .some(
          ({ to, elements, sentence: { text } }) =>
            to === side && elements.has('exclusive') && /\b(?:share|Results?|Foreground|[Jj]oint\w*)\b/.test(text),
        ),
    says: 'the client has all of it for itself alone',
  },
  {
    // Nothing is handed over for a fee, and a definition of ours would pretend it.
    clauses: ['agency-ip-licence'],
    holds: ({ agreement, deal }) => deal === 'joint' && !agreementTerm(agreement, 'Deliverables'),
    says: 'in a joint project nothing is delivered for a fee',
  },
];

const ofTheTail =
  /\b(?:aris\w+|arose|conceiv\w+|made|makes?|develop\w*|creat\w+|invent\w*|reduc\w+)\b[^.;]{0,220}\b(?:within|for|during) (?:the )?[\w-]+ (?:\(\d+\) )?(?:months?|years?)\b[^.;]{0,20}\b(?:thereafter|afterwards?|after|following)\b/i;
