import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import type { Edit } from '../clauses/apply.ts';
import type { Finding } from '../rules/judge.ts';
import { stop } from './tabStops.ts';

/**
 * The record that a risk is accepted, on a line of its own before the clause: who, why, until when. Blanks where the
 * attorney must fill in; a record without a reason is none.
 */
export function acceptance(agreement: Agreement, finding: Finding): Edit {
  const { at, before, behind } = placeFor(agreement, finding);
  const write = (reason: string, by: string, until: string) =>
    `${before}<!-- accepted-risk: ${finding.rule.id}; reason: ${reason}; by: ${by}; until: ${until} -->${behind}`;
  return {
    start: at,
    end: at,
    text: write('[why]', '[initials]', '[YYYY-MM-DD]'),
    snippet: write(stop(1, 'why'), stop(2, 'initials'), stop(3, 'YYYY-MM-DD')),
  };
}

/** Before the block of the finding, at the beginning of its line. A table has no room between its lines: at the end of the cell. */
function placeFor({ text, markdown: { blocks } }: Agreement, { start }: Span) {
  const block =
    blocks.find((one) => one.start <= start && start < one.end) ?? blocks.findLast((one) => one.start <= start);
  const from = block?.start ?? start;
  if (block?.type === 'cell') {
    const words = text.slice(block.start, block.end).trimEnd();
    return { at: block.start + words.length, before: ' ', behind: '' };
  }
  const at = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  // In a quote or a nested list the note stands as deep as the clause.
  const before = /^[ \t>]*/.exec(text.slice(at, from))![0];
  return { at, before, behind: text.includes('\r\n') ? '\r\n' : '\n' };
}
