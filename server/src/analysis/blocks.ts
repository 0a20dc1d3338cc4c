import { type Tree, type TreeCursor, TreeFragment } from '@lezer/common';
import { parser as commonmark, type MarkdownConfig, Table } from '@lezer/markdown';
import type { Span } from './span.ts';

/**
 * A leaf of the Markdown: one heading, one paragraph, the words of one list item, one table cell.
 * Never fails: what is not known Markdown is a paragraph.
 */
export interface Block extends Span {
  readonly type: 'heading' | 'paragraph' | 'item' | 'cell' | 'code' | 'html' | 'note' | 'front-matter';
  /** 1–6 for a heading, nesting from 1 for a list item, else 0. */
  readonly level: number;
  /** Position of a list item in its ordered lists, outermost first: `[2, 1]` is "2.1"; empty when none of them counts. */
  readonly ordinals: readonly number[];
  /** Inside a block quote. */
  readonly quoted: boolean;
  /** The words without their Markdown; blocks of code, HTML and notes have none. */
  readonly words: Words;
}

/**
 * The words of a block as a reader sees them: no emphasis marks, tags, escapes or link addresses; one space for a line
 * break, straight quotes for curly ones. `source(i)` gives back the offset in the block for every character.
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

/** What is remembered from one reading to the next. */
export interface Markdown {
  readonly text: string;
  readonly tree: Tree;
  readonly blocks: readonly Block[];
}

/** Text → blocks. With the previous result given, Markdown that did not change is not parsed again. */
export function readMarkdown(text: string, previous?: Markdown): Markdown {
  if (previous?.text === text) return previous;
  const change = previous && changeBetween(previous.text, text);
  // A line of hyphens is front matter at the very beginning and a rule anywhere else: what moved there is parsed again.
  const opens = change && change.start < 4 && (text.startsWith('---') || previous.text.startsWith('---'));
  const fragments =
    previous && change && !opens
      ? TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [
          { fromA: change.start, toA: change.endBefore, fromB: change.start, toB: change.endAfter },
        ])
      : [];
  // The parser knows no carriage return at the end of a table's line; a space in its place leaves every offset as it is.
  const tree = parser.parse(text.includes('\r') ? text.replaceAll('\r', ' ') : text, fragments);
  return { text, tree, blocks: collect(text, tree, previous && change && leftAlone(previous.blocks, change)) };
}

/** The one changed stretch between two texts. */
export function changeBetween(before: string, after: string): { start: number; endBefore: number; endAfter: number } {
  const least = Math.min(before.length, after.length);
  // Whole stretches are compared at once; only the one that differs is gone through letter by letter.
  let start = 0;
  while (start + stretch <= least && before.slice(start, start + stretch) === after.slice(start, start + stretch))
    start += stretch;
  while (start < least && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  const same = (length: number) =>
    before.slice(before.length - length, before.length - tail) ===
    after.slice(after.length - length, after.length - tail);
  while (tail + stretch <= least - start && same(tail + stretch)) tail += stretch;
  while (
    tail < least - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, endBefore: before.length - tail, endAfter: after.length - tail };
}
const stretch = 2048;

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

// Lines indented by four spaces are clauses in an agreement, never code. An underline makes a heading of a short line
// only (see `isHeading`): EDGAR conversions rule a line under whole paragraphs.
const agreementMarkdown: MarkdownConfig = {
  remove: ['IndentedCode', 'LinkReference', 'HardBreak', 'Autolink'],
  defineNodes: [{ name: 'FrontMatter', block: true }],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse(context, line) {
        if (context.lineStart !== 0 || line.text.trimEnd() !== '---') return false;
        // Unclosed front matter runs to the first blank line, so that a missing "---" does not swallow the agreement.
        let end = 0;
        while (context.nextLine()) {
          end = context.lineStart + line.text.length;
          if (/^(---|\.\.\.)\s*$/.test(line.text)) {
            context.nextLine();
            break;
          }
          if (line.text.trim() === '') break;
        }
        context.addElement(context.elt('FrontMatter', 0, end));
        return true;
      },
    },
  ],
};

