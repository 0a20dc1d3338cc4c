import { numberInWords } from '../analysis/numberWords.ts';
import { sentenceCase } from '../analysis/phrasing.ts';
import { childElements, type Element, inside, isPropertyOn, valueAt } from './open.ts';
import { levelOf, type Style } from './styles.ts';

/** The number before a paragraph as Word shows it: "2.2", "(a)", "Article IV"; of a bullet, the mark. */
export interface Label {
  readonly text: string;
  readonly bullet: boolean;
  /** 0–8. */
  readonly level: number;
  /** The same as a reference names it from elsewhere, with the numbers above that it does not show: "2.2(a)". */
  readonly full: string;
}

/** Which list a paragraph is in, as its own properties say; what they leave open its style says. */
export interface Numbered {
  readonly numId?: string;
  readonly level?: number;
}

/** Counts paragraphs in the order of the document. */
export interface Counter {
  next(own: Numbered, style: Style): Label | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2", "(%3)". */
  readonly text: string;
  /** All its numbers are Arabic, whatever those above are. */
  readonly legal: boolean;
  /** It begins anew after a level before this one, counted from 1; 0: never. */
  readonly restart: number;
  readonly style?: string;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels at which this list begins anew when it is first met there. */
  readonly anew: ReadonlyMap<number, number>;
}

/** The lists of a document, and a counter of its own for who reads it once more. */
export function listsOf(root: Element | undefined, styles: { of(id: string): Style }): () => Counter {
  const definitions = new Map<string, Element>();
  const byStyle = new Map<string, Element>();
  const lists = new Map<string, Element>();
  for (const one of childElements(root)) {
    if (one.name === 'w:num') lists.set(one.attributes['w:numId'] ?? '', one);
    if (one.name !== 'w:abstractNum') continue;
    definitions.set(one.attributes['w:abstractNumId'] ?? '', one);
    const style = valueAt(one, 'w:styleLink');
    if (style !== undefined) byStyle.set(style, one);
  }
  const definitionOf = (num: Element | undefined): Element | undefined => {
    const found = definitions.get(valueAt(num, 'w:abstractNumId') ?? '');
    const link = valueAt(found, 'w:numStyleLink');
    // A list that is a style's: the definition stands with the style.
    if (link === undefined) return found;
    return (
      byStyle.get(link) ??
      definitions.get(valueAt(lists.get(styles.of(link).numId ?? ''), 'w:abstractNumId') ?? '') ??
      found
    );
  };
  const known = new Map<string, List | undefined>();
  const listOf = (numId: string): List | undefined => {
    if (!known.has(numId)) known.set(numId, readNumbering(lists.get(numId), definitionOf(lists.get(numId))));
    return known.get(numId);
  };
  return () => counter(listOf);
}

function readNumbering(num: Element | undefined, definition: Element | undefined): List | undefined {
  if (!num || !definition) return undefined;
  const levels: (Level | undefined)[] = [];
  const anew = new Map<number, number>();
  const put = (element: Element): void => {
    const at = levelOf(element.attributes['w:ilvl']);
    if (at !== undefined) levels[at] = levelIn(element, at);
  };
  for (const one of childElements(definition)) if (one.name === 'w:lvl') put(one);
  for (const one of childElements(num)) {
    const at = levelOf(one.attributes['w:ilvl']);
    if (one.name !== 'w:lvlOverride' || at === undefined) continue;
    const instead = inside(one, 'w:lvl');
    if (instead) put(instead);
    const start = valueAt(one, 'w:startOverride');
    if (start !== undefined) anew.set(at, numberValueOf(start, 1));
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, anew };
}

const levelIn = (element: Element, at: number): Level => ({
  start: numberValueOf(valueAt(element, 'w:start'), 0),
  format: formatOf(element),
  text: valueAt(element, 'w:lvlText') ?? '',
  legal: isPropertyOn(element, 'w:isLgl') ?? false,
  restart: numberValueOf(valueAt(element, 'w:lvlRestart'), at),
  style: valueAt(element, 'w:pStyle'),
});

