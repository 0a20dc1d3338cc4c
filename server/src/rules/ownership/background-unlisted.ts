import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './background-unlisted.md';

/**
 * Earlier work is kept, and no list says what it is. Any exhibit or statement of work that is to hold the list settles it,
 * attached or not: a missing exhibit is a finding of its own. A product named by the cover page needs no list.
 */
export default missing({
  id: 'ownership/background-unlisted',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  says: 'What existed before is kept, and no exhibit lists it: which work that was has to be shown by other evidence when it matters.',
  fixes: (_, { cause }) => [insertClause('exhibit-background-register', { after: cause?.sentence })],
});
