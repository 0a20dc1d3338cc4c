import { insertClause } from '../../modelClauses/fix.ts';
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
    const { provisions, agreement, attributes, sentences } = reading;
    if (attributes.underParent || provisions.has('governance-body')) return;
    const joint = sentences(jointWork).filter(({ text }) => !denial.test(text));
    if (joint.length < (agreement.kind === 'partnership' ? 2 : 1)) return;
    const terms = provisions.of('term');
    if (
      terms.length &&
      !sentences(longWork).length &&
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
  /\b(?:jointly (?:develop|market|produce|create|operate|conduct|promot|offer|commerciali[sz]e|design)\w*|joint(?:ly)? ventur\w+|joint (?:development|research|marketing|collaboration|undertaking)|co-?develop\w*|(?:[Pp]arties|each other|together) (?:\w+ ){0,3}collaborat\w*|collaborate (?:on|in|with)|co-?market\w*|(?:[Pp]arties|[Ww]e) (?:\w+ ){0,6}(?:create|build|develop|carry out)\b[^.]{0,12}\b(?:together|the (?:work ?plan|[Pp]rogram(?:me)?|[Pp]roject)))\b/;
/** "Nothing here creates a joint venture", and definitions of affiliates. */
const denial =
  /\b(?:not|nothing|no|neither|nor)\b[^.]{0,120}\b(?:joint ventur|partnership)|\b(?:means|including) (?:an?|any) (?:\w+,? ){0,12}joint venture/i;
/** "Carry out the Program over forty-eight (48) months": work that lasts, where the term is the work's. */
const longWork =
  /\b(?:Program(?:me)?|Project|work ?plan|Collaboration)\b[^.]{0,60}\b(?:over|for|within|during)\b[^.]{0,30}\b(?:24|30|36|48|60|[2-9]|1\d)\)? (?:months|years)\b(?<!\b[2-9] months)/i;
const lasting =
  /\b(?:two|three|four|five|six|seven|eight|ten|fifteen|twenty|[2-9]|1[05]|2[05])\b[^.]{0,20}\byears?\b|\bperpetu|\bindefinite|\b(?:24|36|48|60)\b[^.]{0,12}\bmonths\b/i;
