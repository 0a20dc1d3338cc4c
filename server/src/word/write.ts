import {
  AlignmentType,
  Bookmark,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  XmlComponent,
} from 'docx';
import { unzipSync } from 'fflate';
import { type DiffStretch, differences, type Turned } from './difference.ts';
import type { Line, LinePiece } from './lines.ts';
import { type Counted, levelFormats, type Numbers, numbersOf } from './numbers.ts';
import { alignedRows, type RowOfVersions, tableEnd } from './tableRows.ts';

export interface WordOptions {
  readonly title: string;
  /** Who has made the changes of a redline, and when (ISO date and time). */
  readonly author: string;
  readonly date: string;
  /** A .docx whose styles are taken. */
  readonly reference?: Uint8Array;
}

/** A paper as Word has it: numbers that count on, references that follow them, tables, places to sign. */
export function toWord(lines: readonly Line[], options: WordOptions): Promise<Uint8Array> {
  const { counted, texts } = numbersOf(lines);
  const written = lines.map((line) => (counted.has(line) ? line : withTypedLabel(line)));
  const places = new Map(written.map((line, index) => [line, counted.get(lines[index]!)]));
  const referable = new Set(written.flatMap((line) => (places.get(line) && line.bookmark ? [line.bookmark] : [])));
  const turned = written.map(
    (line): Turned => ({ type: 'both', before: line, line, stretches: [{ type: 'same', pieces: line.pieces }] }),
  );
  return packed(turned, places, texts, referable, options);
}

/**
 * One paper with what the other changed marked as changes: to reject all gives the old words, to accept all the new ones.
 * Numbers count on where both versions count; where they do not, all are words, so that neither version loses one.
 */
export function redlined(before: readonly Line[], after: readonly Line[], options: WordOptions): Promise<Uint8Array> {
  const old = numbersOf(before);
  const now = numbersOf(after);
  const turned = differences(before, after);
  if (!keepsNumbering(turned, old, now)) {
    const again = differences(before.map(withTypedLabel), after.map(withTypedLabel));
    return packed(again, new Map(), now.texts, new Set(), options);
  }
  // What is not counted is a number in words in both versions.
  const words = (line: Line, { counted }: Numbers): Line => (counted.has(line) ? line : withTypedLabel(line));
  const [olds, news] = [before.map((line) => words(line, old)), after.map((line) => words(line, now))];
  const places = new Map<Line, Counted | undefined>([
    ...olds.map((line, index) => [line, old.counted.get(before[index]!)] as const),
    ...news.map((line, index) => [line, now.counted.get(after[index]!)] as const),
  ]);
  return packed(differences(olds, news), places, now.texts, new Set(), options);
}

/** Whether each paragraph of both versions is counted in both, on one level, or in neither. */
function keepsNumbering(turned: readonly Turned[], old: Numbers, now: Numbers): boolean {
  if (old.counted.size && now.counted.size && old.texts.join() !== now.texts.join()) return false;
  return turned.every((one) => {
    if (one.type !== 'both') return true;
    const [a, b] = [old.counted.get(one.before), now.counted.get(one.line)];
    return a?.level === b?.level;
  });
}

/** The number as the first of its words. */
function withTypedLabel(line: Line): Line {
  const { label, pieces, ...others } = line;
  return label === undefined
    ? line
    : {
        ...others,
        pieces: [{ text: `${label} `, ...(line.kind === 'heading' && { bold: pieces[0]?.bold }) }, ...pieces],
      };
}

