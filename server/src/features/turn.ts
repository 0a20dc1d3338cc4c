import type { Review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';

/** What one turn of the paper did to its findings. */
export interface Turn {
  /** In the new paper, and not in the old. */
  readonly introduced: readonly Finding[];
  /** In the old paper, and no longer; places are those of the old. */
  readonly removed: readonly Finding[];
  /** The same risk in other words, or at another place. */
  readonly moved: readonly { readonly before: Finding; readonly after: Finding }[];
  readonly same: number;
}

/**
 * Compares by rule and words: the same rule at the same words is the same finding, wherever they stand; the same rule saying
 * the same elsewhere has moved. What is left over is new, or gone.
 */
export function turnBetween(before: Review, after: Review): Turn {
  const old = [...before.findings];
  const open: Finding[] = [];
  let same = 0;
  const take = (fits: (one: Finding) => boolean): Finding | undefined => {
    const at = old.findIndex(fits);
    return at < 0 ? undefined : old.splice(at, 1)[0];
  };
  const wordsOf = ({ agreement: { text } }: Review, { start, end }: Finding) =>
    text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(/^#+ |^[\d.]+ /g, '');
  for (const finding of after.findings) {
    const words = wordsOf(after, finding);
    const twin = take(
      (one) => one.rule.id === finding.rule.id && one.message === finding.message && wordsOf(before, one) === words,
    );
    if (twin) same++;
    else open.push(finding);
  }
  const moved: { before: Finding; after: Finding }[] = [];
  const introduced: Finding[] = [];
  for (const finding of open) {
    const words = wordsOf(after, finding);
    const twin =
      take((one) => one.rule.id === finding.rule.id && one.message === finding.message) ??
      take((one) => one.rule.id === finding.rule.id && wordsOf(before, one) === words);
    if (twin) moved.push({ before: twin, after: finding });
    else introduced.push(finding);
  }
  return { introduced, removed: old, moved, same };
}
