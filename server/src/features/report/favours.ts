import type { Agreement } from '../../analysis/agreement.ts';
import type { Review } from '../../review.ts';
import type { Finding } from '../../rules/finding.ts';
import { isSlip } from '../summary.ts';

/**
 * Whether a finding is only to be known to the side it is read for, and a risk of the other: the paper leaves our client free
 * there, and nobody asks the other side to bind it.
 */
export function favoursUs(finding: Finding, { side, agreement }: Review): boolean {
  if (side === 'neutral' || isSlip(finding) || finding.bears === side) return false;
  if (turnedAround[finding.rule.id]?.(finding, agreement, side)) return false;
  const { severity } = finding.rule;
  const theirs = severity[side === 'provider' ? 'customer' : 'provider'];
  return !isGrave(finding.severity) && !isGrave(severity[side]) && isGrave(theirs);
}

/** Where what mostly hurts the other side hurts ours. */
const turnedAround: Readonly<
  Record<string, (finding: Finding, agreement: Agreement, side: 'provider' | 'customer') => boolean>
> = {
  // The other side is the judge of what ours has promised.
  'performance/unmeasurable': ({ start }, { sentences }) =>
    sentences.some(
      (one) => one.start <= start && start < one.end && /\bsatisf(?:actory|action|ied|y|ies)\b/i.test(one.text),
    ),
  // Without a limit it owes all that it has to make good.
  'liability/cap-missing': (_, { provisions }, side) =>
    provisions.of('indemnity', 'infringement-indemnity').some(({ from }) => from === side || from === 'both'),
};

const isGrave = (severity: string): boolean => severity === 'error' || severity === 'warning';
