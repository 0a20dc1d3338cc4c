import { insertClause } from '../../clauses/fix.ts';
import { placeOf } from '../data/facts.ts';
import { rule } from '../rule.ts';
import page from './committee-missing.md';

/**
 * Long joint work and nobody to steer it. The work must be joint in words, "jointly develop", "joint venture",
 * "collaborate on", and last: a term of years, a term without end, or none stated. Co-operation for one delivery, and a
 * vendor's service, need no committee.
 */
export default rule({
  id: 'governance/committee-missing',
  kinds: ['partnership', 'jda'],
  severity: { provider: 'information', customer: 'information', neutral: 'hint' },
  page,
  *review(reading) {
    const { provisions, agreement, traits, sentences } = reading;
    if (traits.underParent || provisions.has('governance-body')) return;
    const [joint] = sentences(jointWork);
    if (!joint || (agreement.kind === 'partnership' && sentences(jointWork).length < 2)) return;
    const terms = provisions.of('term');
    if (
      terms.length &&
      !terms.some(
        ({ sentence, elements }) =>
          elements.has('renews') || elements.has('until-terminated') || lasting.test(sentence.text),
      )
    )
      return;
    yield {
      at: placeOf(
        reading,
        undefined,
        /governance|relationship|management|collaborat|development|responsibilit|obligations/i,
        /\bterm\b/i,
      ),
      says: 'The parties work together over a long time, and no committee, coordinator or regular meeting is agreed by which they decide on the way.',
      fixes: [insertClause('joint-committee')],
    };
  },
});

const jointWork =
  /\b(?:jointly (?:develop|market|produce|create|operate|conduct|promot|offer|commerciali[sz]e|design)|joint (?:venture|development|project|research|marketing|program|collaboration|undertaking)|co-?develop|collaborat(?:e|ion|ive)|co-?brand(?:ed|ing)?|work together|mutual(?:ly)? (?:develop|agree upon the (?:content|design|development)))/i;
const lasting =
  /\b(?:two|three|four|five|six|seven|eight|ten|fifteen|twenty|[2-9]|1[05]|2[05])\b[^.]{0,20}\byears?\b|\bperpetual|\bindefinite|\b(?:24|36|48|60)\b[^.]{0,12}\bmonths\b/i;
