import { memo } from '../memo.ts';
import type { Span } from '../span.ts';
import type { Block } from './block.ts';
import { type Markdown, textOffset } from './blocks.ts';

/** All words of the paper as they are shown, a line for a block: for questions about the whole of it that need no place. */
export const shownText = memo(({ blocks }: Markdown): string => blocks.map(({ words }) => words.text).join('\n'));

/** Whether these words stand in quotation marks, or bold, underlined or slanted on their own, anywhere in the paper. */
export function standsOut(markdown: Markdown, term: string): boolean {
  const shown = shownText(markdown);
  if (shown.includes(`"${term}`) || shown.includes(`${term}"`) || shown.includes(`[${term}`)) return true;
  return markdown.blocks.some(({ words: { text, marks } }) =>
    marks.some(({ type, start, end }) => {
      if (type === 'code' || end - start > term.length + 8) return false;
      const words = text.slice(start, end);
      return words.startsWith(term) || words.endsWith(term);
    }),
  );
}

/** The block whose words stand at a place; of a table's cells, whose lines lie among one another, the one that began last. */
export function blockAt({ blocks }: Markdown, at: number): Block | undefined {
  const block = blocks[lastBefore(blocks, at)];
  return block && block.start <= at && at < block.end ? block : undefined;
}

/**
 * The words of a stretch as they are read: no marks, and in small letters where the paper is in capitals.
 * @param asWritten with the capitals, for who quotes them
 */
export function wordsAt({ blocks }: Markdown, { start, end }: Span, asWritten = false): string {
  const found: string[] = [];
  for (let i = lastBefore(blocks, start); i < blocks.length && blocks[i]!.start < end; i++) {
    const { words, ...block } = blocks[i]!;
    if (!words.text) continue;
    const from = textOffset(words, Math.max(0, start - block.start));
    const to = textOffset(words, Math.min(end, block.end) - block.start);
    if (to > from) found.push(((asWritten && words.written) || words.text).slice(from, to));
  }
  return found.join('\n');
}

/** Of blocks in order of place the last that begins at or before one; else the first. */
function lastBefore(blocks: readonly Block[], at: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
