import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import type { Edit } from '../modelClauses/apply.ts';
import type { Finding } from '../rules/finding.ts';
import { stop } from './tabStops.ts';

/**
 * The record that a risk is accepted, on a line of its own before the clause: who, why, until when. Blanks where the
 * attorney must fill in; a record without a reason is none.
 * @param today ISO date: the risk is looked at again a year from then, unless the attorney says otherwise
 */
export function acceptance(agreement: Agreement, finding: Finding, today?: string): Edit {
  const { at, before, behind } = placeFor(agreement, finding);
  const write = (reason: string, by: string, until: string) =>
    `${before}<!-- accepted-risk: ${finding.rule.id}; reason: ${reason}; by: ${by}; until: ${until} -->${behind}`;
  return {
    start: at,
    end: at,
    text: write('[why]', '[initials]', today ? yearAfter(today) : '[YYYY-MM-DD]'),
    snippet: write(stop(1, '[why]'), stop(2, '[initials]'), stop(3, today ? yearAfter(today) : '[YYYY-MM-DD]')),
  };
}

/** The same day of the next year; of a leap day the day before. */
export const yearAfter = (today: string): string =>
  `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('-02-29', '-02-28')}`;

/**
 * Before the block of the finding, at the beginning of its line. Two blocks have no room there, so the note goes to their
 * end: the cell of a table, and an item that Markdown counts ("1." three times), whose list a line between would break.
 */
function placeFor({ text, markdown: { blocks } }: Agreement, { start }: Span) {
  const block =
    blocks.find((one) => one.start <= start && start < one.end) ?? blocks.findLast((one) => one.start <= start);
  const from = block?.start ?? start;
  const at = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  const line = text.slice(at, from);
  const written = /(?<!\d)(\d+)[.)]\s*$/.exec(line)?.[1];
  const isCounted = block?.type === 'item' && written !== undefined && Number(written) !== block.ordinals.at(-1);
  if (block && (block.type === 'cell' || isCounted)) {
    const words = text.slice(block.start, block.end).trimEnd();
    return { at: block.start + words.length, before: ' ', behind: '' };
  }
  // In a quote or a nested list the note stands as deep as the clause.
  const before = /^[ \t>]*/.exec(line)![0];
  return { at, before, behind: text.includes('\r\n') ? '\r\n' : '\n' };
}
