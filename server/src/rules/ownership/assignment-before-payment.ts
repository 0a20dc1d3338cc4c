import type { Clause } from '../../analysis/clauses.ts';
import { passesToCustomer } from '../../analysis/facts/ownership.ts';
import type { Provision } from '../../analysis/provisions/provision.ts';
import { uponPayment } from '../../analysis/provisions/title.ts';
import { type Fix, insertWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './assignment-before-payment.md';

/**
 * Title passes whether or not the fees are paid. A word on payment in the same clause is read as covering all of it, and a
 * moment the cover page sets ("at the Time of Assignment") is not known here. Licences are never meant.
 */
export default rule({
  id: 'ownership/assignment-before-payment',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, provider, customer } = reading;
    const waits = new Set(provisions.of('payment-condition').map(({ clause }) => clause));
    const passing = new Map<Clause, Provision>();
    for (const provision of passesToCustomer(reading)) {
      const { clause, sentence, elements } = provision;
      if (!elements.has('assigned') && !elements.has('owned')) continue;
      if (elements.has('upon-payment') || waits.has(clause) || uponPayment.test(sentence.leadIn?.text ?? '')) continue;
      if (/\bat the [A-Z]\w+|\b(?:at|on|as of) the (?:date|time) (?:set|stated|specified)/.test(sentence.text))
        continue;
      const known = passing.get(clause);
      if (!known || (elements.has('assigned') && !known.elements.has('assigned'))) passing.set(clause, provision);
    }
    // Present words of assignment are where a reader looks for the moment title passes.
    const [first, ...others] = [...passing.values()].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
    if (!first || waits.size > 0) return;
    // "Work for hire … to the extent it is not, hereby assigns": the words that pass title stand elsewhere.
    const present = provisions
      .of('ip-assignment')
      .find(({ elements, to }) => elements.has('present') && to !== 'provider' && to !== 'both');
    yield {
      at: first.elements.has('assigned') || !present ? first.words : present.words,
      says: `The work becomes ${customer}'s here whether or not it has been paid for; if a fee stays open, ${provider} holds a claim for money and no title.`,
      related: others.map(({ words }) => ({ at: words, says: 'Title passes here as well.' })),
      fixes: conditioned(first),
    };
  },
});

const rank = ({ elements }: Provision): number => (elements.has('assigned') ? 0 : 1);

const condition = 'upon full payment of the fees due for it';

function conditioned({ sentence, elements, words }: Provision): Fix[] {
  const title = 'Let title pass on full payment';
  if (elements.has('assigned')) return [insertWords(words.end, `, effective ${condition},`, title)];
  const said = sentence.text;
  if (
    /\b(?:property|owned|belongs?|vests?)\b[^.;]{0,40}$/i.test(said.slice(0, said.length)) &&
    /[.;]$/.test(said) &&
    words.end >= sentence.end - 3
  )
    return [insertWords(words.end, ` ${condition}`, title)];
  return [insertWords(words.end, `, ${condition},`, title)];
}
