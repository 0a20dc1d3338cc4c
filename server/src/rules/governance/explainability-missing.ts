import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './explainability-missing.md';

/**
 * A machine decides or helps to decide about people or regulated matters, and nothing is said on explanation or
 * documentation. A ban on such use shows that the question arises and still speaks, unless it is a ban without exception.
 */
export default rule({
  id: 'governance/explainability-missing',
  kinds: ['partnership', 'agency'],
  severity: { provider: 'off', customer: 'warning', neutral: 'information' },
  page,
  *review({ provisions, attributes }) {
    if (!attributes.ai || provisions.has('explainability')) return;
    const deciding = provisions
      .of('automated-decisions')
      .find(
        ({ elements, sentence }) =>
          elements.has('people') && !flatBan.test(`${sentence.leadIn?.text ?? ''} ${sentence.text}`),
      );
    if (!deciding) return;
    yield {
      at: deciding.words,
      says: 'AI makes or supports decisions about people or regulated matters, and nothing is agreed on explaining or documenting how it reaches them.',
      fixes: [insertClause('explainability')],
    };
  },
});

const flatBan =
  /\b(?:shall|will|may|must) not\b(?![^.]*\b(?:unless|without|except|only)\b)[^.]*\b(?:decision|profil|scor|screen)/i;
