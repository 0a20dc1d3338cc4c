import type { Numbered } from './lists.ts';
import { childElements, type Element, inside, isPropertyOn, valueAt } from './open.ts';
import { type RunChange, type RunPiece, runReader } from './runs.ts';
import { levelOf, type Style, type Styles } from './styles.ts';

/** A paragraph of Word's, with what each version makes of it. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly pieces: readonly RunPiece[];
  readonly style: Style;
  readonly numbered: Numbered;
  /** Style and list before someone changed them. */
  readonly before?: { readonly style: Style; readonly numbered: Numbered };
  /** Its end was inserted or struck: without it, it runs on into the next. */
  readonly mark?: RunChange;
  /** Its end is hidden: the next stands on the same line, as words behind their heading do. */
  readonly runsOn: boolean;
  readonly bookmarks: readonly string[];
}

export interface BodyTable {
  readonly type: 'table';
  readonly rows: readonly BodyRow[];
}
export interface BodyRow {
  readonly change?: RunChange;
  readonly cells: readonly BodyCell[];
}
export interface BodyCell {
  readonly parts: readonly BodyPart[];
  /** How many columns wide. */
  readonly width: number;
}
export type BodyPart = Paragraph | BodyTable;

/** A document's words in their order; tables of contents are left out, for Word makes them of the rest. */
export function bodyReader(styles: Styles): (root: Element) => readonly BodyPart[] {
  const readRuns = runReader(styles);
  let waiting: string[] = [];

  const parts = (root: Element): readonly BodyPart[] =>
    childElements(root).flatMap((one): readonly BodyPart[] => {
      switch (one.name) {
        case 'w:p':
          return paragraph(one);
        case 'w:tbl':
          return [table(one)];
        case 'w:sdt':
          return isContentsControl(one) ? [] : parts(inside(one, 'w:sdtContent') ?? one);
        case 'w:bookmarkStart':
          waiting.push(one.attributes['w:name'] ?? '');
          return [];
        case 'mc:AlternateContent':
          return parts(inside(one, 'mc:Choice') ?? one);
        case 'w:pPr':
        case 'w:sectPr':
        case 'w:tcPr':
        case 'w:sdtPr':
          return [];
        default:
          return parts(one);
      }
    });

  const paragraph = (element: Element): readonly BodyPart[] => {
    const properties = inside(element, 'w:pPr');
    const { style, numbered } = placeOf(properties);
    const changed = inside(properties, 'w:pPrChange');
    const mark = inside(properties, 'w:rPr');
    const { pieces, bookmarks, boxes } = readRuns(element, style);
    const own: Paragraph = {
      type: 'paragraph',
      pieces: /^toc(?: \d| heading)$/.test(style.name) ? [] : pieces,
      style,
      numbered,
      ...(changed && { before: placeOf(inside(changed, 'w:pPr')) }),
      mark:
        inside(mark, 'w:del') || inside(mark, 'w:moveFrom')
          ? 'struck'
          : inside(mark, 'w:ins') || inside(mark, 'w:moveTo')
            ? 'inserted'
            : undefined,
      runsOn: isPropertyOn(mark, 'w:specVanish') ?? false,
      bookmarks: [...waiting, ...bookmarks],
    };
    waiting = [];
    return [own, ...boxes.flatMap(parts)];
  };

  const placeOf = (properties: Element | undefined): { readonly style: Style; readonly numbered: Numbered } => {
    const style = styles.of(valueAt(properties, 'w:pStyle'));
    const outline = levelOf(valueAt(properties, 'w:outlineLvl'));
    return {
      style: outline === undefined ? style : { ...style, outline },
      numbered: {
        numId: valueAt(properties, 'w:numPr', 'w:numId'),
        level: levelOf(valueAt(properties, 'w:numPr', 'w:ilvl')),
      },
    };
  };

  const table = (element: Element): BodyTable => ({
    type: 'table',
    rows: childrenNamed(element, 'w:tr').map((row) => {
      const properties = inside(row, 'w:trPr');
      const change = inside(properties, 'w:del') ? 'struck' : inside(properties, 'w:ins') ? 'inserted' : undefined;
      return { ...(change && { change }), cells: childrenNamed(row, 'w:tc').map(cell) };
    }),
  });

  const cell = (element: Element): BodyCell => {
    const properties = inside(element, 'w:tcPr');
    const merged = inside(properties, 'w:vMerge');
    const goesOn = merged !== undefined && merged.attributes['w:val'] !== 'restart';
    const width = Number(valueAt(properties, 'w:gridSpan') ?? 1);
    return { parts: goesOn ? [] : parts(element), width: width >= 1 && width <= 60 ? width : 1 };
  };

  return parts;
}

/** Those of that name in a table or row, whatever content controls stand around them. */
function childrenNamed(element: Element, name: string): readonly Element[] {
  return childElements(element).flatMap((one) => {
    if (one.name === name) return [one];
    return /^w:(?:sdt|sdtContent|customXml|ins|del)$/.test(one.name) ? childrenNamed(one, name) : [];
  });
}

const isContentsControl = (control: Element): boolean =>
  /table of contents/i.test(valueAt(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') ?? '');
