import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './derivatives-missing.md';
import { jointTitles, ownershipHeadings } from './facts.ts';

/** Each party goes on from the joint result, and nobody says whose the next version is. Any word on who owns improvements, modifications or derivative works settles it. */
export default rule({
  id: 'joint/derivatives-missing',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  silences: { 'ownership/three-categories-incomplete': 'everywhere' },
  *review(reading) {
    const { provisions, attributes, place, sentences } = reading;
    // Improvements of what a party brought are that party's; what grows out of the joint result is another question.
    if (
      attributes.underParent ||
      provisions.of('improvements-allocation').some(({ elements }) => !elements.has('of-background'))
    )
      return;
    const brought = new Set(
      provisions
        .of('background-reservation')
        .flatMap(({ sentence, elements }) => (elements.has('general') ? [] : [sentence])),
    );
    const joint = new Set(provisions.of('joint-ownership').map(({ sentence }) => sentence));
    // That inventions of the project are owned together says nothing of what grows out of them.
    const ofInnovations = provisions
      .of('innovation-allocation')
      .filter(({ elements }) => !elements.has('by-definition') && !(elements.has('joint') && elements.size === 1));
    if (ofInnovations.some(({ sentence }) => !joint.has(sentence) && !brought.has(sentence))) return;
    const [title] = jointTitles(reading).filter(
      ({ elements }) => elements.has('subject:ip') || !elements.has('subject:data'),
    );
    if (!title) return;

    if (sentences(settled).some((sentence) => !brought.has(sentence))) return;
    yield {
      at: title.clause.title ? title.clause.heading : place(...ownershipHeadings),
      says: 'Results are owned jointly, and no clause says who owns the improvements and derivative works that each party makes from them after the project.',
      related: [{ at: title, says: 'Jointly owned here.' }],
      fixes: [insertClause('derivatives')],
    };
  },
});

const settled =
  /\b(?:improvements?|enhancements?|modifications?|derivative works?|derivatives|derived works?)\b[^.]{0,240}\b(?:own(?:s|ed|ership)?|property|belongs?|assign\w*|title|vests?|joint(?:ly)?)\b|\b(?:own(?:s|ed|ership)?|property|belongs?|assigns?|title)\b[^.]{0,240}\b(?:improvements?|enhancements?|modifications?|derivative works?|derivatives|derived works?)\b/i;
