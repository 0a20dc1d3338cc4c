/**
 * The model clauses, read from `snippets/*.md` as a lawyer writes them: the one source for quick fixes, completion,
 * the snippet file, the pages and the tests. Nothing is parsed before it is asked for. `snippets/README.md` says how
 * a clause is written.
 */

import sources from 'compiled:clauses';
import { parse as parseYaml } from 'yaml';
import type { ProvisionKind } from '../analysis/provisions/provisionKind.ts';
import { unconditioned } from './conditions.ts';
import type { Fill } from './fill.ts';
import { piecesOf, termsOf, toPlain, toSnippet } from './template.ts';

export type { Fill } from './fill.ts';
export type { PartyRole, Piece } from './piece.ts';
export { piecesOf, termsOf, toPlain, toSnippet } from './template.ts';

/** For whom a paper is read, and a clause written. */
export type Side = 'provider' | 'customer' | 'neutral';
export type ClauseKind = 'agency' | 'partnership' | 'jda';

/**
 * What the text is made for: a clause with its heading, a sentence that goes behind another, an exhibit, a whole
 * agreement, or the shared definitions (which have no variants).
 */
export type ClauseForm = 'clause' | 'sentence' | 'exhibit' | 'agreement' | 'definitions';

export interface Variant {
  /** `preferred`, `fallback`, or the name of an alternative. */
  readonly name: string;
  readonly side: Side | 'every';
  /** What this text gives the other side, in a sentence. */
  readonly gives: string;
  /** What it takes for this side. */
  readonly takes: string;
  readonly text: string;
  /** The text with what it asks of the paper: "((if rates: …))". */
  readonly source: string;
}

export interface TermDefinition {
  readonly term: string;
  /** The whole definition: `"Outputs" means …`. */
  readonly text: string;
  /** Words that do without the definition where the thing is only mentioned: "confidential information". */
  readonly inPassing?: string;
}

export interface ModelClause {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  /** The folder of the rules it serves. */
  readonly topic: string;
  /** Kinds of agreement it is written for. */
  readonly for: readonly ClauseKind[] | 'every';
  /** Where it goes: the first article whose title has one of these words, in this order. */
  readonly articles: readonly string[];
  /** Kinds of provision it brings, where there are any: a register of background is none. */
  readonly provides: readonly ProvisionKind[];
  /** Kinds of provision that say otherwise and stay: it says that it goes before them. */
  readonly over: readonly ProvisionKind[];
  /** Of an exhibit, the sentence of the body that refers to it: "… are listed in Exhibit [A]." */
  readonly reference?: string;
  readonly summary: string;
  readonly form: ClauseForm;
  readonly variants: readonly Variant[];
  /** Every term any variant uses, those its definitions use in turn, in alphabetical order. */
  readonly definitions: readonly TermDefinition[];
}

/**
 * Every clause, exhibit and agreement, by id in alphabetical order. Each is parsed when one of its fields is read. What
 * ships leaves the agreements out: see esbuild.mjs.
 */
export const clauses: readonly ModelClause[] = Object.entries(sources)
  .filter(([, source]) => source !== '')
  .map(([id, source]) => whenRead(id, source));

const byId: ReadonlyMap<string, ModelClause> = new Map(clauses.map((each) => [each.id, each]));

export const clause = (id: string): ModelClause | undefined => byId.get(id);

/**
 * The text for a side. Asked for by name, the name decides first; otherwise the preferred one. Where a side has none of
 * its own, what is written for every side or for nobody's stands in, then the other side's fallback.
 */
export function variantFor(clause: ModelClause, side: Side, name = 'preferred'): Variant | undefined {
  const named = clause.variants.filter((variant) => variant.name === name);
  for (const fit of [side, 'every', 'neutral'] as const) {
    const found = named.find((variant) => variant.side === fit);
    if (found) return found;
  }
  if (name !== 'preferred') return variantFor(clause, side);
  return clause.variants.find((variant) => variant.name === 'fallback') ?? clause.variants[0];
}

