import type { Sentence } from '../../analysis/clauses.ts';
import { licensesBackground, providersLicences } from '../../analysis/facts/license.ts';
import { replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './exclusive-background.md';

/**
 * What the provider had before is licensed to one customer alone. "Exclusively for" is a limit on use; an exclusive
 * licence of what is made for the customer is a price, not this risk.
 */
export default rule({
  id: 'license/exclusive-background',
  kinds: 'every',
  severity: { provider: 'error', customer: 'off', neutral: 'warning' },
  page,
  *review(reading) {
    const { agreement, provider, customer, provisions } = reading;
    const spoken = new Set<Sentence>();
    for (const licence of providersLicences(reading)) {
      const { sentence } = licence;
      if (/\bnon-?\s?exclusive/i.test(sentence.text) || !licensesBackground(licence, reading)) continue;
      // A licence agreement is made to license what exists; there only words for earlier work are meant.
      if (agreement.kind === 'other' && !/\bpre-?existing\b|\bbackground\b/i.test(sentence.text)) continue;
      const found =
        /(?<!non-?\s?)(?<!co-)\bexclusive(?=,? (?:[\w-]+,? (?:and )?){0,6}(?:licen[sc]e|right|basis))/i.exec(
          sentence.text,
        );
      if (!found) continue;
      const article = /\ban $/i.test(sentence.text.slice(0, found.index));
      const at = article
        ? sentence.span(found.index - 3, found.index + 9)
        : sentence.span(found.index, found.index + 9);
      yield {
        at: sentence.span(found.index, found.index + 9),
        says: exclusiveBackgroundMessage(provider, customer),
        fixes: [replaceWords(at, article ? 'a non-exclusive' : 'non-exclusive', 'Make the license non-exclusive')],
      };
      spoken.add(sentence);
    }
    for (const { elements, sentence, from, to } of provisions.of('license-grant')) {
      const at = elements.get('exclusive-background');
      if (!at || /exclusiv/i.test(sentence.text) || spoken.has(sentence) || from === 'customer' || to === 'provider')
        continue;
      if (provisions.of('exclusivity').some((one) => one.sentence === sentence && one.from === 'customer')) continue;
      yield { at, says: exclusiveBackgroundMessage(provider, customer), fixes: [] };
    }
  },
});

const exclusiveBackgroundMessage = (provider: string, customer: string): string =>
  `What ${provider} had before is licensed to ${customer} exclusively: ${provider} may no longer use or license it for anyone else.`;
