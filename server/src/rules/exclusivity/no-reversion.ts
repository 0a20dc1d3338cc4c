import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './no-reversion.md';

/**
 * Exclusivity that ends or can end, and no word on who may then do business where. Words by which rights or licences end
 * with the agreement are an answer; so is a change into a non-exclusive licence.
 */
export default missing({
  id: 'exclusivity/no-reversion',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  says: 'Exclusivity is given and can end, and no clause says that the rights to commercialise then come back.',
  because: 'Exclusive here.',
  fixes: (_, { cause }) => [insertClause('reversion', { after: cause?.clause })],
});
