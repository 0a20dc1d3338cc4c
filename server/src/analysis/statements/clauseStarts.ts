import { isEmpty } from '../lexicon/bits.ts';
import { formBits, grammar } from '../lexicon/lexicon.ts';
import type { Group } from './group.ts';
import { isMark } from './phrases.ts';
import type { Places } from './places.ts';
import type { Token } from './statement.ts';

const { base, participle, ing } = formBits;

/** What opens a noun phrase: behind a doubtful word it makes a verb of it. */
export const opensPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.grammar & (grammar.determiner | grammar.pronoun | grammar.no)) !== 0 ||
    token.party !== undefined ||
    (token.capital && !isEmpty(token.things)));

/** "whatever our developers | write", "which the vendor | deploys": a noun phrase between a relative word and this one. */
export function isBehindRelative(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (
    i >= 0 &&
    at - i < 6 &&
    (isNominal(tokens[i]!) ||
      tokens[i]!.grammar === grammar.determiner ||
      (tokens[i]!.grammar === 0 && tokens[i]!.possessive) ||
      (tokens[i]!.party !== undefined && tokens[i]!.possessive))
  )
    i--;
  return (
    i >= 0 && i < at && (tokens[i]!.grammar & grammar.relative) !== 0 && (tokens[i]!.word !== 'that' || at - i > 1)
  );
}

/** The forms of the verb that a list began with, where this word goes on with the list. */
export function sharedForms(tokens: readonly Token[], from: number, groups: readonly Group[]): number {
  const before = tokens[from - 1];
  if (
    !before ||
    !(
      before.grammar & grammar.conjunction ||
      before.word === ',' ||
      before.word === ';' ||
      before.word === ')' ||
      before.word === ':'
    )
  )
    return 0;
  let forms = 0;
  let finite = 0;
  for (let k = groups.length - 1, n = 0; k >= 0 && n < 7; k--, n++) {
    const group = groups[k]!;
    if (from - group.at > 40) break;
    if (group.sort === 'noun' || group.sort === 'participle') continue;
    if (group.bare) forms |= group.bare;
    else if (group.linking) forms |= participle;
    else if (group.passive) forms |= participle;
    else if (group.sort === 'gerund') forms |= ing;
    else if (group.modal || group.sort === 'infinitive') forms |= base;
    else forms |= tokens[group.at]!.form & ing ? ing : participle;
    if (group.sort === 'finite' && ++finite === 3) break;
  }
  return forms;
}

/** "discoveries to which employees contributed": its clause is part of a noun phrase. */
function isInRelative(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= 0 && from - i < 10; i--) {
    const { word, grammar: bits } = tokens[i]!;
    if (/^[,;:.(]$/.test(word) || bits & (grammar.must | grammar.may | grammar.be)) return false;
    if (bits & grammar.relative) return i > 0 && (tokens[i - 1]!.grammar & grammar.agree) === 0;
  }
  return false;
}

/** Whether the clause that a word stands in has had its verb. */
export function hasVerb(
  tokens: readonly Token[],
  at: number,
  { piece, where }: Places,
  groups: readonly Group[],
): boolean {
  for (let k = groups.length - 1; k >= 0; k--) {
    const one = groups[k]!;
    if (piece[one.at] !== piece[at] || at - one.at > 40) return false;
    if (one.sort !== 'finite' && one.sort !== 'infinitive') continue;
    if (where[one.at] !== where[at]) return false;
    if (one.sort === 'finite' && isInRelative(tokens, one.from)) continue;
    for (let i = one.at + 1; i < at; i++)
      if (tokens[i]!.word === ',' || tokens[i]!.grammar & grammar.conjunction) return one.bare === 0 && one.linking;
    return true;
  }
  return false;
}

/** "lets its algorithms learn", "helps the model improve". */
export function isCaused(tokens: readonly Token[], at: number, groups: readonly Group[]): boolean {
  const above = groups.at(-1);
  if (
    !above ||
    above.sort === 'noun' ||
    at - above.at > 8 ||
    at - above.at < 2 ||
    !/^(?:lets?|letting|helps?|makes?|making|have|has|having|gets?)$/.test(tokens[above.at]!.word)
  )
    return false;
  for (let i = above.at + 1; i < at; i++) {
    const token = tokens[i]!;
    if (
      isMark(token) ||
      token.grammar & grammar.conjunction ||
      (token.grammar & (grammar.preposition | grammar.to) && token.preposition !== 'of')
    )
      return false;
  }
  const next = tokens[at + 1];
  const before = tokens[at - 1]!;
  return (
    !before.possessive &&
    !(before.grammar & grammar.determiner) &&
    (isEmpty(tokens[at]!.things) ||
      opensPhrase(next) ||
      next === undefined ||
      (next.grammar & grammar.preposition) !== 0)
  );
}

/**
 * Where a clause without "which" opens before its verb: "every scan | the engine flags". An article right behind a noun begins
 * another noun phrase; -1 where none does.
 */
export function contactStart(tokens: readonly Token[], end: number): number {
  let i = end - 1;
  while (i > 0 && end - i < 5 && isNominal(tokens[i]!)) i--;
  if (
    i < 1 ||
    i === end - 1 ||
    !(tokens[i]!.grammar & grammar.determiner || tokens[i]!.possessive) ||
    tokens[i]!.grammar & grammar.pronoun
  )
    return -1;
  const before = tokens[i - 1]!;
  if (
    before.possessive ||
    before.grammar & ~(grammar.allow | grammar.bind | grammar.pronoun) ||
    before.party !== undefined
  )
    return -1;
  // "The property in the model remains with": the phrase ends in a preposition of its own.
  if (/ (?:in|of|to|for|on|under|over|with)$/.test(before.word)) return -1;
  // "every scan the engine flags": behind an article a doubtful word is a noun.
  const named = i > 1 && ((tokens[i - 2]!.grammar & grammar.determiner) !== 0 || tokens[i - 2]!.possessive);
  return !isEmpty(before.things) && (before.form === 0 || isEmpty(before.verbs) || named) ? i : -1;
}
const isNominal = (token: Token): boolean =>
  !isMark(token) &&
  (token.grammar & ~(grammar.allow | grammar.bind)) === 0 &&
  token.party === undefined &&
  !token.possessive;