/** A format newer than 2007 stands beside one that older readers know. */
const formatOf = (element: Element): string =>
  valueAt(element, 'w:numFmt') ?? valueAt(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ?? 'decimal';

const numberValueOf = (value: string | undefined, otherwise: number): number =>
  value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : otherwise;

function counter(listOf: (numId: string) => List | undefined): Counter {
  const counts = new Map<string, (number | undefined)[]>();
  const met = new Set<string>();
  return {
    next(own, style) {
      const numId = own.numId ?? style.numId;
      const list = numId === undefined || numId === '0' ? undefined : listOf(numId);
      if (!list || numId === undefined) return undefined;
      const level = own.level ?? tiedTo(list, style) ?? style.level ?? 0;
      const here = list.levels[level];
      if (!here) return undefined;

      let count = counts.get(list.definition);
      if (!count) counts.set(list.definition, (count = []));
      const first = `${numId}:${level}`;
      const begins = met.has(first) ? undefined : list.anew.get(level);
      met.add(first);
      count[level] = begins ?? (count[level] === undefined ? here.start : count[level] + 1);
      for (let above = 0; above < level; above++) count[above] ??= list.levels[above]?.start ?? 1;
      for (let below = level + 1; below < Math.max(count.length, list.levels.length); below++)
        if (level < (list.levels[below]?.restart ?? below)) count[below] = undefined;

      if (here.format === 'bullet') return { text: here.text, bullet: true, level, full: '' };
      const text = numberAsShown(list, count, level);
      return text === '' ? undefined : { text, bullet: false, level, full: fullOf(list, count, level) };
    },
  };
}

/** The level that is the style's own, or that of the nearest style it is based on. */
function tiedTo({ levels }: List, { line }: Style): number | undefined {
  for (const id of line) {
    const level = levels.findIndex((one) => one?.style === id);
    if (level >= 0) return level;
  }
  return undefined;
}

function numberAsShown({ levels }: List, count: readonly (number | undefined)[], level: number): string {
  const { text, legal } = levels[level]!;
  return text
    .replace(/%([1-9])/g, (_, which: string) => {
      const at = Number(which) - 1;
      const { format, start } = levels[at] ?? { format: 'decimal', start: 1 };
      return formatNumber(legal && format !== 'none' ? 'decimal' : format, count[at] ?? start);
    })
    .trim();
}

/** From the outermost number that the ones within do not show: "2.2" and "(a)". A stop at an end is not part of a name. */
function fullOf(list: List, count: readonly (number | undefined)[], level: number): string {
  let full = '';
  for (let at = level; at >= 0; ) {
    const one = list.levels[at];
    if (one && one.format !== 'bullet') full = numberAsShown(list, count, at).replace(/\.$/, '') + full;
    const outermost = Math.min(
      at,
      ...[...(one?.text ?? '').matchAll(/%([1-9])/g)].map(([, which]) => Number(which) - 1),
    );
    at = outermost - 1;
  }
  return full;
}

/** A number in one of Word's formats; formats of other scripts are Arabic here. */
export function formatNumber(format: string, value: number): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
    case 'upperLetter': {
      // After z comes aa, then bb.
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)));
      return value < 1 ? '' : format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal': {
      const last = value % 100 > 10 && value % 100 < 14 ? 0 : value % 10;
      return `${value}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
    }
    case 'cardinalText':
      return sentenceCase(cardinalWords(value));
    case 'ordinalText':
      return sentenceCase(ordinalWords(cardinalWords(value)));
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value > 5000) return String(value);
  let left = value;
  let text = '';
  for (const [worth, sign] of romanDigits) for (; left >= worth; left -= worth) text += sign;
  return text;
}
const romanDigits = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

const cardinalWords = (value: number): string => (value > 99 ? String(value) : numberInWords(value)!);
const ordinalWords = (words: string): string =>
  words.replace(
    /(?<![a-z])[a-z]+$/,
    (last) => irregularOrdinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
