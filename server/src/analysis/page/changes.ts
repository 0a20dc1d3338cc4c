import type { Span } from '../span.ts';

/** Which version of a marked-up paper is read: with what was inserted and without what was struck, or the other way. */
export type ChangesView = 'accepted' | 'rejected';

/** A stretch that someone inserted or struck, marks and all. */
export interface MarkedChange extends Span {
  readonly type: 'inserted' | 'struck';
  /** Who, where the mark says it. */
  readonly by?: string;
}

/** What is not shown, in order of place; `by` is shown in its place. */
export interface Hidden extends Span {
  readonly by?: string;
}

export interface Marked {
  readonly changes: readonly MarkedChange[];
  /** Marks, comments, and the words that this view leaves out. */
  readonly hidden: readonly Hidden[];
}

/**
 * Changes whose marks may stand paragraphs apart: CriticMarkup, `<ins>` and `<del>`. Offsets are the text's own.
 * Changes that pandoc and GitHub write stand inside a paragraph and are read there (`inline.ts`).
 */
export function changesIn(text: string, view: ChangesView): Marked {
  if (!(text.includes('{') && mayBeCritic.test(text)) && !(text.includes('</') && mayBeTag.test(text)))
    return noChanges;
  const hidden: Hidden[] = [];
  const changes: MarkedChange[] = [];
  const closers = new Map<string, number>();
  // Where a closer stands next is looked for once for all openers before it.
  const next = (closer: string, from: number): number => {
    let at = closers.get(closer);
    if (at === undefined || (at >= 0 && at < from)) closers.set(closer, (at = text.indexOf(closer, from)));
    return at;
  };
  openers.lastIndex = 0;
  for (let found = openers.exec(text); found; found = openers.exec(text)) {
    const [mark, tag] = found;
    const start = found.index;
    const inner = start + mark.length;
    const closer = tag ? `</${tag}>` : closerOf[mark]!;
    const close = next(closer, inner);
    if (close < 0 || close - inner > longestStruckStretch) continue;
    const end = close + closer.length;
    const change = (type: MarkedChange['type'], from: number, to: number): void => {
      changes.push({ type, start: from, end: to, by: tag ? authorOf(mark) : undefined });
      if ((type === 'struck') === (view === 'accepted')) hidden.push({ start: from, end: to });
    };
    if (mark === '{>>') hidden.push({ start, end });
    else {
      hidden.push({ start, end: inner });
      if (mark === '{~~') {
        const turn = text.slice(inner, close).indexOf('~>');
        if (turn < 0) change('struck', inner, close);
        else {
          change('struck', inner, inner + turn);
          hidden.push({ start: inner + turn, end: inner + turn + 2 });
          change('inserted', inner + turn + 2, close);
        }
      } else if (mark !== '{==')
        change(mark === '{++' || tag?.toLowerCase() === 'ins' ? 'inserted' : 'struck', inner, close);
      hidden.push({ start: close, end });
    }
    // Inside what is struck or said in the margin nothing else is marked; an insertion may hold a comment.
    openers.lastIndex = mark === '{++' || mark === '{==' || tag?.toLowerCase() === 'ins' ? inner : end;
  }
  return { hidden: union(hidden), changes };
}

/** What overlaps or touches is one stretch, so that ends are in order, too. */
function union(hidden: Hidden[]): Hidden[] {
  hidden.sort((a, b) => a.start - b.start || b.end - a.end);
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of hidden) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** Those of a list without overlaps that reach into a stretch. */
export function reachingInto<T extends Span>(all: readonly T[], { start, end }: Span): readonly T[] {
  if (!all.length) return all;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let until = low;
  while (until < all.length && all[until]!.start < end) until++;
  return all.slice(low, until);
}

const noChanges: Marked = { changes: [], hidden: [] };
/** A struck stretch is a few pages at most; a mark that never closes is a typing error. */
const longestStruckStretch = 60_000;
const mayBeCritic = /\{(?:\+\+|--|~~|==|>>)/;
const mayBeTag = /<\/(?:ins|del|s|strike)>/i;
const openers = /\{(?:\+\+|--|~~|==|>>)|<(ins|del|s|strike)(?:\s[^<>]{0,200})?>/gi;
const closerOf: Readonly<Record<string, string>> = {
  '{++': '++}',
  '{--': '--}',
  '{~~': '~~}',
  '{==': '==}',
  '{>>': '<<}',
};

/** `<ins cite="…" data-author="Kim">`, `{.insertion author="Kim"}`. */
export const authorOf = (mark: string): string | undefined =>
  /\b(?:data-)?(?:author|user|by)\s*=\s*"([^"]{1,80})"/i.exec(mark)?.[1];
