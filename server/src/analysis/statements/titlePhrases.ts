import { isEmpty, noBits } from '../lexicon/bits.ts';
import { thingBits } from '../lexicon/lexicon.ts';
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
