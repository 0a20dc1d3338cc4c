import { childElements, type Element, elementText, inside } from './open.ts';
import { dressOf, type Style, type Styles } from './styles.ts';

/** Whether a change of Word's put words in or took them out; the two ends of a move are one of each. */
export type RunChange = 'inserted' | 'struck';

/** Words in one dress, or what stands between words. */
export interface RunPiece {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly change?: RunChange;
  /** A field that shows a paragraph's number; `text` is what it shows now. */
  readonly refersTo?: FieldReference;
  /** A note at the foot or the end: its id among all notes; there is no text. */
  readonly note?: string;
  /** The id of a comment on what stands before it; there is no text. */
  readonly comment?: string;
}

/** REF with a switch for numbers, and where it leads. */
export interface FieldReference {
  readonly bookmark: string;
  readonly form: 'own' | 'full' | 'relative';
  /** Words that belong to the number are left out: "1.01" of "Section 1.01". */
  readonly figuresOnly: boolean;
}

/** What one paragraph holds. */
export interface RunContent {
  readonly pieces: readonly RunPiece[];
  readonly bookmarks: readonly string[];
  /** Contents of text boxes that are anchored here. */
  readonly boxes: readonly Element[];
}

interface WordField {
  instruction: string;
  /** What it shows has begun. */
  shows: boolean;
  refersTo?: FieldReference;
}

/**
 * Reads paragraphs one after the other: a field, a table of contents above all, may begin in one and end in another.
 * Long: its steps, each of them short, share the pieces, bookmarks and fields of the paragraph that is being read.
 */
export function runReader(styles: Styles): (paragraph: Element, style: Style) => RunContent {
  const fields: WordField[] = [];
  return (paragraph, style) => {
    const pieces: RunPiece[] = [];
    const bookmarks: string[] = [];
    const boxes: Element[] = [];

    const add = (piece: RunPiece): void => {
      if (fields.some(({ shows, instruction }) => !shows || isContentsField(instruction))) return;
      const field = fields.findLast(({ refersTo }) => refersTo);
      const whole = field ? { ...piece, refersTo: field.refersTo } : piece;
      const last = pieces.at(-1);
      if (last && isAlike(last, whole)) pieces[pieces.length - 1] = { ...last, text: last.text + whole.text };
      else if (whole.text || whole.note || whole.comment) pieces.push(whole);
    };

    const walk = (element: Element, change: RunChange | undefined, linked: boolean): void => {
      for (const one of childElements(element)) {
        switch (one.name) {
          case 'w:r':
            run(one, change, linked);
            break;
          case 'w:ins':
          case 'w:moveTo':
            walk(one, change ?? 'inserted', linked);
            break;
          case 'w:del':
          case 'w:moveFrom':
            // What one has inserted and another struck is in neither version.
            if (change !== 'inserted') walk(one, 'struck', linked);
            break;
          case 'w:fldSimple': {
            const instruction = one.attributes['w:instr'] ?? '';
            fields.push({ instruction, shows: true, refersTo: referenceIn(instruction) });
            walk(one, change, linked);
            fields.pop();
            break;
          }
          case 'w:bookmarkStart':
            bookmarks.push(one.attributes['w:name'] ?? '');
            break;
          case 'm:t':
            add({ text: elementText(one), change });
            break;
          case 'w:pPr':
          case 'w:rPr':
          case 'w:sdtPr':
            break;
          case 'mc:AlternateContent':
            walk(chosen(one), change, linked);
            break;
          default:
            walk(one, change, linked || one.name === 'w:hyperlink');
        }
      }
    };

    const run = (element: Element, change: RunChange | undefined, linked: boolean): void => {
      const own = inside(element, 'w:rPr');
      const named = styles.ofWords(inside(own, 'w:rStyle')?.attributes['w:val']);
      // A heading is set apart as a whole.
      const above = style.outline === undefined && style.name !== 'title' ? style : undefined;
      const { bold, italic, underlined, hidden } = { ...above, ...named, ...dressOf(own) };
      if (hidden) return;
      const dress = {
        ...(bold && { bold }),
        ...(!bold && (italic || (underlined && !linked)) && { italic: true }),
        ...(change && { change }),
      };
      const say = (text: string): void => add({ text, ...dress });
      const each = (from: Element): void => {
        for (const one of childElements(from)) {
          const { name, attributes } = one;
          if (name === 'w:t' || name === 'w:delText') {
            const words = elementText(one);
            // A line to write on is often drawn under nothing.
            if (underlined && /^\s{3,}$/.test(words)) add({ text: blankLine, ...(change && { change }) });
            else say(words);
          } else if (name === 'w:tab' && underlined) add({ text: blankLine, ...(change && { change }) });
          else if (name === 'w:tab' || name === 'w:ptab') say('\t');
          else if (name === 'w:cr' || (name === 'w:br' && !/^(?:page|column)$/.test(attributes['w:type'] ?? '')))
            say('\n');
          else if (name === 'w:noBreakHyphen') say('-');
          else if (name === 'w:sym') say(signOf(attributes['w:char'] ?? ''));
          else if (name === 'w:footnoteReference')
            add({ text: '', note: `footnote ${attributes['w:id']}`, ...(change && { change }) });
          else if (name === 'w:endnoteReference')
            add({ text: '', note: `endnote ${attributes['w:id']}`, ...(change && { change }) });
          else if (name === 'w:commentReference') add({ text: '', comment: attributes['w:id'] });
          else if (name === 'w:fldChar') fieldSign(one, say);
          else if (name === 'w:instrText' || name === 'w:delInstrText') {
            const field = fields.at(-1);
            if (field && !field.shows) field.instruction += elementText(one);
          } else if (name === 'mc:AlternateContent') each(chosen(one));
          else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') boxes.push(...boxesIn(one));
        }
      };
      each(element);
    };

    const fieldSign = (sign: Element, say: (text: string) => void): void => {
      const type = sign.attributes['w:fldCharType'];
      if (type === 'begin') {
        const box = inside(sign, 'w:ffData', 'w:checkBox');
        if (box) say(isTicked(box) ? '☒' : '☐');
        fields.push({ instruction: '', shows: false });
        return;
      }
      const field = fields.at(-1);
      if (!field) return;
      field.refersTo ??= referenceIn(field.instruction);
      if (type === 'separate') field.shows = true;
      else if (type === 'end') fields.pop();
    };

    walk(paragraph, undefined, false);
    return { pieces, bookmarks, boxes };
  };
}

