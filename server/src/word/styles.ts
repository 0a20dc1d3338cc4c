import { childElements, type Element, inside, isPropertyOn, valueAt } from './open.ts';

/** What a style of Word's makes of a paragraph or of words in it, with what it takes from the styles it is based on. */
export interface Style {
  readonly id: string;
  /** In lower case: "heading 1", "title", "toc 2", "footnote text". */
  readonly name: string;
  /** 0–8: where it stands among the headings. */
  readonly outline?: number;
  readonly numId?: string;
  /** 0–8; where only the list says which level is the style's, undefined. */
  readonly level?: number;
  /** Styles from this one down to what it is based on: a list may be tied to any of them. */
  readonly line: readonly string[];
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
  readonly hidden?: boolean;
}

export interface Styles {
  /** The style of that id, or the one that paragraphs without any have. */
  of(id: string | undefined): Style;
  /** Of a run: no style is one that says nothing. */
  ofWords(id: string | undefined): Style | undefined;
}

export function stylesOf(root: Element | undefined): Styles {
  const written = new Map<string, Element>();
  let usual = '';
  for (const style of childElements(root)) {
    if (style.name !== 'w:style') continue;
    const id = style.attributes['w:styleId'] ?? '';
    written.set(id, style);
    if (style.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? ''))
      usual = id;
  }
  const known = new Map<string, Style>();
  const resolve = (id: string, under: readonly string[] = []): Style => {
    const found = known.get(id);
    if (found) return found;
    const element = written.get(id);
    const base = valueAt(element, 'w:basedOn');
    // A circle, or a line longer than anyone draws, ends where it is met.
    const above =
      base && base !== id && under.length < 30 && !under.includes(base) ? resolve(base, [...under, id]) : undefined;
    const style = { ...above, ...ownOf(id, element), line: [id, ...(above?.line ?? [])] };
    known.set(id, style);
    return style;
  };
  return {
    of: (id) => resolve(id !== undefined && written.has(id) ? id : usual),
    ofWords: (id) => (id !== undefined && written.has(id) ? resolve(id) : undefined),
  };
}

function ownOf(id: string, element: Element | undefined): Omit<Style, 'line'> {
  const paragraph = inside(element, 'w:pPr');
  const name = (valueAt(element, 'w:name') ?? id).toLowerCase();
  const outline = levelOf(valueAt(paragraph, 'w:outlineLvl')) ?? outlineOfStyleName(name);
  const numId = valueAt(paragraph, 'w:numPr', 'w:numId');
  const level = levelOf(valueAt(paragraph, 'w:numPr', 'w:ilvl'));
  return {
    id,
    name,
    ...(outline !== undefined && { outline }),
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level }),
    ...dressOf(inside(element, 'w:rPr')),
  };
}

/** Word's own headings are named, whatever their outline says. */
function outlineOfStyleName(name: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** 0–9 as it is written; 9 is body text. */
export function levelOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d$/.test(value) ? Number(value) : undefined;
}

/** Only what is said: what is not said is left to the style. */
export function dressOf(run: Element | undefined): Pick<Style, 'bold' | 'italic' | 'underlined' | 'hidden'> {
  const [bold, italic, underlined, hidden] = ['w:b', 'w:i', 'w:u', 'w:vanish'].map((name) => isPropertyOn(run, name));
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underlined !== undefined && { underlined }),
    ...(hidden !== undefined && { hidden }),
  };
}
