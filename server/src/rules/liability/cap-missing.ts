import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import { list } from '../rule.ts';
import page from './cap-missing.md';

/**
 * Work for money, or a clause about liability, and no figure that liability does not exceed. Excluding consequential
 * damages takes away kinds of loss, not its amount, and a sole remedy takes away claims; neither is a cap. Silent where a
 * parent agreement holds the clause, where liability is excluded altogether, and where no money moves.
 */
export default missing({
  id: 'liability/cap-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'information', neutral: 'warning' },
  page,
  says: ({ provisions }, { cause }) => {
    if (cause?.kind === 'uncapped-liability')
      return 'Liability is said to have no limit, and no clause sets an amount that it does not exceed.';
    const clauses = [
      provisions.has('liability-exclusion') && 'damages of some kinds are excluded',
      provisions.has('indemnity') && 'claims are indemnified',
      provisions.has('disclaimer') && 'warranties are disclaimed',
    ].filter((one) => one !== false);
    return `No clause says an amount that liability does not exceed${clauses.length ? `; ${list(clauses)}, but what may be owed has no upper limit` : ', so what may be owed has no upper limit'}.`;
  },
  // "There is no limit" says it itself.
  words: ({ cause }) => (cause?.kind === 'uncapped-liability' ? cause.words : undefined),
  graded: ({ side }, { cause }) => (cause?.kind === 'uncapped-liability' && side === 'provider' ? 'error' : undefined),
  fixes: () => [insertClause('liability-cap')],
});
