import { writeFileSync } from 'node:fs';
import { complain, reasonOf, UsageError } from './problems.ts';

/** Prints it, or writes it where it was asked for. */
export function handOver(text: string, output: string | undefined): void {
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(output, text);
  } catch (error) {
    throw new UsageError(`${output}: ${reasonOf(error)}`);
  }
  complain(`written to ${output}`);
}
