import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './change-of-control-missing.md';

/**
 * Joint or licensed technology, models or data outlive the people who signed; if nobody says what happens when one party
 * is bought, the answer differs by right and by court. Said is said, even when it says no. A licence of a mark or a logo
 * alone gives the topic no reason to be there.
 */
export default missing({
  id: 'control/change-of-control-missing',
  kinds: ['jda', 'partnership'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  says: (_, { cause }) =>
    `${cause?.kind === 'joint-ownership' ? 'Intellectual property is owned jointly' : 'Technology or data is licensed'}, and nothing says what happens to it when a party is acquired, merged or sells its business; that is then left to default law, which differs by right and by court.`,
  because: ({ cause }) => (cause?.kind === 'joint-ownership' ? 'Jointly owned here.' : 'Licensed here.'),
  fixes: () => [insertClause('change-of-control')],
});
