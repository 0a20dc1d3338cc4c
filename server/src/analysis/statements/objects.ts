import { isEmpty, noBits, overlaps } from '../lexicon/bits.ts';
import { grammar, verbs } from '../lexicon/lexicon.ts';
import { type Draft, type Draftings, firstFrom, reach } from './draft.ts';
import { headsOf, isDescription, isMark, partyOf } from './phrases.ts';
import type { PrepositionSlot, Slot, Token } from './statement.ts';

const g = grammar;
/** Verbs whose "in", "with", "upon" say to whom: "vests in", "rests with". */
const bearing = verbs('move', 'keep', 'belong', 'bear', 'revert');

/** What each verb is done to and what stands behind its prepositions. */
export function settleObjects({ tokens, places, drafts }: Draftings): void {
  drafts.forEach((draft, k) => {
    draft.end = endOf(draft, k, { tokens, places, drafts });
  });
  drafts.forEach((draft, k) => {
    fillSlots(draft, k, tokens, drafts);
  });
  // Of "use, copy and modify the Software" only the last has the object beside it.
  for (let k = drafts.length - 2; k >= 0; k--) {
    const draft = drafts[k]!;
    if (draft.group.sort === 'noun' || draft.thing.to > draft.thing.from || draft.passive) continue;
    const next = drafts
      .slice(k + 1, k + 4)
      .find((other) => other.leader !== undefined && (other.leader === draft || other.leader === draft.leader));
    if (next && isLinked(tokens, draft.at + 1, next.group.from)) {
      draft.thing = next.thing;
      draft.slots = next.slots;
      draft.to = next.to;
      draft.toParty = next.toParty;
      draft.end = next.end;
    }
  }
  for (const draft of drafts) if (draft.passive || draft.group.sort === 'participle') draft.thing = draft.subject;
  drafts.forEach((draft, k) => {
    if (draft.group.sort === 'noun' || draft.group.linking) return;
    if (draft.thing.to <= draft.thing.from && !draft.passive) topicOf(draft, { tokens, places, drafts });
    else if (isPronoun(tokens, draft.thing)) draft.thing = antecedentOf(draft, k, tokens, drafts);
  });
}

/** "What our engineers carry in their heads they may go on using": what stands before the subject is what it is done to. */
function topicOf(draft: Draft, { tokens, places, drafts }: Draftings): void {
  const { subject } = draft;
  if (draft.opener >= 0 || draft.where !== 'main' || subject.to <= subject.from || subject.to - subject.from > 3)
    return;
  let from = subject.from;
  while (
    from > 0 &&
    draft.at - from < reach &&
    places.piece[from - 1] === places.piece[draft.at] &&
    places.where[from - 1] === 'main'
  )
    from--;
  while (from < subject.from && tokens[from]!.grammar & (g.conjunction | g.adverb)) from++;
  for (let k = firstFrom(drafts, from); k < drafts.length && drafts[k]!.at < subject.from; k++)
    if (drafts[k]!.group.sort === 'finite' && drafts[k]!.where === 'main') return;
  if (
    from < subject.from &&
    (draft.group.modal || /^(?:what|whatever|everything|anything|all)$/.test(tokens[from]!.word)) &&
    tokens[subject.from - 1]!.word !== ',' &&
    !(tokens[from]!.grammar & (g.preposition | g.to))
  )
    draft.thing = { from, to: trimmed(tokens, from, subject.from) };
}

/** "it", "them", "the same": nothing else stands in the phrase. */
export function isPronoun(tokens: readonly Token[], { from, to }: Slot): boolean {
  if (to <= from || to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (
      token.party !== undefined ||
      token.possessive ||
      !(token.grammar & (g.pronoun | g.adverb) || /^(?:these|those|this)$/.test(token.word))
    )
      return false;
  }
  return true;
}

