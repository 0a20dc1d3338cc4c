import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './post-project-use-unstated.md';

/**
 * The project ends, the joint results stay, and nothing says what each may do with them. Leave to use them that knows no
 * end answers it; leave "during the term" does not.
 */
export default missing({
  id: 'joint/post-project-use-unstated',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  says: 'Results are owned jointly and the project ends, and no clause says what each party may, or may not, do with them afterwards.',
  because: 'Jointly owned here.',
  fixes: () => [insertClause('post-project-use')],
});
