import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type CompiledKind,
  conditionKeys,
  directions,
  modeGroups,
  modes,
  type Operand,
  sources,
  wheres,
} from '../server/src/analysis/provisions/compiled.ts';
import { classNames } from './classes.ts';
import { type Conditions, conditionsOf, type Vocabulary } from './conditions.ts';
import { literal, readContexts } from './contexts.ts';
import { itemsOf, type Line, PageError, rowsOf, type Sections, sectionsIn, sectionsOf } from './pages.ts';
import { patternOf } from './phrases.ts';
import type { Compiled } from './plugins.ts';

export const kindsFolder = 'server/src/analysis/provisions';
const formulasFile = join(kindsFolder, 'formulas.md');

/** What all pages share while they are compiled. */
export interface Shared {
  readonly classes: { readonly verbs: readonly string[]; readonly things: readonly string[] };
  readonly contexts: readonly { readonly name: string; readonly always: boolean }[];
  readonly formulas: ReadonlyMap<string, readonly string[]>;
  readonly operands: Interned<Operand>;
  readonly patterns: Interned<{ readonly source: string; readonly flags: string }>;
  readonly functions: Interned<string>;
}

/** Values and their numbers; equal values have one. */
export class Interned<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();
  numberOf(value: T): number {
    const key = JSON.stringify(value);
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.all.push(value) - 1));
    return number;
  }
}

export function shared(): Shared {
  return {
    classes: classNames(),
    contexts: readContexts(),
    formulas: existsSync(formulasFile) ? formulasIn(sectionsIn(formulasFile)) : new Map(),
    operands: new Interned(),
    patterns: new Interned(),
    functions: new Interned(),
  };
}

/** Pages are kinds; tables that several kinds share stand beside them. */
export const kindPages = (): readonly string[] =>
  readdirSync(kindsFolder)
    .filter((name) => name.endsWith('.md') && name !== 'formulas.md')
    .sort()
    .map((name) => join(kindsFolder, name));

/** The type of their names, for code that asks for one: `provisionKind.ts`, which a test keeps as this says. */
export const kindNamesFile = join(kindsFolder, 'provisionKind.ts');
export const kindNames = (): string =>
  `/** What a provision may do: a page each in this folder. Written by \`npm run generate\`. */
export type ProvisionKind =
${kindPages()
  .map((file) => `  | '${basename(file, '.md')}'`)
  .join('\n')};
`;

