import { isEmpty } from '../lexicon/bits.ts';
import { grammar } from '../lexicon/lexicon.ts';
import { type Draft, type Draftings, firstStatementFrom, reach } from './draft.ts';
import { endWithoutMarks, headsOf, isMark } from './phrases.ts';
import { objectBehindRecipient, objectBehindSlots, settleRecipient } from './recipients.ts';
import type { PrepositionSlot, Slot, Token } from './statement.ts';
import { throughTitle } from './titlePhrases.ts';
import { verbExtentEnd } from './verbExtent.ts';

/** What each verb is done to and what stands behind its prepositions. */
export function settleObjects({ tokens, places, drafts }: Draftings): void {
  drafts.forEach((draft, k) => {
    draft.end = verbExtentEnd(draft, k, { tokens, places, drafts });
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
    if (draft.thing.to <= draft.thing.from && !draft.passive) settleTopic(draft, { tokens, places, drafts });
    else if (isBarePronoun(tokens, draft.thing)) draft.thing = antecedentInSentence(draft, k, tokens, drafts);
  });
}

/** "What our engineers carry in their heads they may go on using": what stands before the subject is what it is done to. */
function settleTopic(draft: Draft, { tokens, places, drafts }: Draftings): void {
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
  while (from < subject.from && tokens[from]!.grammar & (grammar.conjunction | grammar.adverb)) from++;
  for (let k = firstStatementFrom(drafts, from); k < drafts.length && drafts[k]!.at < subject.from; k++)
    if (drafts[k]!.group.sort === 'finite' && drafts[k]!.where === 'main') return;
  if (
    from < subject.from &&
    (draft.group.modal || /^(?:what|whatever|everything|anything|all)$/.test(tokens[from]!.word)) &&
    tokens[subject.from - 1]!.word !== ',' &&
    !(tokens[from]!.grammar & (grammar.preposition | grammar.to))
  )
    draft.thing = { from, to: endWithoutMarks(tokens, from, subject.from) };
}

/** "it", "them", "the same": nothing else stands in the phrase. */
export function isBarePronoun(tokens: readonly Token[], { from, to }: Slot): boolean {
  if (to <= from || to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (
      token.party !== undefined ||
      token.possessive ||
      !(token.grammar & (grammar.pronoun | grammar.adverb) || /^(?:these|those|this)$/.test(token.word))
    )
      return false;
  }
  return true;
}

/** What was spoken of before in the same sentence: what the verb before was done to, or its subject. */
function antecedentInSentence(draft: Draft, k: number, tokens: readonly Token[], drafts: readonly Draft[]): Slot {
  for (let n = k - 1; n >= 0 && k - n < 8; n--) {
    const other = drafts[n]!;
    for (const slot of [other.thing, other.subject])
      if (
        slot.to > slot.from &&
        slot.to <= draft.thing.from &&
        !isBarePronoun(tokens, slot) &&
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
    if (!isMark(token) && !(token.grammar & (grammar.conjunction | grammar.adverb | grammar.negation))) return false;
  }
  return true;
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
      (token.grammar & (grammar.preposition | grammar.to)) !== 0 &&
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
      slot: { from, to: endWithoutMarks(tokens, from, found[n + 1]?.at ?? draft.end) },
    }))
    .filter(({ preposition }) => preposition !== '');
  if (draft.group.sort === 'finite' && !draft.leader) slots.push(...slotsBefore(draft, tokens));
  draft.slots = slots;
  let object: Slot = {
    from: draft.at + 1,
    to: endWithoutMarks(tokens, draft.at + 1, objectEnd < 0 ? draft.end : objectEnd),
  };
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
    if (!(token.grammar & grammar.preposition) || token.party !== undefined || token.preposition === 'of') continue;
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
    !(tokens[from - 1]!.grammar & (grammar.must | grammar.may))
  )
    from--;
  while (from < comma && !(tokens[from]!.grammar & grammar.preposition)) {
    // Only what opens the clause, behind "and" or a comma.
    if (!(tokens[from]!.grammar & (grammar.conjunction | grammar.adverb)) && tokens[from]!.word !== ',') return slots;
    from++;
  }
  if (from < comma) slots.push({ preposition: tokens[from]!.preposition, slot: { from: from + 1, to: end } });
  return slots;
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
