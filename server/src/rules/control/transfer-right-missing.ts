import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './transfer-right-missing.md';

/**
 * A share in jointly owned intellectual property that cannot follow the business is worth little to whoever buys it.
 * Leave to assign "this Agreement and the rights under it" to an acquirer is enough. Not asked of jointly held data or
 * marks, where each keeps a copy and no share is sold.
 */
export default missing({
  id: 'control/transfer-right-missing',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'information', neutral: 'information' },
  page,
  says: 'Intellectual property is owned jointly, and nothing lets a party pass its share on to whoever acquires its business; whether the share follows the sale stays open.',
  because: 'Jointly owned here.',
  fixes: () => [insertClause('transfer-right')],
});
