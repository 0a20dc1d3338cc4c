import { memo } from '../memo.ts';
import type { Markdown } from './blocks.ts';

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
