import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import type { Side } from '../rules/rule.ts';
import type { Fix } from './fix.ts';

/** One change: `text` for any client; `snippet` the same with tab stops, for those that can. */
export interface Edit extends Span {
  readonly text: string;
  readonly snippet?: string;
}

/** A fix as edits of the text it was made for, in order, not overlapping. */
export function editsOf(_agreement: Agreement, fix: Fix, _side: Side): readonly Edit[] {
  if (fix.do === 'replace-words') return [{ ...fix.at, text: fix.words }];
  return [];
}

/** The text after the fix. */
export function applied(agreement: Agreement, fix: Fix, side: Side): string {
  let { text } = agreement;
  for (const edit of [...editsOf(agreement, fix, side)].reverse())
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}
