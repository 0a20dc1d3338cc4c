import { classOf, jointAnswers, jointQuestions, jointTitles } from '../../analysis/facts/joint.ts';
import { listInWords } from '../../analysis/phrasing.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './ownership-without-terms.md';
import { bySoleOwner } from './soleOwner.ts';

/**
 * "We own it jointly" is where negotiation usually stops and default law starts, and the defaults disagree from right to
 * right and country to country. So the risk is a silence. A "no" answers a question as well as a "yes"; an agreement to
 * agree answers none. Each class of joint property is asked by itself, at its first title. Not extended to a joint venture
 * company, which owns alone.
 */
export default rule({
  id: 'joint/ownership-without-terms',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const seen = new Set<string>();
    for (const title of jointTitles(reading)) {
      const kind = classOf(title);
      if (seen.has(kind)) continue;
      seen.add(kind);
      const answered = jointAnswers(title, reading);
      const asked =
        kind === 'data'
          ? jointQuestions.filter(({ element }) => element !== 'prosecution' && element !== 'enforcement')
          : jointQuestions;
      const open = asked.filter(({ element }) => !answered.has(element));
      if (!open.length) continue;
      yield {
        at: title,
        says: `Owned jointly, and the agreement does not say ${listInWords(
          open.map(({ words }) => words),
          'or',
        )}; default law then decides, and it differs by right and country.`,
        related: asked.flatMap(({ element, words }) => {
          const where = answered.get(element);
          return where && where.sentence !== title.sentence ? [{ at: where, says: `Here it says ${words}.` }] : [];
        }),
        fixes: [
          insertClause('joint-ownership-terms', {
            after: title.clause,
            variant: kind === 'data' ? 'data' : undefined,
          }),
          ...(kind === 'property' &&
          title.sentence.pieces.length === 1 &&
          !title.sentence.leadIn &&
          // A term that the sentence defines would be lost with it.
          !/\((?:the |each,? |collectively,? )*"/.test(title.sentence.text) &&
          !reading
            .sentences(/\bjoint(?:ly)?[- ]own|\bco-?own|\bJoint (?:IP|Intellectual|Invention)/i)
            .some((one) => one !== title.sentence)
            ? bySoleOwner(title, reading)
            : []),
        ],
      };
    }
  },
});
