/** Colours of a terminal, or none. */
export interface Paint {
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
  readonly red: (words: string) => string;
  readonly yellow: (words: string) => string;
  readonly blue: (words: string) => string;
  readonly cyan: (words: string) => string;
  readonly green: (words: string) => string;
  readonly underline: (words: string) => string;
  /** Columns to write in; wide terminals are not filled, because nobody reads such lines. */
  readonly width: number;
}

/** @param asked what `--color` and `--no-color` say; else the terminal and https://no-color.org decide. */
export function paintFor(asked: boolean | undefined, { isTTY, columns }: NodeJS.WriteStream = process.stdout): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const colored = asked ?? (!NO_COLOR && TERM !== 'dumb' && (Boolean(FORCE_COLOR) || isTTY === true));
  const sgr = (on: number, off: number) => (words: string) =>
    colored && words ? `\x1b[${on}m${words}\x1b[${off}m` : words;
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    yellow: sgr(33, 39),
    blue: sgr(34, 39),
    cyan: sgr(36, 39),
    green: sgr(32, 39),
    underline: sgr(4, 24),
    // Into a file or a pipe the width is always the same, so that the same input is the same output.
    width: Math.max(40, Math.min(isTTY ? columns || 100 : 100, 110)),
  };
}

/** Words in lines no longer than `width`; a word that is longer stands alone. */
export function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

/** Fills up to a width, by what is seen: characters, not UTF-16 units. */
export const padded = (words: string, width: number): string => words + ' '.repeat(Math.max(0, width - seen(words)));

/** Columns a text takes, colours left out. Wide characters are counted as one; agreements hardly have any. */
export const seen = (words: string): number => [...words.replace(/\x1b\[\d+m/g, '')].length;

export const countWithNoun = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
