import { letterOf } from '../server/src/analysis/provisions/multiPatternMatcher.ts';

export const edge = '\u0001';
export const mostStrings = 24;

export const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

export function cross(left: readonly string[], right: readonly string[]): readonly string[] | undefined {
  if (right.length === 1) {
    const [end] = right as [string];
    if (end === '') return left;
    return left.length === 1 ? [left[0]! + end] : left.map((one) => one + end);
  }
  if (left.length * right.length > mostStrings) return undefined;
  return unique(left.flatMap((one) => right.map((two) => one + two)));
}

export const endsAtEdge = (string: string): boolean => isBreak(string.charCodeAt(string.length - 1));
/** A border, or one of the characters behind which a word begins. */
const isBreak = (code: number): boolean =>
  code === 1 || code === 32 || code === 34 || code === 40 || code === 44 || code === 45 || code === 47;

/** The longest piece of each string that begins a word; nothing if one of them has none. */
export function usable(strings: readonly string[] | undefined): readonly string[] | undefined {
  if (!strings) return undefined;
  const pieces = new Set<string>();
  for (const string of strings) {
    const piece = longestFromAnEdge(string);
    if (piece.length < 2) return undefined;
    pieces.add(piece);
  }
  return [...pieces];
}

/** From a border of a word as far as the characters go that are looked for; borders inside fall away. */
function longestFromAnEdge(string: string): string {
  let longest = '';
  for (let from = 0; from < string.length; from++) {
    if (!isBreak(string.charCodeAt(from))) continue;
    let piece = '';
    let at = from + 1;
    for (; at < string.length; at++) {
      const code = string.charCodeAt(at);
      if (code === 1) continue;
      const letter = letterOf(code);
      if (letter === 0 || (piece === '' && letter > 36)) break;
      piece += string[at];
    }
    piece = piece.trimEnd();
    if (piece.length > longest.length) longest = piece;
    if (at > from + 1) from = at - 1;
  }
  return longest;
}
