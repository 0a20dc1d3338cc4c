import type { Agreement } from '../analysis/agreement.ts';
import { overlaps, type Span } from '../analysis/span.ts';
import type { Finding } from './finding.ts';

/**
 * A risk the attorney has decided to live with, written into the paper as a record:
 * `<!-- accepted-risk: joint/ownership-without-terms; reason: client prefers …; by: AB; until: 2027-01-31 -->`.
 * It stands before the clause it speaks of or inside it; before the first words of the agreement it speaks of the whole file.
 */
export interface Acceptance extends Span {
  readonly rule: string;
  readonly reason: string;
  readonly by?: string;
  /** ISO date of the decision. */
  readonly date?: string;
  /** ISO date after which it no longer holds. */
  readonly until?: string;
  /** What it speaks of. */
  readonly scope: Span;
}

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
  const faults: { at: Span; says: string }[] = [];
  const accepted: AcceptedFinding[] = [];
  let open: readonly Finding[] = findings;
  for (const acceptance of acceptances) {
    if (!acceptance.reason) {
      faults.push({
        at: acceptance,
        says: `This note accepts ${acceptance.rule || 'a risk'} without a reason, so it does not count.`,
      });
      continue;
    }
    if (acceptance.until && today && acceptance.until < today) {
      faults.push({ at: acceptance, says: `The acceptance of ${acceptance.rule} ended on ${acceptance.until}.` });
      continue;
    }
    const silenced = open.filter(
      (finding) => finding.rule.id === acceptance.rule && overlaps(finding, acceptance.scope),
    );
    if (!silenced.length) {
      faults.push({ at: acceptance, says: `This note accepts ${acceptance.rule}, which is not found here.` });
      continue;
    }
    accepted.push(...silenced.map((finding) => ({ finding, acceptance })));
    open = open.filter((finding) => !silenced.includes(finding));
  }
  return { open, accepted, faults };
}

/** All notes in order of place. One note may name several rules. */
export function readAcceptances(agreement: Agreement): readonly Acceptance[] {
  const { text } = agreement;
  const found: Acceptance[] = [];
  for (let at = text.indexOf('accepted-risk:'); at >= 0; at = text.indexOf('accepted-risk:', at + 14)) {
    const opened = /<!--\s*$/.exec(text.slice(Math.max(0, at - 100), at));
    if (!opened) continue;
    const close = text.indexOf('-->', at);
    if (close < 0) break;
    const start = Math.max(0, at - 100) + opened.index;
    const end = close + 3;
    if (agreement.markdown.blocks.some(({ type, ...block }) => type === 'code' && overlaps(block, { start, end })))
      continue;
    const fields = new Map<string, string>();
    const [named, ...rest] = text.slice(at + 14, close).split(';');
    at = close;
    for (const part of rest) {
      const colon = part.indexOf(':');
      if (colon > 0) fields.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
    }
    const scope = scopeOf(agreement, { start, end });
    for (const rule of named!
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean))
      found.push({
        rule,
        // A blank that nobody has filled in is no reason.
        reason: (fields.get('reason') ?? '').replace(/^\[[^\]]*\]$/, ''),
        by: fields.get('by'),
        date: fields.get('date'),
        until: fields.get('until'),
        start,
        end,
        scope,
      });
  }
  return found;
}

function scopeOf({ clauses, sentences, markdown, text }: Agreement, note: Span): Span {
  const first = markdown.blocks.find(({ words }) => words.text.trim());
  if (!first || note.end <= first.start) return { start: 0, end: text.length };
  const around = markdown.blocks.find(
    (block) => block.words.text && block.start <= note.start && note.end <= block.end,
  );
  if (around) return around;
  const next = markdown.blocks.find((block) => block.start >= note.end && block.words.text);
  if (!next) return note;
  const clause = clauses.find(({ heading }) => overlaps(heading, next));
  if (clause) return { start: next.start, end: Math.max(clause.end, next.end) };
  const sentence = sentences.find((one) => one.start >= next.start);
  return sentence ? { start: next.start, end: Math.max(next.end, sentence.end) } : next;
}
