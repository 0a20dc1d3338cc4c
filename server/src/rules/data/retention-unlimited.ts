import { insteadOf } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './retention-unlimited.md';

/**
 * Data may be kept with no end, or for "as long as needed". A maximum settles it, a minimum does not; so does deletion at
 * the end or on request elsewhere. Back-ups and copies the law asks for are kept by everyone and stay out.
 */
export default rule({
  id: 'data/retention-unlimited',
  kinds: 'every',
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review({ provisions, side }) {
    const deleted = provisions
      .of('data-deletion')
      .some(({ elements }) => elements.has('data') && !elements.has('optional'));
    // Who may use what the other side brought holds it.
    const customers = new Set(
      provisions.of('data-use').flatMap(({ to, sentence }) => (to === 'customer' ? sentence : [])),
    );
    for (const { elements, words, sentence } of provisions.of('data-retention')) {
      if (elements.has('period') || elements.has('minimum') || elements.has('forbids')) continue;
      // "In its archives on a permanent basis" is no routine back-up; and what is kept is something else where the data goes.
      if ((elements.has('exempt') && !elements.has('endless')) || elements.has('gone')) continue;
      const openEnded = elements.get('unlimited');
      if (
        !openEnded &&
        (deleted || !/\b(?:may|entitled to|right to)\b[^.;]{0,30}\b(?:retain|keep|store)\b/i.test(sentence.text))
      )
        continue;
      if (deleted && !openEnded) continue;
      if (/\b(?:aggregat|anonymi[sz]|de-?identif|usage data|feedback)/i.test(sentence.text)) continue;
      if (elements.has('confidential') && !/\b[Dd]ata\b/.test(sentence.text)) continue;
      yield {
        at: openEnded ?? words,
        says: openEnded
          ? 'The data may be kept for as long as its holder sees a need; no date ends it.'
          : 'The data may be kept, and no period is set after which it goes.',
        // Who holds it is not warned.
        severity: side !== 'neutral' && customers.has(sentence) !== (side === 'provider') ? 'off' : undefined,
        fixes: insteadOf(sentence, 'retention-period'),
      };
    }
  },
});
