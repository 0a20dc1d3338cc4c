import { ofBackground, providersLicences } from '../../analysis/facts/license.ts';
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
    const { customer, provider } = reading;
    if (!deliversWork(reading) && passesToCustomer(reading).length === 0) return;
    for (const licence of providersLicences(reading)) {
      const { text } = licence.sentence;
      if (/\bperpetual|\birrevocabl|\bin perpetuity\b|\bsurviv/i.test(text)) continue;
      if (!ofBackground(licence, reading) && !licence.elements.has('subject:deliverables')) continue;
      const ends = ending.exec(text);
      if (!ends) continue;
      yield {
        at: licence.sentence.span(ends.index, ends.index + ends[0].length),
        says: `The license of what the deliverables need from ${provider} ends: from then on ${customer} may not run what it has paid for.`,
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
    }
  },
});

const ending =
  /(?<!ir)\brevocable\b|\b(?:during|for|throughout) the (?:initial |applicable |remaining )?(?:\w+ )?(?:term|duration)(?: (?:of|and any renewal of) (?:this|the) (?:Agreement|SOW|statement of work))?\b|\bterminable at (?:will|any time)\b|\bfor so long as this Agreement\b[^.;,]{0,40}|\bfor a (?:period|term) of\b[^.;,]{0,40}|\bwhile this Agreement is in (?:force|effect)\b/i;
