import { readFileSync } from 'node:fs';
import { read } from '../analysis/agreement.ts';
import { scrub } from '../features/scrub.ts';
import type { Arguments } from './arguments.ts';
import { handOver } from './handOver.ts';
import { decoded } from './input.ts';
import { lineTable } from './lines.ts';
import { complain, reasonOf, UsageError } from './problems.ts';

/** A clean copy for the other side, or why there is none yet. */
export function scrubFile({ operands, stdin, stdinFilename, output }: Arguments): number {
  const [file] = operands;
  if (!stdin && operands.length !== 1) throw new UsageError('scrub takes one file');
  const name = stdin ? (stdinFilename ?? '<stdin>') : file!;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(stdin ? 0 : file!);
  } catch (error) {
    throw new UsageError(`${name}: ${reasonOf(error)}`);
  }
  const text = decoded(bytes);
  if (text === undefined) throw new UsageError(`${name}: not UTF-8`);
  const { text: clean, removed, leaks } = scrub(read(text));
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
  handOver(clean, output);
  return 0;
}
