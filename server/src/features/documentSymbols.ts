import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import type { Span } from '../analysis/span.ts';
import { heading } from './symbolAt.ts';

/** One entry of the outline. */
export interface Outline {
  readonly name: string;
  /** The heading's words, and the whole clause. */
  readonly at: Span;
  readonly whole: Span;
  readonly inner: readonly Outline[];
}

/**
 * The numbered clauses of a paper that has no Markdown headings for them. Headings are left out: the editor's own Markdown
 * support lists those already, and two lists of the same are one too many.
 */
export function outline({ clauses, kind }: Agreement): readonly Outline[] {
  if (kind === 'none') return [];
  type Open = Outline & { inner: Open[] };
  const open = new Map<Clause, Open>();
  const top: Open[] = [];
  for (const clause of clauses) {
    if (clause.style === 'heading' || clause.style === 'none' || !clause.title) continue;
    const { start, end } = clause.heading;
    const entry: Open = {
      name: heading(clause),
      at: { start, end: Math.max(end, start) },
      whole: { start: clause.start, end: Math.max(clause.end, end) },
      inner: [],
    };
    open.set(clause, entry);
    let parent = clause.parent;
    while (parent && !open.has(parent)) parent = parent.parent;
    (parent ? open.get(parent)!.inner : top).push(entry);
  }
  return open.size < 3 ? [] : top;
}
