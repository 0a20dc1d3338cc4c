import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A wrong word in a table or a page: the build stops, and says where. */
export class PageError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
  ) {
    super(`${relative('.', file)}:${line}: ${problem}`);
  }
}

/** A line of a page with the place it has there; lines count from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines under each heading "## …", by the heading in small letters; what stands before the first under "". */
export type Sections = ReadonlyMap<string, readonly Line[]>;

export const sectionsIn = (file: string): Sections => sectionsOf(readFileSync(file, 'utf8'));

export function sectionsOf(markdown: string): Sections {
  const sections = new Map<string, Line[]>();
  let open: Line[] = [];
  sections.set('', open);
  markdown.split(/\r?\n/).forEach((text, index) => {
    const heading = /^## +(.+?)\s*$/.exec(text)?.[1]?.toLowerCase();
    if (heading === undefined) open.push({ text, number: index + 1 });
    else {
      open = sections.get(heading) ?? [];
      sections.set(heading, open);
    }
  });
  return sections;
}

/** "- …" lines, what stands behind the dash. Everything else explains. */
export const itemsOf = (lines: readonly Line[] = []): readonly Line[] =>
  lines.flatMap(({ text, number }) => {
    const item = /^- +(.+?)\s*$/.exec(text)?.[1];
    return item ? [{ text: item, number }] : [];
  });

/** The rows of the tables among these lines, cell by cell, without head and rule. `\|` is a bar in a cell. */
export function rowsOf(
  lines: readonly Line[] = [],
): readonly { readonly cells: readonly string[]; readonly number: number }[] {
  const rows: { cells: string[]; number: number }[] = [];
  let inHead = true;
  for (const { text, number } of lines) {
    if (!/^\|.*\|\s*$/.test(text)) {
      inHead = true;
      continue;
    }
    if (/^\|[\s:|-]+\|\s*$/.test(text)) {
      inHead = false;
      continue;
    }
    if (inHead) continue;
    const cells = text
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|').trim());
    rows.push({ cells, number });
  }
  return rows;
}
