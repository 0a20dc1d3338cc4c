import type { ChangesView, MarkedChange } from '../analysis/page/changes.ts';
import { overlaps } from '../analysis/span.ts';
import type { Finding } from './finding.ts';

/** What marked changes have to do with findings. A finding in words that someone put in, or would take out, says so. */
export function whoseWords(
  findings: readonly Finding[],
  changes: readonly MarkedChange[],
  view: ChangesView,
): readonly Finding[] {
  const shown = changes.filter(({ type }) => (type === 'inserted') === (view === 'accepted'));
  if (!shown.length) return findings;
  return findings.map((finding) => {
    const change = shown.find((one) => overlaps(one, finding));
    if (!change) return finding;
    const did = change.type === 'inserted' ? 'inserted' : 'struck';
    return { ...finding, message: `${finding.message} In words ${did}${change.by ? ` by ${change.by}` : ''}.` };
  });
}

/** Of the paper with its changes, beside the paper without: which findings the changes bring, and which they settle. */
export function besideOther(findings: readonly Finding[], without: readonly Finding[]): readonly Finding[] {
  const count = (all: readonly Finding[]): Map<string, number> => {
    const times = new Map<string, number>();
    for (const { rule } of all) times.set(rule.id, (times.get(rule.id) ?? 0) + 1);
    return times;
  };
  const before = count(without);
  const after = count(findings);
  const marked = findings.map((finding) =>
    before.has(finding.rule.id)
      ? finding
      : { ...finding, message: `${finding.message} The marked changes bring this.` },
  );
  const settled = without
    .filter(({ rule }) => !after.has(rule.id))
    .map(
      (finding): Finding => ({
        ...finding,
        severity: 'hint',
        message: `The marked changes settle this: ${finding.message}`,
        fixes: [],
      }),
    );
  return [...marked, ...settled].sort((a, b) => a.start - b.start || b.end - a.end);
}
