import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './assignment-missing.md';

/**
 * Work is ordered and nobody is said to own it. A licence of the work, or a word that its maker keeps everything, is an
 * answer too, so any such clause keeps this quiet; a statement of work leaves the question to its parent.
 */
export default missing({
  id: 'ownership/assignment-missing',
  kinds: ['agency'],
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  // Who keeps what is asked once something passes at all.
  silences: { 'ownership/three-categories-incomplete': 'everywhere' },
  says: ({ provider, customer }) =>
    `${provider} is to make work for ${customer}, and nothing says who owns it. Without a signed writing the copyright stays with ${provider}, and ${customer} has at most an implied license.`,
  fixes: () => [insertClause('ip-assignment')],
});