/** What was spoken of before in the same sentence: what the verb before was done to, or its subject. */
function antecedentOf(draft: Draft, k: number, tokens: readonly Token[], drafts: readonly Draft[]): Slot {
  for (let n = k - 1; n >= 0 && k - n < 8; n--) {
    const other = drafts[n]!;
    for (const slot of [other.thing, other.subject])
      if (
        slot.to > slot.from &&
        slot.to <= draft.thing.from &&
        !isPronoun(tokens, slot) &&
        !isEmpty(headsOf(tokens, slot))
      )
        return slot;
  }
  return draft.thing;
}

/** Nothing but marks, conjunctions and adverbs between. */
function isLinked(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (!isMark(token) && !(token.grammar & (g.conjunction | g.adverb | g.negation))) return false;
  }
  return true;
}

/** Where what belongs to a verb ends: at the next clause, at a condition, at the next verb of its list. */
function endOf(draft: Draft, k: number, { tokens, places, drafts }: Draftings): number {
  const { where, piece, bracket } = places;
  const own = where[draft.at];
  let next = k + 1;
  const limit = Math.min(tokens.length, draft.at + reach);
  for (let i = draft.at + 1; i < limit; i++) {
    if (piece[i] !== piece[draft.at]) return i;
    if (tokens[i]!.word === ')' && bracket[i]! >= 0 && bracket[i]! < draft.at) return i;
    if (where[i] !== own) {
      // A condition between commas lets the sentence go on behind it; an exception says more of what stands before.
      if (own === 'main' && where[i] === 'condition') {
        const back = resumes(i, own, places);
        if (back < 0 || startsFinite(back, drafts, k)) return i;
        i = back - 1;
        continue;
      }
      return i;
    }
    while (next < drafts.length && drafts[next]!.group.from < i) next++;
    const verb = drafts[next];
    if (!verb || verb.group.from !== i) continue;
    if (verb.group.sort === 'finite') {
      if (
        verb.leader !== undefined &&
        verb.leader !== draft &&
        (verb.leader === draft.leader || isAbove(verb.leader, draft))
      )
        return backToLink(tokens, i, draft.at);
      if (verb.leader === draft) return backToLink(tokens, i, draft.at);
      if (verb.opener < 0) {
        const start = verb.subject.to > verb.subject.from ? verb.subject.from : i;
        if (start > draft.at) return backToLink(tokens, start, draft.at);
        // The verb of which this one is in the subject.
        return i;
      }
      if (verb.opener < draft.at) return i;
    } else if (verb.leader !== undefined && (verb.leader === draft || verb.leader === draft.leader))
      return backToLink(tokens, i, draft.at);
  }
  return limit;
}

const isAbove = (one: Draft, draft: Draft): boolean => {
  let above = draft.governor;
  for (let n = 0; above && n < 4; n++) {
    if (above === one) return true;
    above = above.governor;
  }
  return false;
};

/** The place behind a condition where the sentence goes on; -1 where it does not. */
function resumes(from: number, own: string, { where, piece }: Draftings['places']): number {
  for (let i = from; i < where.length && i - from < 60 && piece[i] === piece[from]; i++) if (where[i] === own) return i;
  return -1;
}
const startsFinite = (at: number, drafts: readonly Draft[], k: number): boolean => {
  for (let n = k + 1; n < drafts.length && n < k + 40; n++)
    if (drafts[n]!.group.from >= at) return drafts[n]!.group.sort === 'finite' && drafts[n]!.subject.from >= at;
  return false;
};

/** Before the "and" or the comma. */
function backToLink(tokens: readonly Token[], from: number, least: number): number {
  let i = from;
  while (i - 1 > least && (tokens[i - 1]!.grammar & (g.conjunction | g.adverb | g.negation) || isMark(tokens[i - 1]!)))
    i--;
  return i;
}

