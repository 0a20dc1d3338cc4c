import { isEmpty } from '../lexicon/bits.ts';
import { grammar } from '../lexicon/lexicon.ts';
import { contactStart } from './clauseStarts.ts';
import type { Draft } from './draft.ts';
import { isMark } from './phrases.ts';
import type { Places } from './places.ts';
import type { Token } from './statement.ts';

/** "Upon expiry of the term | the Developer": a noun phrase opens right behind the noun of what introduces; -1 elsewhere. */
export function behindIntroduction(tokens: readonly Token[], start: number, to: number): number {
  if (!tokens[start] || !(tokens[start]!.grammar & grammar.preposition) || tokens[start]!.party !== undefined)
    return -1;
  for (let i = start + 2; i < to; i++) {
    const token = tokens[i]!;
    if (token.grammar & grammar.relative || isMark(token)) return -1;
    if (!(token.grammar & (grammar.determiner | grammar.no)) && token.party === undefined) continue;
    const before = tokens[i - 1]!;
    const noun =
      (before.grammar & ~(grammar.allow | grammar.bind)) === 0 && before.party === undefined && !before.possessive;
    if (noun && (!isEmpty(before.things) || !isEmpty(before.acts) || before.form === 0)) return i;
  }
  return -1;
}

/** Whether the clause goes on to another verb before a comma or an "and". */
export function finiteAhead(tokens: readonly Token[], { nextFinite }: Places, at: number): boolean {
  const next = nextFinite[at + 1] ?? -1;
  for (let i = at + 1; i < next; i++)
    if (tokens[i]!.word === ',' || tokens[i]!.grammar & (grammar.conjunction | grammar.relative | grammar.condition))
      return false;
  return next >= 0;
}

/** Whether a clause that begins a piece has no other verb than this. */
export function isOnlyVerb(
  { at }: Draft,
  tokens: readonly Token[],
  { piece, nextFinite }: Places,
  earlier: readonly Draft[],
  start: number,
): boolean {
  if (
    (nextFinite[at + 1] ?? -1) >= 0 ||
    (start > 0 && piece[start - 1] === piece[at] && tokens[start - 1]!.word !== ',')
  )
    return false;
  return !earlier.some(
    ({ at: other, group, opener }) => piece[other] === piece[at] && group.sort === 'finite' && opener < 0,
  );
}

/** Whether the words before an only verb of a clause merely introduce it. */
export const opensWithPreposition = (tokens: readonly Token[], start: number, places: Places, at: number): boolean =>
  (tokens[start]!.grammar & (grammar.preposition | grammar.to)) !== 0 && (places.nextFinite[at + 1] ?? -1) < 0;

/** Where a party or pronoun stands right behind a noun that is no part of its name; -1 elsewhere. */
export function contactAt(tokens: readonly Token[], from: number, to: number): number {
  const opener = contactStart(tokens, to);
  if (opener > from) return opener;
  const last = tokens[to - 1];
  if (
    to - from < 2 ||
    !last ||
    last.possessive ||
    (last.party === undefined && !/^(?:it|they|he|she)$/.test(last.word))
  )
    return -1;
  let at = to - 1;
  while (at > from && tokens[at - 1]!.grammar & grammar.determiner) at--;
  const noun = tokens[at - 1];
  if (at <= from || !noun || noun.party !== undefined || isMark(noun)) return -1;
  const described = noun.grammar & ~(grammar.allow | grammar.bind | grammar.pronoun);
  return described === 0 && (!isEmpty(noun.things) || !isEmpty(noun.acts) || noun.form === 0) ? at : -1;
}
