import { isUnmeasured, vagueIn } from '../../analysis/facts/performance.ts';
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
    const measured = new Set(provisions.of('performance-metrics', 'benchmark').map(({ sentence }) => sentence.clause));
    for (const promise of provisions.of('performance-promise')) {
      const shown = vagueIn(promise);
      // Known from examples alone there is no word to show; what stands beside a measure leans on it.
      if (!shown && !(promise.byExamples && isUnmeasured(promise))) continue;
      if (promise.byExamples && measured.has(promise.sentence.clause)) continue;
      const vague = shown ?? promise.sentence;
      const words = agreement.text.slice(vague.start, vague.end).replace(/\s+/g, ' ');
      const accuracy = /accura/i.test(words);
      yield {
        at: vague,
        says: `${shown ? `"${words}" is promised` : 'How good it must be is promised here'} without a measure; whether the promise is kept cannot be tested.`,
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
