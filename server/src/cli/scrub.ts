import { read } from '../analysis/agreement.ts';
import { scrub } from '../features/scrub.ts';
import type { Arguments } from './arguments.ts';
import { printOrWrite } from './handOver.ts';
import { oneText } from './input.ts';
import { lineTable } from './lines.ts';
import { complain, UsageError } from './problems.ts';

/** A clean copy for the other side, or why there is none yet. */
export function scrubFile(asked: Arguments): number {
  const { operands, stdin, output } = asked;
  if (!stdin && operands.length !== 1) throw new UsageError('scrub takes one file');
  const { name, text } = oneText(asked);
  const { text: clean, removed, leaks, stays } = scrub(read(text));
  const lines = lineTable(text);
  for (const { start, says } of leaks) {
    const { line, column } = lines.at(start);
    complain(`${name}:${line}:${column}: ${says}`);
  }
  if (leaks.length) {
    complain(`no copy is made while ${leaks.length === 1 ? 'that is' : 'these are'} there`);
    return 1;
  }
  complain(removed.length ? `taken out: ${removed.join(', ')}` : 'there was nothing to take out');
  for (const { start, end, what } of stays) {
    const { line, column } = lines.at(start);
    complain(
      `left in: ${what} at ${line}:${column}: ${text.slice(start, Math.min(end, start + 60)).replace(/\s+/g, ' ')}`,
    );
  }
  printOrWrite(clean, output);
  return 0;
}
