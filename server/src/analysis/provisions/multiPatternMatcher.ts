import { encoder } from '../flatString.ts';

/**
 * Many different words looked for at once, each where a word begins. The words are a tree of letters in one array of numbers: a
 * step is one look-up, and most words of a text leave the tree within a few letters.
 */
export function multiPatternMatcher(words: readonly string[]): (text: string) => WordsFound {
  // In order, the words that go on alike stand together; most of the tree is one letter after another, told in one byte.
  const sorted = inLetterOrder(words);
  const only: number[] = [];
  const forks: number[] = [];
  /** The word that ends at a node. */
  const endings: number[] = [];
  const tables: number[] = [];
  const grow = (from: number, to: number, depth: number): void => {
    const node = only.length;
    only.push(0);
    forks.push(-1);
    endings.push(noEnding);
    if (sorted[from]?.letters.length === depth) endings[node] = sorted[from++]!.number;
    if (from < to && sorted[from]!.letters.length === depth)
      throw new Error(`Two words look alike: ${words[endings[node]!]}, ${words[sorted[from]!.number]}`);
    if (from === to) return;
    const first = sorted[from]!.letters[depth]!;
    if (sorted[to - 1]!.letters[depth] === first) {
      only[node] = first;
      grow(from, to, depth + 1);
      return;
    }
    const table = tables.length;
    forks[node] = table;
    for (let i = 0; i < letterClasses; i++) tables.push(0);
    for (let at = from; at < to; ) {
      const letter = sorted[at]!.letters[depth]!;
      let end = at + 1;
      while (end < to && sorted[end]!.letters[depth] === letter) end++;
      tables[table + letter] = only.length;
      grow(at, end, depth + 1);
      at = end;
    }
  };
  grow(0, sorted.length, 0);
  // A node in one number: the letter that goes on, or where its table begins (bit 0); whether words end here (bit 1).
  const tree = Int32Array.from(only, (letter, node) => {
    const table = forks[node]!;
    return ((table >= 0 ? table : letter) << 2) | (endings[node] === noEnding ? 0 : 2) | (table >= 0 ? 1 : 0);
  });
  const steps = Uint16Array.from(tables);
  const ended = Uint16Array.from(endings);
  let bytes = new Uint8Array(4096);
  let numbers = new Uint16Array(4 * bytes.length);

  return (text) => {
    // A letter ends as many words as begin before it; longer texts get longer lists.
    if (bytes.length <= 3 * text.length) {
      bytes = new Uint8Array(6 * text.length);
      numbers = new Uint16Array(4 * bytes.length);
    }
    // Bytes are far quicker to come by than characters, and their places in the text are of no matter here.
    const length = encoder.encodeInto(text, bytes).written;
    bytes[length] = 0;
    let count = 0;
    let before = 0;
    for (let i = 0; i < length; i++) {
      const letter = letterCodes[bytes[i]!]!;
      // A letter goes on with the word it stands in; digits and the rest begin anew.
      const begins = letter - 1 < 36 && letter !== 0 && (before - 1) >>> 0 >= 26;
      before = letter;
      if (!begins) continue;
      let node = 0;
      for (let j = i; ; j++) {
        const here = letterCodes[bytes[j]!]!;
        const cell = tree[node]!;
        if (cell & 1) node = steps[(cell >> 2) + here]!;
        else node = here !== 0 && cell >> 2 === here ? node + 1 : 0;
        if (node === 0) break;
        if (tree[node]! & 2 && count < numbers.length) numbers[count++] = ended[node]!;
      }
    }
    return { numbers, count };
  };
}

const noEnding = 0xffff;

/** Numbers of the words found, in order of place, some more than once. The list is used again for the next text. */
export interface WordsFound {
  readonly numbers: Uint16Array;
  readonly count: number;
}

/** The order in which they become a tree soonest. */
export const inLetterOrder = (words: readonly string[]): readonly { letters: Uint8Array; number: number }[] =>
  words
    .map((word, number) => ({ letters: lettersOf(word), number }))
    .sort((one, two) => compareBytes(one.letters, two.letters));

/** What is not looked for cuts a word short; it is found more often then, never less. */
function lettersOf(word: string): Uint8Array {
  const codes = encoder.encode(word).map((byte) => letterCodes[byte]!);
  const end = codes.indexOf(0);
  return end < 0 ? codes : codes.slice(0, end);
}

function compareBytes(one: Uint8Array, two: Uint8Array): number {
  const shared = Math.min(one.length, two.length);
  for (let i = 0; i < shared; i++) if (one[i] !== two[i]) return one[i]! - two[i]!;
  return one.length - two.length;
}

/** By byte: letters, whatever their case, are 1–26, digits 27–36; then what stands inside words and between them; 0 is the rest. */
const letterClasses = 45;
const letterCodes = new Uint8Array(256);
for (let i = 0; i < 26; i++) letterCodes[97 + i] = letterCodes[65 + i] = i + 1;
for (let i = 0; i < 10; i++) letterCodes[48 + i] = 27 + i;
// The last two are the two bytes of "·".
for (const [i, byte] of [...encoder.encode(` '-&/,·`)].entries()) letterCodes[byte] = 37 + i;
/** Of a character; "·" counts as what stands inside words. */
export const letterOf = (code: number): number =>
  code < 128 ? letterCodes[code]! : code === 0xb7 ? letterClasses - 1 : 0;
