import type { Sentence } from '../../analysis/clauses.ts';
import { replaceWords } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './termination-on-acquisition.md';

/**
 * A buyer pays for contracts that stay. A right to end the agreement because a party is bought, or rights that end by
 * themselves, make it a price item. It is tempting to stay silent where both parties have the right; the party with the
 * nearer exit loses either way.
 */
export default rule({
  id: 'control/termination-on-acquisition',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review({ provisions }) {
    for (const ending of provisions.of('termination-on-acquisition')) {
      const automatic = ending.elements.has('automatic') && !/\bmay\b[^.]{0,60}\bterminat/i.test(ending.sentence.text);
      yield {
        at: ending,
        says: automatic
          ? 'Rights end by themselves when a party is acquired, merged or sold; a buyer would not receive them.'
          : 'A party may terminate because the other is acquired, merged or sold; a buyer cannot count on the agreement.',
        fixes: alone(ending.sentence)
          ? [replaceWords(ending, assumption, 'Replace by notice and assumption', 'assumption')]
          : [],
      };
    }
  },
});

const assumption =
  'If a party is acquired, it shall notify the other party within [30] days after closing, its successor shall assume this Agreement in writing, and this Agreement continues.';

/** A sentence about nothing else can be replaced; an item of a list, or one cause among several, cannot. */
const alone = ({ text, leadIn, pieces }: Sentence): boolean =>
  !leadIn &&
  pieces.length === 1 &&
  text.length < 400 &&
  !/\((?:i|a|1)\)|;|\b(?:breach|default|insolven|bankrupt|fails?\b|ceases?\b|convenience)/i.test(text) &&
  /^[A-Z]/.test(text);
