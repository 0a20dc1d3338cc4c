import { liftedFromCap } from '../../analysis/facts/lifted.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { rule } from '../rule.ts';
import page from './uncapped-for-ai.md';

/**
 * The cap is lifted, in words, for outputs, models, data or infringement: the very losses that AI work is likely to
 * cause. A higher cap of its own ("super-cap") settles it. An exception for confidentiality in general is not read as one
 * for data, and the absence of any cap belongs to liability/cap-missing.
 */
export default rule({
  id: 'liability/uncapped-for-ai',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    for (const { at, what, limited, bears } of liftedFromCap(reading))
      yield {
        at,
        bears,
        // Who bears it is warned; whoever is paid profits.
        severity:
          reading.side !== 'neutral' && (bears === 'customer') !== (reading.side === 'customer') ? 'off' : undefined,
        says: limited
          ? `The limit of liability does not apply to ${listInWords(what, 'or')}; for ${what.length > 1 ? 'these' : 'this'} liability has no upper limit.`
          : `Liability for ${listInWords(what, 'or')} has no upper limit.`,
      };
  },
});
