import { type Tree, type TreeCursor, TreeFragment } from '@lezer/common';
import { parser } from './markdown.ts';
import type { Span } from './span.ts';
import { isOfHtml, noWords, readHtmlWords, readWords, type Words } from './words.ts';

export { flatString } from './flatString.ts';
export { sourceOffset, type Words } from './words.ts';

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
function changeBetween(before: string, after: string): { start: number; endBefore: number; endAfter: number } {
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

function collect(text: string, tree: Tree, known: ReturnType<typeof leftAlone> | undefined): Block[] {
  const blocks: Block[] = [];
  const cursor = tree.cursor();
  const lists: { ordered: boolean; count: number }[] = [];
  let quotes = 0;
  let itemOpen = false;

  // Words are the same object for as long as they stay the same: what is remembered hangs on them.
  const wordsAt = (type: Block['type'], start: number, end: number, html = false): Words | undefined => {
    const { block, moved = 0 } = known?.get(start) ?? {};
    if (block?.type !== type || block.end + moved !== end || isOfHtml(block.words) !== html) return undefined;
    return block.words;
  };

  const leaf = (type: Block['type'], level: number): void => {
    const start = cursor.from;
    const end = cursor.to;
    const readable = type === 'heading' || type === 'paragraph' || type === 'item' || type === 'cell';
    const words = readable ? (wordsAt(type, start, end) ?? readWords(cursor, text)) : noWords;
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
const isHeading = (text: string, { from, to }: TreeCursor): boolean => {
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
    words: known ?? readHtmlWords(source),
  };
}
