import { WrittenOut } from '../../analysis/lists.ts';
import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './competitor-licensing.md';

/** Each owner may license alone, so each may license the other's competitor. A limit anywhere in the agreement settles it; so does a need for consent. */
export default rule({
  id: 'joint/competitor-licensing',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review({ provisions, says }) {
    if (provisions.has('competitor-limit')) return;
    if (!provisions.has('joint-ownership') || says(/\bcompetitors?\b[^.]{0,160}\b(?:joint|licen[cs]e)/i)) return;
    for (const terms of provisions.of('joint-terms')) {
      const { text } = terms.sentence;
      // A heading and its list written out are like the examples of much.
      const told = terms.byExamples && !(terms.sentence instanceof WrittenOut) && terms.elements.has('free');
      const free = told || mayLicense.test(text);
      if (!terms.elements.has('license') || !free || consented.test(text)) continue;
      yield {
        at: terms,
        says: "Each owner may license what is jointly owned to anyone, and no clause speaks of the other owner's competitors.",
        fixes: [insertClause('competitor-limit', { after: terms.clause })],
      };
      return;
    }
  },
});

const mayLicense =
  /\b(?:may|right to|right of|free to|entitled to|permitted to)\b[^.]{0,160}\b(?:grant\w*\b[^.]{0,40}\b(?:sub-?)?licen[cs]es?|(?:sub-?)?licens(?:e|ing)|(?:sub-?)?licence|through licensees)\b/i;
/** A licence between the owners, an exclusive one, or one that needs leave. */
const consented =
  /\b(?:only with|subject to|not|neither|no)\b[^.]{0,120}\b(?:consent|approval|licen[cs](?:e|ing))|\bgrants? to the other|\b(?:hereby|shall) grants?\b|(?<!non-)\bexclusive licen[cs]e|\bin (?:its|the) (?:own )?field\b/i;
