import compiled from 'compiled:lexicon';
import { unpackNumbers, unpackWords } from '../packed.ts';
import { type Bits, bitsOf, noBits } from './bits.ts';
import { formBits, grammarNames } from './compiled.ts';

/** What a word or phrase of the tables can be. */
export interface Entry {
  readonly things: Bits;
  /** Classes as a verb, or as an adjective said with "be". */
  readonly verbs: Bits;
  /** Classes as the noun of a verb: "assignment". */
  readonly acts: Bits;
  /** Grammar as bits: see `grammar`. */
  readonly grammar: number;
  readonly adjective: boolean;
  /** Which of its words tells the form of the verb: the second of "fine-tuned". */
  readonly inflected: number;
  /** What a preposition counts as: "in favour of" as "to". */
  readonly as: string;
}

/** Bits of the headings of connectives.md. */
export const grammar = Object.fromEntries(grammarNames.map((name, bit) => [name, 1 << bit])) as Readonly<
  Record<(typeof grammarNames)[number], number>
>;

export const noEntry: Entry = {
  things: noBits,
  verbs: noBits,
  acts: noBits,
  grammar: 0,
  adjective: false,
  inflected: 0,
  as: '',
};

const entries: readonly Entry[] = [noEntry, ...unpackEntries()];

function* unpackEntries(): Generator<Entry> {
  const row = unpackNumbers(compiled.sets);
  for (let at = 0; at < row.length; ) {
    const [entryThings, entryVerbs, acts] = [1, 2, 3].map(() => {
      const end = at + 1 + row[at]!;
      const bits = bitsOf(row.subarray(at + 1, end));
      at = end;
      return bits;
    }) as [Bits, Bits, Bits];
    yield {
      things: entryThings,
      verbs: entryVerbs,
      acts,
      grammar: row[at++]! | (row[at++]! << 12),
      adjective: row[at++]! === 1,
      inflected: row[at++]!,
      as: compiled.counterparts[row[at++]!]!,
    };
  }
}

export const lexiconWords: readonly string[] = unpackWords(compiled.words);
/** No word of the tables. */
export const unknown = -1;

/**
 * Nodes in one row: set, number of words that follow, then each with where it leads. That is the place of a node, or below zero
 * the set of an entry that ends there; 0 leads nowhere, so no node stands there.
 */
const trieNodes: number[] = [];
const nodes: Int32Array = unpackNodes();
/** Word → where it leads as the first of an entry. */
const roots: Int32Array = unpackNumbers(compiled.roots).map(trieNodePlace);

function unpackNodes(): Int32Array {
  const packed = unpackNumbers(compiled.nodes);
  const row = new Int32Array(packed.length + 1);
  for (let at = 0; at < packed.length; ) {
    trieNodes.push(at + 1);
    row[at + 1] = packed[at]!;
    row[at + 2] = packed[at + 1]!;
    let left = packed[at + 1]!;
    at += 2;
    for (let word = 0; left > 0; left--, at += 2) {
      row[at + 1] = word += packed[at]!;
      // A node stands behind all those that it leads to.
      row[at + 2] = trieNodePlace(packed[at + 1]!);
    }
  }
  return row;
}

function trieNodePlace(packed: number): number {
  return packed < compiled.leaves ? -packed : trieNodes[packed - compiled.leaves]!;
}

/** The longest entry that begins at a word, among `count` word numbers; its length goes to `match.length`, 0 for none. */
export function longestEntry(numbers: Int32Array, from: number, count: number): Entry {
  match.length = 0;
  let set = 0;
  const first = numbers[from]!;
  let node = first < 0 ? 0 : roots[first]!;
  for (let i = from; node !== 0; ) {
    i++;
    if (node < 0) {
      match.length = i - from;
      return entries[-node]!;
    }
    if (nodes[node]! > 0) {
      set = nodes[node]!;
      match.length = i - from;
    }
    const next = i < count ? numbers[i]! : -1;
    node = next < 0 ? 0 : child(node, next);
  }
  return entries[set]!;
}
export const match = { length: 0 };

/** Children are in order; most nodes have a few, "be" has a hundred. */
function child(node: number, word: number): number {
  let low = 0;
  let high = nodes[node + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = nodes[node + 2 + 2 * middle]!;
    if (found === word) return nodes[node + 3 + 2 * middle]!;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Forms of a verb that a word can be: bits of `formBits`. */
export const verbFormsOf = (word: number): number => (word < 0 ? 0 : compiled.forms.charCodeAt(word) - 65);
export { formBits };

/** "make … over": what the first word can be when these words follow soon. */
export interface Parted {
  readonly entry: Entry;
  readonly rest: Int32Array;
}
const partings: (Parted[] | undefined)[] = lexiconWords.map(() => undefined);
for (const [rest, set, firsts] of compiled.parted) {
  const parted = { entry: entries[set]!, rest: Int32Array.from(rest.split(' '), (one) => lexiconWords.indexOf(one)) };
  let word = 0;
  for (const step of unpackNumbers(firsts)) {
    word += step;
    const known = partings[word];
    if (known) known.push(parted);
    else partings[word] = [parted];
  }
}
export const partingsOf = (word: number): readonly Parted[] | undefined => (word < 0 ? undefined : partings[word]);

/** The hash of a word in small letters, letter by letter from `hashStart`. */
export const hashStart = 0x811c9dc5 | 0;
export const hashNext = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
export function hashOf(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = hashNext(hash, word.charCodeAt(i));
  return hash;
}

/** Open addressing, a quarter full: number of the word plus one. */
const size = 1 << (34 - Math.clz32(lexiconWords.length));
const table = new Int32Array(size);
lexiconWords.forEach((word, number) => {
  let slot = hashOf(word) & (size - 1);
  while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
  table[slot] = number + 1;
});

/** The number of a word of a text, in whatever letters it is written; `unknown` where no table has it. */
export function wordNumber(text: string, from: number, to: number, hash: number): number {
  for (let slot = hash & (size - 1); table[slot] !== 0; slot = (slot + 1) & (size - 1)) {
    const number = table[slot]! - 1;
    if (isWordAt(lexiconWords[number]!, text, from, to)) return number;
  }
  return unknown;
}

function isWordAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (lower(text.charCodeAt(from + i)) !== word.charCodeAt(i)) return false;
  return true;
}

/** Small letters for Latin-1; other alphabets stand in no table. */
export const lower = (code: number): number =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code;

export const numberOfWord = (word: string): number => wordNumber(word, 0, word.length, hashOf(word));

/** Names of the classes, by number. */
export const classNames: { readonly things: readonly string[]; readonly verbs: readonly string[] } = compiled;

/** A set of things by name. @throws Error for a name no table has: a mistake of the program. */
export const thingBits = (...names: readonly string[]): Bits => bitsNamed(compiled.things, names);
export const verbBits = (...names: readonly string[]): Bits => bitsNamed(compiled.verbs, names);

const bitsNamed = (known: readonly string[], names: readonly string[]): Bits =>
  bitsOf(
    names.map((name) => {
      const number = known.indexOf(name);
      if (number < 0) throw new Error(`no class of the lexicon is called "${name}"`);
      return number;
    }),
  );
