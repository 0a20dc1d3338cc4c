import type { Sentence } from '../clauses.ts';
import type { Role } from '../parties/party.ts';
import type { Provision } from '../provisions/provision.ts';
import { bansAssignment } from './exits.ts';
import type { Facts } from './facts.ts';
import { namesKnown } from './ownership.ts';

/** One party may hand the agreement on to whom it likes, the other may not. */
export interface OneSided {
  readonly ban: Provision;
  readonly free: Sentence;
  /** Who is bound; undefined where the paper does not tell whose work is whose. */
  readonly bound: 'provider' | 'customer' | undefined;
}

/**
 * Only where both halves stand in words: that nothing is said of the other party leaves it free by law, but says nothing. Leave
 * to go to an affiliate or to whoever buys the business is what counsel would grant both, and no freedom. An employee assigns nothing.
 */
export function oneSidedAssignment(facts: Facts): OneSided | undefined {
  const { provisions } = facts;
  const { roleOf } = namesKnown(facts);
  const all = provisions.of('anti-assignment').filter(({ clause }) => clause.part !== 'recitals');
  const freed = all.flatMap(({ sentence }) =>
    independentClauses(sentence.text).flatMap((words) => {
      const who = assignorWords(mayAssign, words);
      return who !== undefined && !limited.test(words) ? [{ sentence, who }] : [];
    }),
  );
  if (!freed.length) return undefined;
  for (const ban of all) {
    if (!bansAssignment(ban)) continue;
    for (const words of independentClauses(ban.sentence.text)) {
      const bound = assignorWords(forbidsParty, words);
      if (bound === undefined || /\bemployee$/i.test(bound)) continue;
      const free = freed.find(({ who }) => isOther(who, bound, roleOf));
      if (!free) continue;
      const role = roleOf(bound);
      return { ban, free: free.sentence, bound: role === 'provider' || role === 'customer' ? role : undefined };
    }
  }
  return undefined;
}

/** "Vendor may assign it at any time" and "Client may not" in one sentence. */
const independentClauses = (text: string): readonly string[] =>
  text.split(
    /[;,]\s+(?=(?:but|and|while|whereas|whilst|however|provided|you|we|the [A-Z]|[A-Z]))|\s(?:but|while|whereas|whilst)\s/,
  );

/** The words before "may assign": they name who may. */
const assignorWords = (pattern: RegExp, words: string): string | undefined => pattern.exec(words)?.[1]?.trim();

const mayAssign =
  /^(.{0,80}?)\b(?:may|can|shall be (?:free|entitled|permitted)|is (?:free|entitled|permitted)|(?:has|have|reserves?) the right)\b(?! not\b)(?: to)?(?:[\s,]+[a-z]+){0,6}?[\s,]+(?:assign|transfer|novate)\b(?![^.]{0,60}\bto the other\b)/i;
const forbidsParty =
  /^(.{0,80}?)\b(?:may not|shall not|will not|must not|can ?not|(?:is|are) not (?:permitted|entitled|allowed))\b/i;
const limited =
  /\b(?:affiliat\w+|subsidiar\w+|successor|merger?s?|acqui\w+|reorgani[sz]\w+|substantially all|consent (?:of|not|shall|may)|with (?:the )?(?:\w+ ){0,4}consent|only|such (?:payments?|amounts?)|receivables?|payment)\b/i;

/** Two parties: by their roles where these are known, else by other names. Both of them, or nobody, is neither. */
function isOther(one: string, two: string, roleOf: (words: string) => Role | undefined): boolean {
  const [a, b] = [roleOf(one), roleOf(two)];
  if (a === 'both' || b === 'both' || everyone.test(one) || everyone.test(two)) return false;
  if (a && b && a !== 'unknown' && b !== 'unknown') return a !== b;
  const [first, second] = [lastNameIn(one), lastNameIn(two)];
  return first !== undefined && second !== undefined && first !== second;
}
const everyone =
  /\b(?:either|neither|each|both|any|no|a|the other) part(?:y|ies)\b|\bparties\b|\b(?:it|they|he|she|this|such)\b/i;
const lastNameIn = (words: string): string | undefined =>
  /\b(we|you|I)$/i.exec(words)?.[1]?.toLowerCase() ?? /\b([A-Z][\w-]{0,60})$/.exec(words)?.[1];
