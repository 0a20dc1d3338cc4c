import type { BodyPart, BodyTable, Paragraph } from './body.ts';
import { type InlineMarkup, inlineOf } from './inline.ts';
import type { Label } from './lists.ts';
import type { RunChange, RunPiece } from './runs.ts';
import type { VersionNumbers } from './versions.ts';

/** What a paper is written with. Of one version alone, `now` and `old` are the same. */
export interface Writing extends InlineMarkup {
  readonly now: VersionNumbers;
  readonly old: VersionNumbers;
  /** Paragraphs that run on into the next when changes are accepted, and when they are rejected. */
  readonly runOn: { readonly accepted: ReadonlySet<Paragraph>; readonly rejected: ReadonlySet<Paragraph> };
}

/** A paper as Markdown: headings, numbers as they are shown, tables, changes as CriticMarkup. */
export function markdownOf(parts: readonly BodyPart[], writing: Writing): string {
  const out: string[] = [];
  /** The item written last, while a list goes on. */
  let list: { readonly count: number; readonly sign: string } | undefined;
  let bullets: number[] = [];
  /** The end of the paragraph written last, where only one version has it. */
  let joint = '';

  const put = (text: string, before = '\n\n'): void => {
    out.push(out.length ? before : '', text);
    joint = '';
  };

  const paragraph = (one: Paragraph): void => {
    const { label, pieces } = withNumberLabel(one, writing);
    const level = markdownHeadingLevel(one, pieces);
    const bare = inlineOf(pieces, { ...writing, plain: level !== undefined });
    const words = level === undefined ? bare : bare.replace(/(?<!#)#+$/, (end) => `\\${end}`);
    if (!words) return;
    if (level !== undefined) {
      list = undefined;
      bullets = [];
      put(`${'#'.repeat(level)} ${label ? `${label.text} ` : ''}${words}`);
      return;
    }
    if (label?.bullet) {
      list = undefined;
      const isFirst = !bullets.length;
      bullets = [...bullets.filter((above) => above < label.level), label.level];
      put(
        `${'  '.repeat(bullets.length - 1)}- ${words.replace(/\n/g, `\n${'  '.repeat(bullets.length)}`)}`,
        isFirst ? '\n\n' : '\n',
      );
      return;
    }
    bullets = [];
    const text = label ? `${label.text} ${words}` : words;
    const item = /^(\d{1,9})([.)])(?=\s)/.exec(text);
    const count = Number(item?.[1]);
    const goesOn = !list || (list.sign === item?.[2] && list.count + 1 === count);
    // Markdown counts a list itself, on from its first number; a number that does not follow is words.
    put(item && !goesOn ? text.replace(/^\d+/, '$&\\') : text, joint || undefined);
    list = item && goesOn ? { count, sign: item[2]! } : undefined;
    if (!item && writing.runOn.accepted.has(one)) joint = '{--\n\n--}';
    else if (!item && writing.runOn.rejected.has(one)) joint = '{++\n\n++}';
  };

  const table = (one: BodyTable): void => {
    const isFrame = one.rows.every(({ cells }) => cells.length <= 1);
    if (isFrame) {
      for (const { cells } of one.rows) for (const { parts } of cells) write(parts);
      return;
    }
    list = undefined;
    bullets = [];
    const rows = markdownRows(one, writing);
    const columns = Math.max(...rows.map(({ length }) => length));
    const line = (cells: readonly string[]): string =>
      `|${Array.from({ length: columns }, (_, column) => ` ${cells[column] ?? ''} `).join('|')}|`;
    const [head = [], ...others] = rows;
    put([line(head), `|${' --- |'.repeat(columns)}`, ...others.map(line)].join('\n'));
  };

  const write = (some: readonly BodyPart[]): void => {
    for (const part of joinRunInParagraphs(some)) {
      if (part.type === 'table') table(part);
      else paragraph(part);
    }
  };
  write(parts);
  return out.length ? `${out.join('')}\n` : '';
}

/** The words of a note, a cell or a box, on one line. */
export function lineOf(parts: readonly BodyPart[], writing: Writing, inCell = true, change?: RunChange): string {
  return joinRunInParagraphs(parts)
    .flatMap((part): readonly string[] => {
      if (part.type === 'table') return markdownRows(part, writing).map((cells) => cells.join(' '));
      const { label, pieces } = withNumberLabel(part, writing);
      const all = change ? pieces.map((piece) => ({ ...piece, change: piece.change ?? change })) : pieces;
      const words = inlineOf(all, { ...writing, inCell });
      const number = label?.bullet ? '•' : label?.text;
      // A column of numbers may hold nothing but what Word counts.
      if (!words) return inCell && label && !label.bullet ? [label.text] : [];
      return [number === undefined ? words : `${number} ${words}`];
    })
    .join(inCell ? '<br>' : ' ');
}

function markdownRows({ rows }: BodyTable, writing: Writing): readonly (readonly string[])[] {
  return rows.map(({ cells, change }) =>
    cells.flatMap(({ parts, width }) => [lineOf(parts, writing, true, change), ...Array<string>(width - 1).fill('')]),
  );
}

/** A paragraph as it is written. */
interface Written extends Paragraph {
  /** Of one that others were joined to: the one that has the number. */
  readonly first?: Paragraph;
}

/** What stands on one line, as words behind their heading, is one paragraph. */
function joinRunInParagraphs(parts: readonly BodyPart[]): readonly (Written | BodyTable)[] {
  const out: (Written | BodyTable)[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.type !== 'paragraph' || last?.type !== 'paragraph' || !last.runsOn) {
      out.push(part);
      continue;
    }
    const heading = last.pieces.map((piece) => (hasHeadingStyle(last) ? { ...piece, bold: true } : piece));
    const pieces = [...heading, { text: ' ' }, ...part.pieces];
    out[out.length - 1] = { ...last, runsOn: part.runsOn, pieces, first: last.first ?? last };
  }
  return out;
}

