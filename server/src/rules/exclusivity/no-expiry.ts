import type { Clause } from '../../analysis/clauses.ts';
import { termIsFixed } from '../../analysis/facts/exclusivity.ts';
import { lockOuts, outlivesAgreement, termRenews, withTerm } from '../../analysis/facts/lockOuts.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule, type Severity } from '../rule.ts';
import page from './no-expiry.md';

/**
 * Exclusivity that has no end of its own lasts as long as the agreement, and some agreements last for ever. A date, a
 * period or a milestone in its clause settles it; so does an agreement for a fixed term, unless the exclusivity is said to go on
 * after it, by its own words or by the clause on what survives.
 */
export default rule({
  id: 'exclusivity/no-expiry',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'information', neutral: 'warning' },
  page,
  *review(reading) {
    const fixed = termIsFixed(reading);
    const renews = termRenews(reading);
    const limits = reading.provisions.of('competitor-limit');
    const told = new Set<Clause>();
    for (const lock of lockOuts(reading)) {
      const { at: one, bound } = lock;
      if (one.elements.has('end') || timeLimitWords.test(withoutLastingWords(one.sentence.text))) continue;
      if (one.clause.sentences.some(({ text }) => /\bexclusiv/i.test(text) && timeLimitWords.test(text))) continue;
      if (limits.some(({ clause, sentence }) => clause === one.clause && timeLimitWords.test(sentence.text))) continue;
      const after = outlivesAgreement(lock, reading);
      if (fixed && !after && !(renews && !withTerm.test(one.sentence.text))) continue;
      if (told.has(one.clause)) continue;
      told.add(one.clause);
      yield {
        at: one,
        bears: bound,
        says: after
          ? 'Exclusivity goes on after the agreement, and no date, period or milestone ends it.'
          : `Exclusivity is given without a date, a period or a milestone at which it ends, and the agreement ${fixed ? 'renews itself' : 'has no fixed term'}.`,
        // Who is kept from nothing is told nothing; the customer that is bound is hit as hard as a provider would be.
        severity:
          bound === 'customer'
            ? ({ provider: 'off', customer: 'warning', neutral: 'warning' }[reading.side] as Severity)
            : undefined,
        // Nobody ends what is exclusively its own.
        fixes:
          reading.side !== 'neutral' && one.to === reading.side
            ? []
            : [insertClause('exclusivity-expiry', { after: one.sentence, sentence: true })],
      };
    }
  },
});

/** What goes on after an end has none there: "survives the expiration of this Agreement", "without expiry". */
const withoutLastingWords = (text: string): string => text.replace(lastingWords, ' ');
const lastingWords =
  /\b(?:surviv\w*|notwithstanding|following|despite|regardless of|irrespective of|beyond|after|not affected by|without|no)\b[^.;,]{0,30}\bexpir\w*/gi;

const timeLimitWords =
  /\b(?:an?|a further|one full) (?:year|month|quarter) (?:after(?:wards?)?|from|following|thereafter)\b|\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|thirty-six)[)\]]?(?: \(\d{1,3}\))?[ -](?:days?|weeks?|months?|years?)\b|\buntil\b|\bexpir(?:es?|ation|y)\b|\bmilestones?\b|\bexclusivity (?:shall |will )?(?:ends?|lapses?|ceases?|terminates?)\b|\bexclusiv\w+ period\b|\bExclusivity Period\b|\bExclusive Period\b|\bends? on\b|\b(?:Initial|License|Licence|Royalty|Exclusivity) Term\b/i;
