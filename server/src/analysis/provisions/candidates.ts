import { unpackNumbers, unpackWords } from '../packed.ts';
import type { CompiledPrefilters } from './compiled.ts';
import { multiPatternMatcher } from './multiPatternMatcher.ts';
import type { Recogniser } from './provision.ts';

/** What a recogniser may find in a sentence: the most its cues could add, and which of them can be there, as bits. */
export interface CandidateCues {
  readonly hope: number;
  readonly low: number;
  readonly high: number;
}
/** Of the cues, this many are told in `low` and the others in `high`. */
export const half = 30;
/** No way has more sets of words than this. */
export const mostSets = 4;

/** From the words of a sentence to what may be found there. */
export interface CandidateFinder {
  /** @param each told of the recognisers that may find something, each with its candidate. */
  readonly find: (text: string, each: (recogniser: number, hope: number, low: number, high: number) => void) => void;
  /** The formulas that may be found in the text that was asked about last, as bits: used again for the next. */
  readonly formulas: Int32Array;
}

/** @param formulas how many formulas the pages of kinds have. */
export function candidateFinder(
  recognisers: readonly Recogniser[],
  formulas: number,
  compiled: CompiledPrefilters,
): CandidateFinder {
  const vocabulary = unpackWords(compiled.words);
  const { useOf, wakesOf, meetsOf } = unpackUses(compiled);
  const { opens, allSets, owners, places, adds, least, always } = cuesIn(recognisers, formulas, compiled);
  const mayBe = new Int32Array(always.length);
  const find = multiPatternMatcher(vocabulary);
  const thresholds = recognisers.map(({ threshold = 2 }) => threshold);
  // Each sentence is a turn; what was seen in it is marked with its number, so nothing need be cleared.
  let turn = 0;
  const seenAt = new Uint32Array(wakesOf.starts.length);
  const wokenAt = new Uint32Array(recognisers.length);
  const metAt = new Uint32Array(allSets.length);
  const met = new Uint8Array(allSets.length);
  const openAt = new Uint32Array(owners.length);
  const hopeAt = new Uint32Array(recognisers.length);
  const hopes = new Float64Array(recognisers.length);
  const lows = new Int32Array(recognisers.length);
  const highs = new Int32Array(recognisers.length);
  const begin = (index: number): void => {
    hopeAt[index] = turn;
    const { hope, low, high } = least[index]!;
    hopes[index] = hope;
    lows[index] = low;
    highs[index] = high;
  };
  const open = (cue: number): void => {
    openAt[cue] = turn;
    const owner = owners[cue]!;
    if (owner === noOwner) {
      mayBe[places[cue]! >> 5]! |= 1 << (places[cue]! & 31);
      return;
    }
    if (hopeAt[owner] !== turn) begin(owner);
    hopes[owner]! += adds[cue]!;
    const place = places[cue]!;
    if (place < half) lows[owner]! |= 1 << place;
    else highs[owner]! |= 1 << (place - half);
  };
  const meet = (use: number): void => {
    const { row, starts } = meetsOf;
    for (let i = starts[use]!; i < starts[use + 1]!; i++) {
      const way = Math.floor(row[i]! / mostSets);
      const set = 1 << (row[i]! % mostSets);
      const sets = metAt[way] === turn ? met[way]! | set : set;
      metAt[way] = turn;
      met[way] = sets;
      if (sets === allSets[way] && openAt[opens[way]!] !== turn) open(opens[way]!);
    }
  };
  const awake = new Uint16Array(recognisers.length);

  const findIn: CandidateFinder['find'] = (text, each) => {
    mayBe.set(always);
    turn = (turn + 1) >>> 0;
    const { numbers: words, count } = find(text);
    let awakened = 0;
    let seen = 0;
    for (let i = 0; i < count; i++) {
      const use = useOf[words[i]!]!;
      if (seenAt[use] === turn) continue;
      seenAt[use] = turn;
      words[seen++] = use;
      const { row, starts } = wakesOf;
      for (let at = starts[use]!; at < starts[use + 1]!; at++) {
        const index = row[at]!;
        if (wokenAt[index] === turn) continue;
        wokenAt[index] = turn;
        awake[awakened++] = index;
      }
    }
    for (let i = 0; i < seen; i++) meet(words[i]!);
    for (let i = 0; i < awakened; i++) {
      const index = awake[i]!;
      if (hopeAt[index] !== turn) begin(index);
      if (hopes[index]! >= thresholds[index]!) each(index, hopes[index]!, lows[index]!, highs[index]!);
    }
  };
  return { find: findIn, formulas: mayBe };
}
/** Whose a formula is, in the row of cues. */
const noOwner = -1;

