import type { Line } from './lines.ts';

/** How Word is to count a paragraph: which level of the list, and which list. */
export interface Counted {
  /** Index into `levelFormats`. */
  readonly level: number;
  /** 0 for the agreement, then one for each exhibit in which numbers begin anew. */
  readonly list: number;
}

export interface Numbers {
  /** A line without one keeps its number as words. */
  readonly counted: ReadonlyMap<Line, Counted>;
  /** What stands around the number on each level, as the agreement writes it: "%1.", "(%4)". */
  readonly texts: readonly string[];
}

/** The levels of the list: 1, 1.1, 1.1.1, (a), (i). */
export const levelFormats = ['decimal', 'decimal', 'decimal', 'lowerLetter', 'lowerRoman'] as const;
const usual = ['%1.', '%1.%2', '%1.%2.%3', '(%4)', '(%5)'] as const;

/**
 * Which paragraphs Word may number itself: those whose number is the one it would show, counting from the beginning. A
 * number that repeats, skips or is written in another way stays as it is written, for it is what the parties agreed to.
 */
export function numbersOf(lines: readonly Line[]): Numbers {
  const counted = new Map<Line, Counted>();
  const texts: (string | undefined)[] = levelFormats.map(() => undefined);
  let counts = [0, 0, 0, 0, 0];
  let list = 0;
  for (const line of lines) {
    if (line.anew) {
      counts = [0, 0, 0, 0, 0];
      list++;
    }
    if (line.label === undefined || line.cell) continue;
    const found = placesFor(line.label).find(({ level, text, value, above }) => {
      if ((texts[level] ?? text) !== text || value !== counts[level]! + 1) return false;
      // In a new list Word begins anew where an article does.
      if (level > 0 && level < 3 && above.some((one, index) => one !== counts[index])) return false;
      return level === 0 || counts[0]! > 0;
    });
    if (!found) continue;
    const { level, text } = found;
    texts[level] = text;
    counts[level]!++;
    counts.fill(0, level + 1);
    counted.set(line, { level, list });
  }
  return { counted, texts: texts.map((text, level) => text ?? usual[level]!) };
}

interface NumberPlace {
  readonly level: number;
  readonly text: string;
  readonly value: number;
  readonly above: readonly number[];
}

/** "(i)" may be the ninth letter or the first roman figure: what comes next tells. */
function placesFor(label: string): readonly NumberPlace[] {
  const decimal = /^(\d+(?:\.\d+){0,2})([.)]?)$/.exec(label);
  if (decimal) {
    const parts = decimal[1]!.split('.').map(Number);
    const level = parts.length - 1;
    const text = `${parts.map((_, index) => `%${index + 1}`).join('.')}${decimal[2]}`;
    return [{ level, text, value: parts.at(-1)!, above: parts.slice(0, -1) }];
  }
  const inner = /^\(([a-z]+)\)$/.exec(label)?.[1];
  if (!inner) return [];
  const letter = inner.length === 1 ? [{ level: 3, text: '(%4)', value: inner.charCodeAt(0) - 96, above: [] }] : [];
  const roman = romans.indexOf(inner) + 1;
  return [...letter, ...(roman ? [{ level: 4, text: '(%5)', value: roman, above: [] }] : [])];
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'];

/** The number a paragraph of that level shows, counted from 1. */
export function numberText(level: number, texts: readonly string[], counts: readonly number[]): string {
  return texts[level]!.replace(/%(\d)/g, (_, which: string) => {
    const index = Number(which) - 1;
    const value = counts[index] ?? 0;
    return levelFormats[index] === 'lowerLetter'
      ? String.fromCharCode(96 + value)
      : levelFormats[index] === 'lowerRoman'
        ? (romans[value - 1] ?? `${value}`)
        : `${value}`;
  });
}
