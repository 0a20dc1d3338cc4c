import { sentenceCase } from '../../analysis/phrasing.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './time-and-materials.md';

/**
 * Where hours are what is paid for, "we paid for the time in which it was made" is the usual claim to tools. Rates for
 * extras beside a fixed price, travel or training do not make an agreement one for time, nor does a flat fee by the month.
 */
export default missing({
  id: 'engagement/time-and-materials',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  says: ({ provider }) =>
    `The work is paid by time, and no clause says that paying for time does not transfer ${provider}'s tools and methods; ${sentenceCase(provider)} may be met with the claim that they were paid for.`,
  fixes: (_, { cause }) => [insertClause('time-and-materials', { after: cause?.clause })],
});
