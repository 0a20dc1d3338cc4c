import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Agreement, read } from '../analysis/agreement.ts';
import { type Line, linesForWord } from '../word/lines.ts';
import type { WordOptions } from '../word/write.ts';
import type { Arguments } from './arguments.ts';
import { readWhole, writeWhole } from './disk.ts';
import { oneText } from './input.ts';
import { complain, failureReason, UsageError } from './problems.ts';
import { atRevision, checkRevision, userName } from './since.ts';

/** The agreement as a Word file. */
export async function docx(asked: Arguments): Promise<number> {
  const [file] = asked.operands;
  if (file === undefined || asked.operands.length > 1) throw new UsageError('docx takes one file');
  if (asked.changes === 'both') throw new UsageError('a Word file shows one version: --changes accepted or rejected');
  const agreement = read(oneText(asked).text, undefined, { view: asked.changes });
  const { toWord } = await writer();
  await writeWordFile(
    asked,
    `${withoutEnd(file)}.docx`,
    toWord(linesForWord(agreement), optionsFor(asked, agreement, file)),
  );
  return 0;
}

/** What one version changes in the other, as tracked changes. */
export async function redline(asked: Arguments): Promise<number> {
  const [old, file] = asked.operands;
  if (old === undefined || file === undefined || asked.operands.length > 2)
    throw new UsageError('redline takes two files, the older first; or a git revision and a file');
  const after = read(oneText({ ...asked, operands: [file] }).text);
  const before = read(olderText(asked, old, file));
  const { redlined } = await writer();
  const [olds, news] = [linesForWord(before, true), linesForWord(after, true)];
  const made = redlined(olds, news, optionsFor(asked, after, file));
  await writeWordFile(asked, `${withoutEnd(file)}.redline.docx`, made);
  const blanks = openBlanks(news).filter((one) => !openBlanks(olds).includes(one));
  const more = blanks.length > mostTold ? `, and ${blanks.length - mostTold} more` : '';
  if (blanks.length) complain(`still blank in what is put in: ${blanks.slice(0, mostTold).join(', ')}${more}`);
  return 0;
}

function olderText(asked: Arguments, old: string, file: string): string {
  if (existsSync(old) && statSync(old).isFile()) return oneText({ ...asked, operands: [old] }).text;
  checkRevision(old, 'redline takes a file or a git revision first');
  const text = atRevision(old, file);
  if (text === undefined) throw new UsageError(`${basename(file)} is not in ${old}`);
  return text;
}

/** Only who asks for Word waits for the library that writes it. */
const writer = () => import('../word/write.ts');

/** "[30]", "[field of business]": what is still to be said. */
const openBlanks = (lines: readonly Line[]): readonly string[] => [
  ...new Set(
    lines.flatMap(
      ({ pieces }) =>
        pieces
          .map(({ text }) => text)
          .join('')
          .match(/\[[^[\]\n]{1,160}\]/g) ?? [],
    ),
  ),
];

const mostTold = 6;

/** Who marks a change is never this program. */
const whoIn = (file: string): string => {
  const folder = dirname(file);
  return (existsSync(folder) && userName(folder)) || 'Author';
};

function optionsFor(asked: Arguments, { title }: Agreement, file: string): WordOptions {
  const { reference, author = whoIn(file), date } = asked;
  const day = date ?? new Date().toISOString().slice(0, 10);
  let styles: Uint8Array | undefined;
  try {
    styles = reference === undefined ? undefined : readWhole(reference);
  } catch (error) {
    throw new UsageError(`${reference}: ${failureReason(error)}`);
  }
  return { title, author, date: `${day}T00:00:00Z`, reference: styles };
}

async function writeWordFile({ output }: Arguments, usual: string, made: Promise<Uint8Array>): Promise<void> {
  const path = output ?? usual;
  let bytes: Uint8Array;
  try {
    bytes = await made;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  writeWhole(path, bytes);
  complain(`written to ${path}`);
}

const withoutEnd = (file: string): string => file.replace(/\.(?:md|markdown|txt)$/i, '');