/** Runs of ordinary characters are passed over at once instead of being offered to every inline parser one by one. */
const plainRuns: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainRun',
      before: 'Escape',
      parse(context, next, at) {
        if (isMarkup(next)) return -1;
        const { text, offset } = context;
        let end = at + 1 - offset;
        while (end < text.length && !isMarkup(text.charCodeAt(end))) end++;
        return end + offset;
      },
    },
    {
      // As in Markdown, but the other end is looked for within a page: unclosed backticks must not cost their square.
      name: 'InlineCode',
      parse(context, next, at) {
        if (next !== 96 || (at > context.offset && context.char(at - 1) === 96)) return -1;
        let open = at + 1;
        while (open < context.end && context.char(open) === 96) open++;
        const size = open - at;
        let run = 0;
        for (let i = open; i < Math.min(context.end, open + 2000); i++) {
          if (context.char(i) !== 96) run = 0;
          else if (++run === size && context.char(i + 1) !== 96)
            return context.addElement(
              context.elt('InlineCode', at, i + 1, [
                context.elt('CodeMark', at, open),
                context.elt('CodeMark', i + 1 - size, i + 1),
              ]),
            );
        }
        return -1;
      },
    },
  ],
};
const markup = new Uint8Array(128);
for (const character of '\\`*_&<![]~') markup[character.charCodeAt(0)] = 1;
const isMarkup = (code: number): boolean => code < 128 && markup[code] === 1;

const parser = commonmark.configure([Table, agreementMarkdown, plainRuns]);

/** Blocks that a change left alone, by where they begin now. */
function leftAlone(
  blocks: readonly Block[],
  { start, endBefore, endAfter }: ReturnType<typeof changeBetween>,
): Map<number, { readonly block: Block; readonly moved: number }> {
  const alone = new Map<number, { readonly block: Block; readonly moved: number }>();
  for (const block of blocks) {
    const moved = block.end <= start ? 0 : block.start >= endBefore ? endAfter - endBefore : undefined;
    if (moved !== undefined && block.words !== noWords) alone.set(block.start + moved, { block, moved });
  }
  return alone;
}

/**
 * The same characters, held for themselves. A slice keeps the whole text alive that it was cut from, and words live for as
 * long as nobody types in their block: a day's work would keep hundreds of versions of the agreement.
 */
export const ownString = (slice: string): string => ` ${slice}`.slice(1);

const noWords: Words = { text: '', shifts: [], marks: [] };

function collect(text: string, tree: Tree, known: ReturnType<typeof leftAlone> | undefined): Block[] {
  const blocks: Block[] = [];
  const cursor = tree.cursor();
  const lists: { ordered: boolean; count: number }[] = [];
  let quotes = 0;
  let itemOpen = false;

  // Words are the same object for as long as they stay the same: what is remembered hangs on them.
  const wordsAt = (type: Block['type'], start: number, end: number, html = false): Words | undefined => {
    const { block, moved = 0 } = known?.get(start) ?? {};
    if (block?.type !== type || block.end + moved !== end || ofHtml.has(block.words) !== html) return undefined;
    return block.words;
  };

  const leaf = (type: Block['type'], level: number): void => {
    const start = cursor.from;
    const end = cursor.to;
    const readable = type === 'heading' || type === 'paragraph' || type === 'item' || type === 'cell';
    const words = readable
      ? (wordsAt(type, start, end) ?? wordsOf(ownString(text.slice(start, end)), hiddenIn(cursor, text)))
      : noWords;
    const ordinals = type === 'item' && lists.every((list) => list.ordered) ? lists.map((list) => list.count) : [];
    blocks.push({ type, level, start, end, ordinals, quoted: quotes > 0, words });
  };

  const inside = (): void => {
    if (!cursor.firstChild()) return;
    visit();
    cursor.parent();
  };

  function visit(): void {
    do {
      const name = cursor.name;
      switch (name) {
        case 'BulletList':
        case 'OrderedList': {
          lists.push({ ordered: name === 'OrderedList', count: 0 });
          inside();
          lists.pop();
          break;
        }
        case 'ListItem': {
          const list = lists.at(-1)!;
          // The first number is the writer's; later ones count on, as a Markdown renderer does.
          const written =
            list.ordered && list.count === 0
              ? Number.parseInt(text.slice(cursor.from, cursor.from + 9), 10)
              : Number.NaN;
          list.count = Number.isNaN(written) ? list.count + 1 : written;
          itemOpen = true;
          inside();
          break;
        }
        case 'Blockquote':
          quotes++;
          inside();
          quotes--;
          break;
        case 'Table':
        case 'TableHeader':
        case 'TableRow':
          inside();
          break;
        case 'TableCell':
          leaf('cell', 0);
          break;
        case 'Paragraph':
        case 'Task':
          if (itemOpen && lists.length) {
            itemOpen = false;
            leaf('item', lists.length);
          } else leaf('paragraph', 0);
          break;
        case 'FencedCode':
        case 'CodeBlock':
          leaf('code', 0);
          break;
        case 'HTMLBlock':
          blocks.push(
            htmlBlock(text, cursor.from, cursor.to, quotes > 0, wordsAt('paragraph', cursor.from, cursor.to, true)),
          );
          break;
        case 'ProcessingInstructionBlock':
          leaf('html', 0);
          break;
        case 'CommentBlock':
          leaf('note', 0);
          break;
        case 'FrontMatter':
          leaf('front-matter', 0);
          break;
        default:
          if (name.startsWith('ATXHeading')) leaf('heading', Number(name.slice(10)));
          else if (name.startsWith('SetextHeading'))
            isHeading(text, cursor) ? leaf('heading', Number(name.slice(13))) : leaf('paragraph', 0);
      }
    } while (cursor.nextSibling());
  }
  inside();
  return blocks;
}

