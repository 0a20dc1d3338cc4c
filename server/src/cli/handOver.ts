import { writeWhole } from './disk.ts';
import { complain } from './problems.ts';
import { print } from './terminal.ts';

/** Prints it, or writes it where it was asked for. */
export function printOrWrite(text: string, output: string | undefined): void {
  if (output === undefined) {
    print(text);
    return;
  }
  writeWhole(output, text);
  complain(`written to ${output}`);
}
