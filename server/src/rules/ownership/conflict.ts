import type { Sentence } from '../../analysis/clauses.ts';
import { namesKnown, titlesOf } from '../../analysis/facts/ownership.ts';
import type { Role } from '../../analysis/parties/party.ts';
import { definedTermsIn } from '../../analysis/provisions/title.ts';
import type { TitleClaim } from '../../analysis/provisions/titleStatement.ts';
import { rule } from '../rule.ts';
import page from './conflict.md';
import { overlapIn } from './overlap.ts';

/**
 * Two clauses give one named thing to different owners. Only a defined term is the same thing for sure; kinds of work that
 * may overlap ("jointly developed IP", "the models") are left to the reader, as are alternatives, conditions and exceptions.
 */
export default rule({
  id: 'ownership/conflict',
  kinds: 'every',
  severity: { provider: 'error', customer: 'error', neutral: 'error' },
  page,
  *review(reading) {
    const { provisions } = reading;
    if (provisions.has('order-of-precedence')) return;
    const owners = new Map<string, { owner: Role; sentence: Sentence; title: TitleClaim }>();
    const spoken = new Set<string>();
    for (const { sentence, title, subject } of titlesOf(
      reading,
      /\b(?:own|property|belong|vest|assign|title|retain)/i,
    )) {
      const { owner, form } = title;
      if (!owner || owner === 'unknown' || form === 'promised' || conditional.test(withoutLeave(sentence.text)))
        continue;
      if (/^\s*(?:[-*☐□[]|option|alternative)/i.test(sentence.text) || sentence.leadIn || sentence.optional) continue;
      // "Title in and to the Deliverables" names the thing; "improvements to the Deliverables" names another.
      const head =
        /^(?:[\s,]*(?:to (?:the )?[A-Z]\w+,? )?(?:(?:all|any|the|full|entire|exclusive|its|worldwide|rights?|title|interests?|ownership|intellectual property|and|or|of|in|to)[\s,]+)*)?((?:[A-Z][\w-]+)(?: [A-Z][\w-]+){0,3})/.exec(
          subject,
        );
      const terms =
        head && !qualified.test(subject.slice(head[0].length))
          ? definedTermsIn(head[1]!, namesKnown(reading))
              .slice(0, 1)
              .map(({ term }) => term)
          : [];
      for (const term of [...terms, ...worksNamedIn(subject)]) {
        const known = owners.get(term);
        if (!known) {
          owners.set(term, { owner, sentence, title });
          continue;
        }
        if (known.owner === owner || spoken.has(term) || known.sentence === sentence) continue;
        spoken.add(term);
        yield {
          at: sentence.span(title.words.start, title.words.end),
          says: `Here ${term} ${ownershipInWords(owner, reading)}, and another clause says that ${term} ${ownershipInWords(known.owner, reading)}. Both cannot hold.`,
          related: [
            {
              at: known.sentence.span(known.title.words.start, known.title.words.end),
              says: `Another owner for ${term}.`,
            },
          ],
        };
      }
    }
    if (spoken.size) return;
    const overlap = overlapIn(reading);
    if (!overlap) return;
    const { joint, sweep, owner } = overlap;
    yield {
      at: joint,
      severity: 'warning',
      says: `What is owned jointly here also ${ownershipInWords(owner, reading)} by a clause that takes in everything and excepts nothing. Both cannot hold.`,
      related: [{ at: sweep, says: 'The clause that takes in everything.' }],
    };
  },
});

/** "The claims triage model": two words or more for a work, the same in both clauses. Improvements of it, or what it yields, are other things. */
function worksNamedIn(subject: string): readonly string[] {
  return [
    ...subject.matchAll(
      /\b[Tt]he ((?:(?!and\b|or\b|of\b|in\b|to\b|for\b)[a-z][a-z-]+ ){1,4}(?:model|software|platform|system|database|algorithm|application|source code))\b(?! (?:that|which|developed|made|of|data|weights|documentation))/g,
    ),
  ]
    .filter(
      ({ index }) =>
        !/\b(?:improvements?|modifications?|derivatives?(?: works?)?|enhancements?|outputs?|data|documentation|copies|results|extensions?|versions?|parts?|components?|use) (?:to|of|in|from|for|by) $/i.test(
          subject.slice(0, index),
        ),
    )
    .map(([, words]) => `the ${words!}`);
}
/** Leave to use takes no title away: "subject to Customer's right to use it". */
const withoutLeave = (text: string): string =>
  text.replace(
    /\bupon (?:delivery|creation|completion|acceptance)\b|,? subject to [\w']+(?: [\w']+){0,3} (?:right|licen[cs]e|rights)\b(?: to use)?[^.;]{0,60}/gi,
    ' ',
  );

const ownershipInWords = (owner: Role, { provider, customer }: { provider: string; customer: string }): string =>
  owner === 'both' ? 'is owned jointly' : `belongs to ${owner === 'provider' ? provider : customer}`;

const conditional =
  /\b(?:if|unless|until|upon|subject to|except|excluding|other than|provided|to the extent|prior to|after|in the event|notwithstanding|respective|each party|joint(?:ly)? (?:develop|made|conceiv))\b/i;

/** "New Technologies that have been developed by A": only a part of the thing. */
const qualified =
  /\b(?:that|which|developed|made|conceived|created|relating|arising|solely|used|provided|supplied|by)\b/i;
