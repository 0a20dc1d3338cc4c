import { insertClause } from '../../modelClauses/fix.ts';
import { list, rule } from '../rule.ts';
import page from './cap-missing.md';
import { capped, excludedAltogether, paidWork } from './facts.ts';

/**
 * Work for money, or a clause about liability, and no figure that liability does not exceed. Excluding consequential
 * damages takes away kinds of loss, not its amount, and a sole remedy takes away claims; neither is a cap. Silent where a
 * parent agreement holds the clause, where liability is excluded altogether, and where no money moves.
 */
export default rule({
  id: 'liability/cap-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'information', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, attributes, place, agreement } = reading;
    if (attributes.underParent || attributes.addendum || /\bjoint venture\b/i.test(agreement.title)) return;
    const clauses = [
      provisions.has('liability-exclusion') && 'damages of some kinds are excluded',
      provisions.has('indemnity') && 'claims are indemnified',
      provisions.has('disclaimer') && 'warranties are disclaimed',
    ].filter((one) => one !== false);
    if (!paidWork(reading) && !provisions.has('liability-exclusion', 'indemnity')) return;
    if (
      !provisions.has('services', 'fees', 'ai-system') &&
      !(agreement.kind === 'agency' && provisions.has('indemnity'))
    )
      return;
    if (capped(reading) || excludedAltogether(reading)) return;
    yield {
      at: place(/\bliabilit(?!(?:y|ies)[^.]{0,20}insurance)/i, /\bindemn/i, /\bdisclaim|\bwarrant/i),
      says: `No clause says an amount that liability does not exceed${clauses.length ? `; ${list(clauses)}, but what may be owed has no upper limit` : ', so what may be owed has no upper limit'}.`,
      fixes: [insertClause('liability-cap')],
    };
  },
});
