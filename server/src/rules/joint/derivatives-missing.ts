import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './derivatives-missing.md';

/** Each party goes on from the joint result, and nobody says whose the next version is. Any word on who owns improvements, modifications or derivative works settles it. */
export default missing({
  id: 'joint/derivatives-missing',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  silences: { 'ownership/three-categories-incomplete': 'everywhere' },
  says: 'Results are owned jointly, and no clause says who owns the improvements and derivative works that each party makes from them after the project.',
  because: 'Jointly owned here.',
  fixes: () => [insertClause('derivatives')],
});
