import type { Ground } from '../../analysis/facts/facts.ts';
import { withoutLimitForCustomer } from '../../analysis/facts/liability.ts';
import { type LoneLimit, loneLimit } from '../../analysis/facts/limits.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import type { Reading } from '../rule.ts';
import page from './cap-missing.md';

/** The one limit that asks for the other. */
const aloneAt = (reading: Reading, cause: Ground | undefined): LoneLimit | undefined => {
  const alone = loneLimit(reading);
  return alone?.by.some(({ sentence }) => sentence === cause?.sentence) ? alone : undefined;
};

/**
 * Work for money, or a clause about liability, and no figure that liability does not exceed. Excluding consequential
 * damages takes away kinds of loss, not its amount, and a sole remedy takes away claims; neither is a cap; a figure
 * for one side alone is none for the other, and whom it protects is not told. Where a parent
 * agreement holds the clause, no money moves, work is joint or data are licensed, only such a limit is told; nothing where
 * liability is excluded altogether.
 */
export default missing({
  id: 'liability/cap-missing',
  kinds: ['agency', 'partnership', 'jda'],
  severity: { provider: 'warning', customer: 'information', neutral: 'warning' },
  page,
  says: (reading, { cause }) => {
    const { provisions } = reading;
    const alone = aloneAt(reading, cause);
    if (alone) {
      const [has, lacks] =
        alone.of === 'customer' ? (['customer', 'provider'] as const) : (['provider', 'customer'] as const);
      return `Only ${reading[has]} has a limit of liability; what ${reading[lacks]} may owe has none.`;
    }
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
  words: ({ cause }, reading) =>
    cause?.kind === 'uncapped-liability' || aloneAt(reading, cause) ? cause?.words : undefined,
  graded: (reading, { cause }) => {
    const { side } = reading;
    const alone = aloneAt(reading, cause);
    if (alone?.of === side) return 'off';
    if (alone) return undefined;
    if (cause?.kind !== 'uncapped-liability') return undefined;
    const customers = withoutLimitForCustomer(reading).some(({ sentence }) => sentence === cause.sentence);
    if (customers) return side === 'provider' ? 'off' : 'warning';
    return side === 'provider' ? 'error' : undefined;
  },
  // Beside "is not limited" a limit would contradict it.
  fixes: (_, { cause }) => (cause?.kind === 'uncapped-liability' ? [] : [insertClause('liability-cap')]),
});
