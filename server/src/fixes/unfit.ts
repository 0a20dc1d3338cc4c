import { greeting } from '../analysis/parties/greeting.ts';
import { overlaps } from '../analysis/span.ts';
import { dataThings, skillIsSecret } from '../modelClauses/contraryWords.ts';
import { dealOf } from '../modelClauses/deal.ts';
import { draftingStyleOf } from '../modelClauses/draftingStyle.ts';
import type { Proposal } from './proposal.ts';
import type { Situation } from './situation.ts';
import { exclusiveSituations } from './unfitExclusive.ts';
import { performanceSituations } from './unfitPerformance.ts';
import { standingSituations } from './unfitStanding.ts';
import {
  barsControl,
  barsUse,
  exceptsASale,
  keepsMoney,
  letsUse,
  ofATrade,
  ofEarlierWork,
  ofMemory,
  ofPassing,
  ofResults,
  ofUptime,
  refusesResponsibility,
  secrecyDuty,
} from './unfitWords.ts';
import { giverOf } from './whoGivesData.ts';

/** Clauses that are sound in one kind of deal, for one side, or behind one kind of sentence, and struck in another. */
export function unfitDoubts({ review: { agreement, side }, finding, fix }: Proposal): readonly string[] {
  if (fix.do !== 'insert-clause') return [];
  const deal = dealOf(agreement);
  const at = agreement.text.slice(finding.start, finding.end);
  const sentence = agreement.sentences.find((one) => overlaps(one, finding))?.text ?? '';
  return situations
    .filter(
      ({ clauses, holds }) =>
        clauses.includes(fix.clause) && holds({ agreement, side, deal, fix, finding, at, sentence }),
    )
    .map(({ says }) => says);
}

const dataClauses = ['data-usage', 'training-ban', 'training-sentence', 'combination', 'derived-data', 'deletion'];