async function packed(
  turned: readonly Turned[],
  places: ReadonlyMap<Line, Counted | undefined>,
  texts: readonly string[],
  referable: ReadonlySet<string>,
  { title, author, date, reference }: WordOptions,
): Promise<Uint8Array> {
  let id = 0;
  const change = (): Change => ({ id: ++id, author, date });

  const runs: Runs = (type, pieces) =>
    pieces.flatMap(({ text, bold, italic, code, refersTo }): readonly ParagraphChild[] => {
      if (type === 'same' && refersTo && referable.has(refersTo)) return fieldOf(`REF ${refersTo} \\r \\h`, text);
      const dress = { bold, italics: italic, ...(code && { font: 'Courier New' }) };
      return text.split('\n').map((words, line) => {
        const run = { ...dress, text: words, ...(line && { break: 1 }) };
        if (type === 'same') return new TextRun(run);
        return type === 'inserted'
          ? new InsertedTextRun({ ...run, ...change() })
          : new DeletedTextRun({ ...run, ...change() });
      });
    });
  const paragraph = (one: Turned, afterTable: boolean): Paragraph => {
    const { line } = one;
    const counted = places.get(line);
    const mark =
      one.type === 'inserted' ? { insertion: change() } : one.type === 'deleted' ? { deletion: change() } : undefined;
    const { bookmark } = line;
    return new Paragraph({
      ...(line.kind === 'title' && { heading: HeadingLevel.TITLE }),
      ...(line.kind === 'heading' && { heading: headingStyles[Math.min(line.level, headingStyles.length) - 1] }),
      ...(line.kind === 'bullet' && { bullet: { level: Math.min(line.level, 9) - 1 } }),
      ...(counted && { numbering: { reference: 'agreement', level: counted.level, instance: counted.list } }),
      ...(line.quoted && { indent: { left: 720 } }),
      ...(afterTable && line.kind === 'body' && { spacing: { before: 200 } }),
      ...(line.keeps && { keepNext: true, keepLines: true }),
      ...(line.onNewPage && { pageBreakBefore: true }),
      ...(mark && { run: mark }),
      children: [
        ...(bookmark && referable.has(bookmark) ? [new Bookmark({ id: bookmark, children: [] })] : []),
        ...stretchesOf(one).flatMap(({ type, pieces }) => runs(type, pieces)),
      ],
    });
  };

  const children: (Paragraph | Table)[] = [];
  for (let at = 0; at < turned.length; ) {
    if (!turned[at]!.line.cell) {
      children.push(paragraph(turned[at]!, turned[at - 1]?.line.cell !== undefined));
      at++;
      continue;
    }
    const end = tableEnd(turned, at);
    children.push(
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: alignedRows(turned.slice(at, end)).map((row) => tableRow(row, runs, change)),
      }),
    );
    at = end;
  }

  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    ...(reference ? { externalStyles: stylesXmlOf(reference) } : { styles: plainStyles }),
    numbering: {
      config: [
        {
          reference: 'agreement',
          levels: levelFormats.map((form, level) => ({
            level,
            format:
              LevelFormat[form === 'decimal' ? 'DECIMAL' : form === 'lowerLetter' ? 'LOWER_LETTER' : 'LOWER_ROMAN'],
            text: texts[level]!,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: indents[level]!, hanging: 720 } } },
          })),
        },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Who has changed it, and when. */
interface Change {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

type Runs = (type: DiffStretch['type'], pieces: readonly LinePiece[]) => readonly ParagraphChild[];

const stretchesOf = (one: Turned): readonly DiffStretch[] =>
  one.type === 'both' ? one.stretches : [{ type: one.type, pieces: one.line.pieces }];

/** A row of a table; the head is shaded, and stands over what goes on on the next page. */
function tableRow({ type, cells }: RowOfVersions, runs: Runs, change: () => Change): TableRow {
  const mark = type === 'inserted' ? { insertion: change() } : type === 'deleted' ? { deletion: change() } : {};
  const columns = Math.max(...[...cells.keys()].map((column) => column + 1));
  const heads = [...cells.values()].flat().every(({ line }) => line.cell!.row === 0);
  return new TableRow({
    ...mark,
    cantSplit: true,
    ...(heads && { tableHeader: true }),
    children: Array.from({ length: columns }, (_, column) => {
      const stretches = (cells.get(column) ?? []).flatMap(stretchesOf);
      return new TableCell({
        ...(heads && { shading: { fill: 'EDEDED' } }),
        children: [
          new Paragraph({
            spacing: { before: 60, after: 60 },
            children: stretches.flatMap((one) => runs(one.type, one.pieces)),
          }),
        ],
      });
    }),
  });
}

/** A field with what it shows now, in the long form: many readers pass over the short one with its words. */
const fieldOf = (instruction: string, shows: string): readonly TextRun[] => [
  new TextRun({ children: [new Sign('w:fldChar', { 'w:fldCharType': 'begin' })] }),
  new TextRun({ children: [new Sign('w:instrText', { 'xml:space': 'preserve' }, instruction)] }),
  new TextRun({ children: [new Sign('w:fldChar', { 'w:fldCharType': 'separate' })] }),
  new TextRun(shows),
  new TextRun({ children: [new Sign('w:fldChar', { 'w:fldCharType': 'end' })] }),
];

/** An element that the library has no name for. */
class Sign extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, words?: string) {
    super(name);
    this.root.push({ _attr: attributes } as never, ...(words === undefined ? [] : [words]));
  }
}

const headingStyles = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
/** Twentieths of a point. */
const indents = [720, 720, 1440, 1440, 2160];

const black = { color: '000000' };
const plainStyles = {
  default: {
    document: { run: { font: 'Times New Roman', size: 22 }, paragraph: { spacing: { after: 160, line: 276 } } },
    title: {
      run: { ...black, bold: true, size: 30 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 280 } },
    },
    heading1: {
      run: { ...black, bold: true, size: 26 },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { ...black, bold: true, size: 22 },
      paragraph: { spacing: { before: 200, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { ...black, bold: true, italics: true, size: 22 },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
    },
  },
};

/** @throws Error where the file is no .docx */
function stylesXmlOf(docx: Uint8Array): string {
  let styles: Uint8Array | undefined;
  try {
    styles = unzipSync(docx, { filter: ({ name }) => name === 'word/styles.xml' })['word/styles.xml'];
  } catch {
    // Told below: it is no zip file at all.
  }
  if (!styles) throw new Error('the reference is no .docx, or has no styles');
  return new TextDecoder().decode(styles);
}