/** Every cue and formula with the ways it can be there, and what may be found whatever the words. */
function cuesIn(recognisers: readonly Recogniser[], formulas: number, compiled: CompiledPrefilters) {
  /** The ways in which cues can be there, in one row: the cue it opens, and all its sets, as bits. */
  const opens: number[] = [];
  const allSets: number[] = [];
  /** Cues of all recognisers in one row: whose it is, which of its owner's, what it would add. */
  const owners: number[] = [];
  const places: number[] = [];
  const adds: number[] = [];
  const ways = unpackNumbers(compiled.ways);
  let at = 0;
  /** What a recogniser may find whatever the words: cues of which nothing is known are tried always. */
  const least = recognisers.map(({ cues }, index) => {
    const candidate = { hope: 0, low: 0, high: 0 };
    cues.forEach(([, weight], place) => {
      const add = Math.max(0, weight);
      const count = ways[at++]!;
      if (!count) {
        candidate.hope += add;
        if (place < half) candidate.low |= 1 << place;
        else candidate.high |= 1 << (place - half);
        return;
      }
      const cue = owners.push(index) - 1;
      places.push(place);
      adds.push(add);
      for (let i = 0; i < count; i++) {
        opens.push(cue);
        allSets.push((1 << ways[at++]!) - 1);
      }
    });
    return candidate;
  });
  const always = new Int32Array((formulas + 31) >> 5);
  for (let formula = 0; formula < formulas; formula++) {
    const count = ways[at++]!;
    if (!count) {
      always[formula >> 5]! |= 1 << (formula & 31);
      continue;
    }
    const cue = owners.push(noOwner) - 1;
    places.push(formula);
    adds.push(0);
    for (let i = 0; i < count; i++) {
      opens.push(cue);
      allSets.push((1 << ways[at++]!) - 1);
    }
  }
  return { opens, allSets, owners, places, adds, least, always };
}

/** For each word which use it has; for each use the recognisers it wakes and the sets of words that it meets. */
function unpackUses(compiled: CompiledPrefilters): { useOf: Int32Array; wakesOf: PackedUses; meetsOf: PackedUses } {
  const packed = unpackNumbers(compiled.uses);
  const wakes: number[] = [];
  const meets: number[] = [];
  const startsOfWakes = [0];
  const startsOfMeets = [0];
  for (let at = 0; at < packed.length; ) {
    for (const [row, starts] of [
      [wakes, startsOfWakes],
      [meets, startsOfMeets],
    ] as const) {
      let number = 0;
      for (let left = packed[at++]!; left > 0; left--) row.push((number += packed[at++]!));
      starts.push(row.length);
    }
  }
  return {
    useOf: unpackNumbers(compiled.useOfEach),
    wakesOf: { row: Uint16Array.from(wakes), starts: Uint32Array.from(startsOfWakes) },
    meetsOf: { row: Uint16Array.from(meets), starts: Uint32Array.from(startsOfMeets) },
  };
}

/** Lists one behind the other, and where each begins: read far more often than made. */
interface PackedUses {
  readonly row: Uint16Array;
  readonly starts: Uint32Array;
}
