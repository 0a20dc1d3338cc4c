import { insertClause } from '../../modelClauses/fix.ts';
import { rule } from '../rule.ts';
import page from './change-of-control-missing.md';
import { successorsBind, waysOut } from './exits.ts';

/**
 * Joint or licensed technology, models or data outlive the people who signed; if nobody says what happens when one party
 * is bought, the answer differs by right and by court. Said is said, even when it says no. A licence of a mark or a logo
 * alone gives the topic no reason to be there.
 */
export default rule({
  id: 'control/change-of-control-missing',
  kinds: ['jda', 'partnership'],
  severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
  page,
  *review(reading) {
    const { provisions, attributes, place, says } = reading;
    if (attributes.underParent) return;
    const [cause] = [
      ...provisions.of('joint-ownership').filter(({ elements }) => elements.has('owned') || elements.size > 2),
      ...provisions.of('license-grant').filter(({ sentence }) => isTechnology(sentence.text)),
    ];
    if (!cause) return;
    if (provisions.has('change-of-control', 'termination-on-acquisition', 'transfer-right')) return;
    if (waysOut(reading).length || successorsBind(reading)) return;
    if (
      says(/\bchange (?:of|in) control\b|\b(?:merger|acquisition)\b[^.]{0,80}\b(?:party|parties|company|agreement)\b/i)
    )
      return;
    const joint = cause.kind === 'joint-ownership';
    yield {
      at: place(
        /\bassign|\btransfer|\bsuccessors/i,
        /\bgeneral|\bmiscellaneous|\badditional provisions|\bother provisions/i,
        /\bterminat/i,
      ),
      says: `${joint ? 'Intellectual property is owned jointly' : 'Technology or data is licensed'}, and nothing says what happens to it when a party is acquired, merged or sells its business; that is then left to default law, which differs by right and by court.`,
      related: [{ at: cause, says: joint ? 'Jointly owned here.' : 'Licensed here.' }],
      fixes: [insertClause('change-of-control')],
    };
  },
});

/** Technology, software, models, data, content: not a name or a logo. */
const isTechnology = (text: string): boolean =>
  /\b(?:technolog\w+|software|patents?|know-?how|models?|data(?:sets?|base)?|algorithms?|inventions?|intellectual property|IP|source code|platform|results|compounds?)\b/i.test(
    text,
  ) &&
  !/\b(?:solely|only)\b[^.]{0,60}\b(?:logo|marks?|trade ?marks?)\b/i.test(text) &&
  !(
    /\b(?:trade ?marks?|service marks?|logos?|trade names?|marks|brand features)\b/i.test(text) &&
    !/\b(?:technolog\w+|software|patents?|know-?how|models?|data\b|source code|content|compounds?)\b/i.test(text)
  );
