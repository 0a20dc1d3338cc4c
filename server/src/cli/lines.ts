/** A place as people and editors count: from 1, in UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

export interface Lines {
  at(offset: number): LinePlace;
  /** Offset of a line's first character; lines count from 1. */
  start(line: number): number;
  /** The line's words, without its break. */
  words(line: number): string;
}

/** The lines of a text. Breaks are those of the Language Server Protocol, so that editor and command line agree. */
export function lineTable(text: string): Lines {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return {
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - starts[low]! + 1 };
    },
    start: (line) => starts[line - 1] ?? text.length,
    words: (line) => text.slice(starts[line - 1], starts[line] ?? text.length).replace(/\r?\n?$/, ''),
  };
}
