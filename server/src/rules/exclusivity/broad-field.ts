import { everything, exclusivities } from '../../analysis/facts/exclusivity.ts';
import { replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './broad-field.md';

/** The field is everything, or a whole industry. "Worldwide" with a named product is a territory and no field. */
export default rule({
  id: 'exclusivity/broad-field',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    for (const one of exclusivities(reading)) {
      const { text } = one.sentence;
      const broad = everything.exec(text);
      if (!broad && one.elements.has('broad-field') && !named.test(text))
        yield {
          at: one,
          says: 'The exclusivity reaches a whole field; it covers uses that neither party has in mind today.',
          fixes: [],
        };
      if (!broad || named.test(text)) continue;
      yield {
        at: one,
        says: `The field of the exclusivity is "${broad[0].replaceAll('·', '.').replace(/^for use in /i, '')}"; it reaches uses that neither party has in mind today.`,
        fixes: [
          replaceWords(
            one.sentence.span(broad.index, broad.index + broad[0].length),
            `${/^(?:for use )?in /i.exec(broad[0])?.[0] ?? ''}[description of the application, product and customer group]`,
            'Narrow the field to a named application',
            'field',
          ),
        ],
      };
    }
  },
});

/** A named product, application or account beside the broad words. */
const named =
  /\b(?:the|each|such) (?:Licensed |Exclusive )?Products?\b|\bas (?:listed|set forth|described) (?:in|on) (?:Exhibit|Schedule|Appendix)|\bnamed accounts\b|\bField of Use\b|\bthe Field\b/;
