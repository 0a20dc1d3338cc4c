import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './contributions-unlisted.md';
import { placeOf } from './facts.ts';

/** Both sides bring data to the work, and no schedule says who brought what. One side's data needs no list to tell it from its own. */
export default rule({
  id: 'data/contributions-unlisted',
  kinds: ['jda', 'partnership'],
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, attributes, agreement } = reading;
    if (attributes.underParent || provisions.has('data-contributions')) return;
    const given = provisions.of('data-provision').filter(({ elements }) => !elements.has('definition'));
    const mutual = given.find(({ sentence }) => exchange.test(sentence.text));
    // In a service each side sends the other its customer's data; only where sharing is the point is that a contribution.
    const sharing = agreement.kind === 'jda' || /\b(?:shar|exchang|contribut|pool)/i.test(agreement.title);
    const oneEach =
      sharing && given.some(({ from }) => from === 'provider') && given.some(({ from }) => from === 'customer')
        ? given.find(({ from }) => from === 'customer')
        : undefined;
    const trigger = mutual ?? oneEach;
    if (!trigger) return;
    yield {
      at: placeOf(reading, trigger),
      says: 'Both parties contribute data, and no schedule lists who contributed which data set; when the work ends there is no record to part them by.',
      related: [{ at: trigger.words, says: 'Data is contributed here.' }],
      fixes: [insertClause('exhibit-contributions')],
    };
  },
});

const exchange =
  /\b(?:each|both) part(?:y|ies)\b[^.]{0,80}\b(?:provide|contribute|share|supply|make available|furnish)|\b(?:mutually|jointly) (?:share|contribute|exchange)|\bexchange\b/i;
