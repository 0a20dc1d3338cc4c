import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './combination-unaddressed.md';

/** Data is handed over for AI work and nothing is said on mixing it with other data. Only in AI agreements: elsewhere nobody asks. */
export default missing({
  id: 'data/combination-unaddressed',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'off', customer: 'information', neutral: 'information' },
  page,
  says: 'Data is handed over for AI work, and the agreement does not say whether it may be combined with data from elsewhere; combined data is hard to take apart when it is to be returned.',
  because: 'Data is handed over here.',
  fixes: () => [insertClause('combination')],
});
