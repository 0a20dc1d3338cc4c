import { commonSequence } from '../word/difference.ts';
import type { Paint } from './paint.ts';
import { visible } from './terminal.ts';

/** What a fix made of some lines: they stand from `from` in the new text, counted from 1; `was` stood there before. */
export interface LineChange {
  readonly from: number;
  readonly was: readonly string[];
  readonly now: readonly string[];
}

/** The lines that differ, in order of place. */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changes: LineChange[] = [];
  let a = 0;
  let b = 0;
  for (const [x, y] of [...commonSequence(old, now), [old.length, now.length] as const]) {
    if (x > a || y > b) changes.push({ from: b + 1, was: old.slice(a, x), now: now.slice(b, y) });
    a = x + 1;
    b = y + 1;
  }
  return changes;
}

/** For a person who has not yet written it: each change with the line over it and the one below. */
export function shownChanges(before: string, after: string, paint: Paint): string {
  const lines = visible(after).split('\n');
  return lineChanges(visible(before), visible(after))
    .map(({ from, was, now }) => {
      const beside = (number: number): readonly string[] =>
        lines[number - 1]?.trim() ? [`  ${lines[number - 1]}`] : [];
      return [
        paint.bold(`line ${from}`),
        ...beside(from - 1),
        ...was.map((line) => paint.red(`- ${line}`)),
        ...now.map((line) => paint.green(`+ ${line}`)),
        ...beside(from + now.length),
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** "line 45", "lines 45–49 and 80": where the new text stands. */
export function changedLines(before: string, after: string): string {
  const places = lineChanges(before, after).map(({ from, now }) =>
    now.length > 1 ? `${from}–${from + now.length - 1}` : `${from}`,
  );
  const many = places.length > 1 || places.some((one) => one.includes('–'));
  return `line${many ? 's' : ''} ${places.join(', ')}`;
}
