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
  const { at, prefix, lineBreak } = lineBefore(agreement, finding);
  const write = (reason: string, by: string, until: string) =>
    `${prefix}<!-- accepted-risk: ${finding.rule.id}; reason: ${reason}; by: ${by}; until: ${until} -->${lineBreak}`;
  return {
    start: at,
    end: at,
    text: write('[why]', '[initials]', '[YYYY-MM-DD]'),
    snippet: write(stop(1, 'why'), stop(2, 'initials'), stop(3, 'YYYY-MM-DD')) + '$0',
  };
}

/** Where the block of a stretch begins, at the beginning of its line; a table counts as one block. */
function lineBefore({ text, markdown: { blocks } }: Agreement, { start }: Span) {
  let index = blocks.findIndex((block) => block.start <= start && start < block.end);
  if (index < 0)
    index = Math.max(
      0,
      blocks.findLastIndex((block) => block.start <= start),
    );
  while (index > 0 && blocks[index]?.type === 'cell' && blocks[index - 1]?.type === 'cell') index--;
  const from = blocks[index]?.start ?? start;
  const at = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
  // In a quote or a nested list the note stands as deep as the clause.
  const prefix = /^[ \t>]*/.exec(text.slice(at, from))![0];
  return { at, prefix, lineBreak: text.includes('\r\n') ? '\r\n' : '\n' };
}
