import type { Span } from '../span.ts';
import type { Hidden } from './changes.ts';

/** Words set off from others. */
export interface Mark extends Span {
  readonly type: 'strong' | 'emphasis' | 'code' | 'link';
}

/** A run of asterisks or underscores, and what it can be. Offsets are those of the block's source. */
export interface Run {
  readonly at: number;
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many of its signs have no partner yet, and how many it had. */
  left: number;
  readonly length: number;
  /** How many were taken from its front, closing something. */
  taken: number;
}

/** What stands before and behind a run of signs decides what it can be (CommonMark 6.2). */
export function runAt(source: string, at: number, length: number): Run {
  const before = source[at - 1] ?? ' ';
  const after = source[at + length] ?? ' ';
  const left = !/\s/.test(after) && (!punctuation.test(after) || /\s/.test(before) || punctuation.test(before));
  const right = !/\s/.test(before) && (!punctuation.test(before) || /\s/.test(after) || punctuation.test(after));
  const sign = source[at]!;
  const word = sign === '_';
  return {
    at,
    sign,
    opens: left && (!word || !right || punctuation.test(before)),
    closes: right && (!word || !left || punctuation.test(after)),
    left: length,
    length,
    taken: 0,
  };
}
const punctuation = /[\p{P}\p{S}]/u;

/**
 * Pairs the runs, each closer with the nearest opener. What was looked for in vain is not looked for again below the same
 * place, so the cost is linear in the runs.
 */
export function pairRuns(runs: readonly Run[], hidden: Hidden[], marks: Mark[]): void {
  const open: Run[] = [];
  const bottoms = new Map<string, number>();
  for (const run of runs) {
    while (run.closes && run.left > 0) {
      const key = `${run.sign}${run.opens}${run.length % 3}`;
      const bottom = bottoms.get(key) ?? 0;
      let at = open.length - 1;
      while (at >= bottom && !pairs(open[at]!, run)) at--;
      if (at < bottom) {
        bottoms.set(key, open.length);
        break;
      }
      open.length = at + 1;
      for (const [key, value] of bottoms) if (value > open.length) bottoms.set(key, open.length);
      const opener = open[at]!;
      const many = opener.left >= 2 && run.left >= 2 ? 2 : 1;
      opener.left -= many;
      const from = opener.at + opener.taken + opener.left;
      const to = run.at + run.taken;
      run.left -= many;
      run.taken += many;
      hidden.push({ start: from, end: from + many }, { start: to, end: to + many });
      marks.push({ type: many === 2 ? 'strong' : 'emphasis', start: from + many, end: to });
      if (opener.left === 0) open.pop();
    }
    if (run.opens && run.left > 0) open.push(run);
  }
}

const pairs = (opener: Run, closer: Run): boolean =>
  opener.sign === closer.sign &&
  // "Multiple of three": of a run that both opens and closes.
  ((!opener.closes && !closer.opens) || (opener.length + closer.length) % 3 !== 0 || closer.length % 3 === 0);
