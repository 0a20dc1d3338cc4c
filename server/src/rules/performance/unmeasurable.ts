import { vagueIn } from '../../analysis/facts/performance.ts';
import { wordsAt } from '../../analysis/page/shown.ts';
import { insteadOf, replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './unmeasurable.md';

/**
 * A system, model, output or deliverable is promised to be good, in words nobody can test. "Professional and workmanlike"
 * for people's services is a standard that courts know and stays out.
 */
export default rule({
  id: 'performance/unmeasurable',
  kinds: 'every',
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  *review({ provisions, agreement }) {
    for (const promise of provisions.of('performance-promise')) {
      // Known from examples alone there is no word to show.
      const vague = vagueIn(promise);
      if (!vague) continue;
      const words = wordsAt(agreement.markdown, vague).replace(/\s+/g, ' ');
      const accuracy = /accura/i.test(words);
      yield {
        at: vague,
        says: `"${words}" is promised without a measure; whether the promise is kept cannot be tested.`,
        fixes: [
          ...(accuracy && /\baccuracy$/i.test(words)
            ? [
                replaceWords(
                  vague,
                  'accuracy of at least [90]% on [the agreed benchmark data set]',
                  'Replace by a threshold',
                  'threshold',
                ),
              ]
            : []),
          ...insteadOf(promise.sentence, 'performance-metrics'),
        ],
      };
    }
  },
});
