import type { Ground } from '../analysis/facts/facts.ts';
import { sentenceCase } from '../analysis/phrasing.ts';
import type { Span } from '../analysis/span.ts';
import { standingOf } from '../settlement/settle.ts';
import type { Fix, Reading, Rule, Severity, Spoken } from './rule.ts';

/** What nothing in the paper answers, and why it is asked. */
export interface OpenQuestion {
  /** The words that give the topic a reason to be there. */
  readonly cause: Ground | undefined;
  /** Where the answer would stand. */
  readonly at: Span;
}

/**
 * A rule on what is missing: the topic of its id in `settlement/topics.md` says what asks for it, what settles it and where
 * it would stand; here is what to say and what to offer.
 */
export function missing(
  definition: Omit<Rule, 'review'> & {
    readonly says: string | ((reading: Reading, open: OpenQuestion) => string);
    /** What the cause is, for the reader who is sent there. */
    readonly because?: string | ((open: OpenQuestion) => string);
    readonly fixes: (reading: Reading, open: OpenQuestion) => readonly Fix[];
    /** Words that say it themselves go before the place for an answer. */
    readonly words?: (open: OpenQuestion, reading: Reading) => Span | undefined;
    readonly graded?: (reading: Reading, open: OpenQuestion) => Severity | undefined;
  },
): Rule {
  const { says, because, fixes, words, graded, ...rule } = definition;
  return {
    ...rule,
    *review(reading): Generator<Spoken> {
      const standing = standingOf(reading.agreement, rule.id);
      if (standing?.state !== 'open') return;
      const { cause } = standing;
      const open = { cause, at: words?.(standing, reading) ?? standing.at };
      const { at } = open;
      const why = typeof because === 'function' ? because(open) : because;
      yield {
        at,
        says: sentenceCase(typeof says === 'string' ? says : says(reading, open)),
        severity: graded?.(reading, open),
        related: why && cause && cause.words.start !== at.start ? [{ at: cause.words, says: why }] : [],
        fixes: fixes(reading, open),
      };
    },
  };
}
