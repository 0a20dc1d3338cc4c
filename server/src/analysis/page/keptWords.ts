import type { Span } from '../span.ts';
import type { Block } from './block.ts';
import type { ChangesView, Hidden } from './changes.ts';
import { readWords, type Words } from './words.ts';

/** Blocks that a change left alone, by where they begin now. */
export type LeftAlone = Map<number, { readonly block: Block; readonly moved: number }>;
/** What was hidden around a block's words when they were read: the same source reads otherwise where a page was struck. */
const hiddenAround = new WeakMap<Words, string>();

/** Words are the same object for as long as they stay the same: what is remembered hangs on them. */
export function keptWords(
  type: Block['type'],
  text: string,
  { start, end }: Span,
  around: readonly Hidden[],
  view: ChangesView,
  known: LeftAlone | undefined,
): Words {
  const key = around.length ? JSON.stringify(around) : '';
  const { block, moved = 0 } = known?.get(start) ?? {};
  if (block?.type === type && block.end + moved === end && (hiddenAround.get(block.words) ?? '') === key)
    return block.words;
  const words = readWords(text.slice(start, end), around, view);
  if (key) hiddenAround.set(words, key);
  return words;
}

/** What is hidden in a block that begins at `start`: struck stretches of the paper, and marks of the block's own. */
export function hiddenWithin(start: number, struck: readonly Hidden[], own: readonly Hidden[]): readonly Hidden[] {
  if (struck.length === 0) return own;
  return [...struck.map((one) => ({ ...one, start: one.start - start, end: one.end - start })), ...own].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