const situations: readonly Situation[] = [
  ...exclusiveSituations,
  ...performanceSituations,
  ...standingSituations,
  {
    // Who is engaged by a letter, or speaks as "I", sells her time: no products, no merger.
    clauses: ['core-products', 'exit-exception', 'assignment-exception'],
    holds: ({ agreement }) => {
      const { spoken, persons } = draftingStyleOf(agreement).fill;
      const subject = spoken?.provider?.subject;
      return subject === 'I' || !!persons?.provider || (subject === 'you' && greeting(agreement.sentences) >= 0);
    },
    says: 'who is no company has no business to sell',
  },
  {
    // "Inputs, Outputs and Usage Data": the leave for what is not named would be lost unseen.
    clauses: ['data-usage', 'training-ban'],
    holds: ({ agreement: { text }, side, fix: { instead } }) =>
      side !== 'customer' &&
      !!instead &&
      /\bOutputs?\b/.test(text.slice(instead.start, instead.end)) &&
      dataThings.test(text.slice(instead.start, instead.end)),
    says: 'that sentence gives leave to use other things as well',
  },
  {
    clauses: ['knowledge-transfer'],
    holds: ({ deal }) => deal === 'joint' || deal === 'data',
    says: 'nothing is done under it that another would take over',
  },
  {
    // Each part that it gives one side is taken from the other's remedies.
    clauses: ['ai-liability'],
    holds: ({ side, deal }) => side !== 'neutral' || deal === 'joint' || deal === 'data' || deal === 'advice',
    says: 'it would divide what the law leaves whole',
  },
  {
    // "The Consultant must not undergo any change in its control" stands elsewhere, and goes on barring what needs no consent.
    clauses: ['exit-exception'],
    holds: ({ agreement: { sentences }, finding }) => {
      const home = sentences.find((one) => overlaps(one, finding))?.clause;
      return sentences.some(({ text, clause }) => clause !== home && barsControl.test(text));
    },
    says: 'another sentence bars changes of control',
  },
  {
    clauses: ['residuals-no-patents', 'residuals-proviso'],
    holds: ({ fix }) =>
      !!fix.after && 'text' in fix.after && (barsUse.test(fix.after.text) || !letsUse.test(fix.after.text)),
    says: 'that sentence permits nothing that it could limit',
  },
  {
    // "Shall not supply any product, nor use the skill": the ban on supply would go unseen.
    clauses: ['residuals'],
    holds: ({ agreement: { text, provisions }, fix: { instead } }) =>
      !!instead &&
      (provisions.of('exclusivity', 'non-compete').some(({ sentence }) => overlaps(sentence, instead)) ||
        /\bnot\b[^.;]{0,160}\bnor\b/.test(text.slice(instead.start, instead.end))),
    says: 'that sentence bars work for others as well',
  },
  {
    // What the paper counts as secret is what the licence would give.
    clauses: ['licence-back'],
    holds: ({ agreement: { sentences } }) => sentences.some(({ text }) => skillIsSecret.test(text)),
    says: 'what it excepts as confidential takes in the skill that it is to free',
  },
  {
    // Everything made passes, models included: nothing is kept, and one more assignment is a gift.
    clauses: ['outputs'],
    holds: ({ agreement: { provisions }, side }) =>
      side === 'provider' &&
      provisions
        .of('ip-assignment', 'foreground-allocation', 'model-ownership')
        .some(({ to, elements }) => to === 'customer' && !elements.has('kept') && !elements.has('reference')),
    says: 'it hands over more of what the client makes, and keeps nothing for it',
  },
  {
    clauses: ['residuals'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead && secrecyDuty.test(text.slice(instead.start, instead.end)),
    says: 'that sentence is the duty of secrecy as well',
  },
  {
    clauses: ['innovation'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead && /\bhereby\b[^.;]{0,20}\b(?:assigns?|transfers?)\b/.test(text.slice(instead.start, instead.end)),
    says: 'that sentence passes what is made to order as well',
  },
  {
    clauses: ['change-in-law'],
    holds: ({ side, deal }) => deal === 'data' && side !== 'neutral',
    says: 'it divides the cost as between a supplier of AI and its customer',
  },
  {
    // A client that alone answers for claims gains nothing where its answering outlasts the agreement.
    clauses: ['survival'],
    holds: ({ agreement: { provisions }, side }) => {
      const owed = provisions.of('indemnity', 'uncapped-liability').filter(({ from }) => from !== undefined);
      return side !== 'neutral' && owed.length > 0 && owed.every(({ from }) => from === side);
    },
    says: 'it prolongs what the client alone owes',
  },
  {
    clauses: ['re-testing'],
    holds: ({ agreement }) =>
      agreement.provisions
        .of('performance-metrics', 'benchmark', 'testing')
        .every(({ sentence }) => ofUptime.test(sentence.text) && !ofResults.test(sentence.text)),
    says: 'what is measured is how long it runs, and no test of its results is agreed',
  },
  {
    clauses: ['privacy'],
    holds: ({ agreement }) => ofATrade.test(agreement.text),
    says: 'the paper names the privacy law of its trade',
  },
  {
    clauses: ['time-and-materials'],
    holds: ({ sentence }) =>
      /\b(?:ends?|terminat\w+|cancel\w*)\b[^.;]{0,160}\b(?:early|earlier|worked|stage|assist|transition|hand(?:ing)? ?over)\b/i.test(
        sentence,
      ),
    says: 'only what comes at the end is paid for by time',
  },
  {
    clauses: ['exhibit-background-register'],
    holds: ({ fix }) =>
      !!fix.after && 'text' in fix.after && (!ofEarlierWork.test(fix.after.text) || keepsMoney.test(fix.after.text)),
    says: 'that sentence is not on what was there before',
  },
  {
    // "May use the data in the services and keep copies": the leave would go with the keeping.
    clauses: ['retention-period'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead && /\b(?:may|right to|entitled to)\b[^.;]{0,40}\buse\b/i.test(text.slice(instead.start, instead.end)),
    says: 'that sentence gives leave to use the data as well',
  },
  {
    clauses: ['three-categories'],
    holds: ({ agreement }) => agreement.provisions.has('joint-ownership'),
    says: 'it divides what the paper makes common',
  },
  {
    // To hand over is for whoever has trained what the other owns.
    clauses: ['model-disposition'],
    holds: ({ agreement: { provisions }, deal, fix, side }) =>
      side === 'customer' &&
      fix.variant === undefined &&
      !provisions.of('model-ownership').some(({ to }) => to === 'customer') &&
      (deal === 'hosted' ||
        !(
          provisions.has('joint-ownership') ||
          provisions
            .of('ip-assignment', 'foreground-allocation', 'work-for-hire')
            .some(({ to, elements }) => to === 'customer' && !elements.has('kept') && !elements.has('reference'))
        )),
    says: 'nothing says that the customer owns the models',
  },
  {
    clauses: ['output-warranty'],
    holds: ({ at }) => !refusesResponsibility.test(at),
    says: 'that sentence refuses no answer for outputs',
  },
  {
    clauses: ['model-disposition'],
    holds: ({ deal }) => deal === 'data',
    says: 'in a licence of data nobody holds models for the other',
  },
  {
    clauses: ['data-usage', 'training-ban', 'retention-period'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead && !dataThings.test(text.slice(instead.start, instead.end)),
    says: 'that sentence is not on data',
  },
  {
    clauses: ['data-usage', 'training-ban', 'retention-period'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead &&
      /^(?:Each|Either|Both|The) (?:[Pp]art(?:y|ies)|of us)\b/.test(text.slice(instead.start, instead.end)),
    says: 'that sentence gives both what it would give one',
  },
  {
    clauses: ['three-categories'],
    holds: ({ agreement }) =>
      agreement.provisions
        .of('ip-assignment')
        .some(({ to, elements }) => to === 'customer' && !elements.has('reference') && !elements.has('kept')),
    says: 'the paper assigns what is made already, and it would assign it again',
  },
  {
    clauses: ['exit-exception', 'assignment-exception'],
    // An employee has no business to sell.
    holds: ({ sentence }) =>
      !ofPassing.test(sentence) ||
      // "A license, not a transfer of ownership."
      /\bnot (?:an? )?(?:transfer|sale|assignment)\b/i.test(sentence) ||
      /\bEmployee (?:may|shall|will) not\b|\b(?:his|her)(?:\/\w+)? (?:rights|duties|obligations)\b/.test(sentence),
    says: 'that sentence is not on who may take the agreement over',
  },
  {
    // "However, Customer may assign this Agreement if it undergoes a merger": a second exception would be beside the first.
    clauses: ['exit-exception', 'assignment-exception'],
    holds: ({ agreement: { sentences }, finding, fix }) => {
      const clause = sentences.find((one) => overlaps(one, finding))?.clause;
      return !fix.instead && !!clause?.sentences.some(({ text }) => exceptsASale.test(text));
    },
    says: 'an exception for a sale stands there already',
  },
  {
    clauses: ['residuals-no-patents', 'residuals-proviso'],
    holds: ({ fix: { after } }) =>
      !!after && 'text' in after && dataThings.test(after.text) && !ofMemory.test(after.text),
    says: 'that sentence is on data, and not on what people remember',
  },
  {
    // A host goes on with what it owns; nobody else holds a copy.
    clauses: ['model-disposition'],
    holds: ({ side, deal }) => side === 'provider' && deal === 'hosted',
    says: 'nobody but the client holds the models',
  },
  {
    clauses: dataClauses,
    holds: ({ agreement }) => giverOf(agreement) === 'provider',
    says: 'it restrains whoever brings the data',
  },
  {
    // Who only licenses what it owns hands over no later versions of it.
    clauses: ['model-improvements'],
    holds: ({ agreement: { provisions }, side }) =>
      side === 'provider' &&
      !provisions
        .of('ip-assignment', 'foreground-allocation', 'model-ownership', 'work-for-hire')
        .some(
          ({ to, elements }) =>
            (to === 'customer' || to === 'both') && !elements.has('kept') && !elements.has('reference'),
        ),
    says: 'nothing says that the customer owns a model',
  },
  {
    clauses: ['outputs', 'model-improvements', 'model-ownership'],
    holds: ({ deal }) => deal === 'data',
    says: 'in a licence of data nothing is generated for whoever gives it',
  },
  {
    clauses: dataClauses,
    holds: ({ deal }) => deal === 'data',
    says: 'in a licence of data it is the licence that says what may be done',
  },
];
