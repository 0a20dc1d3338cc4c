/**
 * Numbers and words as short strings: how the build hands over what it computed, and what unpacks it when the program starts.
 * A table of the lexicon takes a third of what it takes as JSON, and is read as fast.
 */

/** The printable characters of ASCII from "#" on, without the backslash: none need be escaped between double quotes. */
const firstDigit = 35;
const backslash = 92;
const digits = 91;
/** Leading digits below `single` are the number; the next `double` of them lead one more digit; the others lead two. */
const single = 56;
const double = 32;
const triple = digits - single - double;
const endOfSingle = single;
const endOfDouble = endOfSingle + double * digits;
const endOfTriple = endOfDouble + triple * digits * digits;

/** @throws Error for a number that is none from 0 to 27,810. */
export function packNumbers(numbers: Iterable<number>): string {
  let packed = '';
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < 0 || number >= endOfTriple) throw new Error(`${number} cannot be packed`);
    if (number < endOfSingle) packed += characterOf(number);
    else if (number < endOfDouble) {
      const rest = number - endOfSingle;
      packed += characterOf(single + Math.floor(rest / digits)) + characterOf(rest % digits);
    } else {
      const rest = number - endOfDouble;
      packed += characterOf(single + double + Math.floor(rest / (digits * digits)));
      packed += characterOf(Math.floor(rest / digits) % digits) + characterOf(rest % digits);
    }
  }
  return packed;
}

export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length);
  let count = 0;
  for (let i = 0; i < packed.length; ) {
    const lead = digitAt(packed, i++);
    if (lead < single) numbers[count++] = lead;
    else if (lead < single + double) numbers[count++] = endOfSingle + (lead - single) * digits + digitAt(packed, i++);
    else {
      const high = (lead - single - double) * digits + digitAt(packed, i++);
      numbers[count++] = endOfDouble + high * digits + digitAt(packed, i++);
    }
  }
  return numbers.subarray(0, count);
}

/**
 * Words of which many begin as the one before: a capital letter says how many of its letters a word shares with that ("A" for
 * none), and what follows is the rest. So no word may hold a capital letter.
 */
export function packWords(words: Iterable<string>): string {
  let packed = '';
  let before = '';
  for (const word of words) {
    if (/[A-Z]/.test(word)) throw new Error(`"${word}" has a capital letter`);
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared++;
    packed += String.fromCharCode(65 + shared) + word.slice(shared);
    before = word;
  }
  return packed;
}

export function unpackWords(packed: string): readonly string[] {
  const words: string[] = [];
  let before = '';
  for (let at = 0; at < packed.length; ) {
    let end = at + 1;
    while (end < packed.length && !isCapital(packed.charCodeAt(end))) end++;
    before = before.slice(0, packed.charCodeAt(at) - 65) + packed.slice(at + 1, end);
    words.push(before);
    at = end;
  }
  return words;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

const characterOf = (digit: number): string =>
  String.fromCharCode(firstDigit + digit < backslash ? firstDigit + digit : firstDigit + digit + 1);

function digitAt(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  return code < backslash ? code - firstDigit : code - firstDigit - 1;
}
