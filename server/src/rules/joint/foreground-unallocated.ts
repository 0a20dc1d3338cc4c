import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { ownershipHeadings } from './facts.ts';
import page from './foreground-unallocated.md';

/** Weights, pipelines, data sets and inventions come out of a project, and nobody is named as their owner. Any allocation of results settles it, also one to a single party or "as inventorship follows". */
export default rule({
  id: 'joint/foreground-unallocated',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review({ provisions, attributes, place, sentences, says }) {
    if (attributes.underParent) return;
    if (
      provisions.has(
        'foreground-allocation',
        'ip-assignment',
        'joint-ownership',
        'model-ownership',
        'innovation-allocation',
        'work-for-hire',
      )
    )
      return;
    if (says(allocated)) return;
    const [work] = sentences(makes);
    if (!work) return;
    yield {
      at: place(...ownershipHeadings),
      says: 'Something is developed under the agreement, and no clause says who owns it: the models and weights, the software, the data sets, the inventions.',
      related: [{ at: work, says: 'Developed here.' }],
      fixes: [insertClause('foreground-allocation', { variant: attributes.ai ? undefined : 'of any technology' })],
    };
  },
});

/** A duty of the parties to develop technology, not to develop a market or a schedule. */
const makes =
  /\b(?:shall|will|agree(?:s)? to|undertakes? to)\b[^.]{0,80}\b(?:develop|co-?develop|design|build|train|fine-tune|create|invent)\b[^.]{0,80}\b(?:models?\b(?! (?:agreement|contract))|software|algorithms?|technolog\w+|systems?|data ?sets?|prototypes?|platform|applications?|inventions?|compounds?|devices?|pipelines?|products?)\b|\b(?:design|development) (?:and (?:design|development) )?of (?:the |new |joint )*(?:software|technolog\w+|systems?|prototypes?|devices?|products?)(?:\(s\))? (?:under|pursuant to) this Agreement\b/i;
const allocated =
  /\b(?:own(?:s|ed|ership)?|(?<!intellectual )property|title|belongs?|vests?)\b[^.]{0,160}\b(?:develop\w*|results?|inventions?|foreground|arising|conceived|created|work product|deliverables|site|improvements?|models?|weights)\b|\b(?:developed|results?|inventions?|foreground|arising|conceived|created|work product)\b[^.]{0,160}\b(?:own(?:s|ed|ership)?|property of|title|belongs?|vests?)\b/i;