/** An underlined stretch of more than two lines, or a whole sentence, is a paragraph with a rule under it. */
const isHeading = (text: string, at: Span | TreeCursor): boolean => {
  const from = 'from' in at ? at.from : at.start;
  const to = 'to' in at ? at.to : at.end;
  if (to - from >= 200) return false;
  const lines = text.slice(from, to).split('\n');
  const words = lines[0]!.trim();
  return lines.length <= 3 && !/[;,]$|[a-z]{2}\.$/.test(words) && !/\b(?:shall|agrees?|hereby)\b/.test(words);
};

/** Words set in block HTML (`<p align="center">TITLE</p>`) are words of the agreement; script, style and comments are not. */
function htmlBlock(text: string, from: number, to: number, quoted: boolean, known: Words | undefined): Block {
  const source = text.slice(from, to);
  if (/^\s*<(?:script|style|pre)\b/i.test(source) || source.length > 20000) {
    return { type: 'html', level: 0, start: from, end: to, ordinals: [], quoted, words: noWords };
  }
  return {
    type: 'paragraph',
    level: 0,
    start: from,
    end: to,
    ordinals: [],
    quoted,
    words: known ?? wordsOfHtml(ownString(source)),
  };
}

function wordsOfHtml(source: string): Words {
  const hidden: Hidden[] = [];
  for (const tag of source.matchAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]{0,400}>/g))
    hidden.push({ start: tag.index, end: tag.index + tag[0].length });
  const words = wordsOf(source, { hidden, marks: [] });
  ofHtml.add(words);
  return words;
}
/** Words read as HTML: the same source in a paragraph reads otherwise. */
const ofHtml = new WeakSet<Words>();

interface Hidden extends Span {
  /** Put this in its place, of one character. */
  readonly by?: string;
}

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
      case 'HTMLTag':
      case 'Comment':
      case 'ProcessingInstruction':
      case 'TaskMarker':
        hidden.push({ start, end });
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
  const words = { text: plainCharacters(text), shifts, marks: [] };
  return marks.length ? { ...words, marks: marks.map((mark) => markInWords(words, mark)) } : words;
}

/** One character for one: what a pattern need not know about. */
function plainCharacters(text: string): string {
  return odd.test(text) ? text.replace(oddOnes, (character) => ordinary[character] ?? ' ') : text;
}
const odd = /[\n\r\t\u00a0\u2002-\u200a\u202f\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2011\u2010]/;
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
