import { insertClause } from '../../clauses/fix.ts';
import { articleOf, headingOf, passesToCustomer } from '../ownership/facts.ts';
import { rule } from '../rule.ts';
import page from './missing.md';

/**
 * Secrecy, or an assignment that reaches know-how, binds the provider, and nothing keeps what its people simply know.
 * Hardly any agreement has such a clause, so it speaks only where the provider is the one bound, at the words that bind it.
 */
export default rule({
  id: 'residuals/missing',
  kinds: ['agency', 'jda'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, traits, parties, provider, place, says } = reading;
    if (traits.underParent || provisions.has('residuals')) return;
    if (!parties.some(({ role }) => role === 'provider')) return;
    if (says(kept)) return;
    const duties = provisions
      .of('confidentiality')
      .filter(({ from, clause }) => from !== 'customer' && clause.part !== 'recitals' && clause.part !== 'definitions');
    // The article on secrecy rather than a word on it in the article on termination.
    const bound = duties.find(({ clause }) => secrecy.test(`${clause.title} ${clause.parent?.title}`)) ?? duties[0];
    const reaching = passesToCustomer(reading).find(({ elements }) => elements.has('methods'));
    const binding = bound ?? reaching;
    if (!binding) return;
    yield {
      at:
        (bound && articleOf(bound)) ??
        headingOf(binding) ??
        place(/confidential|non-?disclosure|proprietary/i, /intellectual|ownership|invention/i),
      says: `${provider} is bound to ${bound ? 'secrecy' : 'give up know-how'} here, and nothing keeps the general knowledge, skill and experience of its people free for other work.`.replace(
        /^the /,
        'The ',
      ),
      fixes: [insertClause('residuals')],
    };
  },
});

const secrecy = /confidential|non-?disclosure|proprietary|secre/i;

/** General know-how kept in other words: an exception from what passes, or leave to do similar work with what one knows. */
const kept =
  /\b(?:general(?:ized)? (?:\w+,? ){0,3}(?:know-how|knowledge|skills?|experience|expertise|methodolog)|general (?:skill|knowledge)[ ,]|(?:knowledge|skills?|know-how)[^.;]{0,40}\b(?:generally|of general))\b|\bfree to use\b[^.;]{0,80}\b(?:ideas|know-how|techniques|concepts)/i;
