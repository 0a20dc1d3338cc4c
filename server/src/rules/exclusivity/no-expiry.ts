import { exclusivities, termIsFixed } from '../../analysis/facts/exclusivity.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './no-expiry.md';

/**
 * Exclusivity that has no end of its own lasts as long as the agreement, and some agreements last for ever. A date, a
 * period or a milestone in its clause settles it; so does an agreement for a fixed term.
 */
export default rule({
  id: 'exclusivity/no-expiry',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'information', neutral: 'warning' },
  page,
  *review(reading) {
    if (termIsFixed(reading)) return;
    for (const one of exclusivities(reading)) {
      if (one.elements.has('end') || ended.test(one.sentence.text)) continue;
      if (one.clause.sentences.some(({ text }) => /\bexclusiv/i.test(text) && ended.test(text))) continue;
      yield {
        at: one,
        says: 'Exclusivity is given without a date, a period or a milestone at which it ends, and the agreement has no fixed term.',
        // Nobody ends what is exclusively its own.
        fixes:
          reading.side !== 'neutral' && one.to === reading.side
            ? []
            : [insertClause('exclusivity-expiry', { after: one.sentence, sentence: true })],
      };
    }
  },
});

const ended =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty-six)[)\]]?(?: \(\d{1,3}\))?[ -](?:days?|weeks?|months?|years?)\b|\buntil\b|\bexpir(?:es?|ation|y)\b|\bmilestones?\b|\bexclusivity (?:shall |will )?(?:ends?|lapses?|ceases?|terminates?)\b|\bexclusiv\w+ period\b|\bExclusivity Period\b|\bExclusive Period\b|\bends? on\b|\b(?:Initial|License|Licence|Royalty|Exclusivity) Term\b/i;
