import { flatString } from '../flatString.ts';
import type { Span } from '../span.ts';
import type { ChangesView, Hidden, MarkedChange } from './changes.ts';
import type { Mark } from './emphasis.ts';
import { readInline } from './inline.ts';

export type { Mark } from './emphasis.ts';

/**
 * The words of a block as a reader sees them: no emphasis marks, tags, escapes, link addresses, notes or struck words; one
 * space for a line break, straight quotes for curly ones. {@link sourceOffset} leads back to the block for every character.
 */
export interface Words {
  readonly text: string;
  /** The same in capitals, where the paper is written so and read as in small letters. */
  readonly written?: string;
  /** Pairs: from this offset in `text` on, source offset (from the block's start) minus text offset is this much. */
  readonly shifts: readonly (readonly [from: number, shift: number])[];
  /** Stretches of `text` that are bold, emphasised, underlined, code or links: run-in headings and terms are set so. In order. */
  readonly marks: readonly Mark[];
  /** What was inserted or struck inside the block, and notes to the drafter. Offsets of the source, from the block's start. */
  readonly changes: readonly MarkedChange[];
  readonly notes: readonly Span[];
}

const noStretches: readonly never[] = [];
export const noWords: Words = { text: '', shifts: [], marks: noStretches, changes: noStretches, notes: noStretches };

/** Offset in the source, from the block's start, of the character at `offset` of the words. */
export function sourceOffset(words: Words, offset: number): number {
  const { shifts } = words;
  let low = 0;
  let high = shifts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shifts[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  return offset + (shifts[low]?.[1] ?? 0);
}

/** A block's source → its words. `outer` is hidden by what stands around it: marks of quotes and lists, struck pages. In order. */
export function readWords(source: string, outer: readonly Hidden[], view: ChangesView): Words {
  if (!outer.length && !unusualCharacter.test(source))
    return { text: flatString(source), shifts: unmoved, marks: noStretches, changes: noStretches, notes: noStretches };
  const { hidden, marks, changes, notes } = readInline(source, outer, view);
  const all = hidden.length ? (outer.length ? [...outer, ...hidden] : hidden) : outer;
  if (!all.length)
    return {
      text: flatString(plainCharacters(source)),
      shifts: unmoved,
      marks: noStretches,
      changes: noStretches,
      notes: noStretches,
    };
  const ordered = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  const shifts: [number, number][] = [[0, 0]];
  let text = '';
  // The last two characters so far: to look into a text that still grows would put it together anew each time.
  let last = '';
  let at = 0;
  const moveTo = (source: number): void => {
    const length = text.length;
    if (shifts.at(-1)![0] === length) shifts.pop();
    shifts.push([length, source - length]);
  };
  for (const { start, end, by } of ordered) {
    if (end <= at && !(by && start >= at)) continue;
    const from = Math.max(start, at);
    if (from > at) {
      text += source.slice(at, from);
      last = (last + source.slice(Math.max(at, from - 2), from)).slice(-2);
    }
    for (const character of by ?? (runsTogether(last, source[end]) ? ' ' : '')) {
      moveTo(from);
      text += character;
      last = (last + character).slice(-2);
    }
    at = Math.max(at, end);
    moveTo(at);
  }
  text += source.slice(at);
  const words: Words = { text: flatString(plainCharacters(text)), shifts, marks: noStretches, changes, notes };
  if (!marks.length) return words;
  const placed = marks
    .map(({ type, start, end }) => ({ type, start: textOffset(words, start), end: textOffset(words, end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { ...words, marks: placed };
}
const unmoved: Words['shifts'] = [[0, 0]];

/** A note between a stop and the next sentence leaves a space behind. */
const runsTogether = (before: string, after: string | undefined): boolean =>
  after !== undefined &&
  /[.;?!]$/.test(before.slice(-1)) &&
  /[A-Z]/.test(after) &&
  /[a-z)\]"”]/.test(before.at(-2) ?? '');

/** Where a place of the source, from the block's start, stands in the words; of what is not shown, where it would. */
export function textOffset({ shifts, text }: Words, source: number): number {
  // Shifts only grow, so the last one that starts at or before the place tells.
  let low = 0;
  let high = shifts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shifts[middle]![0] + shifts[middle]![1] <= source) low = middle;
    else high = middle - 1;
  }
  const until = shifts[low + 1]?.[0] ?? text.length;
  return Math.max(0, Math.min(source - shifts[low]![1], until));
}

/** Anything but letters, figures and plain signs: markup, or a character that renders as another. */
const unusualCharacter = /[^ !"#$%'()+,\-./0-9:;>?@A-Z a-z{|}]|\+\+/;

/** One character for one: what a pattern need not know about. */
function plainCharacters(text: string): string {
  return odd.test(text) ? text.replace(oddOnes, (character) => characterSubstitutes[character] ?? ' ') : text;
}
const odd =
  /[\n\r\t\u00a0\u2002-\u200a\u2028\u2029\u202f\u205f\u3000\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2011\u2010]/;
const oddOnes = new RegExp(odd.source, 'g');
const characterSubstitutes: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2010': '-',
  '\u2011': '-',
};
