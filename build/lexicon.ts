import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mostClasses } from '../server/src/analysis/lexicon/bits.ts';
import { type CompiledLexicon, formBits, grammarNames } from '../server/src/analysis/lexicon/compiled.ts';
import { formNames, formsOfVerb, pluralOf } from './forms.ts';
import { type Entry, newEntry, packLexicon } from './packLexicon.ts';
import { type Line, PageError, sectionsIn } from './pages.ts';
import type { Compiled } from './plugins.ts';

export const lexiconFolder = 'server/src/analysis/lexicon';

/** The tables a lawyer reads → one module of numbers, with all forms of all words. */
export function compileLexicon(): Compiled {
  const files = readdirSync(lexiconFolder).filter((name) => name.endsWith('.md'));
  return {
    contents: `export default ${JSON.stringify(readLexicon(files.map((name) => join(lexiconFolder, name))))}`,
    files: files.map((name) => join(lexiconFolder, name)),
  };
}

/** Classes of each sort, in the order of their first headings. */
export function readLexicon(files: readonly string[]): CompiledLexicon {
  const tables = new Tables();
  for (const file of files) {
    const sort = /([a-z]+)\.md$/.exec(file)?.[1] ?? '';
    const put = { verbs: tables.verb, things: tables.thing, connectives: tables.connective, neutral: tables.neutral }[
      sort
    ];
    if (!put) throw new PageError(file, 1, `no sort of table is called "${sort}"`);
    for (const { name, list, words, line } of entriesIn(file))
      try {
        put.call(tables, name, words, list);
      } catch (error) {
        throw new PageError(file, line, (error as Error).message);
      }
  }
  tables.finish();
  return packLexicon(tables);
}

class Tables {
  readonly things: string[] = [];
  readonly verbs: string[] = [];
  readonly entries = new Map<string, Entry>();
  /** Forms of a verb that a word can be, as bits. */
  readonly forms = new Map<string, number>();
  readonly parted: { first: string; rest: string; verb: number }[] = [];
  private readonly governing = new Set<string>();

  thing(name: string, words: string): void {
    const number = numberIn(this.things, name);
    for (const form of formsOfNoun(withoutPlus(words))) this.entry(form).things.add(number);
  }

  verb(name: string, words: string, list: string): void {
    const number = numberIn(this.verbs, name);
    const plain = withoutPlus(words);
    if (list === 'nouns') for (const form of formsOfNoun(plain)) this.entry(form).acts.add(number);
    else if (list === 'adjectives') {
      const one = this.entry(plain);
      one.verbs.add(number);
      one.adjective = true;
    } else {
      const [head = '', ...tail] = plain.split(' ');
      const forms = formsOfVerb(head);
      for (const form of formNames)
        for (const word of forms[form]) {
          const whole = [word, ...tail].join(' ');
          const parts = split(word);
          const first = parts[0]!;
          const entry = this.entry(whole.replace(' _ ', ' '));
          entry.verbs.add(number);
          // Of "fine-tuned" it is the second word that tells the form.
          entry.inflected = parts.length - 1;
          this.inflect(parts.at(-1)!, formBits[form]);
          const [before, after] = whole.split(' _ ');
          if (after) {
            const [, ...more] = split(before!);
            this.parted.push({ first, rest: [...more, ...split(after)].join(' '), verb: number });
          }
        }
    }
  }

  connective(name: string, words: string): void {
    const bit = grammarNames.indexOf(name as (typeof grammarNames)[number]);
    if (bit < 0) throw new Error(`no heading of connectives is called "${name}"; there are ${grammarNames.join(', ')}`);
    const [plain = '', as = ''] = words.split(/\s*=\s*/);
    const one = this.entry(plain);
    one.grammar |= 1 << bit;
    if (as) one.as = as;
    // "requires" and "require" under one heading: a verb with its forms.
    if (/^(?:allow|bind|bar|agree)$/.test(name)) this.governing.add(plain);
  }

  /** Forms of the verbs among the words that govern: those of which the base and the third person stand there. */
  finish(): void {
    for (const base of this.governing) {
      const { s } = formsOfVerb(base);
      if (base.includes(' ') || !s.some((one) => this.governing.has(one))) continue;
      const forms = formsOfVerb(base);
      for (const form of formNames)
        for (const word of forms[form]) if (this.governing.has(word)) this.inflect(word, formBits[form]);
    }
  }

  private inflect(word: string, bit: number): void {
    this.forms.set(word, (this.forms.get(word) ?? 0) | bit);
  }

  neutral(_name: string, words: string): void {
    for (const form of formsOfNoun(words)) this.entry(form);
  }

  private entry(words: string): Entry {
    const key = split(words).join(' ');
    let one = this.entries.get(key);
    if (!one) {
      one = newEntry();
      this.entries.set(key, one);
    }
    return one;
  }
}

/** Some words end a verb ("give up"); others would hide whom or what it goes to. */
const hiding = /\s(?:to|for|of|with|from|into|at|by|under|against|upon|unto|about|between|among)$/;

/** "dispose +of": the preposition belongs to the verb, and what stands behind is what it is done to. */
function withoutPlus(words: string): string {
  // "keep … from" ends there: the words between are whom it is about.
  if (hiding.test(words) && !words.includes('+') && !words.includes(' _ '))
    throw new Error(
      `"${words}" ends in a preposition, which would hide what stands behind it; "dispose +of" where it belongs to the verb`,
    );
  return words.replace(' +', ' ');
}

function numberIn(list: string[], name: string): number {
  const known = list.indexOf(name);
  if (known >= 0) return known;
  if (list.length === mostClasses)
    throw new Error(`"${name}" is one class more than sets have room for: see lexicon/bits.ts`);
  return list.push(name) - 1;
}

/** The words as the tokenizer parts them. */
export const split = (words: string): readonly string[] =>
  words
    .toLowerCase()
    .replace(/'s\b/g, '')
    .split(/[\s\-–/]+/)
    .filter(Boolean);

function formsOfNoun(words: string): readonly string[] {
  if (words.endsWith('!')) return [words.slice(0, -1)];
  if (/[a-z]{3}\/[a-z]{3}/.test(words)) return words.split('/');
  return [words, pluralOf(words)];
}

function* entriesIn(file: string): Generator<{ name: string; list: string; words: string; line: number }> {
  for (const [heading, lines] of sectionsIn(file)) {
    if (!heading) continue;
    const name = /^([a-z][a-z0-9-]*)(?:\s*: .*)?$/.exec(heading)?.[1];
    if (!name) throw new PageError(file, (lines[0]?.number ?? 2) - 1, 'a heading is "## class: what it says"');
    const seen = new Set<string>();
    for (const { text, number } of lines) if (text.trim() && !/^[>#]/.test(text)) yield* entriesOf(text, number, seen);

    function* entriesOf(text: string, line: number, known: Set<string>) {
      const list = /^(nouns|adjectives):/.exec(text)?.[1] ?? '';
      const whole = list ? text.slice(list.length + 1) : text;
      for (const one of whole.trim().replace(/,$/, '').split(',')) {
        const words = one.trim().toLowerCase().replaceAll('’', "'");
        if (!words) throw new PageError(file, line, 'an empty entry: two commas stand side by side');
        if (known.has(`${list} ${words}`)) throw new PageError(file, line, `"${words}" stands twice in ${name}`);
        known.add(`${list} ${words}`);
        yield { name: name!, list, words, line };
      }
    }
  }
}

export type { Line };
