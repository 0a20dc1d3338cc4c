import { namePattern } from '../analysis/namePattern.ts';
import { overlaps } from '../analysis/span.ts';
import type { Fix } from '../modelClauses/fix.ts';
import type { Review } from '../review.ts';

/**
 * With a sentence that gives leave to train go those of its paragraph that say how the data is made ready for it, and the
 * definitions that nothing else speaks of: left behind they would contradict the new words, or mean nothing.
 */
export function withItsServants({ agreement: { sentences, terms } }: Review, fix: Fix): Fix {
  if (fix.do !== 'insert-clause' || !fix.instead || !trainingClauses.has(fix.clause)) return fix;
  const { instead } = fix;
  const gone = sentences.filter((one) => overlaps(one, instead));
  const rest = sentences.filter((one) => one.block === gone[0]?.block && one.start >= instead.end);
  const served = rest.filter(({ text }) => readies.test(text));
  if (!served.length) return fix;
  gone.push(...served);
  const idle = rest.filter(
    (one) =>
      !gone.includes(one) &&
      terms.all.some(({ term, meaning }) => {
        const named = new RegExp(`\\b${namePattern(term)}\\b`);
        return (
          meaning === one &&
          !sentences.some((other) => other !== one && !gone.includes(other) && named.test(other.text))
        );
      }),
  );
  return { ...fix, also: [...served, ...idle].map(({ start, end }) => ({ start, end })) };
}

const trainingClauses: ReadonlySet<string> = new Set(['data-usage', 'training-ban']);
const readies = /\b(?:de-?identif\w+|anonymi[sz]\w+|mask|remove|aggregate)\b[^.;]{0,80}\bbefore (?:using|training)\b/i;
