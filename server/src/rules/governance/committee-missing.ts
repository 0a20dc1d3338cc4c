import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './committee-missing.md';

/**
 * Long joint work and nobody to steer it. The work must be joint in words, "jointly develop", "joint venture",
 * "collaborate on", and last: a term of years, a term without end, or none stated. Co-operation for one delivery, and a
 * vendor's service, need no committee.
 */
export default missing({
  id: 'governance/committee-missing',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'information', customer: 'information', neutral: 'hint' },
  page,
  says: 'The parties work together over a long time, and no committee, coordinator or regular meeting is agreed by which they decide on the way.',
  fixes: () => [insertClause('joint-committee')],
});
