/**
 * A set of classes of one sort, things or verbs: four words of thirty-two bits. Sets of the lexicon are made once and shared
 * by all words that have them; nothing changes one.
 */
export type Bits = readonly number[];

export const noBits: Bits = [0, 0, 0, 0];

/** How many classes a sort can have. */
export const mostClasses = 128;

/** A set of classes by their numbers. */
export function bitsOf(numbers: Iterable<number>): Bits {
  const bits = [0, 0, 0, 0];
  for (const number of numbers) bits[number >> 5]! |= 1 << (number & 31);
  return isEmpty(bits) ? noBits : bits;
}

/** Whether two sets have a class in common. */
export const overlaps = (one: Bits, other: Bits): boolean =>
  ((one[0]! & other[0]!) | (one[1]! & other[1]!) | (one[2]! & other[2]!) | (one[3]! & other[3]!)) !== 0;

export const isEmpty = (bits: Bits): boolean => (bits[0]! | bits[1]! | bits[2]! | bits[3]!) === 0;

export function join(one: Bits, other: Bits): Bits {
  if (one === other || isEmpty(other)) return one;
  if (isEmpty(one)) return other;
  return [one[0]! | other[0]!, one[1]! | other[1]!, one[2]! | other[2]!, one[3]! | other[3]!];
}

/** What is in the first and not in the second. */
export const without = (one: Bits, other: Bits): Bits =>
  overlaps(one, other) ? [one[0]! & ~other[0]!, one[1]! & ~other[1]!, one[2]! & ~other[2]!, one[3]! & ~other[3]!] : one;
