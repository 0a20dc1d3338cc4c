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
  const sum = counting();
  const gone = { removed: [] as string[], moved: 0, same: 0 };
  const files = function* (): Generator<Reviewed> {
    for (const whole of reviewed(asked, reading)) {
      if (asked.format === 'pretty') sum.weigh(whole.review);
      let one = whole;
      if (since) {
        const { introduced, removed, moved, same } = since(one);
        gone.removed.push(...removed.map(({ rule }) => rule.id));
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
    for (const one of files()) {
      sum.add(one);
      process.stdout.write(prettyFile(one, paint));
    }
    process.stdout.write(sum.line(paint, since || beyond ? 'new ' : ''));
    if (since)
      process.stdout.write(
        `Since ${asked.since}: ${gone.removed.length} removed${ruleNamesIn(gone.removed)}, ${gone.moved} moved or reworded, ${gone.same} as before\n`,
      );
    if (asked.final) process.stdout.write(`${paint[sum.verdict().ready ? 'green' : 'red'](sum.verdict().says)}\n`);
  } else printList(asked.format, files(), checked);
  return reading.trouble ? 2 : failed ? 1 : 0;
}

/** " (data/deletion-missing, drafting/unfilled-blank ×2)" */
function ruleNamesIn(rules: readonly string[]): string {
  const times = new Map<string, number>();
  for (const rule of rules) times.set(rule, (times.get(rule) ?? 0) + 1);
  const words = [...times].map(([rule, number]) => (number > 1 ? `${rule} ×${number}` : rule));
  return words.length ? ` (${words.join(', ')})` : '';
}

const isAtLeast = (severity: Finding['severity'], least: FailOn): boolean =>
  least !== 'never' && severitiesByGravity.indexOf(severity) <= severitiesByGravity.indexOf(least);
