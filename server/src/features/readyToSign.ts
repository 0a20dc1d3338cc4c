import { overlaps } from '../analysis/span.ts';
import type { Review } from '../review.ts';
import { signingRules } from '../rules/final.ts';
import type { Finding } from '../rules/finding.ts';

/** What must be gone before anyone signs. @param review of the agreement read as final */
export const obstacles = ({ findings }: Review): readonly Finding[] =>
  findings.filter(
    (one, index) =>
      one.severity === 'error' &&
      signingRules.has(one.rule.id) &&
      // One blank is one obstacle, whoever says it.
      !findings.slice(0, index).some((other) => other.rule.id === one.rule.id && overlaps(other, one)),
  );