function fillSlots(draft: Draft, k: number, tokens: readonly Token[], drafts: readonly Draft[]): void {
  const noun = draft.group.sort === 'noun';
  const found: { preposition: string; from: number; at: number }[] = [];
  let inner = k + 1;
  let skipTo = -1;
  let objectEnd = -1;
  for (let i = draft.at + 1; i < draft.end; i++) {
    const token = tokens[i]!;
    while (inner < drafts.length && drafts[inner]!.group.from < i) inner++;
    const verb = drafts[inner];
    if (verb && verb.group.from === i && verb.group.sort === 'infinitive') {
      // What follows "to train" belongs to the training; the purpose is in `purposes`.
      if (objectEnd < 0) objectEnd = i;
      skipTo = Math.max(skipTo, verb.end);
      found.push({ preposition: '', from: i, at: i });
    }
    if (i < skipTo) continue;
    const opensSlot =
      token.party === undefined &&
      (token.grammar & (g.preposition | g.to)) !== 0 &&
      token.preposition !== '' &&
      (noun || token.preposition !== 'of');
    if (!opensSlot) continue;
    if (objectEnd < 0) objectEnd = i;
    found.push({ preposition: token.preposition, from: i + 1, at: i });
    if (verb && verb.group.sort === 'gerund' && verb.group.from === i + 1) skipTo = verb.end;
  }
  const slots: PrepositionSlot[] = found
    .map(({ preposition, from }, n) => ({
      preposition,
      slot: { from, to: trimmed(tokens, from, found[n + 1]?.at ?? draft.end) },
    }))
    .filter(({ preposition }) => preposition !== '');
  if (draft.group.sort === 'finite' && !draft.leader) slots.push(...slotsBefore(draft, tokens));
  draft.slots = slots;
  let object: Slot = { from: draft.at + 1, to: trimmed(tokens, draft.at + 1, objectEnd < 0 ? draft.end : objectEnd) };
  if (noun) {
    const of = slots.find(({ preposition }) => preposition === 'of');
    object = of ? of.slot : beforeAct(tokens, draft.at);
  } else object = throughTitle(tokens, object, slots, draft);
  draft.thing = object;
  settleRecipient(draft, tokens, slots);
  if (noun || draft.passive || draft.group.linking || object.to > object.from) return;
  objectBehindRecipient(draft, tokens);
  if (draft.thing.to <= draft.thing.from) objectBehindSlots(draft, tokens);
}

/** "Upon payment, Customer owns", "shall not, without consent, use": what stands before the verb and is no subject. */
function slotsBefore({ subject, at, opener }: Draft, tokens: readonly Token[]): PrepositionSlot[] {
  const slots: PrepositionSlot[] = [];
  for (let i = subject.to; i < at; i++) {
    const token = tokens[i]!;
    if (!(token.grammar & g.preposition) || token.party !== undefined || token.preposition === 'of') continue;
    let to = i + 1;
    while (to < at && tokens[to]!.word !== ',') to++;
    if (to < at) slots.push({ preposition: token.preposition, slot: { from: i + 1, to } });
    i = to;
  }
  const comma = subject.from - 1;
  if (opener >= 0 || comma < 1) return slots;
  // "For training purposes Supplier may use": without a comma only what begins with a preposition.
  const end = tokens[comma]!.word === ',' ? comma : subject.from;
  let from = comma;
  while (
    from > 0 &&
    comma - from < 40 &&
    !/^[;:.]$/.test(tokens[from - 1]!.word) &&
    !(tokens[from - 1]!.grammar & (g.must | g.may))
  )
    from--;
  while (from < comma && !(tokens[from]!.grammar & g.preposition)) {
    // Only what opens the clause, behind "and" or a comma.
    if (!(tokens[from]!.grammar & (g.conjunction | g.adverb)) && tokens[from]!.word !== ',') return slots;
    from++;
  }
  if (from < comma) slots.push({ preposition: tokens[from]!.preposition, slot: { from: from + 1, to: end } });
  return slots;
}

function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (isMark(tokens[end - 1]!) || tokens[end - 1]!.grammar & g.conjunction)) end--;
  return end;
}

