import type { Review } from '../../review.ts';
import type { Finding } from '../../rules/finding.ts';
import { isSlip } from '../summary.ts';

/**
 * Whether a finding is only to be known to the side it is read for, and a risk of the other: the paper leaves our client free
 * there, and nobody asks the other side to bind it.
 */
export function favoursUs(finding: Finding, { side }: Pick<Review, 'side'>): boolean {
  if (side === 'neutral' || isSlip(finding) || finding.bears === side) return false;
  const { severity } = finding.rule;
  const theirs = severity[side === 'provider' ? 'customer' : 'provider'];
  return !isGrave(finding.severity) && !isGrave(severity[side]) && isGrave(theirs);
}

const isGrave = (severity: string): boolean => severity === 'error' || severity === 'warning';
