import { overlaps } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import { signingRules } from '../rules/final.ts';
import type { Finding } from '../rules/finding.ts';

/** What must be gone before anyone signs. @param review of the agreement read as final */
export const obstacles = ({ findings }: Review): readonly Finding[] =>
  findings.filter(
    (one, index) =>
      isObstacle(one) &&
      // One blank is one obstacle, whoever says it.
      !findings.slice(0, index).some((other) => other.rule.id === one.rule.id && overlaps(other, one)),
  );

const isObstacle = ({ severity, rule }: Finding): boolean => severity === 'error' && signingRules.has(rule.id);

/** What else stands in the way: errors and warnings of every other sort. */
export const risksStanding = ({ findings }: Review): readonly Finding[] =>
  findings.filter((one) => (one.severity === 'error' || one.severity === 'warning') && !isObstacle(one));

/**
 * Of one paper or several: whether nothing is left open and nothing grave stands, and what one says then. Whether to sign what
 * the words agree to is no question of ours, and no silence of ours answers it.
 */
export function verdict(open: number, stand: readonly Finding[]): { readonly ready: boolean; readonly says: string } {
  if (!open && !stand.length) return { ready: true, says: nothingLeftOpen };
  const of = (severity: string) => {
    const number = stand.filter((one) => one.severity === severity).length;
    return number ? [`${number} ${severity}${number === 1 ? '' : 's'}`] : [];
  };
  const risks = [...of('error'), ...of('warning')].join(' and ');
  return {
    ready: false,
    says: `Not ready to sign: ${risks ? `${risks} ${stand.length === 1 ? 'stands' : 'stand'}` : 'no errors or warnings stand'}; ${open ? `${open} ${open === 1 ? 'blank or slip is' : 'blanks and slips are'} left` : 'no blanks are left'}.`,
  };
}

const nothingLeftOpen =
  'Nothing is left open of what was looked at (blanks, a draft’s legend, exhibits, signatures, the risks of the catalogue); what the words themselves agree to is for counsel to judge.';