/** Code that recognises a kind: its page must stand beside it, or nobody would find it. */
const recogniserFiles = (): readonly string[] =>
  readdirSync(kindsFolder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(kindsFolder, name))
    .filter((file) => /^export default recogniser\(/m.test(readFileSync(file, 'utf8')));

/** Every kind there is, with its definition where its page has one. */
export function compileKinds(): Compiled {
  const with_ = shared();
  const files = [formulasFile];
  const imports: string[] = [];
  const code: string[] = [];
  const kinds: CompiledKind[] = [];
  const named: Record<string, readonly string[]> = {};
  const pages = kindPages();
  for (const file of recogniserFiles())
    if (!pages.includes(file.replace(/\.ts$/, '.md'))) throw new PageError(file, 1, 'a recogniser without its page');
  for (const file of pages) {
    const kind = basename(file, '.md');
    files.push(file);
    const beside = file.replace(/\.md$/, '.ts');
    const hasCode = existsSync(beside);
    if (hasCode) {
      files.push(beside);
      imports.push(`import * as k${imports.length} from ${JSON.stringify(resolve(beside))};`);
      code.push(`${JSON.stringify(kind)}: k${imports.length - 1}`);
    }
    const sections = sectionsIn(file);
    const source = hasCode ? readFileSync(beside, 'utf8') : '';
    named[kind] = elementsNamed(sections, source);
    if (sections.has('definition')) kinds.push(compileKind(kind, file, sections, with_, source));
    else if (!hasCode) throw new PageError(file, 1, 'neither a "## Definition" in the page nor a file beside it');
  }
  const contents = `${imports.join('\n')}
export default {
  kinds: ${JSON.stringify(kinds)},
  operands: ${JSON.stringify(with_.operands.all)},
  formulas: [${with_.patterns.all.map(literal).join(',\n')}],
  functions: ${JSON.stringify(with_.functions.all)},
  named: ${JSON.stringify(named)},
  code: { ${code.join(', ')} },
};`;
  return { contents, files: files.filter(existsSync) };
}

/** The elements that a page or the code beside it names, in whatever way. */
function elementsNamed(sections: Sections, code: string): readonly string[] {
  const names = new Set<string>();
  for (const name of ['definition', 'says so', 'from and to'])
    for (const { text } of itemsOf(sections.get(name)))
      for (const one of /\{([^{}]*)\}\s*$/.exec(text)?.[1]?.split(',') ?? [])
        names.add(one.trim().replace(/^not /, ''));
  for (const { cells } of rowsOf(sections.get('elements'))) names.add(cells[0]!);
  for (const [, name] of code.matchAll(/elements\.set\('([\w:-]+)'/g)) names.add(name!);
  for (const block of code.matchAll(/^ {2}elements: \{\n([\s\S]*?)^ {2}\}/gm))
    for (const [, name] of block[1]!.matchAll(/^ {4}'?([\w:-]+)'?:/gm)) names.add(name!);
  return [...names].filter((name) => /^[a-z][\w:-]*$/.test(name)).sort();
}

/** What each page says by its sentences: those that do what it is called by, and tempting ones that do not. */
export function kindSentences(): Readonly<
  Record<string, { readonly does: readonly string[]; readonly not: readonly string[] }>
> {
  const wordsIn = (lines: readonly Line[] | undefined) =>
    itemsOf(lines).map(({ text }) => text.replace(/\s+\{[^{}]*\}$/, ''));
  return Object.fromEntries(
    kindPages().map((file) => {
      const sections = sectionsIn(file);
      return [
        basename(file, '.md'),
        { does: wordsIn(sections.get('says so')), not: wordsIn(sections.get('does not')) },
      ];
    }),
  );
}

/** A page by its text alone, as tests write them. */
export const compilePage = (kind: string, markdown: string, with_: Shared): CompiledKind =>
  compileKind(kind, `${kind}.md`, sectionsOf(markdown), with_, '');

const known = new Set(['', 'definition', 'elements', 'from and to', 'formulas', 'says so', 'does not', 'notes']);

function compileKind(kind: string, file: string, sections: Sections, with_: Shared, code: string): CompiledKind {
  for (const [name, lines] of sections)
    if (!known.has(name))
      throw new PageError(
        file,
        lines[0]?.number ?? 1,
        `no such section: "${name}". There are ${[...known].filter(Boolean).join(', ')}`,
      );
  const own = formulasIn(sections);
  const functions = [...code.matchAll(/^ {2}(?:async )?(\w+)(?:\(|: )/gm)].map(([, name]) => name!);
  const patternsOf = (phrases: readonly string[]) =>
    phrases.map(patternOf).length === 1
      ? patternOf(phrases[0]!)
      : {
          source: phrases.map((one) => `(?:${patternOf(one).source})`).join('|'),
          flags: phrases.some((one) => !patternOf(one).flags) ? '' : 'i',
        };
  const vocabulary: Vocabulary = {
    ...with_.classes,
    formula(name) {
      const phrases = own.get(name) ?? with_.formulas.get(name);
      return phrases && with_.patterns.numberOf(patternsOf(phrases));
    },
    heading: (words) => with_.patterns.numberOf(patternOf(words)),
    asks(name) {
      const at = functions.indexOf(name);
      return at < 0 ? undefined : with_.functions.numberOf(name);
    },
    operand: (operand) => with_.operands.numberOf(operand),
  };
  const names: string[] = [];
  const nameOf = (element: string): number => {
    const at = names.indexOf(element);
    return at < 0 ? names.push(element) - 1 : at;
  };
  const parse = ({ text, number }: Line): Conditions => at(file, number, () => conditionsOf(text, vocabulary));

  const refuses = new Set(with_.contexts.flatMap(({ always }, number) => (always ? [number] : [])));
  const lines: number[][] = [];
  for (const line of itemsOf(sections.get('definition'))) {
    const setting = /^(refuse|allow)\s*:\s*(.+)$/.exec(line.text);
    if (setting) {
      for (const name of setting[2]!.split(/\s*,\s*/)) {
        const number = with_.contexts.findIndex((one) => one.name === name);
        if (number < 0) throw new PageError(file, line.number, `no context is called "${name}": see contexts.md`);
        if (setting[1] === 'refuse') refuses.add(number);
        else refuses.delete(number);
      }
      continue;
    }
    const { source, row, elements, asked } = parse(line);
    const defaults: number[] = [];
    const add = (key: 'mode' | 'where', list: readonly string[], chosen: readonly string[]): void => {
      const mask = chosen.reduce((sum, one) => sum | (1 << list.indexOf(one)), 0);
      defaults.push(conditionKeys.indexOf(key) * 2, vocabulary.operand([0, [], [], [mask]]));
    };
    if ((source === 'verb' || source === 'title') && !asked.has('mode')) add('mode', modes, modeGroups.yes!);
    if ((source === 'verb' || source === 'title') && !asked.has('where')) add('where', wheres, ['main', 'relative']);
    lines.push([sources.indexOf(source), line.number, elements.length, ...elements.map(nameOf), ...row, ...defaults]);
  }
  if (!lines.length) throw new PageError(file, 1, 'a definition without a line "- verb: …"');

  const elements: number[][] = [];
  for (const { cells, number } of rowsOf(sections.get('elements'))) {
    const [element, when] = cells;
    if (!element || !when || !/^[a-z][\w:-]*$/.test(element))
      throw new PageError(file, number, 'a row is "| element | conditions |"');
    elements.push([nameOf(element), number, ...parse({ text: when, number }).row]);
  }

  const direction: number[][] = [];
  for (const { text, number } of itemsOf(sections.get('from and to'))) {
    const braces = /\s*\{([^}]*)\}\s*$/.exec(text);
    const element = braces ? nameOf(braces[1]!.trim()) : -1;
    for (const part of (braces ? text.slice(0, braces.index) : text).split(/\s+·\s+/)) {
      const said = /^(from|to)\s*:\s*(.+)$/.exec(part);
      if (!said) throw new PageError(file, number, `"${part}" is neither "from: …" nor "to: …"`);
      const places = said[2]!.split(/\s*,\s*/).map((one) => {
        const place = directions.indexOf(one as (typeof directions)[number]);
        if (place < 0) throw new PageError(file, number, `"${one}" is none of ${directions.join(', ')}`);
        return place;
      });
      direction.push([said[1] === 'from' ? 0 : 1, element, ...places]);
    }
  }
  return { kind, lines, names, elements, direction, refuses: [...refuses].sort((a, b) => a - b) };
}

/** "- name: phrase" under "## Formulas"; a name said twice has two phrases. In formulas.md "## name" and the phrases under it. */
function formulasIn(sections: Sections): ReadonlyMap<string, readonly string[]> {
  const formulas = new Map<string, string[]>();
  const add = (name: string, phrase: string): void => {
    formulas.set(name, [...(formulas.get(name) ?? []), phrase]);
  };
  if (sections.has('formulas'))
    for (const { text, number } of itemsOf(sections.get('formulas'))) {
      const named = /^([a-z][\w-]*)\s*:\s*(.+)$/.exec(text);
      if (!named) throw new PageError('## Formulas', number, 'a formula is "- name: words"');
      add(named[1]!, named[2]!);
    }
  else if (!sections.has('definition'))
    for (const [name, lines] of sections) if (name) for (const { text } of itemsOf(lines)) add(name, text);
  return formulas;
}

function at<T>(file: string, line: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new PageError(file, line, (error as Error).message);
  }
}
