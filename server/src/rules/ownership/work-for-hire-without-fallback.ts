import { clauseWords } from '../../analysis/facts/ownership.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './work-for-hire-without-fallback.md';

/**
 * Work made for hire is all there is. It speaks of software, models, data and inventions, for most of those are outside
 * the nine categories; any assignment behind it, even a promised one, answers. Employees' work needs none.
 */
export default rule({
  id: 'ownership/work-for-hire-without-fallback',
  kinds: ['agency', 'jda'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, says } = reading;
    const behind = provisions
      .of('foreground-allocation', 'ip-assignment')
      .some(({ elements }) => ['assigned', 'promised', 'present', 'promise'].some((form) => elements.has(form)));
    if (behind || says(/\bassigns?,? (?:and |transfers? )[^.]{0,200}\bwork\b/i)) return;
    const technical = provisions
      .of('deliverables')
      .some(({ elements }) => elements.has('software') || elements.has('model'));
    for (const work of provisions.of('work-for-hire')) {
      if (work.elements.has('fallback') || fallback.test(clauseWords(work, reading))) continue;
      if (!work.elements.has('software') && !technical) continue;
      yield {
        at: work.words,
        says: 'The work is said to be made for hire, and no assignment stands behind it. Software, models and data by an independent contractor mostly fall outside the categories of 17 U.S.C. § 101, so title may stay with their maker.',
        fixes: [insertClause('ip-assignment-fallback', { after: work.sentence, sentence: true })],
      };
      return;
    }
  },
});

const fallback =
  /\b(?:to the extent|if|insofar|in the event)\b[^.]{0,200}\bnot\b[^.]{0,200}\b(?:assign|transfer|convey|vest)/i;
