import type { Agreement } from '../analysis/agreement.ts';
import { firstFrom, overlaps, type Span } from '../analysis/span.ts';
import { type Acceptance, readAcceptances } from './acceptedRiskNotes.ts';
import type { Finding } from './finding.ts';

export type { Acceptance } from './acceptedRiskNotes.ts';

export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

export interface Accepting {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Notes that are no good, with why. */
  readonly faults: readonly { readonly at: Span; readonly says: string }[];
}

/** Parts what was accepted from what is open. `today` is an ISO date; without it nothing expires. */
export function accept(findings: readonly Finding[], agreement: Agreement, today?: string): Accepting {
  const acceptances = readAcceptances(agreement);
  if (!acceptances.length) return { open: findings, accepted: [], faults: [] };
  const faults: { at: Span; says: string }[] = [];
  const accepted: AcceptedFinding[] = [];
  const open = openByRule(findings);
  const silenced = new Set<Finding>();
  for (const acceptance of acceptances) {
    const { rule, reason, until, undated, scope } = acceptance;
    const fault = (says: string, at: Span = acceptance) => faults.push({ at, says });
    if (!reason) fault(`This note accepts ${rule} without a reason, so it does not count.`);
    else if (undated)
      fault(
        `"${undated.words}" is no date, so the acceptance of ${rule} does not count; write it as 2027-01-31.`,
        undated,
      );
    else if (until && today && until < today) fault(`The acceptance of ${rule} ended on ${until}.`);
    else {
      const here = open.get(rule)?.take(scope) ?? [];
      if (!here.length) fault(`This note accepts ${rule}, which is not found here.`);
      for (const finding of here) {
        silenced.add(finding);
        accepted.push({ finding, acceptance });
      }
    }
  }
  return { open: silenced.size ? findings.filter((one) => !silenced.has(one)) : findings, accepted, faults };
}

function openByRule(findings: readonly Finding[]): ReadonlyMap<string, OpenFindings> {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { id } = finding.rule;
    const same = byRule.get(id);
    if (same) same.push(finding);
    else byRule.set(id, [finding]);
  }
  return new Map([...byRule].map(([id, same]) => [id, new OpenFindings(same)]));
}

/** Findings of one rule that nobody has accepted yet. What is taken is gone over once more at most, whoever asks. */
class OpenFindings {
  private readonly findings: readonly Finding[];
  /** From each place on, where the next open finding is: what has been taken is jumped over. */
  private readonly next: number[];
  /** The farthest end of this finding and all before it. */
  private readonly reach: readonly number[];

  constructor(findings: readonly Finding[]) {
    this.findings = [...findings].sort((a, b) => a.start - b.start);
    let farthest = 0;
    this.reach = this.findings.map(({ end }) => (farthest = Math.max(farthest, end)));
    this.next = Array.from({ length: findings.length + 1 }, (_, i) => i);
  }

  take(scope: Span): Finding[] {
    const { findings, next } = this;
    const taken: Finding[] = [];
    for (
      let i = this.from(firstFrom(this.reach, scope.start + 1));
      i < findings.length && findings[i]!.start < scope.end;
      i = this.from(i + 1)
    )
      if (overlaps(findings[i]!, scope)) {
        taken.push(findings[i]!);
        next[i] = i + 1;
      }
    return taken;
  }

  private from(at: number): number {
    const { next } = this;
    let found = at;
    while (next[found] !== found) found = next[found]!;
    for (let i = at; i !== found; ) {
      const after = next[i]!;
      next[i] = found;
      i = after;
    }
    return found;
  }
}
