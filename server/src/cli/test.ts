import { join } from 'node:path';
import { checkPlaybook } from '../playbook/check.ts';
import { readPlaybook } from '../playbook/playbook.ts';
import type { Arguments } from './arguments.ts';
import { countWithNoun, paintFor } from './paint.ts';
import { kindSentences, pagesIn } from './playbookFiles.ts';
import { complain, failureReason, UsageError } from './problems.ts';
import { visible } from './terminal.ts';

/** Checks every page of a playbook and runs the cases of its rules. 0: all holds; 1: something does not; 2: it cannot be read. */
export function testPlaybook({ operands: [folder, ...more], failOn, color }: Arguments): number {
  if (folder === undefined || more.length) throw new UsageError('test takes one folder: that of a playbook');
  let found: ReturnType<typeof pagesIn>;
  try {
    found = pagesIn(folder);
  } catch (error) {
    throw new UsageError(`${folder}: ${failureReason(error)}`);
  }
  for (const fault of found.faults) complain(join(folder, fault));
  if (!found.pages.length)
    throw new UsageError(`${folder} has no pages of a playbook: they lie in positions, clauses, phrases and rules`);
  const sentences = kindSentences();
  if (!sentences) complain('kindSentences.json is not beside this program: phrases are held against each other alone');
  const playbook = readPlaybook(found.pages);
  const problems = checkPlaybook(playbook, { sentences: sentences ? JSON.parse(sentences) : undefined });
  const paint = paintFor(color);
  for (const { file, line, from, message, level } of problems) {
    const where = paint.bold(`${visible(join(folder, file))}:${line + 1}:${from + 1}`);
    const what = level === 'error' ? paint.red('error') : paint.yellow('warning');
    process.stdout.write(`${where}  ${what}  ${visible(message)}\n`);
  }
  const { positions, clauses, phrases, rules } = playbook;
  const parts = [
    countWithNoun(positions.size, 'position'),
    countWithNoun(clauses.length, 'clause'),
    countWithNoun(phrases.length, 'phrase'),
    countWithNoun(rules.length, 'rule'),
    countWithNoun(
      rules.reduce((sum, { cases }) => sum + cases.length, 0),
      'case',
    ),
  ];
  const result = problems.length
    ? paint.red(`${countWithNoun(problems.length, 'thing')} to mend`)
    : paint.green('all hold');
  process.stdout.write(`${parts.join(', ')}: ${result}\n`);
  const failed = problems.some(({ level }) => failOn !== 'never' && (level === 'error' || failOn !== 'error'));
  return found.faults.length ? 2 : failed ? 1 : 0;
}
