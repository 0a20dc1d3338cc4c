import type { Agreement } from '../analysis/agreement.ts';
import { type Clause, placeName } from '../analysis/clauses.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import type { Span } from '../analysis/span.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { ModelClause, Side } from './library.ts';
import { topArticle } from './placement.ts';

/**
 * What stands in the paper and says otherwise than a clause that comes in. Two sentences that dispose of one thing leave it
 * to a court which of them counts; so the new one says that it goes before the old: "Notwithstanding Section 4.2, …".
 * What is said for the side that the clause is for stays: the new one is subject to it.
 * @param home the article into which the clause goes
 * @param replaced the sentence that goes out for it
 */
export function prevailing(
  { agreement, section }: DraftingStyle,
  { over }: ModelClause,
  text: string,
  home: Clause | undefined,
  replaced: Span | undefined,
  side: Side,
): string {
  if (!over.length || /\b[Nn]otwithstanding\b/.test(text.slice(0, 200))) return text;
  const opposed = agreement.provisions
    .of(...over, ...(over.includes('uncapped-liability') ? (['indemnity'] as const) : []))
    .filter(
      (one) =>
        (one.kind !== 'indemnity' || unlimited.test(one.sentence.text)) &&
        saysOtherwise(one, text) &&
        // What gives the provider the same stands with it.
        !(/^(?:\*\*.{2,90}?\*\*\s+)?\[Provider\] owns\b/.test(text) && one.to === 'provider') &&
        !(replaced && one.start < replaced.end && replaced.start < one.end),
    );
  const clauses = [
    ...opposed.map(({ clause }) => clause),
    ...(over.includes('model-ownership') && /\bhereby assigns?\b/.test(text) ? reserving(agreement) : []),
  ];
  if (!clauses.length) return text;
  const named = [...new Set(clauses.map((clause) => nameOf(agreement, clause, section)))];
  const above = home && clauses.every((clause) => topArticle(agreement, clause) === home);
  const what = above
    ? 'the foregoing'
    : named.length > 2 || named.includes('')
      ? 'anything to the contrary in this Agreement'
      : named
          .join(' and ')
          .replace(`${section} `, `${section}${named.length > 1 ? 's' : ''} `)
          .replace(` and ${section} `, ' and ');
  const head = /^(?:\*\*.{2,90}?\*\*\s+)?/.exec(text)![0];
  const body = text.slice(head.length);
  const stays =
    opposed.some(({ kind }) => kind === 'uncapped-liability' || kind === 'indemnity') && side !== 'provider';
  return `${head}${stays ? 'Subject to' : 'Notwithstanding'} ${what}, ${/^(?:[[{]|[A-Z]{2})/.test(body) ? body : body.charAt(0).toLowerCase() + body.slice(1)}`;
}

/** What is only a definition or keeps the same back already does not stand against it; a disclaimer only against a promise. */
function saysOtherwise({ kind, clause, elements }: Provision, text: string): boolean {
  if (clause.part !== 'body') return false;
  if (kind === 'disclaimer' || kind === 'outputs-as-is') return /\bwarrants?\b|\bshall (?:reach|meet)\b/.test(text);
  return !elements.has('kept') && !elements.has('carve-out');
}

/** Where all rights in the software or service that holds the models are said to be somebody's. */
const reserving = ({ sentences }: Agreement): readonly Clause[] =>
  sentences
    .filter(
      ({ text, clause }) =>
        clause.part === 'body' &&
        /\b(?:all|any) (?:intellectual property|rights?)\b[^.;]{0,60}\bin (?:and to )?(?:the |its |our )?(?:Software|Platform|Services?|System|Product|[Mm]odels?)\b[^.;]{0,80}\b(?:belongs?|vests?|remains?|owned|property)\b/i.test(
          text,
        ),
    )
    .map(({ clause }) => clause);

/** An indemnity that says so is a liability without a limit. */
const unlimited = /\bwithout (?:any )?limit(?:ation)?\b(?! to)|\bunlimited\b/i;

function nameOf({ clauses, text }: Agreement, clause: Clause, section: string): string {
  const { number, heading } = clause;
  if (!number || clauses.filter((one) => one.number === number).length > 1) return '';
  // "ARTICLE II": a Roman number is no section's where the headings say what they are.
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', heading.start - 1)), heading.end);
  const own = /^[IVXL]+$/.test(number) && /\barticle\b/i.test(line) ? 'Article' : section;
  return `${own} ${placeName(clause)}`;
}
