/**
 * A set of classes of one sort, things or verbs: `width` words of thirty-two bits. Sets of the lexicon are made once and shared
 * by all words that have them; nothing changes one.
 */
export type Bits = readonly number[];

/** Words in a set. */
export const width = 5;

/** How many classes a sort can have. */
export const mostClasses = 32 * width;

export const noBits: Bits = [0, 0, 0, 0, 0];

/** A set of classes by their numbers. */
export function bitsOf(numbers: Iterable<number>): Bits {
  const bits = [0, 0, 0, 0, 0];
  for (const number of numbers) bits[number >> 5]! |= 1 << (number & 31);
  return isEmpty(bits) ? noBits : bits;
}

/** Whether two sets have a class in common. */
export const haveCommon = (one: Bits, other: Bits): boolean =>
  one !== noBits &&
  ((one[0]! & other[0]!) |
    (one[1]! & other[1]!) |
    (one[2]! & other[2]!) |
    (one[3]! & other[3]!) |
    (one[4]! & other[4]!)) !==
    0;

export const isEmpty = (bits: Bits): boolean =>
  bits === noBits || (bits[0]! | bits[1]! | bits[2]! | bits[3]! | bits[4]!) === 0;

export function join(one: Bits, other: Bits): Bits {
  if (one === other || isEmpty(other)) return one;
  if (isEmpty(one)) return other;
  return [one[0]! | other[0]!, one[1]! | other[1]!, one[2]! | other[2]!, one[3]! | other[3]!, one[4]! | other[4]!];
}

/** What is in the first and not in the second. */
export const without = (one: Bits, other: Bits): Bits =>
  haveCommon(one, other)
    ? [one[0]! & ~other[0]!, one[1]! & ~other[1]!, one[2]! & ~other[2]!, one[3]! & ~other[3]!, one[4]! & ~other[4]!]
    : one;

/** Adds to a set of one's own: for unions over many words, where `join` would make one each time. */
export function add(to: number[], bits: Bits): void {
  if (bits === noBits) return;
  for (let i = 0; i < width; i++) to[i]! |= bits[i]!;
}
