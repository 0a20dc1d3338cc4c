import { owedWithoutLimitByCustomer, whoseLiability, withoutLimitAtLarge } from '../../analysis/facts/liability.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { standingOf } from '../../settlement/settle.ts';
import { rule } from '../rule.ts';
import page from './unlimited.md';

/**
 * "Provider's liability has no limit", whatever caps the other side enjoys. Fraud, injury, secrecy and indemnities are commonly
 * left without a limit, the first two by law, and are not meant; outputs, models, data and infringement are told by
 * liability/uncapped-for-ai. Of the customer's liability and indemnity it speaks for the customer alone. Where nothing in the paper caps anything, liability/cap-missing speaks at the same words.
 */
export default rule({
  id: 'liability/unlimited',
  kinds: 'every',
  severity: { provider: 'error', customer: 'error', neutral: 'warning' },
  page,
  *review(reading) {
    const { agreement, side } = reading;
    if (side === 'customer') {
      for (const found of owedWithoutLimitByCustomer(reading))
        yield {
          at: found,
          says: 'What is owed here has no limit: one claim may take more than the agreement is worth to whoever pays it.',
        };
      return;
    }
    const asked = agreement.kind === 'agency' || agreement.kind === 'partnership';
    const standing = asked ? standingOf(agreement, 'liability/cap-missing') : undefined;
    for (const found of withoutLimitAtLarge(reading)) {
      if (standing?.state === 'open' && standing.cause?.sentence === found.sentence) continue;
      if ((whoseLiability(found.sentence, reading) ?? found.from) === 'customer') continue;
      yield {
        at: found,
        says: 'Liability is said to have no limit: one claim may take more than the agreement ever brings in.',
        fixes: insteadOf(found.sentence, 'liability-cap'),
      };
    }
  },
});
