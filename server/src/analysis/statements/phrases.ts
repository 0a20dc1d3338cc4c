import { type Bits, haveCommon, isEmpty, join, noBits, without } from '../lexicon/bits.ts';
import { grammar, thingBits } from '../lexicon/lexicon.ts';
import type { Role } from '../parties/party.ts';
import type { Slot, Token } from './statement.ts';

/** Words that are nothing of their own: what they are about follows, "title in the Work", "all copies of the Data". */
const hollowBits = thingBits('title', 'wide', 'ip', 'copies');
/** Kinds of words that describe and are no thing: "jointly", "exclusive", "existing". */
const descriptiveBits = thingBits(
  ...['joint', 'exclusive', 'nonexclusive', 'only', 'free', 'longtime', 'before', 'perpetual', 'irrevocable'],
  ...['royalty-free', 'non-transferable', 'transferable', 'worldwide', 'automated', 'quality', 'recurring'],
  ...['unlimited', 'as-is', 'correct', 'void', 'consentless', 'innovation', 'abroad'],
);
export const agreementBits = thingBits('agreement');
export const atEndBits = thingBits('atend');
export const outputBits = thingBits('output');
const backgroundBits = thingBits('background');
const beforeBits = thingBits('before');

const { preposition, relative, conjunction, determiner, condition, exception, adverb, must, may, be, have, to } =
  grammar;
/** Leave, duty or prohibition. */
export const deonticForce = grammar.allow | grammar.bind | grammar.bar;
const functional = Object.values(grammar).reduce((all, bit) => all | bit, 0);

/** "exclusive", "existing", "in perpetuity": says how or when, and is no thing. */
export const isDescription = (token: Token): boolean =>
  !isEmpty(token.things) && isEmpty(without(token.things, descriptiveBits));

export const isMark = ({ word }: Token): boolean => word.length === 1 && ',;:().-'.includes(word);

/** What a noun phrase is about: its heads, not what qualifies them. "The model's outputs and logs" → outputs, data. */
export function headsOf(tokens: readonly Token[], { from, to: end }: Slot): Bits {
  let heads = noBits;
  let onlyHollow = true;
  let depth = 0;
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    if (token.word === '(') depth++;
    else if (token.word === ')') depth--;
    if (depth > 0) continue;
    if (token.grammar & relative && i > from && !/^what|^wh.*ever/.test(token.word)) break;
    if (token.grammar & (condition | exception) && i > from) break;
    if (token.grammar & (must | may)) break;
    // "every scan the engine flags": another noun phrase begins, the subject of a clause without "which".
    if (token.grammar & determiner && i > from && !isEmpty(heads) && opensContact(tokens[i - 1]!)) break;
    if ((token.grammar & preposition || token.word === 'to') && isEmpty(token.things)) {
      // "improvements to the model": what follows only qualifies; after "title in", "copies of" it is the thing.
      if (token.preposition === 'including' || token.word === 'as well as') continue;
      if (!isEmpty(heads) && onlyHollow) continue;
      if (isEmpty(heads) && i === from) continue;
      // An unknown head: "the computer on which the model runs". What it is made of or for is not the thing itself.
      i = endOfQualifier(tokens, i + 1, end) - 1;
      continue;
    }
    if (isEmpty(token.things) || token.possessive || token.party !== undefined) continue;
    if (isModifier(tokens, i, end)) {
      if (haveCommon(token.things, backgroundBits)) heads = join(heads, backgroundBits);
      continue;
    }
    const its = without(token.things, descriptiveBits);
    if (isEmpty(its)) {
      if (haveCommon(token.things, beforeBits)) heads = join(heads, beforeBits);
      continue;
    }
    heads = join(heads, its);
    if (!isEmpty(without(its, hollowBits))) onlyHollow = false;
  }
  return heads;
}

const opensContact = (before: Token): boolean =>
  !isEmpty(before.things) &&
  before.grammar === 0 &&
  !before.possessive &&
  before.party === undefined &&
  !/ in$/.test(before.word) &&
  !isDescription(before);

/** Where a list goes on behind what qualified one of its members. */
function endOfQualifier(tokens: readonly Token[], from: number, end: number): number {
  let i = from;
  while (i < end && tokens[i]!.word !== ',' && !(tokens[i]!.grammar & conjunction)) i++;
  return i;
}

