/** A stretch of the text: UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The offsets alone of what has more. */
export const bareSpan = ({ start, end }: Span): Span => ({ start, end });

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Spans in order of where they begin, to be asked what overlaps them: each question costs a search by halves. */
export class Spans {
  private readonly starts: readonly number[];
  /** The farthest end of this span and all before it. */
  private readonly reach: readonly number[];

  constructor(spans: readonly Span[]) {
    const ordered = [...spans].sort((a, b) => a.start - b.start);
    this.starts = ordered.map(({ start }) => start);
    let farthest = Number.NEGATIVE_INFINITY;
    this.reach = ordered.map(({ end }) => (farthest = Math.max(farthest, end)));
  }

  /** Whether one of them overlaps this stretch; one that is empty overlaps what it stands inside of. */
  overlap({ start, end }: Span): boolean {
    // Of those that begin before its end, the one that reaches farthest decides.
    const before = firstFrom(this.starts, end);
    return before > 0 && this.reach[before - 1]! > start;
  }
}

/** Index of the first number that is no less; the length where all are. Numbers in order. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
