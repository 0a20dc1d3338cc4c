import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './background-unlisted.md';

/**
 * Earlier work is kept, and no list says what it is. Any exhibit or statement of work that is to hold the list settles it,
 * attached or not: a missing exhibit is a finding of its own. A product named by the cover page needs no list.
 */
export default rule({
  id: 'ownership/background-unlisted',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review({ provisions, agreement, says }) {
    const kept = provisions
      .of('background-reservation')
      .filter(
        ({ elements }) =>
          !elements.has('whole') &&
          (elements.has('earlier') || elements.has('by-definition') || elements.has('licence-only')),
      );
    const first = kept.find(({ elements }) => !elements.has('carve-out')) ?? kept[0];
    if (!first || provisions.of('background-reservation').some(({ elements }) => elements.has('listed'))) return;
    if (
      says(listed) ||
      agreement.clauses.some(
        ({ part, title }) =>
          (part === 'exhibit' || /\b(?:disclosure|list|schedule|register|statement)\b/i.test(title)) &&
          register.test(title),
      )
    )
      return;
    yield {
      at: first.words,
      says: 'What existed before is kept, and no exhibit lists it: which work that was has to be shown by other evidence when it matters.',
      fixes: [insertClause('exhibit-background-register')],
    };
  },
});

const listed =
  /\b(?:exhibit|schedule|annex|appendix|attachment|list)\b[^.]{0,120}\b(?:pre-?existing|background|prior (?:inventions?|works?|developments?|ip|intellectual)|excluded inventions?|retained)\b|\b(?:pre-?existing|background|prior (?:inventions?|works?|developments?|ip|intellectual)|excluded inventions?)\b[^.]{0,160}\b(?:listed|described|set forth|set out|identified|disclosed|specified)\b[^.;]{0,60}\b(?:exhibit|schedule|annex|appendix|attachment|statement of work|SOW|cover (?:page|terms|sheet)|order form|writing)\b/i;
const register = /\b(?:pre-?existing|background|prior (?:inventions?|works?|ip)|excluded inventions?|register)\b/i;
