import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './contributions-unlisted.md';

/** Both sides bring data to the work, and no schedule says who brought what. One side's data needs no list to tell it from its own. */
export default missing({
  id: 'data/contributions-unlisted',
  kinds: ['jda', 'partnership'],
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  says: 'Both parties contribute data, and no schedule lists who contributed which data set; when the work ends there is no record to part them by.',
  because: 'Data is contributed here.',
  fixes: (_, { cause }) => [insertClause('exhibit-contributions', { after: cause?.sentence })],
});
