import type { Provision } from '../../analysis/provisions/provision.ts';
import type { Reading } from '../rule.ts';

/** The questions that "jointly owned" leaves open, each with the element of `joint-terms` that answers it. */
export const questions = [
  { element: 'use', words: 'who may use it alone' },
  { element: 'license', words: 'who may license it alone' },
  { element: 'accounting', words: 'whether profits are shared' },
  { element: 'transfer', words: 'who may transfer a share' },
  { element: 'prosecution', words: 'who registers and prosecutes it' },
  { element: 'enforcement', words: 'who enforces it' },
] as const;
export type Question = (typeof questions)[number];

/** Sentences that make the parties owners in common, of intellectual property or of data. Terms of use are not among them. */
export function jointTitles({ provisions }: Reading): readonly Provision[] {
  const titles = provisions.of('joint-ownership').filter(({ sentence: { text, clause }, elements }) => {
    if (!elements.has('owned') || clause.part === 'recitals' || denied.test(text)) return false;
    // It must say that something becomes theirs, not only speak of what is.
    return makesOwners.test(text);
  });
  // Where "… are Joint IP" does the work, the definition is the only sentence that says who owns it.
  const operative = titles.filter(({ sentence: { text } }) => !/^"[^"]{2,60}" (?:shall )?means?\b/.test(text));
  if (operative.length || titles.length) return operative.length ? operative : titles;
  // "The System and its weights belong to both parties in common."
  return provisions
    .of('model-ownership')
    .filter(
      ({ to, elements, sentence: { text } }) => to === 'both' && !elements.has('reference') && inCommon.test(text),
    );
}

const inCommon = /\b(?:in common|both parties|joint(?:ly)?|equal(?:ly)?)\b/i;

const denied =
  /\b(?:no|not|nor|neither|without)\b[^.]{0,40}\b(?:joint(?:ly)?[- ]own|co-?own|joint ownership)|\bjoint(?:ly)? own\w*\b[^.]{0,60}\b(?:does not|shall not|is not)\b/i;

const makesOwners =
  /\b(?:shall|will|are|is|be|to be|hereby|agree(?:s|d)?)\b[^.]{0,160}\b(?:joint(?:ly)?|co-?own|undivided|in common|equal)|\b(?:joint(?:ly)?|co-?own|undivided|equal)\w*\b[^.]{0,80}\b(?:shall|will|are|is|be|hold|own|owned|registered)\b|\bjointly (?:own|hold)\b|\bproperty of both\b/i;

/** What the sentence makes common property, for telling its terms from those of another class: `data`, a mark, or the rest. */
export const classOf = ({ sentence: { text } }: Provision): 'data' | 'mark' | 'property' =>
  /\b(?:inventions?|patents?|copyrights?|intellectual property|technology|software|know-how|works?|IP)\b/i.test(text)
    ? 'property'
    : /\b(?:trade ?marks?|service marks?)\b|\btrademark\b/i.test(text)
      ? 'mark'
      : /\bdata\b/i.test(text)
        ? 'data'
        : 'property';

/** Which questions are answered for this title, and where. Terms of joint intellectual property do not answer for joint data. */
export function answers(title: Provision, reading: Reading): ReadonlyMap<string, Provision> {
  const found = new Map<string, Provision>();
  const kind = classOf(title);
  for (const terms of [...reading.provisions.of('joint-terms'), ...reading.provisions.of('competitor-limit')]) {
    const its = classOf(terms);
    if (kind !== its && (kind === 'data' || its === 'data') && terms.clause !== title.clause) continue;
    if (kind === 'mark' && terms.clause !== title.clause && its !== 'mark') continue;
    for (const element of terms.elements.keys()) if (!found.has(element)) found.set(element, terms);
  }
  const [passing] = kind === 'property' ? reading.provisions.of('transfer-right') : [];
  if (passing && !found.has('transfer')) found.set('transfer', passing);
  return found;
}

/** Something is developed together here. */
export const developing =
  /\b(?:shall|will|agree(?:s)? to|are|intend to)\b[^.]{0,80}\b(?:jointly|together|collaborat\w+|co-?)[^.]{0,40}\b(?:develop|design|creat|build|research|train)\w*|\b(?:joint(?:ly)?|co-?|collaborative) (?:develop|research|design)\w*|\b(?:development|research|project|work) plan\b/i;

/** Only what was made, not the mark under which it is sold. */
export const ownershipHeadings: readonly RegExp[] = [
  /\bintellectual|\bpropriet|\bpatents?\b/i,
  /^(?!.*\bchange\b).*\bown/i,
  /\binventions?\b|\bresults\b/i,
  /\bdevelop/i,
  /\blicen[cs]/i,
];
