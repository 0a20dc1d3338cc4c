import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './assignment-missing.md';
import { deliversWork, developsFor } from './facts.ts';

/**
 * Work is ordered and nobody is said to own it. A licence of the work, or a word that its maker keeps everything, is an
 * answer too, so any such clause keeps this quiet; a statement of work leaves the question to its parent.
 */
export default rule({
  id: 'ownership/assignment-missing',
  kinds: ['agency'],
  severity: { provider: 'information', customer: 'warning', neutral: 'warning' },
  page,
  // Who keeps what is asked once something passes at all.
  silences: { 'ownership/three-categories-incomplete': 'everywhere' },
  *review(reading) {
    const { provisions, attributes, parties, provider, customer, place, says } = reading;
    if (
      attributes.underParent ||
      !(deliversWork(reading) || developsFor(reading)) ||
      !parties.some(({ role }) => role === 'provider')
    )
      return;
    if (
      provisions.has(
        'foreground-allocation',
        'ip-assignment',
        'work-for-hire',
        'joint-ownership',
        'model-ownership',
        'improvements-allocation',
      )
    )
      return;
    // The customer's leave to show its logo says nothing of the work.
    if (
      provisions.of('license-grant').some(({ from, elements }) => from !== 'customer' && !elements.has('subject:mark'))
    )
      return;
    if (provisions.of('background-reservation').some(({ elements }) => elements.has('kept'))) return;
    if (
      says(
        /\b(?:ownership of|title to|rights in)(?: and [^.;]{0,60} to)? (?:the |all |any )?(?:deliverables?|updates|enhancements|maintenance updates|work product|software|results|intellectual)|\bintellectual property rights? (?:agreement|policy)\b/i,
      )
    )
      return;
    yield {
      at: place(/intellectual|ownership|proprietary/i, /deliverable/i, /scope|services|work/i),
      says: `${provider} is to make work for ${customer}, and nothing says who owns it. Without a signed writing the copyright stays with ${provider}, and ${customer} has at most an implied license.`.replace(
        /^the /,
        'The ',
      ),
      fixes: [insertClause('ip-assignment')],
    };
  },
});
