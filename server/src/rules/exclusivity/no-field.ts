import { everything, exclusivities, scoped } from '../../analysis/facts/exclusivity.ts';
import { boundIn, wideField } from '../../analysis/facts/lockOuts.ts';
import { insertClause, insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './no-field.md';

/**
 * Exclusivity without a field, product or territory locks the party out of everything. The thing that is being developed
 * is not a field, but a sentence that names a product, a market or a place is given the benefit of the doubt. Words that
 * embrace everything are exclusivity/broad-field.
 */
export default rule({
  id: 'exclusivity/no-field',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  silences: { 'exclusivity/broad-field': 'here' },
  *review(reading) {
    const { says } = reading;
    for (const one of exclusivities(reading)) {
      // Who alone is dealt with is not locked out.
      if (reading.side === 'provider' && boundIn(one, reading.parties) === 'customer') continue;
      // A sentence cut off by a page break may name its field on the next page.
      if (!/[.;:]$/.test(one.sentence.text)) continue;
      if (one.elements.has('field') || one.elements.has('broad-field') || everything.test(one.sentence.text)) continue;
      if (scoped(one) || wideField.test(one.sentence.text)) continue;
      // Standard articles define the field elsewhere: "Exclusivity applies within the Field".
      if (
        one.clause.sentences.some(({ text }) => /\b(?:Field|Territory|field of use)\b/.test(text)) ||
        says(/^"(?:Exclusive )?(?:Field|Territory)\b/)
      )
        continue;
      yield {
        at: one,
        says: 'Exclusivity is given without a field of use, a product or a territory; read as it stands, it reaches everything.',
        fixes: [insertClause('exclusivity-field', { after: one.sentence }), ...insteadOf(one.sentence, 'exclusivity')],
      };
    }
  },
});
