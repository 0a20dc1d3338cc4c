import type { InlineState } from './inlineState.ts';
import { isMarkText, isNoteMark } from './notes.ts';

export function readSuperscript({ source, inline }: InlineState, at: number): number {
  const link =
    source[at + 1] === '[' ? /^\^\[[^[\]]{1,20}\]\([^()\s]{1,80}\)\^/.exec(source.slice(at, at + 110)) : null;
  const note = link ? at + link[0].length : source[at + 1] === '[' ? closingBracket(source, at + 1) : 0;
  if (note) {
    inline.hidden.push({ start: at, end: note });
    return note;
  }
  const power = /^\^([^\s^]{1,60})\^/.exec(source.slice(at, at + 62));
  if (!power) return at + 1;
  const end = at + power[0].length;
  // "[^1]^,^[^2]": a comma between two marks.
  if (isMarkText(withoutLink(power[1]!)) || /^[,;]$/.test(power[1]!)) inline.hidden.push({ start: at, end });
  else inline.hidden.push({ start: at, end: at + 1 }, { start: end - 1, end });
  return end;
}

/** Behind the bracket that closes the one at this place; 0 where none does within some lines. */
function closingBracket(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(source.length, open + 1000); at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') depth++;
    else if (source[at] === ']' && --depth === 0) return at + 1;
  }
  return 0;
}

/** "[1](#fn1)", "\\[1\\]" → "[1]". */
export const withoutLink = (words: string): string => words.replace(/\\/g, '').replace(/\]\([^()]{0,80}\)/g, ']');

/** Raised figures behind a stop or a word; behind a unit ("m²") they count. */
export function noteMark({ source, inline }: InlineState, at: number): number {
  let end = at + 1;
  while (/[¹²³⁰⁴-⁹†‡,]/.test(source[end] ?? '') && (source[end] !== ',' || /[¹²³⁰⁴-⁹]/.test(source[end + 1] ?? '')))
    end++;
  if (
    isNoteMark(source, at, end) &&
    (/[^\w]/.test(source[at - 1]!) || /[a-z]{4}$/i.test(source.slice(Math.max(0, at - 4), at)))
  )
    inline.hidden.push({ start: at, end });
  return end;
}
