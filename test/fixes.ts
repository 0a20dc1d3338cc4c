import assert from 'node:assert/strict';
import { type Agreement, read } from '../server/src/analysis/agreement.ts';
import type { Kind } from '../server/src/analysis/kind.ts';
import { memo } from '../server/src/analysis/memo.ts';
import { editsOf } from '../server/src/modelClauses/apply.ts';
import type { Fix } from '../server/src/modelClauses/fix.ts';
import type { Finding } from '../server/src/rules/finding.ts';
import { judge } from '../server/src/rules/judge.ts';
import type { Side } from '../server/src/rules/rule.ts';
import { topicNames } from '../server/src/settlement/settle.ts';

export const serious = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

const gravity = ({ severity }: Finding): number => ['hint', 'information', 'warning', 'error'].indexOf(severity);

/** One agreement has many fixes, and what is found before them is the same for all. */
const judgements = {
  provider: memo((agreement: Agreement) => judge(agreement, { side: 'provider' })),
  customer: memo((agreement: Agreement) => judge(agreement, { side: 'customer' })),
  neutral: memo((agreement: Agreement) => judge(agreement, { side: 'neutral' })),
};

/** The text after the edits, and the edits that take it back. */
export function change(
  text: string,
  edits: readonly { start: number; end: number; text: string }[],
): { after: string; undo: { start: number; end: number; text: string }[] } {
  let after = '';
  let at = 0;
  const undo: { start: number; end: number; text: string }[] = [];
  for (const edit of edits) {
    after += text.slice(at, edit.start);
    undo.push({ start: after.length, end: after.length + edit.text.length, text: text.slice(edit.start, edit.end) });
    after += edit.text;
    at = edit.end;
  }
  return { after: after + text.slice(at), undo };
}

/**
 * What every quick fix must keep: it changes something, in order and without overlap; the finding is gone; nothing new at
 * warning or above; numbers and references hold; done again it changes nothing; undo gives the bytes back. Returns what is
 * wrong, so that a caller may count. A fragment (a case of a page) gains whole topics by a clause and lacks all else, so
 * there only what is said of the inserted words themselves counts as new, and not what is missing elsewhere and is told
 * at a heading.
 */
export function faultsOf(
  before: Agreement,
  finding: Finding,
  fix: Fix,
  side: Side,
  kind?: Kind,
  fragment = false,
): string[] {
  const faults: string[] = [];
  const edits = editsOf(before, fix, side);
  if (!edits.length) return ['changes nothing'];
  for (const [index, edit] of edits.entries()) {
    if (edit.start > edit.end || edit.end > before.text.length) faults.push('edit outside the text');
    if (index && edits[index - 1]!.end > edit.start) faults.push('edits overlap');
  }
  const { after, undo } = change(before.text, edits);
  assert.equal(change(after, undo).after, before.text, 'undo gives the bytes back');
  // Read on from the text before: that this equals reading afresh is a test of its own, and much faster.
  const now = read(after, before, { kind });
  const was = judgements[side](before);
  const is = judge(now, { side });
  const count = (findings: readonly Finding[], id: string) => findings.filter((one) => one.rule.id === id).length;
  // Half a fix takes weight off: a carve-out beside a broad capture leaves the breadth to be known, no longer to be feared.
  const weight = (findings: readonly Finding[]) =>
    findings.filter((one) => one.rule.id === finding.rule.id).reduce((sum, one) => sum + 1 + gravity(one), 0);
  if (weight(is.findings) >= weight(was.findings)) faults.push('finding remains');
  const headings = now.clauses.map(({ heading }) => heading.start);
  for (const one of is.findings)
    if (
      // What a finding on the whole agreement kept silent comes forward when that one is gone.
      !finding.rule.silences?.[one.rule.id] &&
      // A question that the new words raise is no worse paper: fees that are spoken of want a cap.
      !(topicNames.includes(one.rule.id) || one.rule.id === 'ownership/three-categories-incomplete') &&
      (serious(one) || one.rule.id === 'drafting/broken-reference') &&
      count(is.findings, one.rule.id) > count(was.findings, one.rule.id) &&
      (!fragment ||
        (undo.some((inserted) => inserted.start < one.end && one.start < inserted.end) &&
          !headings.includes(one.start)))
    )
      faults.push(`new: ${one.rule.id} (${one.message})`);
  const targets = (agreement: Agreement) =>
    agreement.references.filter(({ target, foreign }) => !target && !foreign).length;
  if (targets(now) > targets(before)) faults.push('a reference leads nowhere');
  if (fix.do === 'insert-clause' && editsOf(now, fix, side).length)
    faults.push('applied twice it changes the text again');
  return [...new Set(faults)];
}
