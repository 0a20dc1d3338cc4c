import type { Agreement } from '../analysis/agreement.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import type { Span } from '../analysis/span.ts';
import { overlaps } from '../analysis/span.ts';
import { modelOf } from '../modelClauses/fix.ts';
import type { Finding } from '../rules/finding.ts';
import { readsOf, standingOf } from '../settlement/settle.ts';
import type { Trial } from './proposal.ts';

/** What the paper says once the change is made: its own risk less, no other hidden, none brought in. */
export function effectDoubts(trial: Trial): readonly string[] {
  const { review, after, finding } = trial;
  const doubts: string[] = [];
  if (after.agreement.kind !== review.agreement.kind) doubts.push(`${anotherKind} (${after.agreement.kind})`);
  if (weightOfRisk(after.findings, finding) >= weightOfRisk(review.findings, finding)) doubts.push(remains);
  doubts.push(...hiddenRisks(trial), ...brought(trial));
  if (leadingNowhere(after.agreement) > leadingNowhere(review.agreement)) doubts.push('a reference leads nowhere');
  return doubts;
}

export const anotherKind = 'the paper would be read as another kind of agreement';
export const remains = 'the risk remains';

const gravity = ({ severity }: Finding): number => ['hint', 'information', 'warning', 'error'].indexOf(severity);
const serious = (finding: Finding): boolean => gravity(finding) >= 2;

/** Half a fix takes weight off: a carve-out beside a broad capture leaves the breadth to be known, no longer to be feared. */
const weightOfRisk = (findings: readonly Finding[], { rule }: Finding): number =>
  findings.filter((one) => one.rule.id === rule.id).reduce((sum, one) => sum + 1 + gravity(one), 0);

const countOfRule = (findings: readonly Finding[], id: string): number =>
  findings.filter(({ rule }) => rule.id === id).length;

/**
 * Findings that went with the fix's own, though nothing in the new words answers them. A silence is answered by words of a
 * kind that the clause is there to bring; words that are a risk are answered when they have changed, when the clause is one
 * that their own finding asks for, or when it says that it prevails.
 */
function hiddenRisks(trial: Trial): readonly string[] {
  const { review, after, finding, edits } = trial;
  const gone = review.findings.filter(
    (one) =>
      one.rule.id !== finding.rule.id &&
      countOfRule(after.findings, one.rule.id) < countOfRule(review.findings, one.rule.id),
  );
  const hides = gone.filter(
    (one) =>
      !isCountOrSlip(one) &&
      !edits.some((edit) => edit.start < one.end && one.start < edit.end) &&
      !isAnswered(one, trial),
  );
  return [...new Set(hides.map(({ rule }) => `it hides ${rule.id} without answering it`))];
}

/** Mistakes in the paper, and the count of what is answered and what is not, which moves with every answer. */
const isCountOrSlip = ({ rule: { id } }: Finding): boolean =>
  id.startsWith('drafting/') || id === 'ownership/three-categories-incomplete' || id === 'governance/generic-contract';

function isAnswered({ rule: { id, reads }, fixes }: Finding, { after, fix, written }: Trial): boolean {
  const model = fix.do === 'insert-clause' ? modelOf(fix) : undefined;
  if (fixes.some((other) => other.do === 'insert-clause' && other.clause === model?.id)) return true;
  const { agreement } = after;
  const isNew = (span: Span): boolean => written.some((one) => overlaps(one, span));
  const standing = standingOf(agreement, id);
  if (standing)
    return (
      standing.state === 'settled' &&
      standing.by.some(
        (ground) =>
          isNew(ground) && (!model || ground.kind === undefined || model.provides.some((kind) => kind === ground.kind)),
      )
    );
  // "weights-unnamed": a silence at words, for which no topic stands; rules are named for what is wrong.
  if (reads || /\b(?:un\w+|no|without|missing)\b/.test(id.replace(/^\w+\//, '')))
    return (reads ?? readsOf(id)).some((kind) => agreement.provisions.of(kind as ProvisionKind).some(isNew));
  return written.some(({ start, end }) => /\b[Nn]otwithstanding\b/.test(agreement.text.slice(start, end)));
}

/**
 * Questions that the new words raise: fees that are spoken of for the first time want a cap. The paper is no worse for it,
 * and whoever makes the change is told.
 */
export const asksAnew = ({ review, after, finding }: Trial): readonly string[] => [
  ...new Set(
    after.findings
      .filter(
        (one) =>
          one.rule.id !== finding.rule.id &&
          serious(one) &&
          isQuestion(one, after.agreement) &&
          countOfRule(after.findings, one.rule.id) > countOfRule(review.findings, one.rule.id),
      )
      .map(({ rule }) => rule.id),
  ),
];

/** A topic that is open, and no words that are a risk. */
const isQuestion = ({ rule: { id } }: Finding, agreement: Agreement): boolean =>
  standingOf(agreement, id) !== undefined || id === 'ownership/three-categories-incomplete';

/** What the new words bring that was no risk before. */
function brought({ review, after, finding, written }: Trial): readonly string[] {
  const come = after.findings.filter(
    (one) =>
      countOfRule(after.findings, one.rule.id) > countOfRule(review.findings, one.rule.id) &&
      // What a finding on the whole agreement kept silent comes forward when that one is gone.
      !finding.rule.silences?.[one.rule.id] &&
      !isQuestion(one, after.agreement) &&
      (serious(one) || (strict.has(one.rule.id) && written.some((span) => overlaps(span, one)))),
  );
  return [...new Set(come.map(({ rule }) => `it brings ${rule.id}`))];
}

/** Mistakes in the paper that are mistakes at any level. */
const strict: ReadonlySet<string> = new Set([
  'drafting/broken-reference',
  'drafting/duplicate-number',
  'drafting/duplicate-definition',
  'drafting/undefined-term',
  'drafting/missing-exhibit',
]);

const leadingNowhere = ({ references }: Agreement): number =>
  references.filter(({ target, foreign }) => !target && !foreign).length;