/** Before another noun it only says which: "model documentation", "data centre"; not "data available", "data jointly". */
function isModifier(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  if (!next || at + 1 >= end || isMark(next)) return false;
  if (next.party !== undefined || next.possessive) return false;
  // "keep the data secret".
  if (/^(?:secret|confidential|private)$/.test(next.word) && (at + 2 >= end || isEmpty(tokens[at + 2]!.things)))
    return false;
  if (!isEmpty(next.things))
    return isEmpty(without(next.things, descriptiveBits))
      ? false
      : !(next.grammar & functional & ~grammar.allow & ~grammar.bind);
  if (next.grammar & functional) return false;
  if (!isEmpty(next.acts) && isEmpty(next.verbs)) return true;
  if (!isEmpty(next.verbs) || next.form) return !isEmpty(next.acts) && (next.form & 16) !== 0;
  return !/(?:ed|ly|able|ible|en|ing)$/.test(next.word) && next.word.length > 2;
}

/** Whether a thing of these classes is named anywhere in it. */
export function namesThing(tokens: readonly Token[], { from, to: end }: Slot, classes: Bits): boolean {
  for (let i = from; i < end; i++) if (haveCommon(tokens[i]!.things, classes)) return true;
  return false;
}

/** The party that stands in a stretch: the first that possesses nothing; a possessor where nobody else is named. */
export function partyOf(tokens: readonly Token[], { from, to: end }: Slot): Role | undefined {
  let possessor: Role | undefined;
  for (let i = from; i < end; i++) {
    const { party, possessive } = tokens[i]!;
    if (party === undefined) continue;
    const before = tokens[i - 1];
    if (possessive || (i > from && (before?.preposition === 'of' || before?.preposition === 'between'))) {
      possessor ??= party;
      continue;
    }
    return withOther(tokens, i, end, party);
  }
  return possessor;
}

/** The party that a noun phrase is, not one that only possesses what it is: none in "a competitor of Client". */
export function headParty(tokens: readonly Token[], { from, to: end }: Slot): Role | undefined {
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    if (token.party !== undefined && !token.possessive) return withOther(tokens, i, end, token.party);
    if ((token.grammar & (preposition | relative | condition | exception)) !== 0 && token.preposition !== 'between')
      break;
  }
  // "In such event Provider": the words before it are none of its own.
  const last = tokens[end - 1];
  let before = tokens[end - 2];
  if (before && before.grammar & determiner) before = tokens[end - 3];
  return end > from && last?.party !== undefined && !last.possessive && !(before && before.grammar & preposition)
    ? last.party
    : undefined;
}

/** "Customer and Provider": both. */
function withOther(tokens: readonly Token[], at: number, end: number, party: Role): Role {
  const next = tokens[at + 1];
  if (!next || at + 1 >= end || !(next.grammar & conjunction || next.word === ',')) return party;
  for (let i = at + 2; i < Math.min(end, at + 4); i++) {
    const other = tokens[i]!;
    if (other.party !== undefined && !other.possessive) return other.party === party ? party : 'both';
    if (!(other.grammar & (determiner | conjunction))) return party;
  }
  return party;
}

/** Whose a thing is by its own words: "Customer's data", "our tools", "data of Customer", "Client and its data". */
export function whose(tokens: readonly Token[], { from, to: end }: Slot): Role | undefined {
  for (let i = from; i < end; i++) {
    const { party, possessive, of } = tokens[i]!;
    if (of !== undefined) return of;
    if (party === undefined) continue;
    if (possessive || tokens[i - 1]?.preposition === 'of' || tokens[i - 1]?.preposition === 'by') return party;
    // "Customer Data", "Client materials": the label before the thing.
    const next = tokens[i + 1];
    if (next && i + 1 < end && !isEmpty(next.things) && !next.possessive) return party;
  }
  return undefined;
}

export const textOfSlot = (tokens: readonly Token[], { from, to: end }: Slot): string =>
  tokens
    .slice(from, end)
    .map(({ word }) => word)
    .join(' ');
export { adverb, be, have, to };

/** Its end without the marks and conjunctions that stand there. */
export function endWithoutMarks(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && (isMark(tokens[end - 1]!) || tokens[end - 1]!.grammar & conjunction)) end--;
  return end;
}
