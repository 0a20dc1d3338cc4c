import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './background-missing.md';
import { ownershipHeadings } from './facts.ts';

/**
 * Parties who work together bring models, data, tools. Unless someone says that each keeps its own, the allocation of the
 * results is read to reach what went into them. A statement of title to a product or a mark that a party brings is a
 * reservation too; nothing is asked where nothing is developed.
 */
export default rule({
  id: 'joint/background-missing',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  silences: { 'ownership/three-categories-incomplete': 'everywhere' },
  *review(reading) {
    const { provisions, attributes, place, says } = reading;
    if (attributes.underParent) return;
    if (!provisions.has('joint-ownership', 'foreground-allocation', 'ip-assignment') && !says(building)) return;
    if (provisions.has('background-reservation', 'methodology-reservation')) return;
    if (says(kept)) return;
    yield {
      at: place(...ownershipHeadings),
      says: 'The parties develop something together, and no clause says that each keeps what it brings: its models, data, tools and intellectual property from before.',
      fixes: [insertClause('background-ip')],
    };
  },
});

const building =
  /\b(?:jointly develop|joint development|co-?develop)\w*\b[^.]{0,120}\b(?:technolog\w+|software|models?|products?|systems?|platform|algorithms?)\b/i;
const kept =
  /\b(?:retains?|reserves?|keeps?|remains?|shall (?:own|remain)|owns?(?! under)|recogni[sz]es|acknowledges)\b[^.]{0,200}\b(?:its|their|respective|such party's|[A-Z]\w+'s)\b[^.]{0,80}\b(?:intellectual property|technolog\w+|patents?|know-how|marks|trademarks|copyrights?|content|property|software|materials|data)\b|\b(?:no|neither)\b[^.]{0,80}\b(?:rights?|licen[cs]e|title|ownership)\b[^.]{0,80}\b(?:other party|is granted|transferred|implied)/i;
