import { oneSidedAssignment } from '../../analysis/facts/assignment.ts';
import { insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './one-sided-assignment.md';

/**
 * One party chooses who stands in its place, the other is tied to whomever it gets. It is told to the party that is bound; who is
 * free has nothing to mend. Where the ban also stands in the way of a sale, control/consent-blocks-exit says that, and this is
 * silent. A ban beside silence on the other party is not told: by law that party is free as well, but the paper does not say so.
 */
export default rule({
  id: 'control/one-sided-assignment',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const found = oneSidedAssignment(reading);
    if (!found) return;
    const { ban, free, bound } = found;
    const { side } = reading;
    if (side !== 'neutral' && bound !== undefined && bound !== side) return;
    yield {
      at: ban,
      says: 'One party may assign the agreement to whom it likes, and the other may not: it can be left with a partner it has not chosen, a competitor among them.',
      related: free === ban.sentence ? [] : [{ at: free, says: 'Who may assign freely.' }],
      fixes: free === ban.sentence ? insteadOf(ban.sentence, 'assignment-exception') : [],
    };
  },
});
