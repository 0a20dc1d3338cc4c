import { isCarvedOut, namesKnown, reserved } from '../../analysis/facts/ownership.ts';
import { meaningsIn, withoutCarveOut } from '../../analysis/provisions/title.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './work-for-hire-sweeps-tools.md';

/** Tools that existed before are said to be made for hire, in the sentence or through a definition. A reservation settles it. */
export default rule({
  id: 'ownership/work-for-hire-sweeps-tools',
  kinds: ['agency'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    if (reserved(reading).length > 0) return;
    for (const work of reading.provisions.of('work-for-hire')) {
      if (isCarvedOut(work, reading)) continue;
      const own = withoutCarveOut(work.sentence.text);
      const swept =
        existingTools.exec(own) ?? existingTools.exec(withoutCarveOut(meaningsIn(own, namesKnown(reading))));
      if (!swept) continue;
      yield {
        at: work.words,
        says: `What is said to be made for hire takes in "${swept[0].replaceAll('·', '.')}": tools that ${reading.provider} had before count as ${reading.customer}'s from the beginning.`,
        fixes: [insertClause('background-carve-out', { after: work.sentence, sentence: true })],
      };
      return;
    }
  },
});

const existingTools =
  /\b(?:pre-?existing|background|existing|proprietary|underlying|generic|reusable)[ -](?:\w+ ){0,2}(?:tools?|software|code|materials|technolog\w+|works?|frameworks?|libraries|methods?|methodologies|modules?|components)\b|\b(?:tools|toolkits?|frameworks?|libraries|subroutines|utilities|development environments?)\b(?! (?:created|developed|made|written|prepared|produced|specifically))/i;
