import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './background-missing.md';

/**
 * Work passes, and nothing keeps back what the provider brought to it. It needs a clause under which something passes:
 * where the provider keeps everything there is nothing to reserve, and a plain service moves no title.
 */
export default missing({
  id: 'ownership/background-missing',
  kinds: ['agency', 'partnership'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  says: ({ provider, customer }) =>
    `Work passes to ${customer} and nothing reserves what ${provider} had before or uses for others: its tools, libraries, frameworks and methods may be read as part of what passes.`,
  because: 'What passes.',
  fixes: () => [insertClause('agency-ip-licence')],
});
