import { haveCommon, isEmpty, noBits } from '../lexicon/bits.ts';
import { grammar, thingBits } from '../lexicon/lexicon.ts';
import type { Draft } from './draft.ts';
import { isDescription, namesThing, partyOf } from './phrases.ts';
import type { PrepositionSlot, Slot, Statement, Token } from './statement.ts';

/** "right, title and interest in and to the Work": the title is in the work. */
export function throughTitle(
  tokens: readonly Token[],
  object: Slot,
  slots: readonly PrepositionSlot[],
  { end }: Draft,
): Slot {
  if (object.to <= object.from || !endsInTitle(tokens, object)) return object;
  let { to } = object;
  for (const { preposition, slot } of slots) {
    if (slot.from - to > 3) break;
    // "throughout the world in and to the Work".
    if (preposition === 'throughout' || preposition === 'across') {
      to = slot.to;
      continue;
    }
    if (preposition !== 'in' && preposition !== 'to' && preposition !== 'over' && preposition !== 'under') break;
    if (slot.to <= slot.from) {
      to = slot.from;
      continue;
    }
    const party = partyOf(tokens, slot);
    if (party !== undefined && whoseless(tokens, slot)) break;
    to = slot.to;
    break;
  }
  return { from: object.from, to: Math.min(to, end) };
}

const whoseless = (tokens: readonly Token[], { from, to }: Slot): boolean => {
  for (let i = from; i < to; i++)
    if (tokens[i]!.party !== undefined) return !tokens[i]!.possessive && isEmpty(tokens[i + 1]?.things ?? noBits);
  return false;
};

/** Ends in "title", "interest", "copyright", a place or a time aside: "all rights throughout the world". */
function endsInTitle(tokens: readonly Token[], { from, to }: Slot): boolean {
  let last = to - 1;
  while (last > from && isDescription(tokens[last]!)) last--;
  // "Any right, title and interest that Provider may have in the Results".
  let has = last;
  while (has > from && /^(?:has|have|holds?|may|might|possess(?:es)?|acquires?)$/.test(tokens[has]!.word)) has--;
  if (has < last) {
    while (
      has > from &&
      (tokens[has]!.party !== undefined || /^(?:that|which|it|they|the|the parties)$/.test(tokens[has]!.word))
    )
      has--;
    last = has;
  }
  return /(?:title|interest|rights?|ownership|copyrights?|property)$/.test(tokens[last]!.word);
}

/** Whether a right is spoken of, not the thing alone. */
export const rightsIn = (one: Statement, tokens: readonly Token[]): boolean =>
  namesThing(tokens, one.thing, rightBits) || one.slots.some(({ slot }) => namesThing(tokens, slot, rightBits));
const rightBits = thingBits('title', 'ip', 'property');

/** "Sole ownership", "the whole property in the software". */
export function opensWithOwnership({ from, to }: Slot, tokens: readonly Token[]): boolean {
  for (let i = from; i < to && i < from + 4; i++) {
    const [, right, of] = /^(\w+ ownership|property|ownership|title)( in| of| to)?$/.exec(tokens[i]!.word) ?? [];
    if (right) return i === from || of !== undefined || /^(?:in|of|to)$/.test(tokens[i + 1]?.word ?? '');
  }
  return false;
}

/** "title to", "ownership of": the phrase is about the right itself, not "the right to use". */
export function isTitleItself({ from, to }: Slot, tokens: readonly Token[]): boolean {
  for (let i = from; i < to; i++) {
    const { word, things: its } = tokens[i]!;
    if (!haveCommon(its, wordsOfTitleBits)) continue;
    if (
      /^(?:title|ownership|legal title|full title|proprietorship|beneficial ownership|property rights?|proprietary rights?)$/.test(
        word,
      )
    )
      return true;
    const next = tokens[i + 1];
    if (
      /rights|interests?|all right/.test(word) &&
      next &&
      (next.word === ',' || next.preposition === 'in' || (next.grammar & grammar.conjunction) !== 0)
    )
      return true;
  }
  return false;
}
const wordsOfTitleBits = thingBits('title');

/**
 * What "its owner" and "of which Client is the owner" are said of: the noun phrase that the sentence opens with; nothing where the
 * owner stands with an "of" of its own, or the sentence opens with something else.
 */
export function ownedNounBefore({ at, subject }: Statement, owner: number, tokens: readonly Token[]): Slot | undefined {
  const its = tokens.slice(Math.max(at + 1, owner - 3), owner).some(({ word }) => /^(?:its|their)$/.test(word));
  const ofWhich = /which$/.test(tokens[subject.from - 1]?.word ?? '') && tokens[subject.from - 2]?.word === 'of';
  if (!(its || ofWhich) || tokens[owner + 1]?.preposition === 'of') return undefined;
  const end = tokens.findIndex(
    ({ word, grammar: bits }, i) =>
      i > 1 && (bits & grammar.be || /^[,;:]$|^(?:having|being|made|written|developed|built)$/.test(word)),
  );
  return end > 0 && end <= subject.from && tokens[0]!.grammar & grammar.determiner ? { from: 0, to: end } : undefined;
}
