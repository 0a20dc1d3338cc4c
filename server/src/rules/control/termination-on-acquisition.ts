import { type Sentence, sentenceAfter, sentenceBefore } from '../../analysis/clauses.ts';
import { soldParty } from '../../analysis/facts/sales.ts';
import type { Span } from '../../analysis/span.ts';
import { draftingStyleOf } from '../../modelClauses/draftingStyle.ts';
import { replaceWords } from '../../modelClauses/fix.ts';
import { citation, cite } from '../../modelClauses/prevailing.ts';
import { type Reading, rule } from '../rule.ts';
import page from './termination-on-acquisition.md';

/**
 * A buyer pays for contracts that stay. A right to end the agreement because a party is bought, or rights that end by
 * themselves, make it a price item. It is tempting to stay silent where both parties have the right; the party with the
 * nearer exit loses either way.
 */
export default rule({
  id: 'control/termination-on-acquisition',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, side } = reading;
    for (const ending of provisions.of('termination-on-acquisition')) {
      if (mayNotTerminate.test(ending.sentence.text)) continue;
      // Whoever may leave is not told that the other may be left; who is sold is: by the sentence before, where it says "should it do so".
      const sold = soldParty(
        ending.elements.has('that') ? (sentenceBefore(ending.sentence) ?? ending.sentence) : ending.sentence,
        reading,
      );
      if (side === 'customer' ? sold !== 'customer' : side === 'provider' && sold === 'customer') continue;
      const automatic =
        ending.elements.has('automatic') &&
        !/\b(?:may|can|choice|option|entitled|right to)\b[^.]{0,60}\b(?:terminat\w*|end)\b/i.test(ending.sentence.text);
      yield {
        at: ending,
        bears: sold,
        says: automatic
          ? 'Rights end by themselves when a party is acquired, merged or sold; a buyer would not receive them.'
          : 'A party may terminate because the other is acquired, merged or sold; a buyer cannot count on the agreement.',
        fixes: standsByItself(ending.sentence)
          ? [
              {
                ...replaceWords(ending, assumptionIn(reading), 'Replace by notice and assumption', 'assumption'),
                also: tailOf(ending.sentence),
              },
            ]
          : [],
      };
    }
  },
});

/** "Its own sale does not affect this Agreement", behind it: said of a right that goes. */
function tailOf(sentence: Sentence): { at: Span; words: string }[] {
  const next = sentenceAfter(sentence);
  return next?.block === sentence.block && saleOfCompany.test(next.text) && unaffectedBySale.test(next.text)
    ? [{ at: { start: sentence.end, end: next.end }, words: '' }]
    : [];
}
const saleOfCompany =
  /\b(?:sales?|mergers?|acquisition|change (?:of|in) (?:control|ownership)|investors?|sold|acquired)\b/i;
const unaffectedBySale =
  /\b(?:does|do|shall|will) not (?:affect|apply|end|give)\b|\bis (?:not|no)\b|\bremains? unaffected\b/i;

/** A merger has a successor, a sale of shares has none: either way the agreement goes on. */
const assumption =
  'If a party is acquired, merges or sells the business to which this Agreement relates, it shall notify the other party within [30] days after closing, and this Agreement continues with the party or the successor to that business, which shall confirm in writing that it is so bound.';

/** A ban on assignment elsewhere would hold up what this lets go on, so it is named. */
function assumptionIn({ agreement, provisions }: Reading): string {
  const { section } = draftingStyleOf(agreement);
  const bans = provisions.of('anti-assignment').filter(({ elements }) => elements.has('ban'));
  const names = [...new Set(bans.map(({ sentence }) => citation(agreement, sentence, section)))];
  return names.length && !names.includes('')
    ? `Notwithstanding ${cite(names)}, ${assumption.charAt(0).toLowerCase()}${assumption.slice(1)}`
    : assumption;
}

/** A sentence about nothing else can be replaced; an item of a list, or one cause among several, cannot. */
const standsByItself = ({ text, leadIn, pieces }: Sentence): boolean =>
  !leadIn &&
  pieces.length === 1 &&
  text.length < 400 &&
  !/\((?:i|a|1)\)|;|\b(?:breach|default|insolven|bankrupt|fails?\b|ceases?\b|convenience)/i.test(text) &&
  // Who is nobody's company ("If I take on a partner") is not acquired.
  !/\b(?:I|my)\b/.test(text) &&
  /^[A-Z]/.test(text);

/** A sale is no ground to end it. */
const mayNotTerminate =
  /\b(?:may|shall|can|must|will)(?: not|not) (?:be entitled to )?(?:terminate|end|cancel)\b|\bno right to (?:terminate|end|cancel)\b/i;
