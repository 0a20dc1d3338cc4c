import type { TreeCursor } from '@lezer/common';
import { flatString } from './flatString.ts';
import type { Span } from './span.ts';

/**
 * The words of a block as a reader sees them: no emphasis marks, tags, escapes or link addresses; one space for a line
 * break, straight quotes for curly ones. {@link sourceOffset} leads back to the block for every character.
 */
export interface Words {
  readonly text: string;
  /** Pairs: from this offset in `text` on, source offset (from the block's start) minus text offset is this much. */
  readonly shifts: readonly (readonly [from: number, shift: number])[];
  /** Stretches of `text` that are bold, emphasised or code: run-in headings and terms are set so. */
  readonly marks: readonly Mark[];
}

export interface Mark extends Span {
  readonly type: 'strong' | 'emphasis' | 'code' | 'link' | 'tag';
}

export const noWords: Words = { text: '', shifts: [], marks: [] };

/** Offset in the source, from the block's start, of the character at `offset` of the words. */
export function sourceOffset(words: Words, offset: number): number {
  let low = 0;
  let high = words.shifts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (words.shifts[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  return offset + (words.shifts[low]?.[1] ?? 0);
}

/** The words of the block under the cursor. */
export const readWords = (cursor: TreeCursor, text: string): Words =>
  wordsOf(text.slice(cursor.from, cursor.to), hiddenIn(cursor, text));

/** The words of a block of HTML: what stands between its tags. */
export function readHtmlWords(source: string): Words {
  const hidden: Hidden[] = [];
  for (const tag of source.matchAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]{0,400}>/g))
    hidden.push({ start: tag.index, end: tag.index + tag[0].length, by: inPlaceOf(tag[0]) });
  const words = wordsOf(source, { hidden, marks: [] });
  ofHtml.add(words);
  return words;
}

/** Whether they were read as HTML: the same source in a paragraph reads otherwise. */
export const isOfHtml = (words: Words): boolean => ofHtml.has(words);
const ofHtml = new WeakSet<Words>();

function wordsOf(source: string, { hidden, marks }: { hidden: readonly Hidden[]; marks: readonly Mark[] }): Words {
  const shifts: [number, number][] = [[0, 0]];
  let text = '';
  let at = 0;
  // While copying we also learn where marks fall in the words: offsets of the source, in order.
  for (const gone of hidden) {
    if (gone.start < at) continue;
    if (gone.start > at) text += source.slice(at, gone.start);
    if (gone.by) {
      const length = text.length;
      shifts.push([length, gone.start - length]);
      text += gone.by;
    }
    at = gone.end;
    const length = text.length;
    if (shifts.at(-1)![0] === length) shifts.pop();
    shifts.push([length, at - length]);
  }
  text += source.slice(at);
  const words = { text: flatString(plainCharacters(text)), shifts, marks: [] };
  return marks.length ? { ...words, marks: marks.map((mark) => markInWords(words, mark)) } : words;
}

interface Hidden extends Span {
  /** Put this in its place, of one character. */
  readonly by?: string;
}

/** A tag leaves nothing behind; one that breaks the line leaves a space, or words would run into each other. */
const inPlaceOf = (tag: string): string | undefined => (/^<br\b/i.test(tag) ? ' ' : undefined);

/** Marks and addresses inside the block under the cursor, relative to its start; in order. */
function hiddenIn(cursor: TreeCursor, text: string): { hidden: Hidden[]; marks: Mark[] } {
  const base = cursor.from;
  const hidden: Hidden[] = [];
  const marks: Mark[] = [];
  const node = cursor.node;
  if (!node.firstChild) return { hidden, marks };
  node.cursor().iterate((inner) => {
    const start = inner.from - base;
    const end = inner.to - base;
    switch (inner.name) {
      case 'EmphasisMark':
      case 'CodeMark':
      case 'QuoteMark':
      case 'Comment':
      case 'ProcessingInstruction':
      case 'TaskMarker':
        hidden.push({ start, end });
        return false;
      case 'HTMLTag':
        hidden.push({ start, end, by: inPlaceOf(text.slice(inner.from, inner.to)) });
        return false;
      case 'HeaderMark':
        hidden.push({ start, end });
        return false;
      case 'Escape':
        hidden.push({ start, end: start + 1 });
        return false;
      case 'Entity': {
        const by = entities[text.slice(inner.from, inner.to)];
        if (by) hidden.push({ start, end, by });
        return false;
      }
      case 'StrongEmphasis':
        marks.push({ type: 'strong', start, end });
        return true;
      case 'Emphasis':
        marks.push({ type: 'emphasis', start, end });
        return true;
      case 'InlineCode':
        marks.push({ type: 'code', start, end });
        return true;
      case 'Image':
        hidden.push({ start, end });
        return false;
      case 'Link': {
        // `[Client Name]` is a blank, not a link: only an address makes it one.
        const link = inner.node;
        if (!link.getChild('URL') && !link.getChild('LinkLabel')) return true;
        const [open, close] = link.getChildren('LinkMark');
        if (!open || !close) return true;
        marks.push({ type: 'link', start: open.to - base, end: close.from - base });
        hidden.push({ start: open.from - base, end: open.to - base }, { start: close.from - base, end });
        return true;
      }
      default:
        return true;
    }
  });
  hidden.sort((a, b) => a.start - b.start || b.end - a.end);
  return { hidden, marks };
}

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&quot;': '"',
  '&ldquo;': '"',
  '&rdquo;': '"',
  '&lsquo;': "'",
  '&rsquo;': "'",
  '&ndash;': '–',
  '&mdash;': '—',
  '&lt;': '<',
  '&gt;': '>',
  '&sect;': '§',
};

/** One character for one: what a pattern need not know about. */
function plainCharacters(text: string): string {
  return odd.test(text) ? text.replace(oddOnes, (character) => ordinary[character] ?? ' ') : text;
}
const odd =
  /[\n\r\t\u00a0\u2002-\u200b\u2028\u2029\u202f\u3000\ufeff\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2011\u2010]/;
const oddOnes = new RegExp(odd.source, 'g');
const ordinary: Readonly<Record<string, string>> = {
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

function markInWords(words: Words, mark: Mark): Mark {
  // Shifts only grow, so the words' offset of a source offset is told by the last shift that starts at or before it.
  const { shifts } = words;
  const place = (source: number): number => {
    let low = 0;
    let high = shifts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (shifts[middle]![0] + shifts[middle]![1] <= source) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, Math.min(source - shifts[low]![1], words.text.length));
  };
  const start = Math.min(place(mark.start + 2), place(mark.end));
  const inner = place(mark.start);
  return { type: mark.type, start: Math.min(start, inner), end: place(mark.end) };
}
