import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { didYouMean } from '../../../shared/closest.ts';
import { isDeep } from '../analysis/yamlDepth.ts';
import type { PageWords, PlaybookPage } from './page.ts';

/** What a field of front matter holds: one value, several, or values by name. */
export interface MatterField {
  readonly at: number;
  readonly length: number;
  readonly values: readonly PageWords[];
  /** Of `{ provider: error }`. */
  readonly named: ReadonlyMap<string, PageWords>;
}

export interface Matter {
  readonly fields: ReadonlyMap<string, MatterField>;
  /** Whether it could be read at all. */
  readonly valid: boolean;
  /** Offset in the page at which its body begins. */
  readonly body: number;
}

/**
 * Front matter of a page: plain values, lists of them, and values by name. What is none of these is told at its place, and so is
 * a field that nobody asks for.
 */
export function readMatter(page: PlaybookPage, known: readonly string[]): Matter {
  const { text } = page;
  const fields = new Map<string, MatterField>();
  const open = /^---[ \t]*\n/.exec(text);
  if (!open) return { fields, valid: true, body: 0 };
  const from = open[0].length;
  const close = /^---[ \t]*(?:\n|$)/m.exec(text.slice(from));
  if (!close) {
    page.error(0, 3, 'The front matter is not closed by a line "---".');
    return { fields, valid: false, body: text.length };
  }
  const inner = text.slice(from, from + close.index);
  const body = from + close.index + close[0].length;
  if (inner.length > 20_000 || isDeep(inner)) {
    page.error(0, 3, 'The front matter is too long, or nested too deeply, to be read.');
    return { fields, valid: false, body };
  }
  const document = parseDocument(inner, { prettyErrors: false, uniqueKeys: false });
  for (const { pos, message } of document.errors)
    page.error(from + pos[0], pos[1] - pos[0], `The front matter is not valid YAML: ${message}`);
  if (document.errors.length || !isMap(document.contents)) return { fields, valid: !document.errors.length, body };
  const placeOf = (node: unknown): { at: number; length: number } => {
    const range = (node as { range?: readonly number[] } | undefined)?.range ?? [0, 0];
    return { at: from + range[0]!, length: range[1]! - range[0]! };
  };
  const said = (node: unknown): PageWords | undefined => {
    if (!isScalar(node) || node.value === null) return undefined;
    // YAML 1.1 knows "off" as false, and people do write it so.
    return {
      words: typeof node.value === 'string' ? node.value.trim() : String(node.source ?? node.value),
      at: placeOf(node).at,
    };
  };
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const { at, length } = placeOf(key);
    if (fields.has(name)) {
      page.error(at, length, `"${name}" stands here twice.`);
      continue;
    }
    if (!known.includes(name)) {
      page.error(
        at,
        length,
        `No page of this folder has "${name}"${didYouMean(name, known)}; there are ${known.join(', ')}.`,
      );
      continue;
    }
    const named = new Map<string, PageWords>();
    const values: PageWords[] = [];
    if (isMap(value))
      for (const one of value.items) {
        const words = said(one.value);
        if (isScalar(one.key) && words) named.set(String(one.key.value), words);
        else page.error(placeOf(one.key).at, placeOf(one.key).length, `"${name}" holds what is no plain value.`);
      }
    else if (isSeq(value))
      for (const one of value.items) {
        const words = said(one);
        if (words) values.push(words);
        else page.error(placeOf(one).at, placeOf(one).length, `"${name}" holds what is no plain value.`);
      }
    else {
      const words = said(value);
      if (words?.words) values.push(words);
    }
    fields.set(name, { at, length, values, named });
  }
  return { fields, valid: true, body };
}

/** Values that stand apart by commas, be it in a list or in one line. Commas within braces part nothing. */
export function listIn(field: MatterField | undefined): readonly PageWords[] {
  return (field?.values ?? []).flatMap(({ words, at }) => {
    const found: PageWords[] = [];
    for (const match of words.matchAll(/(?:[^,{}]|\{[^{}]*\})+/g)) {
      const plain = match[0].trim();
      if (plain) found.push({ words: plain, at: at + match.index + match[0].indexOf(plain) });
    }
    return found;
  });
}
