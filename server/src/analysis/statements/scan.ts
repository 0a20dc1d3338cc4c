import { hashNext, hashStart, lower, numberOfWord, unknown, wordNumber } from '../lexicon/lexicon.ts';

/**
 * The words of a sentence, as the scan finds them: one pass over the characters, numbers only, in lists that every scan
 * uses anew. "don't" is two words, "Customer's" one that is a possessor; a hyphen parts words as a blank does.
 */
export const scanned = {
  count: 0,
  starts: new Int32Array(512),
  ends: new Int32Array(512),
  /** Numbers of the lexicon's words; `unknown` for others, marks below that. */
  numbers: new Int32Array(512),
  hashes: new Int32Array(512),
  /** Bits of `flag`. */
  flags: new Uint8Array(512),
};
export const flag = { possessive: 1, capital: 2, number: 4, adverb: 8 } as const;

/** Marks of punctuation by their numbers, -2 and below. */
export const punctuationMarks = [',', ';', ':', '(', ')', '.', '-'] as const;
const markNumber = (mark: (typeof punctuationMarks)[number]): number => -2 - punctuationMarks.indexOf(mark);
export const [comma, semicolon, colon, opening, closing, stop, dash] = punctuationMarks.map(markNumber) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

export function scanTokens(text: string): number {
  const { length } = text;
  scanned.count = 0;
  let hyphened = false;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    if (isLetterCode(code)) {
      i = scanWord(text, i, length);
      hyphened = false;
      continue;
    }
    if (code === 44) put(i, i + 1, comma, 0, 0);
    else if (code === 59) put(i, i + 1, semicolon, 0, 0);
    else if (code === 58) put(i, i + 1, colon, 0, 0);
    // "Weights = Bank" in a term sheet.
    else if (code === 61) put(i, i + 1, is, 0, 0);
    else if (code === 40 || code === 91) put(i, i + 1, opening, 0, 0);
    else if (code === 41 || code === 93) put(i, i + 1, closing, 0, 0);
    else if (code === 46 || code === 63 || code === 33) {
      if (i + 1 < length) put(i, i + 1, stop, 0, 0);
    } else if (code === 45 || code === 0x2013 || code === 0x2014) {
      // A dash has a blank before it or is a long one; a hyphen stands within a word. Runs of them are one.
      const dashed = code === 0x2014 || text.charCodeAt(i - 1) === 32 || text.charCodeAt(i + 1) === 45;
      if (dashed && !hyphened) put(i, i + 1, dash, 0, 0);
      hyphened ||= dashed;
    }
    i++;
  }
  return scanned.count;
}

/** Letters and digits, of Latin or any other script. */
const isLetterCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x2bff) && code !== 0x3000);

function scanWord(text: string, from: number, length: number): number {
  let hash = hashStart;
  let i = from;
  let digits = false;
  for (; i < length; i++) {
    const code = text.charCodeAt(i);
    if (!isLetterCode(code)) {
      // "U·S", "14·4", "99,95": part of the word where more of it follows.
      const inner = code === 46 || code === 0xb7 || (code === 44 && digits && isDigit(text.charCodeAt(i - 1)));
      const next = text.charCodeAt(i + 1);
      if (!(inner && i + 1 < length && (code === 44 ? isDigit(next) : isLetterCode(next)))) break;
    } else if (isDigit(code)) digits = true;
    hash = hashNext(hash, lower(code));
  }
  const first = text.charCodeAt(from);
  let flags = digits ? flag.number : 0;
  if (lower(first) !== first) flags |= flag.capital;
  const mark = text.charCodeAt(i);
  if (mark === 39 || mark === 0x2019) return scanContraction(text, from, i, length, hash, flags);
  const number = wordNumber(text, from, i, hash);
  if (number === unknown && i - from > 4 && text.charCodeAt(i - 1) === 121 && text.charCodeAt(i - 2) === 108)
    flags |= flag.adverb;
  put(from, i, number, hash, flags);
  return i;
}

/** What stands behind an apostrophe: "Customer's", "the parties'", "won't", "we'll". */
function scanContraction(text: string, from: number, at: number, length: number, hash: number, flags: number): number {
  let end = at + 1;
  while (end < length && end - at < 4 && isLetterCode(text.charCodeAt(end))) end++;
  const tail = lowerCase(text, at + 1, end);
  const number = wordNumber(text, from, at, hash);
  if (tail === 't' && lower(text.charCodeAt(at - 1)) === 110) {
    const whole = lowerCase(text, from, at);
    const head = irregularNegations[whole] ?? whole.slice(0, -1);
    put(from, at - 1, numberOfWord(head), 0, flags);
    put(at - 1, end, not, 0, 0);
    return end;
  }
  if (tail === 's' && !isBe.has(number)) {
    put(from, at, number, hash, flags | flag.possessive);
    return end;
  }
  const full = tail === 's' ? is : (contractedAuxiliaries[tail] ?? unknown);
  if (full !== unknown) {
    put(from, at, number, hash, flags);
    put(at, end, full, 0, 0);
    return end;
  }
  // "the parties' data": the mark belongs to the word; in "O'Brien" it parts two.
  put(
    from,
    at,
    number,
    hash,
    end === at + 1 && lower(text.charCodeAt(at - 1)) === 115 ? flags | flag.possessive : flags,
  );
  return at + 1;
}
const irregularNegations: Readonly<Record<string, string>> = { won: 'will', can: 'can', shan: 'shall' };
const not = numberOfWord('not');
const is = numberOfWord('is');
/** "it's" is "it is". */
const isBe = new Set(
  ['it', 'that', 'what', 'who', 'there', 'here', 'he', 'she', 'nobody']
    .map(numberOfWord)
    .filter((number) => number !== unknown),
);
const contractedAuxiliaries: Readonly<Record<string, number>> = {
  ll: numberOfWord('will'),
  re: numberOfWord('are'),
  ve: numberOfWord('have'),
  m: numberOfWord('am'),
  d: numberOfWord('would'),
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const lowerCase = (text: string, from: number, to: number): string => text.slice(from, to).toLowerCase();

function put(start: number, end: number, number: number, hash: number, flags: number): void {
  const at = scanned.count++;
  if (at === scanned.starts.length) grow();
  scanned.starts[at] = start;
  scanned.ends[at] = end;
  scanned.numbers[at] = number;
  scanned.hashes[at] = hash;
  scanned.flags[at] = flags;
}

function grow(): void {
  for (const name of ['starts', 'ends', 'numbers', 'hashes'] as const) {
    const longer = new Int32Array(2 * scanned[name].length);
    longer.set(scanned[name]);
    scanned[name] = longer;
  }
  const longer = new Uint8Array(2 * scanned.flags.length);
  longer.set(scanned.flags);
  scanned.flags = longer;
}