/** The number apart, where both versions have the same; else as words that are struck and inserted. */
function withNumberLabel(
  one: Written,
  writing: Writing,
): { readonly label: Label | undefined; readonly pieces: readonly RunPiece[] } {
  const { now, old } = writing;
  const counted = one.first ?? one;
  const [after, before] = [now.labelOf(counted), old.labelOf(counted)];
  const pieces = one.pieces.flatMap((piece) => referenceText(piece, writing));
  if (after?.text === before?.text || after?.bullet || before?.bullet) return { label: after ?? before, pieces };
  const words = (label: Label | undefined, change: RunChange): readonly RunPiece[] =>
    label ? [{ text: `${label.text} `, change }] : [];
  return { label: undefined, pieces: [...words(before, 'struck'), ...words(after, 'inserted'), ...pieces] };
}

/** A reference shows the number that its paragraph has in each version. */
function referenceText(piece: RunPiece, { now, old }: Writing): readonly RunPiece[] {
  const { refersTo, text, change, ...dress } = piece;
  if (!refersTo) return [piece];
  const after = now.shownBy(refersTo, text) ?? text;
  const before = old.shownBy(refersTo, text) ?? text;
  if (change || after === before) return [{ ...dress, change, text: change === 'struck' ? before : after }];
  return [
    { ...dress, text: before, change: 'struck' },
    { ...dress, text: after, change: 'inserted' },
  ];
}

const hasHeadingStyle = ({ style }: Paragraph): boolean =>
  style.name === 'title' || (style.outline !== undefined && style.outline < 9);

/** 1–6; undefined for what has a heading's style and is a whole sentence: there the style only counts. */
function markdownHeadingLevel(one: Paragraph, pieces: readonly RunPiece[]): number | undefined {
  if (!hasHeadingStyle(one)) return undefined;
  const words = pieces
    .map(({ text }) => text)
    .join('')
    .trim();
  if (words.length > 120 || (/[.;:,]$/.test(words) && words.split(/\s+/).length > 8)) return undefined;
  return one.style.name === 'title' ? 1 : Math.min(6, one.style.outline! + 1);
}
