import { isOldWord, isWordFile } from '../word/read.ts';
import type { Arguments } from './arguments.ts';
import { readStandardInput, readWhole } from './disk.ts';
import { printOrWrite } from './handOver.ts';
import { failureReason, UsageError } from './problems.ts';
import { textIn } from './text.ts';

/** A Word file as Markdown: what every verb reads of it. */
export function importFile({ operands, stdin, stdinFilename, changes, comments, output }: Arguments): number {
  const [file] = operands;
  if (!stdin && (file === undefined || operands.length > 1)) throw new UsageError('import takes one Word file');
  const name = stdin ? (stdinFilename ?? '<stdin>') : file!;
  let text: string;
  try {
    const bytes = stdin ? readStandardInput() : readWhole(name);
    if (!isWordFile(bytes) && !isOldWord(bytes)) throw new Error('it is no .docx');
    text = textIn(bytes, { changes: changes ?? 'both', comments: comments !== 'drop' });
  } catch (error) {
    throw new UsageError(`${name}: ${failureReason(error)}`);
  }
  printOrWrite(text, output);
  return 0;
}
