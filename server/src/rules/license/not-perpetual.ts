import type { Sentence } from '../../analysis/clauses.ts';
import { licensesBackground, providersLicences } from '../../analysis/facts/license.ts';
import { deliversWork, passesToCustomer } from '../../analysis/facts/ownership.ts';
import { replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './not-perpetual.md';

/**
 * The deliverables need the provider's IP, and leave to use it ends. Only words that end it count; silence on duration
 * is left alone. An end for breach or non-payment is ordinary.
 */
export default rule({
  id: 'license/not-perpetual',
  kinds: ['agency'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { customer, provider, provisions } = reading;
    const spoken = new Set<Sentence>();
    if (!deliversWork(reading) && passesToCustomer(reading).length === 0) return;
    for (const licence of providersLicences(reading)) {
      const { text } = licence.sentence;
      if (/\bperpetual|\birrevocabl|\bin perpetuity\b|\bsurviv/i.test(text)) continue;
      if (!licensesBackground(licence, reading) && !licence.elements.has('subject:deliverables')) continue;
      const ends = licenseEnd.exec(text);
      if (!ends) continue;
      yield {
        at: licence.sentence.span(ends.index, ends.index + ends[0].length),
        says: licenseEndsMessage(provider, customer),
        fixes: /^revocable$/i.test(ends[0])
          ? [
              replaceWords(
                licence.sentence.span(ends.index, ends.index + ends[0].length),
                'perpetual',
                'Make the license perpetual',
              ),
            ]
          : [
              replaceWords(
                licence.sentence.span(ends.index, ends.index + ends[0].length),
                'in perpetuity',
                'Make the license perpetual',
              ),
            ],
      };
      spoken.add(licence.sentence);
    }
    for (const { elements, sentence, from, to } of provisions.of('license-grant')) {
      const at = elements.get('ends');
      if (!at || endForBreach.test(sentence.text) || spoken.has(sentence) || from === 'customer' || to === 'provider')
        continue;
      yield { at, says: licenseEndsMessage(provider, customer), fixes: [] };
    }
  },
});

const licenseEndsMessage = (provider: string, customer: string): string =>
  `The license of what the deliverables need from ${provider} ends: from then on ${customer} may not run what it has paid for.`;

/** An end for breach or non-payment is ordinary. */
const endForBreach = /\b(?:breach\w*|default|non-?payment|fails? to (?:pay|cure)|insolven\w+)\b/i;

const licenseEnd =
  /(?<!ir)\brevocable\b|\b(?:during|for|throughout) the (?:initial |applicable |remaining )?(?:\w+ )?(?:term|duration)(?: (?:of|and any renewal of) (?:this|the) (?:Agreement|SOW|statement of work))?\b|\bterminable at (?:will|any time)\b|\bfor so long as this Agreement\b[^.;,]{0,40}|\bfor a (?:period|term) of\b[^.;,]{0,40}|\bwhile this Agreement is in (?:force|effect)\b/i;