/** "data processing", "model training": what the act is done to stands before it. */
function beforeAct(tokens: readonly Token[], at: number): Slot {
  let from = at;
  while (
    from > 0 &&
    at - from < 4 &&
    !isEmpty(tokens[from - 1]!.things) &&
    !tokens[from - 1]!.possessive &&
    isEmpty(tokens[from - 1]!.acts)
  )
    from--;
  return { from, to: at };
}

/** "right, title and interest in and to the Work": the title is in the work. */
function throughTitle(tokens: readonly Token[], object: Slot, slots: readonly PrepositionSlot[], { end }: Draft): Slot {
  if (object.to <= object.from || !isTitle(tokens, object)) return object;
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
function isTitle(tokens: readonly Token[], { from, to }: Slot): boolean {
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

/** "assigns to Client all rights in the Work": the object stands behind the recipient. */
function objectBehindRecipient(draft: Draft, tokens: readonly Token[]): void {
  const { to } = draft;
  if (!to) return;
  let i = to.from;
  // "reserves unto itself, all right, title and interest".
  const reflexive = /^(?:it|him|her|our|your|them)sel(?:f|ves)$/.test(tokens[i]!.word);
  if (draft.toParty === undefined && !reflexive) return;
  while (i < to.to && tokens[i]!.party === undefined && !reflexive) i++;
  i++;
  // "sells to Client outright the copyright".
  while (i < draft.end && (tokens[i]!.grammar & g.adverb || /^(?:outright|absolutely|herewith)$/.test(tokens[i]!.word)))
    i++;
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
  draft.thing = throughTitle(tokens, { from: i, to: trimmed(tokens, i, end) }, later, draft);
}

/** "may use for any purpose the residuals": a heavy object stands behind what is lighter. */
function objectBehindSlots(draft: Draft, tokens: readonly Token[]): void {
  for (const { slot } of draft.slots) {
    if (slot.from <= draft.at) continue;
    for (let i = slot.from + 1; i < slot.to; i++) {
      const token = tokens[i]!;
      const before = tokens[i - 1]!;
      if (!(token.grammar & g.determiner) || token.possessive || isEmpty(before.things) || before.possessive) continue;
      const later = draft.slots.find((other) => other.slot.from > i);
      cutSlots(draft, i);
      draft.thing = { from: i, to: trimmed(tokens, i, later ? later.slot.from - 1 : draft.end) };
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
  (token.grammar & g.determiner) !== 0 ||
  (!isEmpty(token.things) && !isDescription(token) && !(token.grammar & g.preposition)) ||
  token.possessive;

/** "to Client", "in favour of Client", "grants Client a licence", "vests in Client". */
function settleRecipient(draft: Draft, tokens: readonly Token[], slots: readonly PrepositionSlot[]): void {
  for (const { preposition, slot } of slots) {
    if (slot.from < draft.thing.to && slot.from >= draft.thing.from) continue;
    if (preposition !== 'to' || slot.to <= slot.from) continue;
    draft.to = slot;
    draft.toParty = partyOf(tokens, slot);
    if (draft.toParty !== undefined) return;
  }
  if (draft.to) return;
  if (overlaps(draft.verbs, bearing))
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
  while (i < draft.thing.to && tokens[i]!.grammar & g.determiner) i++;
  const first = tokens[i];
  if (i >= draft.thing.to || !first || first.party === undefined || first.possessive) return;
  const next = tokens[i + 1];
  if (
    i + 1 < draft.thing.to &&
    next &&
    (next.grammar & (g.determiner | g.no) ||
      !isEmpty(next.things) ||
      next.capital ||
      next.grammar & g.relative ||
      next.grammar === 0)
  ) {
    draft.to = { from: draft.at + 1, to: i + 1 };
    draft.toParty = first.party;
    draft.thing = { from: i + 1, to: draft.thing.to };
  }
}
