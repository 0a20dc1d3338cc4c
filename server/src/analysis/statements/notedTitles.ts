import { haveCommon } from '../lexicon/bits.ts';
import { thingBits } from '../lexicon/lexicon.ts';
import type { Role } from '../parties/party.ts';
import { headsOf, isMark, namesThing, partyOf } from './phrases.ts';
import type { Slot, Statement, Title, Token } from './statement.ts';

const ownerOrTitle = thingBits('owner', 'property', 'title');
const inCommonBits = thingBits('joint');

/** "Weights - owner: Customer", "Ontology | title: 50 % Provider, 50 % Customer", "Ownership: prompts - Agency": a title without a verb. */
export function titleNoted(tokens: readonly Token[]): Title | undefined {
  const told = toldBehindMark(tokens);
  if (told) return told;
  for (let at = 0; at + 2 < tokens.length && at < 40; at++) {
    if (/^(?:property|ownership)$/.test(tokens[at]!.word) && isMark(tokens[at - 1] ?? tokens[at]!)) {
      // "Benchmarks - property of Consultant".
      const owner =
        tokens[at + 1]!.word === 'of' ? ownerNoted(tokens, { from: at + 2, to: endOfNote(tokens, at + 2) }) : undefined;
      if (owner !== undefined) return noted(at, { from: startOfNote(tokens, at), to: at - 1 }, owner, tokens);
    }
    if (!haveCommon(tokens[at]!.things, ownerOrTitle) || !/^[:-]$/.test(tokens[at + 1]!.word)) continue;
    if (at > 0 && !isMark(tokens[at - 1]!) && !/^(?:owner|ownership|title)$/.test(tokens[at]!.word)) continue;
    const end = endOfNote(tokens, at + 2);
    let thing = { from: startOfNote(tokens, at), to: at };
    let owners: Slot = { from: at + 2, to: end };
    while (thing.to > thing.from && isMark(tokens[thing.to - 1]!)) thing.to--;
    if (thing.to <= thing.from) {
      const mark = tokens.findIndex(({ word }, i) => i > at + 2 && i < end && /^[:-]$/.test(word));
      if (mark < 0) continue;
      thing = { from: at + 2, to: mark };
      owners = { from: mark + 1, to: end };
    }
    const joint = namesThing(tokens, owners, inCommonBits);
    const owner = joint ? 'both' : ownerNoted(tokens, owners);
    if (owner === undefined) continue;
    return noted(at, thing, owner, tokens);
  }
  return undefined;
}

/** "Results: Provider's.", "Results: belong to Provider." */
function toldBehindMark(tokens: readonly Token[]): Title | undefined {
  const mark = tokens.findIndex(({ word }, at) => at > 0 && at < 12 && /^[:-]$/.test(word));
  if (mark < 0) return undefined;
  let at = mark + 1;
  const belongs = /^belongs?$/.test(tokens[at]?.word ?? '') && tokens[at + 1]?.word === 'to';
  if (belongs) at += 2;
  if (tokens[at]?.word === 'the') at++;
  const owner = tokens[at];
  const behind = tokens[at + 1];
  const last = !behind || /^[.;]$/.test(behind.word);
  return owner?.party !== undefined && last && (belongs || owner.possessive)
    ? noted(mark, { from: 0, to: mark }, owner.party, tokens)
    : undefined;
}

const noted = (at: number, thing: Slot, owner: Role, tokens: readonly Token[]): Title => ({
  ...{ at, thing, heads: headsOf(tokens, thing), owner, how: 'is', mode: 'is', where: 'main' },
  ...{ joint: owner === 'both', hereby: false, conditions: [], exceptions: [] },
});

/** One party, or both where two are named. */
function ownerNoted(tokens: readonly Token[], { from, to }: Slot): Role | undefined {
  let owner: Role | undefined;
  for (let i = from; i < to; i++) {
    const { party, preposition } = tokens[i]!;
    // "Owner: Customer, reuse by Provider: no".
    if (owner !== undefined && preposition) break;
    if (party !== undefined) owner = owner === undefined || owner === party ? party : 'both';
  }
  return owner;
}

const stopsNote = ({ word }: Token): boolean => word === ';' || word === '.';
function startOfNote(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && !stopsNote(tokens[from - 1]!)) from--;
  return from;
}
/** A note is short, and another note may follow in it. */
function endOfNote(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && to < from + 14 && !stopsNote(tokens[to]!) && tokens[to]!.word !== ':') to++;
  return to;
}

/** "Passes into the ownership of the Client", "falls into joint ownership". */
export function intoOwnership({ slots }: Statement, tokens: readonly Token[]): Role | undefined {
  const slot = slots.find(
    ({ preposition, slot }) => preposition === 'into' && namesThing(tokens, slot, intoBits),
  )?.slot;
  if (!slot) return undefined;
  return namesThing(tokens, slot, inCommonBits) ? 'both' : partyOf(tokens, slot);
}
const intoBits = thingBits('title', 'property');
