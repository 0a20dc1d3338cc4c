import { multiPatternMatcher } from './multiPatternMatcher.ts';
import { prefilterOf } from './prefilter.ts';
import type { Recogniser } from './provision.ts';

/** What a recogniser may find in a sentence: the most its cues could add, and which of them can be there, as bits. */
export interface Candidate {
  readonly hope: number;
  readonly low: number;
  readonly high: number;
}
/** Of the cues, this many are told in `low` and the others in `high`. */
export const half = 30;

/** From the words of a sentence to the recognisers that may find something there, each with its candidate. */
export function candidateFinder(
  recognisers: readonly Recogniser[],
): (text: string, each: (recogniser: number, hope: number, low: number, high: number) => void) => void {
  const vocabulary: string[] = [];
  const numbers = new Map<string, number>();
  /** For each word: the recognisers it wakes, and the sets of words that it meets (way, set, way, set …). */
  const wakes: number[][] = [];
  const meets: number[][] = [];
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      numbers.set(word, (number = vocabulary.length));
      vocabulary.push(word);
      wakes.push([]);
      meets.push([]);
    }
    return number;
  };
  /** The ways in which cues can be there, in one row: the cue it opens, and all its sets, as bits. */
  const opens: number[] = [];
  const allSets: number[] = [];
  /** Cues of all recognisers in one row: whose it is, which of its owner's, what it would add. */
  const owners: number[] = [];
  const places: number[] = [];
  const adds: number[] = [];
  /** What a recogniser may find whatever the words: cues of which nothing is known are tried always. */
  const least = recognisers.map((one, index) => {
    if (one.cues.length > 2 * half) throw new Error(`${one.kind} has more than ${2 * half} cues`);
    for (const trigger of one.triggers) wakes[numberOf(trigger)]!.push(index);
    const candidate = { hope: 0, low: 0, high: 0 };
    one.cues.forEach(([evidence, weight], place) => {
      const ways = typeof evidence === 'function' ? [] : prefilterOf(evidence);
      const add = Math.max(0, weight);
      if (!ways.length) {
        candidate.hope += add;
        if (place < half) candidate.low |= 1 << place;
        else candidate.high |= 1 << (place - half);
        return;
      }
      const cue = owners.push(index) - 1;
      places.push(place);
      adds.push(add);
      for (const sets of ways) {
        const way = opens.push(cue) - 1;
        allSets.push((1 << sets.length) - 1);
        sets.forEach((words, set) => {
          for (const word of words) meets[numberOf(word)]!.push(way, 1 << set);
        });
      }
    });
    return candidate;
  });
  const find = multiPatternMatcher(vocabulary);
  const wakesOf = inOneRow(wakes);
  const meetsOf = inOneRow(meets);
  const thresholds = recognisers.map(({ threshold = 2 }) => threshold);
  // Each sentence is a turn; what was seen in it is marked with its number, so nothing need be cleared.
  let turn = 0;
  const seenAt = new Uint32Array(vocabulary.length);
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
    if (hopeAt[owner] !== turn) begin(owner);
    hopes[owner]! += adds[cue]!;
    const place = places[cue]!;
    if (place < half) lows[owner]! |= 1 << place;
    else highs[owner]! |= 1 << (place - half);
  };
  const meet = (word: number): void => {
    const { row, starts } = meetsOf;
    for (let i = starts[word]!; i < starts[word + 1]!; i += 2) {
      const way = row[i]!;
      const sets = metAt[way] === turn ? met[way]! | row[i + 1]! : row[i + 1]!;
      metAt[way] = turn;
      met[way] = sets;
      if (sets === allSets[way] && openAt[opens[way]!] !== turn) open(opens[way]!);
    }
  };
  const awake = new Uint16Array(recognisers.length);

  return (text, each) => {
    turn = (turn + 1) >>> 0;
    const { numbers: words, count } = find(text);
    let awakened = 0;
    let seen = 0;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      if (seenAt[word] === turn) continue;
      seenAt[word] = turn;
      words[seen++] = word;
      const { row, starts } = wakesOf;
      for (let at = starts[word]!; at < starts[word + 1]!; at++) {
        const index = row[at]!;
        if (wokenAt[index] === turn) continue;
        wokenAt[index] = turn;
        awake[awakened++] = index;
      }
    }
    if (!awakened) return;
    for (let i = 0; i < seen; i++) meet(words[i]!);
    for (let i = 0; i < awakened; i++) {
      const index = awake[i]!;
      if (hopeAt[index] !== turn) begin(index);
      if (hopes[index]! >= thresholds[index]!) each(index, hopes[index]!, lows[index]!, highs[index]!);
    }
  };
}

/** Lists one behind the other, and where each begins: read far more often than made. */
function inOneRow(lists: readonly (readonly number[])[]): { readonly row: Uint16Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  return { row: Uint16Array.from(lists.flat()), starts };
}
