import type { Agreement } from '../analysis/agreement.ts';
import type { Ground } from '../analysis/facts/facts.ts';
import { listInWords } from '../analysis/phrasing.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import type { Elsewhere } from '../deal/elsewhere.ts';
import { aboutOf, dashesAsSpaces, readsOf, standingOf } from '../settlement/settle.ts';
import type { AcceptedFinding } from './acceptance.ts';
import type { Finding } from './finding.ts';
import { rules } from './index.ts';
import type { Rule, Side } from './rule.ts';
import { topicOf } from './topics.ts';

/** Of one rule, for one paper and one side: what it found, what settles it, or why it was not asked. */
export type RuleStanding = { readonly rule: Rule; readonly about: string | undefined } & (
  | { readonly state: 'found'; readonly findings: readonly Finding[] }
  | { readonly state: 'accepted'; readonly findings: readonly Finding[] }
  | { readonly state: 'settled'; readonly by: readonly Ground[]; readonly elsewhere?: readonly Elsewhere[] }
  | { readonly state: 'not-asked'; readonly because: string }
);

/**
 * Every rule's answer, also of those that are silent: why it is silent is read from the same value that made it so.
 * Drafting rules look for mistakes everywhere and have no topic.
 */
export function standingsOf(
  { agreement, side, findings, accepted, off, toldBy, ...judged }: Judged,
  catalogue: readonly Rule[] = judged.catalogue ?? rules,
): readonly RuleStanding[] {
  const found = byRule(findings);
  const lived = byRule(accepted.map(({ finding }) => finding));
  return catalogue
    .filter(({ id }) => !id.startsWith('drafting/'))
    .map((rule): RuleStanding => {
      const about = aboutOf(rule.id);
      const findings = found.get(rule.id);
      if (findings) return { rule, about, state: 'found', findings };
      const taken = lived.get(rule.id);
      if (taken) return { rule, about, state: 'accepted', findings: taken };
      const by = off.get(rule.id);
      if (by)
        return {
          rule,
          about,
          state: 'not-asked',
          because: `turned off in the ${turnedOffWhere[by]}`,
        };
      return { rule, about, ...silence(rule, agreement, side, toldBy.get(rule.id)) };
    });
}

const turnedOffWhere = {
  agreement: "agreement's front matter",
  setting: 'settings',
  playbook: 'playbook of the firm',
} as const;

/** What was judged, and for whom. */
interface Judged {
  readonly agreement: Agreement;
  readonly side: Side;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly off: ReadonlyMap<string, 'setting' | 'agreement' | 'playbook'>;
  readonly toldBy: ReadonlyMap<string, string>;
  readonly catalogue?: readonly Rule[];
}

function byRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = found.get(finding.rule.id);
    if (same) same.push(finding);
    else found.set(finding.rule.id, [finding]);
  }
  return found;
}

function silence(
  rule: Rule,
  agreement: Agreement,
  side: Side,
  louder: string | undefined,
):
  | { readonly state: 'settled'; readonly by: readonly Ground[]; readonly elsewhere?: readonly Elsewhere[] }
  | { readonly state: 'not-asked'; readonly because: string } {
  const notAsked = (because: string) => ({ state: 'not-asked', because }) as const;
  if (agreement.kind === 'none') return notAsked('it is no agreement');
  if (topicOf(rule.id) === 'deal' && !agreement.deal?.others.length)
    return notAsked('it is asked of papers that are read together');
  if (rule.kinds !== 'every' && !rule.kinds.includes(agreement.kind))
    return notAsked(`it is asked of ${listInWords(rule.kinds, 'or')} agreements`);
  const standing = standingOf(agreement, rule.id);
  if (standing?.state === 'settled' || standing?.state === 'not-asked') return standing;
  if (louder) return notAsked(`${louder} says it`);
  if (rule.severity[side] === 'off') return notAsked(`it is no risk of the ${side}`);
  const kinds = rule.reads ?? readsOf(rule.id);
  const read = agreement.provisions.of(...(kinds as ProvisionKind[]));
  if (topicOf(rule.id) === 'deal') return notAsked('nothing in the papers contradicts');
  return read.length
    ? { state: 'settled', by: read.slice(0, 12) }
    : notAsked(`nothing in it is ${listInWords(kinds.map(dashesAsSpaces), 'or')}`);
}
