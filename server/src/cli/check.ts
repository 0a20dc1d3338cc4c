import { type Finding, severitiesByGravity } from '../rules/finding.ts';
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
  const since = asked.since === undefined ? undefined : (await import('./since.ts')).turnsSince(asked);
  const beyond =
    asked.baseline === undefined ? undefined : (await import('./baseline.ts')).beyondBaseline(asked.baseline);
  const gone = { removed: 0, moved: 0, same: 0 };
  const files = function* (): Generator<Reviewed> {
    for (const whole of reviewed(asked, reading)) {
      let one = whole;
      if (since) {
        const { introduced, removed, moved, same } = since(one);
        gone.removed += removed.length;
        gone.moved += moved.length;
        gone.same += same;
        one = { ...one, removed, review: { ...one.review, findings: introduced } };
      }
      if (beyond) one = { ...one, review: { ...one.review, findings: beyond(one) } };
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
    if (since)
      process.stdout.write(
        `Since ${asked.since}: ${gone.removed} removed, ${gone.moved} moved or reworded, ${gone.same} as before\n`,
      );
    if (asked.final)
      process.stdout.write(
        `${sum.open() ? paint.red(`Not ready to sign: ${sum.open()} left open`) : paint.green('Ready to sign: nothing is left open')}\n`,
      );
  } else printList(asked.format, files(), checked);
  return reading.trouble ? 2 : failed ? 1 : 0;
}

const isAtLeast = (severity: Finding['severity'], least: FailOn): boolean =>
  least !== 'never' && severitiesByGravity.indexOf(severity) <= severitiesByGravity.indexOf(least);