/** What a text needs defined: its terms and, in turn, theirs; in alphabetical order. A clause's own definition goes first. */
export function definitionsFor(text: string, clause?: ModelClause): readonly TermDefinition[] {
  return definitionsIn(text, clause ? ownDefinitions(clause.id) : []);
}

/** The library's definition of a term, from the shared ones or, failing that, from the clause that needs it. */
export function termDefinition(term: string): TermDefinition | undefined {
  const homes = ['definitions', ...clauses.map((each) => each.id)];
  return homes.flatMap(ownDefinitions).find((each) => each.term === term);
}

/** What VS Code reads as `snippets/clause-risk.json`: every clause, exhibit, agreement and definition. */
export function snippetFile(): Readonly<Record<string, Snippet>> {
  const all: Record<string, Snippet> = {};
  for (const each of clauses) {
    const whole = each.form === 'exhibit' || each.form === 'agreement';
    const prefix = (whole ? each.id : `clause-${each.id}`).replace('licence', 'license'); // as it is typed where it is used
    for (const variant of each.variants) {
      const name = each.variants.length > 1 ? `${each.title}: ${called(variant)}` : each.title;
      all[name] = snippet(prefix, `Gives: ${variant.gives} Takes: ${variant.takes}`, variant.text);
    }
  }
  for (const each of clause('definitions')!.definitions) {
    const prefix = `define-${each.term.toLowerCase().replaceAll(' ', '-')}`;
    all[`Definition: ${each.term}`] = snippet(prefix, `Defines "${each.term}".`, each.text);
  }
  return all;
}

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

function snippet(prefix: string, description: string, text: string): Snippet {
  return { prefix, description, body: toSnippet(piecesOf(text)).split('\n') };
}

const called = ({ name, side }: Variant): string =>
  side === 'every' ? name : `${name}, ${side === 'neutral' ? 'balanced' : `for the ${side}`}`;

/** A clause that parses itself at the first look; startup pays for none of them. */
function whenRead(id: string, source: string): ModelClause {
  let known: ModelClause | undefined;
  const read = (): ModelClause => (known ??= parseClause(id, source));
  return {
    id,
    get title() {
      return read().title;
    },
    get topic() {
      return read().topic;
    },
    get for() {
      return read().for;
    },
    get articles() {
      return read().articles;
    },
    get provides() {
      return read().provides;
    },
    get over() {
      return read().over;
    },
    get reference() {
      return read().reference;
    },
    get summary() {
      return read().summary;
    },
    get form() {
      return read().form;
    },
    get variants() {
      return read().variants;
    },
    get definitions() {
      return read().definitions;
    },
  };
}

interface FrontMatter {
  readonly title: string;
  readonly topic: string;
  readonly for: readonly ClauseKind[] | 'every';
  readonly articles: readonly string[];
  readonly provides: readonly ProvisionKind[];
  readonly over?: readonly ProvisionKind[];
  /** Of an exhibit, the sentence of the body that refers to it. */
  readonly reference?: string;
  /** In an agreement: what it calls the provider and the customer. */
  readonly parties?: readonly [provider: string, customer: string];
}

