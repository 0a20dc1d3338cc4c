import { rule } from '../rule.ts';
import page from './accepted-risk-unused.md';

/**
 * A note that accepts a risk is a record; one that silences nothing, has expired or gives no reason misleads the next
 * reader. What it has to say is known only after all rules have spoken, so `acceptance.ts` does the speaking.
 */
export default rule({
  id: 'drafting/accepted-risk-unused',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review() {},
});
