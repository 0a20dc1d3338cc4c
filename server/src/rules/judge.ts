import type { Agreement } from '../analysis/agreement.ts';
import { addresseeOf } from '../analysis/parties/addressee.ts';
import type { Party } from '../analysis/parties/party.ts';
import { bareSpan, Spans } from '../analysis/span.ts';
import { agreeingIn } from '../modelClauses/numberAgreement.ts';
import { type AcceptedFinding, accept } from './acceptance.ts';
import type { Finding } from './finding.ts';
import { rules } from './index.ts';
import { type Rule, readingFor, type Severity, type Side } from './rule.ts';
import { topicOf } from './topics.ts';

export interface Judgement {
  readonly side: Side;
  readonly findings: readonly Finding[];
  /** Risks accepted in the text, with the notes that accept them. */
  readonly accepted: readonly AcceptedFinding[];
  /** Rules of this kind and side that a choice turned off. */
  readonly off: readonly string[];
  /** Rules that threw: broken, logged by the shell, never the end of the others. */
  readonly broken: readonly { readonly rule: string; readonly error: unknown }[];
  /** Rules whose findings a narrower rule told in their stead, and which. */
  readonly toldBy: ReadonlyMap<string, string>;
}

/** What settings and front matter decide about rules. */
export interface Choices {
  readonly side: Side;
  /** By rule id, or by topic ("joint"); a rule's own entry goes before its topic's. */
  readonly severities?: Readonly<Record<string, string>>;
  /** By rule id, what the firm has in its playbook for this side: where nobody has chosen. */
  readonly firm?: Readonly<Record<string, Severity>>;
  /** ISO date: acceptances that ended before it no longer hold. Given by the shell; analysis knows no clock. */
  readonly today?: string;
  /** `false`: notes that accept a risk are not heard. */
  readonly hearsNotes?: boolean;
}

/** Agreement → findings, in order of place. What is no agreement gets none. */
export function judge(agreement: Agreement, choices: Choices, catalogue: readonly Rule[] = rules): Judgement {
  const { side } = choices;
  if (agreement.kind === 'none') return { side, findings: [], accepted: [], off: [], broken: [], toldBy: new Map() };
  const reading = readingFor(agreement, side);
  const found: Finding[] = [];
  const off: string[] = [];
  const broken: { rule: string; error: unknown }[] = [];
  for (const rule of catalogue) {
    if (rule.kinds !== 'every' && !rule.kinds.includes(agreement.kind)) continue;
    const firm = choices.firm?.[rule.id];
    const usual = firm ?? rule.severity[side];
    // A topic's level grades the rules that speak for this side; it does not wake those that are silent for it.
    const byTopic = usual === 'off' ? undefined : choices.severities?.[topicOf(rule.id)];
    const chosen = choices.severities?.[rule.id] ?? byTopic ?? firm;
    if (chosen === 'off' && (usual !== 'off' || (firm === 'off' && rule.severity[side] !== 'off'))) off.push(rule.id);
    if (chosen === 'off' || (usual === 'off' && !chosen)) continue;
    try {
      for (const spoken of rule.review(reading)) {
        const severity = (chosen as Severity | undefined) ?? spoken.severity ?? usual;
        if (severity === 'off') continue;
        found.push({
          rule,
          severity,
          message: reading.plurals.reduce(agreeingIn, spoken.says),
          start: spoken.at.start,
          end: spoken.at.end,
          related: spoken.related ?? [],
          fixes: spoken.fixes ?? [],
          ...(spoken.bears && { bears: spoken.bears }),
        });
      }
    } catch (error) {
      broken.push({ rule: rule.id, error });
    }
  }
  const { spoken, toldBy } = oneVoice(found);
  const { open, accepted, faults } =
    choices.hearsNotes === false
      ? { open: spoken, accepted: [], faults: [] }
      : accept(spoken, agreement, choices.today);
  const unused = catalogue.find(({ id }) => id === 'drafting/accepted-risk-unused');
  const level =
    unused &&
    ((choices.severities?.[unused.id] as Severity | undefined) ?? choices.firm?.[unused.id] ?? unused.severity[side]);
  const notes: Finding[] = [];
  if (unused && level && level !== 'off')
    for (const { at, says } of faults)
      notes.push({ rule: unused, severity: level, message: says, ...bareSpan(at), related: [], fixes: [] });
  const findings = [...open, ...notes].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.rule.id < b.rule.id ? -1 : 1),
  );
  return { side, findings, accepted, off, broken, toldBy };
}

/** Where two rules meet at the same words, the narrower speaks. */
function oneVoice(found: readonly Finding[]): { spoken: Finding[]; toldBy: ReadonlyMap<string, string> } {
  const everywhere = new Map<string, string>();
  const byRule = new Map<Rule, Finding[]>();
  for (const finding of found) {
    const same = byRule.get(finding.rule);
    if (same) same.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  /** Of each silenced rule: those that silence it where they speak, and where they do. */
  const here = new Map<string, (readonly [louder: string, at: Spans])[]>();
  for (const [{ id: louder, silences = {} }, findings] of byRule) {
    const at = new Spans(findings);
    for (const [id, how] of Object.entries(silences))
      if (how === 'everywhere') everywhere.set(id, louder);
      else here.set(id, [...(here.get(id) ?? []), [louder, at]]);
  }
  const toldBy = new Map<string, string>();
  const spoken = found.filter((finding) => {
    const { id } = finding.rule;
    const louder = everywhere.get(id) ?? here.get(id)?.find(([, at]) => at.overlap(finding))?.[0];
    if (louder) toldBy.set(id, louder);
    return !louder;
  });
  return { spoken, toldBy };
}

/** "provider", "customer", "neutral", or the party that is the client; undefined when the words name nobody. */
export function sideOf(words: string | undefined, agreement: Agreement): Side | undefined {
  if (!words) return undefined;
  const plain = (name: string): string =>
    name
      .trim()
      .toLowerCase()
      .replace(/^the (?=\S)/, '');
  const wanted = plain(words);
  if (wanted === 'provider' || wanted === 'customer' || wanted === 'neutral') return wanted;
  const called = ({ name, label, also }: Party): readonly string[] =>
    // A letter's "you" by the name to which it is written.
    [name, label, ...also, (/^you$/i.test(name) && addresseeOf(agreement)) || name].map(plain);
  const { parties } = agreement;
  // "Maple & Main" for "Maple & Main Dental Group Ltd.", where nobody else is called so.
  const begun = parties.filter((one) =>
    called(one).some((name) => name.startsWith(wanted) && !/[\p{L}\p{N}]/u.test(name[wanted.length] ?? '')),
  );
  const party = parties.find((one) => called(one).includes(wanted)) ?? (begun.length === 1 ? begun[0] : undefined);
  if (!party) return undefined;
  return party.role === 'provider' || party.role === 'customer' ? party.role : 'neutral';
}
