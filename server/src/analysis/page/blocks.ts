import { type Tree, TreeFragment } from '@lezer/common';
import type { Block } from './block.ts';
import { withoutCapitals } from './capitals.ts';
import { type ChangesView, changesIn, type Marked, type MarkedChange } from './changes.ts';
import { Collector } from './collect.ts';
import type { LeftAlone } from './keptWords.ts';
import { parser } from './markdown.ts';
import { type Paper, paperOf } from './paper.ts';
import { noWords } from './words.ts';

export type { Block } from './block.ts';
export { sourceOffset, textOffset, type Words } from './words.ts';

/** What is remembered from one reading to the next. */
export interface Markdown {
  readonly text: string;
  readonly view: ChangesView;
  readonly tree: Tree;
  readonly blocks: readonly Block[];
  /** The same as the paper writes them, where it is written in capitals and read as in small letters. */
  readonly written: readonly Block[];
  /** What was inserted and struck, in order of place. */
  readonly changes: readonly MarkedChange[];
  /** As the parser had it. */
  readonly paper: Paper;
}

/** Text → blocks. With the previous result given, Markdown that did not change is not parsed again. */
export function readMarkdown(text: string, previous?: Markdown, view: ChangesView = 'accepted'): Markdown {
  if (previous?.text === text && previous.view === view) return previous;
  const paper = paperOf(text);
  // What the parser is given may change elsewhere, too: front matter that is closed at last.
  const change = previous && textChangeBetween(previous.paper.text, paper.text);
  const fragments =
    previous && change
      ? TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [
          { fromA: change.start, toA: change.endBefore, fromB: change.start, toB: change.endAfter },
        ])
      : [];
  const tree = parser.parse(paper.text, fragments);
  const same = paper.text === text && previous?.paper.text === previous?.text;
  const known =
    previous?.view === view
      ? unchangedBlocks(previous.written, same ? change! : textChangeBetween(previous.text, text))
      : undefined;
  const marked = changesIn(text, view);
  // Whoever asks where a line begins knows one end of lines.
  const lined = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const written = new Collector(lined, view, marked, known).collect(tree, paper);
  const blocks = withoutCapitals(written);
  return { text, view, tree, blocks, written, changes: allChanges(blocks, marked), paper };
}

function allChanges(blocks: readonly Block[], { changes }: Marked): readonly MarkedChange[] {
  const inside: MarkedChange[] = [];
  for (const { start, words } of blocks)
    for (const one of words.changes) inside.push({ ...one, start: one.start + start, end: one.end + start });
  return inside.length ? [...changes, ...inside].sort((a, b) => a.start - b.start) : changes;
}

/** The one changed stretch between two texts. */
export function textChangeBetween(
  before: string,
  after: string,
): { start: number; endBefore: number; endAfter: number } {
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
function unchangedBlocks(
  blocks: readonly Block[],
  { start, endBefore, endAfter }: ReturnType<typeof textChangeBetween>,
): LeftAlone {
  const alone: LeftAlone = new Map();
  for (const block of blocks) {
    const moved = block.end <= start ? 0 : block.start >= endBefore ? endAfter - endBefore : undefined;
    if (moved !== undefined && block.words !== noWords) alone.set(block.start + moved, { block, moved });
  }
  return alone;
}
