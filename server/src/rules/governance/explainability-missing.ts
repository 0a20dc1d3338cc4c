import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './explainability-missing.md';

/**
 * A machine decides or helps to decide about people or regulated matters, and nothing is said on explanation or
 * documentation. A ban on such use shows that the question arises and still speaks, unless it is a ban without exception.
 */
export default missing({
  id: 'governance/explainability-missing',
  kinds: ['partnership', 'agency'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  says: 'AI makes or supports decisions about people or regulated matters, and nothing is agreed on explaining or documenting how it reaches them.',
  fixes: () => [insertClause('explainability')],
});