const blankLine = '________';

const isContentsField = (instruction: string): boolean => /^\s*(?:TOC|TOA|INDEX)\b/i.test(instruction);

function referenceIn(instruction: string): FieldReference | undefined {
  const [, bookmark, switches = ''] = /^\s*REF\s+"?([^\s"\\]+)"?(.*)$/is.exec(instruction) ?? [];
  const form = /\\([rnw])(?![a-z])/i.exec(switches)?.[1]?.toLowerCase();
  if (bookmark === undefined || form === undefined) return undefined;
  return {
    bookmark,
    form: form === 'n' ? 'own' : form === 'w' ? 'full' : 'relative',
    figuresOnly: /\\t(?![a-z])/i.test(switches),
  };
}

const isAlike = (one: RunPiece, other: RunPiece): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.change === other.change &&
  one.refersTo === other.refersTo &&
  one.note === undefined &&
  other.note === undefined &&
  one.comment === undefined &&
  other.comment === undefined;

/** Of what newer and older readers show, the newer, where it says anything. */
function chosen(alternatives: Element): Element {
  const all = childElements(alternatives);
  return all.find(({ name }) => name === 'mc:Choice') ?? all[0] ?? alternatives;
}

function boxesIn(drawing: Element): readonly Element[] {
  return childElements(drawing).flatMap((one) => {
    if (one.name === 'w:txbxContent') return [one];
    return boxesIn(one.name === 'mc:AlternateContent' ? chosen(one) : one);
  });
}

function isTicked(box: Element): boolean {
  const sign = inside(box, 'w:checked') ?? inside(box, 'w:default');
  return sign !== undefined && !/^(?:0|false|off)$/.test(sign.attributes['w:val'] ?? '');
}

/** Boxes and ticks of the fonts that have them in place of letters; other signs of such fonts are ornaments. */
const signOf = (code: string): string => symbolFontSigns[code.toUpperCase().replace(/^F0/, '')] ?? '';
const symbolFontSigns: Readonly<Record<string, string>> = {
  '6F': '☐',
  A8: '☐',
  '71': '☐',
  FD: '☒',
  FE: '☑',
  '78': '☒',
  FC: '✓',
  B7: '•',
  A7: '§',
  D3: '©',
  D2: '®',
  D4: '™',
};
