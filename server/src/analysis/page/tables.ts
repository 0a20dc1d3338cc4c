import type { Span } from '../span.ts';
import type { Hidden } from './changes.ts';

/** A cell made of stretches of one or more lines. Offsets of the text. */
export interface Cell extends Span {
  readonly row: number;
  readonly column: number;
  /** What lies between its lines: other cells and the table's own lines. */
  readonly gaps: readonly Hidden[];
}

/** pandoc's grid tables: `+---+---+` between rows, `| … | … |` in them. */
export function gridCells(text: string, { start, end }: Span): readonly Cell[] {
  const cells: Cell[] = [];
  let row = 0;
  let lines: Span[][] = [];
  for (const line of linesOfCell(text, { start, end })) {
    const source = text.slice(line.start, line.end);
    if (/^[\s>]*\+[-=:+\s]*$/.test(source)) {
      for (const [column, parts] of lines.entries()) if (parts.length) cells.push(joinedCell(parts, row, column));
      if (lines.length) row++;
      lines = [];
      continue;
    }
    let from = source.indexOf('|') + 1;
    for (let column = 0; from > 0 && column < 60; column++) {
      let to = source.indexOf('|', from);
      while (to > 0 && source[to - 1] === '\\') to = source.indexOf('|', to + 1);
      if (to < 0) break;
      const part = trimmedCell(text, { start: line.start + from, end: line.start + to });
      lines[column] ??= [];
      if (part.end > part.start) lines[column]!.push(part);
      from = to + 1;
    }
  }
  for (const [column, parts] of lines.entries()) if (parts?.length) cells.push(joinedCell(parts, row, column));
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Where columns begin, by the line of hyphens over or under them: `-----  ---- ------`. */
export function columnsOf(line: string): readonly number[] | undefined {
  if (!/^ {0,3}-{2,}(?: +-{2,})+ *$/.test(line)) return undefined;
  return [...line.matchAll(/-+/g)].map(({ index }) => index);
}

/** pandoc's simple tables (a row a line) and multiline ones (a row a paragraph). */
export function columnCells(
  text: string,
  span: Span,
  columns: readonly number[],
  firstRow: number,
  rowIsParagraph: boolean,
): readonly Cell[] {
  const cells: Cell[] = [];
  const lines = linesOfCell(text, span);
  const partsOf = (line: Span): Span[] =>
    columns.map((from, i) =>
      trimmedCell(text, {
        start: Math.min(line.start + (i === 0 ? 0 : from), line.end),
        end: Math.min(line.start + (columns[i + 1] ?? Number.POSITIVE_INFINITY), line.end),
      }),
    );
  const rows = rowIsParagraph ? [lines] : lines.map((line) => [line]);
  for (const [i, row] of rows.entries()) {
    const parts = row.map(partsOf);
    for (let column = 0; column < columns.length; column++) {
      const own = parts.map((of) => of[column]!).filter(({ start, end }) => end > start);
      if (own.length) cells.push(joinedCell(own, firstRow + i, column));
    }
  }
  return cells;
}

function joinedCell(parts: readonly Span[], row: number, column: number): Cell {
  const start = parts[0]!.start;
  const gaps = parts.slice(1).map((part, i) => ({ start: parts[i]!.end - start, end: part.start - start, by: ' ' }));
  return { start, end: parts.at(-1)!.end, row, column, gaps };
}

function linesOfCell(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end; ) {
    const stop = text.slice(from, end).search(/\r\n?|\n/);
    const to = stop < 0 ? end : from + stop;
    lines.push({ start: from, end: to });
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return lines;
}

function trimmedCell(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
