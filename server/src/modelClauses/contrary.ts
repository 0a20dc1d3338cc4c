import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { memo } from '../analysis/memo.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import { overlaps, type Span } from '../analysis/span.ts';
import { onMoney } from './contraryMoney.ts';
import type { Cure } from './contraryQuestion.ts';
import { onRights } from './contraryRights.ts';
import { onRisks } from './contraryRisks.ts';
import type { Side } from './library.ts';

export type { Cure } from './contraryQuestion.ts';

/** A sentence that stays in the paper and answers a question the other way than words that come in. */
export interface Contrary {
  readonly sentence: Sentence;
  /** What the two sentences disagree on. */
  readonly on: string;
  /** How the new words can be put beside it; undefined where only another change would help. */
  readonly cure: Cure | undefined;
}

/** What new words may decide. Of each some text of the library decides it: what none brings is asked of nothing (a test). */
export const contraryQuestions = [...onRights, ...onRisks, ...onMoney];

/** What stands against `words` once `replaced` are gone. */
export function contraryTo(
  agreement: Agreement,
  words: string,
  replaced: readonly Span[],
  side: Side,
): readonly Contrary[] {
  const asked = contraryQuestions.filter(({ brought }) => brought.test(words));
  if (!asked.length) return [];
  return agreement.sentences
    .filter(
      (sentence) =>
        isOperative(sentence) && !replaced.some((span) => span.start < span.end && overlaps(span, sentence)),
    )
    .flatMap((sentence) => {
      const provisions = provisionsIn(agreement).get(sentence) ?? [];
      return asked
        .filter(({ opposed }) => opposed(sentence, provisions, agreement))
        .map(({ on, cure }) => ({ sentence, on, cure: cure(side) }));
    });
}

const isOperative = ({ clause: { part } }: Sentence): boolean =>
  part !== 'contents' && part !== 'signatures' && part !== 'recitals';

/** What each sentence does, and what it likely does: of words that may decide the same a careful drafter asks, too. */
const provisionsIn = memo((agreement: Agreement) => {
  const bySentence = new Map<Sentence, Provision[]>();
  for (const one of agreement.answers.all)
    if (bySentence.has(one.sentence)) bySentence.get(one.sentence)!.push(one);
    else bySentence.set(one.sentence, [one]);
  return bySentence;
});
