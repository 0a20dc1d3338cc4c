import type { Span } from '../span.ts';
import type { ChangesView, Hidden, MarkedChange } from './changes.ts';
import type { Mark, Run } from './emphasis.ts';

/** What the Markdown inside a block does to its words. Offsets are those of the block's source. */
export interface Inline {
  readonly hidden: Hidden[];
  readonly marks: Mark[];
  readonly changes: MarkedChange[];
  /** Notes to the drafter: not part of the agreement, and still to be taken out of it. */
  readonly notes: Span[];
}

export interface InlineState {
  readonly source: string;
  readonly view: ChangesView;
  readonly inline: Inline;
  readonly outer: readonly Hidden[];
  readonly runs: Run[];
  /** Square brackets that are open. */
  readonly brackets: number[];
  /** Tags that are open: of letters and of raised figures. */
  readonly tags: {
    readonly name: string;
    readonly at: number;
    readonly end: number;
    /** What a span of HTML says by its style. */
    readonly does?: MarkedChange['type'];
  }[];
  /** Where a closing sign stands next, looked for once. */
  readonly ends: Map<string, number>;
}

export function addChange(
  { inline, view }: InlineState,
  type: MarkedChange['type'],
  whole: Span,
  inner: Span,
  by?: string,
): void {
  inline.changes.push({ type, ...inner, by });
  if ((type === 'struck') === (view === 'accepted')) inline.hidden.push({ start: whole.start, end: whole.end });
  else inline.hidden.push({ start: whole.start, end: inner.start }, { start: inner.end, end: whole.end });
}

/** The next place of a closing sign; one search serves all that ask before it. */
export function closingSign({ source, ends }: InlineState, sign: string, from: number): number {
  let at = ends.get(sign);
  if (at === undefined || (at >= 0 && at < from)) ends.set(sign, (at = source.indexOf(sign, from)));
  return at;
}

/** Classes and styles that mark what was struck or inserted: `.deletion`, `class="ins"`, `style="text-decoration:line-through"`. */
export function changeMarkOf(attributes: string): MarkedChange['type'] | undefined {
  if (
    /[.\s"'](?:paragraph-)?(?:deletion|deleted|del|strike(?:out|through)?)(?=[\s"'}.])|text-decoration(?:-line)?\s*:\s*line-through/i.test(
      attributes,
    )
  )
    return 'struck';
  return /[.\s"'](?:paragraph-)?(?:insertion|inserted|ins)(?=[\s"'}.])/i.test(attributes) ? 'inserted' : undefined;
}

/** Nothing but space, underlined: a line to write on. */
export const isLine = (source: string, { start, end }: Span): boolean =>
  end - start > 1 &&
  end - start < 600 &&
  /^(?:[\s\u00a0\u2002\u2003\\]|&nbsp;|&emsp;|&#160;)+$/.test(source.slice(start, end));
export const line = '____';
