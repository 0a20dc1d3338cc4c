import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { exclusivities } from './facts.ts';
import page from './no-reversion.md';

/**
 * Exclusivity that ends or can end, and no word on who may then do business where. Words by which rights or licences end
 * with the agreement are an answer; so is a change into a non-exclusive licence.
 */
export default rule({
  id: 'exclusivity/no-reversion',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'off', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, says, place } = reading;
    const [one] = exclusivities(reading).filter(
      ({ elements, sentence }) => elements.has('end') || elements.has('term') || /\bterminat/i.test(sentence.text),
    );
    const [any] = exclusivities(reading);
    if (!any || (!one && !provisions.has('termination', 'term'))) return;
    if (provisions.has('reversion')) return;
    if (says(settled)) return;
    const at = one ?? any;
    yield {
      at: at.clause.title
        ? at.clause.heading
        : place(/\bexclusiv/i, /\bmarketing|\bdistribution|\bcommerciali/i, /\bterminat/i),
      says: 'Exclusivity is given and can end, and no clause says that the rights to commercialise then come back.',
      related: [{ at, says: 'Exclusive here.' }],
      fixes: [insertClause('reversion', { after: at.clause })],
    };
  },
});

const settled =
  /\b(?:licen[cs]es?|rights?)\b[^.]{0,120}\b(?:shall|will|are|is)?\s?(?:immediately |automatically |also )*(?:terminates?|ceases?|ends?|expires?|lapses?|revert)\b|\bnon-?exclusive\b[^.]{0,60}\b(?:thereafter|instead)|\bthereafter\b[^.]{0,80}\b(?:free|non-?exclusive|may)\b/i;
