import { haveCommon, isEmpty } from '../lexicon/bits.ts';
import { grammar, verbBits } from '../lexicon/lexicon.ts';
import type { Draft } from './draft.ts';
import { endWithoutMarks, isDescription, partyOf } from './phrases.ts';
import type { PrepositionSlot, Token } from './statement.ts';
import { throughTitle } from './titlePhrases.ts';

/** Verbs whose "in", "with", "upon" say to whom: "vests in", "rests with". */
const bearing = verbBits('move', 'keep', 'belong', 'bear', 'revert');

const assigning = verbBits('assign');
/** What opens the thing that passes, and no "payment of the fees": "all rights", "any title". */
const isWholeOf = ({ word }: Token): boolean => /^(?:all|any|every|whatever)\b/.test(word);

/** "assigns to Client all rights in the Work": the object stands behind the recipient. */
export function objectBehindRecipient(draft: Draft, tokens: readonly Token[]): void {
  const { to } = draft;
  if (!to) return;
  let i = to.from;
  // "reserves unto itself, all right, title and interest".
  const reflexive = /^(?:it|him|her|our|your|them)sel(?:f|ves)$/.test(tokens[i]!.word);
  if (draft.toParty === undefined && !reflexive) return;
  while (i < to.to && tokens[i]!.party === undefined && !reflexive) i++;
  i++;
  // "sells to Client outright the copyright".
  while (
    i < draft.end &&
    (tokens[i]!.grammar & grammar.adverb || /^(?:outright|absolutely|herewith)$/.test(tokens[i]!.word))
  )
    i++;
  // "to Client with present effect all rights in it": how it passes stands between.
  if (i < draft.end && tokens[i]!.grammar & grammar.preposition && haveCommon(draft.verbs, assigning)) {
    let behind = i + 1;
    while (behind < draft.end && behind < i + 7 && !isWholeOf(tokens[behind]!)) behind++;
    if (behind < draft.end && isWholeOf(tokens[behind]!)) i = behind;
  }
  // "to Client, in perpetuity and for all the world, the copyright": an aside between commas, up to where a noun phrase opens.
  if (tokens[i]?.word === ',' && tokens[i + 1] && !opensNoun(tokens[i + 1]!)) {
    let comma = i + 1;
    while (comma < draft.end && !(tokens[comma]!.word === ',' && tokens[comma + 1] && opensNoun(tokens[comma + 1]!)))
      comma++;
    if (comma >= draft.end) return;
    i = comma;
  }
  if (tokens[i]?.word === ',') i++;
  if (i >= draft.end || !opensNoun(tokens[i]!)) return;
  const later = draft.slots.filter(({ slot }) => slot.from > i);
  const end = later.length ? later[0]!.slot.from - 1 : draft.end;
  cutSlots(draft, i);
  draft.to = { from: to.from, to: Math.min(to.to, i) };
  draft.thing = throughTitle(tokens, { from: i, to: endWithoutMarks(tokens, i, end) }, later, draft);
}

/** "may use for any purpose the residuals": a heavy object stands behind what is lighter. */
export function objectBehindSlots(draft: Draft, tokens: readonly Token[]): void {
  for (const { slot } of draft.slots) {
    if (slot.from <= draft.at) continue;
    for (let i = slot.from + 1; i < slot.to; i++) {
      const token = tokens[i]!;
      const before = tokens[i - 1]!;
      if (!(token.grammar & grammar.determiner) || token.possessive || isEmpty(before.things) || before.possessive)
        continue;
      const later = draft.slots.find((other) => other.slot.from > i);
      cutSlots(draft, i);
      draft.thing = { from: i, to: endWithoutMarks(tokens, i, later ? later.slot.from - 1 : draft.end) };
      return;
    }
  }
}

/** Slots end before the object that stands behind them. */
function cutSlots(draft: Draft, at: number): void {
  draft.slots = draft.slots.map((one) =>
    one.slot.from < at && one.slot.to > at ? { ...one, slot: { from: one.slot.from, to: at } } : one,
  );
}

const opensNoun = (token: Token): boolean =>
  (token.grammar & grammar.determiner) !== 0 ||
  (!isEmpty(token.things) && !isDescription(token) && !(token.grammar & grammar.preposition)) ||
  token.possessive;

/** "to Client", "in favour of Client", "grants Client a licence", "vests in Client". */
export function settleRecipient(draft: Draft, tokens: readonly Token[], slots: readonly PrepositionSlot[]): void {
  for (const { preposition, slot } of slots) {
    if (slot.from < draft.thing.to && slot.from >= draft.thing.from) continue;
    if (preposition !== 'to' || slot.to <= slot.from) continue;
    draft.to = slot;
    draft.toParty = partyOf(tokens, slot);
    if (draft.toParty !== undefined) return;
  }
  if (draft.to) return;
  if (haveCommon(draft.verbs, bearing))
    for (const { preposition, slot } of slots)
      if (preposition === 'in' || preposition === 'with' || preposition === 'upon' || preposition === 'on') {
        const party = partyOf(tokens, slot);
        if (party === undefined) continue;
        draft.to = slot;
        draft.toParty = party;
        return;
      }
  if (draft.passive || draft.group.sort === 'noun') return;
  // The indirect object: a party right behind the verb, and another noun phrase behind it.
  let i = draft.at + 1;
  while (i < draft.thing.to && tokens[i]!.grammar & grammar.determiner) i++;
  const first = tokens[i];
  if (i >= draft.thing.to || !first || first.party === undefined || first.possessive) return;
  const next = tokens[i + 1];
  if (
    i + 1 < draft.thing.to &&
    next &&
    (next.grammar & (grammar.determiner | grammar.no) ||
      !isEmpty(next.things) ||
      next.capital ||
      next.grammar & grammar.relative ||
      next.grammar === 0)
  ) {
    draft.to = { from: draft.at + 1, to: i + 1 };
    draft.toParty = first.party;
    draft.thing = { from: i + 1, to: draft.thing.to };
  }
}
