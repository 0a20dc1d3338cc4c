import { haveCommon } from '../lexicon/bits.ts';
import { grammar, verbBits } from '../lexicon/lexicon.ts';
import { type Draft, type Draftings, firstStatementFrom, reach } from './draft.ts';
import { atEndBits } from './phrases.ts';
import type { Slot, Token, Where } from './statement.ts';

/** Prepositions that say when: "upon payment", "after termination". */
const temporalPrepositions = new Set([
  'upon',
  'after',
  'before',
  'until',
  'till',
  'when',
  'subject to',
  'following',
  'without',
]);

/** Others say when before what happens: "on expiry", "at the end of", "with the payment". */
const moments = new Set(['on', 'at', 'with', 'within', 'from', 'in']);
const happening = verbBits('terminate', 'expire', 'pay', 'takeover');

function isMoment({ from, to }: Slot, tokens: readonly Token[]): boolean {
  for (let i = from; i < to && i < from + 5; i++) {
    const { acts, things: its, grammar: bits, preposition } = tokens[i]!;
    // "the account from which payments are made".
    if (bits & grammar.relative || (bits & grammar.preposition && preposition !== 'of')) return false;
    if (haveCommon(acts, happening) || haveCommon(its, atEndBits)) return true;
  }
  return false;
}

/** Conditions and exceptions go to the statements they belong to: those before them, or behind them where they begin. */
export function attachConditions({ tokens, places, drafts }: Draftings): void {
  const { where, piece } = places;
  for (let i = 0; i < tokens.length; ) {
    if (where[i] === 'main') {
      i++;
      continue;
    }
    const sort = where[i] as Where;
    let end = i + 1;
    while (end < tokens.length && where[end] === sort && piece[end] === piece[i] && !opensAnew(i, end, places)) end++;
    attach({ from: i, to: end }, sort, drafts, piece[i]!, places);
    i = end;
  }
  for (const draft of drafts) {
    const when = draft.slots
      .filter(
        ({ preposition, slot }) =>
          temporalPrepositions.has(preposition) || (moments.has(preposition) && isMoment(slot, tokens)),
      )
      .map(({ slot }) => slot);
    if (when.length) draft.conditions = [...draft.conditions, ...when];
  }
  for (const draft of drafts) {
    const above = draft.leader ?? (draft.mode === 'purpose' || draft.governor ? draft.governor : undefined);
    if (above && above !== draft) {
      draft.conditions = mergeSlots(draft.conditions, above.conditions);
      draft.exceptions = mergeSlots(draft.exceptions, above.exceptions);
    }
  }
}

const opensAnew = (from: number, at: number, { where, piece }: Draftings['places']): boolean =>
  where[from] === undefined || piece[at] === undefined;

const mergeSlots = (one: readonly Slot[], other: readonly Slot[]): readonly Slot[] =>
  other.length === 0 || one === other ? one : one.length === 0 ? other : [...new Set([...one, ...other])];

function attach(slot: Slot, sort: Where, drafts: readonly Draft[], piece: number, places: Draftings['places']): void {
  const add = (draft: Draft) => {
    if (sort === 'exception') draft.exceptions = [...draft.exceptions, slot];
    else draft.conditions = [...draft.conditions, slot];
  };
  let before: Draft | undefined;
  let behind: Draft | undefined;
  let last: Draft | undefined;
  const first = firstStatementFrom(drafts, slot.from - reach);
  for (let k = first; k < drafts.length && drafts[k]!.at < slot.to + reach; k++) {
    const draft = drafts[k]!;
    const own = places.piece[draft.at];
    if (own !== piece && own !== piece - 1) continue;
    if (draft.where !== 'main' || places.where[draft.at] !== 'main') continue;
    if (draft.at < slot.from) {
      if (draft.group.sort === 'finite') before = draft;
      last = draft;
    } else if (!behind && draft.group.sort === 'finite' && own === piece) behind = draft;
  }
  const target = before && places.piece[before.at] === piece ? before : (behind ?? before ?? last);
  if (!target) return;
  const head = target.leader ?? target;
  for (let k = Math.min(first, firstStatementFrom(drafts, head.at)); k < drafts.length; k++) {
    const draft = drafts[k]!;
    if (draft.at > slot.to + reach) break;
    if (draft === head || draft.leader === head || (draft === last && draft.at > head.at)) add(draft);
  }
}
