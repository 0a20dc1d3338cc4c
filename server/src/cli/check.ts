import type { Arguments, FailOn } from './arguments.ts';
import { type Outcome, type Reviewed, reviewed } from './input.ts';
import { printList } from './output.ts';
import { paintFor } from './paint.ts';
import { counting, prettyFile } from './pretty.ts';
import { checked } from './shapes.ts';

/** Findings of every file asked for. */
export async function check(asked: Arguments): Promise<number> {
  const reading: Outcome = { trouble: false };
  let failed = false;
  const files = function* (): Generator<Reviewed> {
    for (const one of reviewed(asked, reading)) {
      failed ||= one.review.findings.some(({ severity }) => isAtLeast(severity, asked.failOn));
      yield one;
    }
  };
  if (asked.format === 'sarif') {
    const { sarif } = await import('./sarif.ts');
    process.stdout.write(`${JSON.stringify(sarif([...files()]), null, 2)}\n`);
  } else if (asked.format === 'pretty') {
    const paint = paintFor(asked.color);
    const sum = counting();
    for (const one of files()) {
      sum.add(one);
      process.stdout.write(prettyFile(one, paint));
    }
    process.stdout.write(sum.line(paint));
  } else printList(asked.format, files(), checked);
  return reading.trouble ? 2 : failed ? 1 : 0;
}

const levels = ['error', 'warning', 'information', 'hint'] as const;

const isAtLeast = (severity: (typeof levels)[number], least: FailOn): boolean =>
  least !== 'never' && levels.indexOf(severity) <= levels.indexOf(least);
