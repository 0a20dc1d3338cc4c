import type { Agreement } from '../analysis/agreement.ts';
import type { Role } from '../analysis/parties/party.ts';
import { overlaps, type Span } from '../analysis/span.ts';
import { dataThings } from '../modelClauses/contraryWords.ts';
import { type Deal, dealOf } from '../modelClauses/deal.ts';
import type { InsertClause } from '../modelClauses/fix.ts';
import type { Side } from '../modelClauses/library.ts';
import { systemName } from '../modelClauses/systemName.ts';
import type { Proposal } from './proposal.ts';

/** Clauses that are sound in one kind of deal, for one side, or behind one kind of sentence, and struck in another. */
export function unfitDoubts({ review: { agreement, side }, finding, fix }: Proposal): readonly string[] {
  if (fix.do !== 'insert-clause') return [];
  const deal = dealOf(agreement);
  const at = agreement.text.slice(finding.start, finding.end);
  return situations
    .filter(({ clauses, holds }) => clauses.includes(fix.clause) && holds({ agreement, side, deal, fix, finding, at }))
    .map(({ says }) => says);
}

interface Situation {
  readonly clauses: readonly string[];
  readonly holds: (where: {
    readonly agreement: Agreement;
    readonly side: Side;
    readonly deal: Deal;
    readonly fix: InsertClause;
    readonly finding: Span;
    /** The words that the finding is on. */
    readonly at: string;
  }) => boolean;
  readonly says: string;
}

const onData = ['data-usage', 'training-ban', 'training-sentence', 'combination', 'derived-data', 'deletion'];

const situations: readonly Situation[] = [
  {
    clauses: ['performance-metrics'],
    holds: ({ deal }) => deal === 'joint' || deal === 'data' || deal === 'advice',
    says: 'nothing is supplied under it whose performance could be measured',
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
    clauses: ['residuals-no-patents'],
    holds: ({ fix }) =>
      !!fix.after && 'text' in fix.after && (forbidsUse.test(fix.after.text) || !permitsUse.test(fix.after.text)),
    says: 'that sentence permits nothing that it could limit',
  },
  {
    clauses: ['change-in-law'],
    holds: ({ side, deal }) => deal === 'data' && side !== 'neutral',
    says: 'it divides the cost as between a supplier of AI and its customer',
  },
  {
    clauses: ['exclusivity-field', 'exclusivity-expiry'],
    holds: ({ fix, side }) =>
      side === 'customer' || (!!fix.after && 'text' in fix.after && keepsFromWork.test(fix.after.text)),
    says: 'that sentence is a ban on work and no exclusive right',
  },
  {
    clauses: ['core-products'],
    holds: ({ agreement, finding }) =>
      agreement.provisions
        .of('exclusivity', 'non-compete')
        .some((one) => overlaps(one.sentence, finding) && buys.test(one.sentence.text)),
    says: 'it is the other side that is bound',
  },
  {
    // To hand over is for whoever has trained what the other owns.
    clauses: ['model-disposition'],
    holds: ({ agreement, deal, fix, side }) =>
      side === 'customer' &&
      deal === 'hosted' &&
      fix.variant === undefined &&
      !agreement.provisions.of('model-ownership').some(({ to }) => to === 'customer'),
    says: 'nothing says that the customer owns the models',
  },
  {
    clauses: ['output-warranty'],
    holds: ({ at }) => !refuses.test(at),
    says: 'that sentence refuses no answer for outputs',
  },
  {
    clauses: ['model-disposition'],
    holds: ({ deal }) => deal === 'data',
    says: 'in a licence of data nobody holds models for the other',
  },
  {
    clauses: ['data-usage', 'training-ban'],
    holds: ({ agreement: { text }, fix: { instead } }) =>
      !!instead && !dataThings.test(text.slice(instead.start, instead.end)),
    says: 'that sentence is not on data',
  },
  {
    // A measure of one thing does not stand for a promise of another.
    clauses: ['performance-metrics'],
    holds: ({ agreement, fix: { instead } }) => {
      if (!instead) return false;
      const gone = agreement.text.slice(instead.start, instead.end);
      const name = systemName(agreement);
      return name !== undefined && !gone.toLowerCase().includes(name.toLowerCase()) && !/^(?:It|They)\b/.test(gone);
    },
    says: 'that sentence promises something else',
  },
  {
    clauses: ['performance-metrics'],
    holds: ({ agreement: { text }, side, fix: { instead } }) =>
      side === 'customer' && !!instead && warrants.test(text.slice(instead.start, instead.end)),
    says: 'that sentence promises the client more',
  },
  {
    // A host goes on with what it owns; nobody else holds a copy.
    clauses: ['model-disposition'],
    holds: ({ side, deal }) => side === 'provider' && deal === 'hosted',
    says: 'nobody but the client holds the models',
  },
  {
    clauses: onData,
    holds: ({ agreement }) => giverOf(agreement) === 'provider',
    says: 'it restrains whoever brings the data',
  },
  {
    clauses: onData,
    holds: ({ deal }) => deal === 'data',
    says: 'in a licence of data it is the licence that says what may be done',
  },
];

/** "Shall not use": nothing is left to remember. */
const forbidsUse =
  /\b(?:shall|may|will|must)(?:,[^,]{1,30},)? not\b|\b(?:neither|nobody|no one)\b|\bnot (?:use|apply|disclose)\b/i;

const keepsFromWork = /\bnot\b[^.;]{0,40}\b(?:work|render|provide|supply|build|serve|advise|offer|develop|perform)\b/i;
const buys =
  /\b(?:engage|hire|use|buy|obtain|procure|contract with)\b[^.;]{0,40}\b(?:any|no) other\b|\bexclusively from\b/i;
const warrants =
  /\b(?:warrants?|guarantees?|accurate|correct(?:ly)?|free (?:of|from)|error-?free|relied (?:up)?on|at all times)\b/i;
const refuses =
  /\bas[- ](?:is|available)\b|\bas (?:it|they|he|she) finds?\b|\b(?:no|not|neither|disclaims?|without)\b[^.;]{0,80}\b(?:responsib\w+|liab\w+|warrant\w*|guarant\w+|promises?)\b/i;
const permitsUse =
  /\b(?:may|free to|entitled to|permitted to|right to)\b[^.;]{0,60}\b(?:use|apply|exploit|employ)\b|\b(?:nothing|not|neither)\b[^.;]{0,60}\b(?:restricts?|prevents?|limits?|prohibits?)\b/i;

/** Who hands the data over, where the paper says it of one side alone. */
function giverOf({ provisions }: Agreement): Role | undefined {
  const from = new Set(
    provisions
      .of('data-provision', 'license-grant')
      .flatMap(({ kind, from, elements }) =>
        from && (kind === 'data-provision' || elements.has('subject:data')) ? [from] : [],
      ),
  );
  return from.size === 1 ? [...from][0] : undefined;
}
