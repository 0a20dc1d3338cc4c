import type { Ground } from '../../analysis/facts/facts.ts';
import { withoutLimitForCustomer } from '../../analysis/facts/liability.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './cap-missing.md';

/** A limit was the reason to ask: it protects the customer alone. */
const isOneSided = (cause: Ground | undefined): boolean =>
  cause !== undefined && cause.kind !== 'uncapped-liability' && isLimit(cause);
const isLimit = ({ kind, sentence }: Ground): boolean =>
  kind === 'liability-cap' || (kind === undefined && /\b(?:exceed|limited|amount|capped)/i.test(sentence.text));

/**
 * Work for money, or a clause about liability, and no figure that liability does not exceed. Excluding consequential
 * damages takes away kinds of loss, not its amount, and a sole remedy takes away claims; neither is a cap; a figure for the customer alone is
 * none for the provider. Silent where a
 * parent agreement holds the clause, where liability is excluded altogether, and where no money moves.
 */
export default missing({
  id: 'liability/cap-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'information', neutral: 'warning' },
  page,
  says: (reading, { cause }) => {
    const { provisions } = reading;
    if (isOneSided(cause))
      return `Only ${reading.customer} has a limit of liability; what ${reading.provider} may owe has none.`;
    if (cause?.kind === 'uncapped-liability')
      return 'Liability is said to have no limit, and no clause sets an amount that it does not exceed.';
    const clauses = [
      provisions.has('liability-exclusion') && 'damages of some kinds are excluded',
      provisions.has('indemnity') && 'claims are indemnified',
      provisions.has('disclaimer') && 'warranties are disclaimed',
    ].filter((one) => one !== false);
    return `No clause says an amount that liability does not exceed${clauses.length ? `; ${listInWords(clauses)}, but what may be owed has no upper limit` : ', so what may be owed has no upper limit'}.`;
  },
  // "There is no limit" says it itself.
  words: ({ cause }) => (cause?.kind === 'uncapped-liability' || isOneSided(cause) ? cause?.words : undefined),
  graded: (reading, { cause }) => {
    const { side } = reading;
    if (isOneSided(cause)) return side === 'customer' ? 'off' : undefined;
    if (cause?.kind !== 'uncapped-liability') return undefined;
    const customers = withoutLimitForCustomer(reading).some(({ sentence }) => sentence === cause.sentence);
    if (customers) return side === 'provider' ? 'off' : 'warning';
    return side === 'provider' ? 'error' : undefined;
  },
  // Beside "is not limited" a limit would contradict it.
  fixes: (_, { cause }) => (cause?.kind === 'uncapped-liability' ? [] : [insertClause('liability-cap')]),
});
