import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './classification-missing.md';

/** Three kinds of data or more are handed over under one set of rules, and no schedule sorts them. Two kinds are ordinary and need no matrix. */
export default missing({
  id: 'data/classification-missing',
  kinds: ['partnership'],
  severity: { provider: 'off', customer: 'hint', neutral: 'hint' },
  page,
  says: 'Several kinds of data are handed over under the same terms, and no schedule tells the sensitive ones from the others.',
  because: 'Data is handed over here.',
  fixes: (_, { cause }) => [insertClause('exhibit-data-classification', { after: cause?.sentence })],
});
