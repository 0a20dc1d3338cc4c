import { insertClause } from '../../modelClauses/fix.ts';
import { missing } from '../missing.ts';
import page from './missing.md';

/**
 * Secrecy, or an assignment that reaches know-how, binds the provider, and nothing keeps what its people simply know.
 * Hardly any agreement has such a clause, so it speaks only where the provider is the one bound, at the words that bind it.
 */
export default missing({
  id: 'residuals/missing',
  kinds: ['agency', 'jda'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  says: ({ provider }, { cause }) =>
    `${provider} is bound to ${cause?.kind === 'confidentiality' ? 'secrecy' : 'give up what it makes'} here, and nothing keeps the general knowledge, skill and experience of its people free for other work.`,
  fixes: () => [insertClause('residuals')],
});
