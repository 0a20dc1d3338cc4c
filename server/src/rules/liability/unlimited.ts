import { withoutLimitAtLarge } from '../../analysis/facts/liability.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { standingOf } from '../../settlement/settle.ts';
import { type Reading, rule } from '../rule.ts';
import page from './unlimited.md';

/**
 * "Provider's liability has no limit", whatever caps the other side enjoys. Fraud, injury, secrecy and indemnities are commonly
 * left without a limit, the first two by law, and are not meant; outputs, models, data and infringement are told by
 * liability/uncapped-for-ai. Where nothing in the paper caps anything, liability/cap-missing speaks at the same words.
 */
export default rule({
  id: 'liability/unlimited',
  kinds: 'every',
  severity: { provider: 'error', customer: 'off', neutral: 'warning' },
  page,
  *review(reading) {
    const { agreement } = reading;
    const asked = agreement.kind === 'agency' || agreement.kind === 'partnership';
    if (asked && standingOf(agreement, 'liability/cap-missing')?.state === 'open') return;
    for (const found of withoutLimitAtLarge(reading)) {
      if (found.from === 'customer' || isCustomers(found.sentence.text, reading)) continue;
      yield {
        at: found,
        says: 'Liability is said to have no limit: one claim may take more than the agreement ever brings in.',
        fixes: insteadOf(found.sentence, 'liability-cap'),
      };
    }
  },
});

/** "Your liability is not limited", where "you" buy: what the other side owes without a limit is no risk of the provider's. */
const isCustomers = (text: string, { parties }: Reading): boolean =>
  parties.some(({ role, label, also }) => {
    if (role !== 'customer') return false;
    return [label, ...also].some((name) => {
      const own = /^you$/i.test(name) ? 'your' : `${name.replace(/[^\w ]/g, '.')}(?:'s?)`;
      return new RegExp(
        `\\b${own} (?:total |aggregate )?liability\\b|\\bliability of (?:the )?${name.replace(/[^\w ]/g, '.')}\\b`,
        'i',
      ).test(text);
    });
  });
