import type { Agreement } from '../../analysis/agreement.ts';
import type { Clause } from '../../analysis/clauses.ts';
import type { Span } from '../../analysis/span.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { headingOf, passesToCustomer } from '../ownership/facts.ts';
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
    const { agreement, provisions, attributes, parties, provider, place, says } = reading;
    if (attributes.underParent || provisions.has('residuals')) return;
    if (!parties.some(({ role }) => role === 'provider')) return;
    if (says(kept)) return;
    const duties = provisions
      .of('confidentiality')
      .filter(({ from, clause }) => from !== 'customer' && clause.part !== 'recitals' && clause.part !== 'definitions');
    // The article on secrecy rather than a word on it in the article on termination.
    const bound = duties.find(({ clause }) => secrecy.test(`${clause.title} ${clause.parent?.title}`)) ?? duties[0];
    const passing = passesToCustomer(reading);
    const reaching = passing.find(({ elements }) => elements.has('methods'));
    // Secrets kept by both sides are ordinary; beside an assignment, or on one side only, they bind the provider.
    const oneSided =
      duties.some(({ from, elements }) => from === 'provider' && !elements.has('mutual')) &&
      !duties.some(({ from, elements }) => from === 'both' || elements.has('mutual'));
    if (!bound && !reaching) return;
    if (!reaching && passing.length === 0 && !(oneSided && agreement.kind === 'agency')) return;
    const titled = bound && secrecy.test(`${bound.clause.title} ${bound.clause.parent?.title}`);
    const binding = titled ? bound : (reaching ?? passing[0] ?? bound);
    if (!binding) return;
    yield {
      at:
        (titled ? articleOn(secrecy, binding.clause) : undefined) ??
        headingOn(/confidential|non-?disclosure/i, agreement) ??
        headingOf(binding) ??
        place(/confidential|non-?disclosure|proprietary/i, /intellectual|ownership|invention/i),
      says: `${provider} is bound to ${binding === bound ? 'secrecy' : 'give up what it makes'} here, and nothing keeps the general knowledge, skill and experience of its people free for other work.`.replace(
        /^the /,
        'The ',
      ),
      fixes: [insertClause('residuals')],
    };
  },
});

/** The outermost clause around this one whose title is on the subject: "7. Confidentiality" for a duty in 7.1. */
function articleOn(subject: RegExp, clause: Clause): Span | undefined {
  let found: Clause | undefined;
  for (let one: Clause | undefined = clause; one; one = one.parent) if (subject.test(one.title)) found = one;
  return found?.heading;
}

const headingOn = (subject: RegExp, { clauses }: Agreement): Span | undefined =>
  clauses.find(({ title, part }) => part === 'body' && subject.test(title))?.heading;

const secrecy = /confidential|non-?disclosure|proprietary|secre/i;

/** General know-how kept in other words: an exception from what passes, or leave to do similar work with what one knows. */
const kept =
  /\b(?:general(?:ized)? (?:\w+,? ){0,3}(?:know-how|knowledge|skills?|experience|expertise|methodolog)|general (?:skill|knowledge)[ ,]|(?:knowledge|skills?|know-how)[^.;]{0,40}\b(?:generally|of general))\b|\bfree to use\b[^.;]{0,80}\b(?:ideas|know-how|techniques|concepts)/i;