function parseClause(id: string, source: string): ModelClause {
  const end = source.indexOf('\n---\n');
  const [front, body] = [source.slice(4, end), source.slice(end + 5)];
  const { parties, ...matter } = parseYaml(front) as FrontMatter;
  const [intro, ...sections] = body.split(/^## (?=[a-z])/m);
  const own = ownDefinitions(id);
  const variants = sections.map((section) => {
    const variant = parseVariant(section);
    const whole = parties && assemble(variant, parties, own);
    return whole === undefined ? variant : { ...variant, text: whole, source: whole };
  });
  const text = variants.map((variant) => variant.text).join('\n');
  return {
    id,
    over: [],
    ...matter,
    summary: intro!
      .replace(/^# .*$/m, '')
      .replace(/^## Definitions[\s\S]*$/m, '')
      .trim(),
    form: formOf(id, variants[0]),
    variants,
    definitions: id === 'definitions' ? own : definitionsIn(text, own),
  };
}

/** A section from behind its `## `: `preferred, provider`, what it gives and takes, the clause in its fence. */
function parseVariant(section: string): Variant {
  const heading = section.slice(0, section.indexOf('\n'));
  const comma = heading.lastIndexOf(', ');
  const [, text = ''] = /^~~~clause\n((?:(?!~~~clause\n)[\s\S])*?)\n~~~$/m.exec(section) ?? [];
  const said = (label: string) => new RegExp(`\\*${label}:\\*([^*\\n]*)`).exec(section)?.[1]?.trim() ?? '';
  return {
    name: heading.slice(0, comma),
    side: heading.slice(comma + 2).trim() as Variant['side'],
    gives: said('Gives'),
    takes: said('Takes'),
    text: unconditioned(text),
    source: text,
  };
}

function formOf(id: string, first: Variant | undefined): ClauseForm {
  if (!first) return 'definitions';
  if (id.startsWith('exhibit-')) return 'exhibit';
  if (id.startsWith('agreement-')) return 'agreement';
  return first.text.startsWith('**') ? 'clause' : 'sentence';
}

/**
 * A whole agreement names the clauses it is made of, so that a clause is drafted in one place:
 * `((residuals))` puts the text for the agreement's side there, `((residuals: fallback, customer))` another variant,
 * `((exhibit-benchmarks: B))` an exhibit with its letter, `((definitions))` the definitions all of it needs.
 * A mark that names nothing stays in the text, where a test finds it.
 */
function assemble(variant: Variant, parties: readonly [string, string], own: readonly TermDefinition[]): string {
  const fill: Fill = { provider: parties[0], customer: parties[1] };
  const whole = variant.text.replace(inclusion, (mark, id: string, which = '') => {
    const included = clause(id);
    if (!included || id === 'definitions') return mark;
    if (included.form === 'exhibit') return included.variants[0]!.text.replace('[A]', () => which);
    if (!which) return variantFor(included, variant.side === 'every' ? 'neutral' : variant.side)!.text;
    return included.variants.find((each) => `${each.name}, ${each.side}` === which)?.text ?? mark;
  });
  const fillIn = (text: string): string =>
    piecesOf(text)
      .map((piece) => (piece.kind === 'choice' ? `[${piece.options.join('|')}]` : toPlain([piece], fill)))
      .join('');
  const terms = definitionsIn(whole, own).map((each) => fillIn(each.text).replace(/^"([^"]+)"/, '**"$1"**'));
  return fillIn(whole).replace('((definitions))', () => terms.sort().join('\n\n'));
}

function definitionsIn(text: string, own: readonly TermDefinition[]): readonly TermDefinition[] {
  const shared = ownDefinitions('definitions');
  const needed = new Map<string, TermDefinition>();
  const need = (words: string): void => {
    for (const term of termsOf(words)) {
      const found = own.find((each) => each.term === term) ?? shared.find((each) => each.term === term);
      if (!found || needed.has(term)) continue;
      needed.set(term, found);
      need(found.text);
    }
  };
  need(text);
  return [...needed.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
}

function ownDefinitions(id: string): readonly TermDefinition[] {
  const known = ownRead.get(id);
  if (known) return known;
  const found = [
    ...(sources[id] ?? '').matchAll(/^~~~definition\n("([^"]+)"[^\n]*)\n~~~(?:\n\n\*In passing:\* ([^\n]+))?$/gm),
  ];
  // "Customer Data" takes the customer's label where it is defined as it does where it is used.
  const read = found.map(([, text, term, inPassing]) => ({
    term: term!,
    inPassing,
    text: text!.replace(/^"((?:Provider|Customer) [^"]+)"/, '"{$1}"'),
  }));
  ownRead.set(id, read);
  return read;
}

const ownRead = new Map<string, readonly TermDefinition[]>();
const inclusion = /\(\(([a-z][a-z0-9-]*)(?:: ([^()\n]*))?\)\)/g;
