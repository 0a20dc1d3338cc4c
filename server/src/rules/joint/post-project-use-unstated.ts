import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import { jointTitles } from './facts.ts';
import page from './post-project-use-unstated.md';

/**
 * The project ends, the joint results stay, and nothing says what each may do with them. Leave to use them that knows no
 * end answers it; leave "during the term" does not.
 */
export default rule({
  id: 'joint/post-project-use-unstated',
  kinds: ['jda'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'information' },
  page,
  *review(reading) {
    const { provisions, attributes, place, says } = reading;
    if (attributes.underParent || provisions.has('post-project-use')) return;
    const [title] = jointTitles(reading);
    if (!title || !provisions.has('term', 'termination')) return;
    const use = provisions.of('joint-terms').filter(({ elements }) => elements.has('use') || elements.has('license'));
    if (use.some(({ sentence }) => !/\bduring the\b[^.]{0,30}\b(?:term|project|collaboration)\b/i.test(sentence.text)))
      return;
    if (
      says(
        /\b(?:perpetual|irrevocable)\b[^.]{0,200}\b(?:joint|results|foreground|developed)|\bsurviv\w*\b[^.]{0,200}\b(?:ownership|intellectual property|licen[cs]e)|\b(?:ownership|intellectual property|licen[cs]es?)\b[^.]{0,200}\bsurviv/i,
      )
    )
      return;
    yield {
      at: place(
        /\b(?:effects?|consequences|rights|obligations)\b[^.]{0,30}\bterminat|\bsurviv/i,
        /\bterminat|\bexpir/i,
        /\bterm\b/i,
      ),
      says: 'Results are owned jointly and the project ends, and no clause says what each party may, or may not, do with them afterwards.',
      related: [{ at: title, says: 'Jointly owned here.' }],
      fixes: [insertClause('post-project-use')],
    };
  },
});
