import { parse as parseYaml } from 'yaml';
import type { ProvisionKind } from '../analysis/provisions/provisionKind.ts';
import { unconditioned } from './conditions.ts';
import type { Fill } from './fill.ts';
import type { ClauseForm, ClauseKind, ModelClause, Side, TermDefinition, Variant } from './modelClause.ts';
import { piecesOf, termNamesIn, toPlain } from './template.ts';

interface ClauseFrontMatter {
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

/** What a page takes from the rest of the library. */
interface Surroundings {
  readonly shared: () => readonly TermDefinition[];
  readonly clause: (id: string) => ModelClause | undefined;
  readonly variantFor: (clause: ModelClause, side: Side) => Variant | undefined;
}

/** A clause's page → the clause. */
export function parseClause(id: string, source: string, library: Surroundings): ModelClause {
  const end = source.indexOf('\n---\n');
  const { parties, ...matter } = parseYaml(source.slice(4, end)) as ClauseFrontMatter;
  const body = bodyOf(id, source.slice(end + 5), library.shared());
  if (!parties) return { id, over: [], ...matter, ...body };
  const variants = body.variants.map((one) => {
    const text = assemble(one, parties, body.own, library);
    return { ...one, text, source: text };
  });
  const definitions = definitionsIn(textOfVariants(variants), body.own, library.shared());
  return { id, over: [], ...matter, ...body, variants, definitions };
}

/** What stands behind the front matter. */
export function bodyOf(
  id: string,
  source: string,
  shared: readonly TermDefinition[],
): Pick<ModelClause, 'summary' | 'form' | 'variants' | 'definitions' | 'own'> {
  const [intro, ...sections] = source.split(/^## (?=[a-z])/m);
  const own = definitionsOf(source);
  const variants = sections.map(parseVariant);
  return {
    summary: intro!
      .replace(/^# .*$/m, '')
      .replace(/^## Definitions[\s\S]*$/m, '')
      .trim(),
    form: clauseFormOf(id, variants[0]),
    variants,
    definitions: id === 'definitions' ? own : definitionsIn(textOfVariants(variants), own, shared),
    own,
  };
}

const textOfVariants = (variants: readonly Variant[]): string => variants.map(({ text }) => text).join('\n');

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

function clauseFormOf(id: string, first: Variant | undefined): ClauseForm {
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
function assemble(
  variant: Variant,
  parties: readonly [string, string],
  own: readonly TermDefinition[],
  { clause, variantFor, shared }: Surroundings,
): string {
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
  const terms = definitionsIn(whole, own, shared()).map((each) => fillIn(each.text).replace(/^"([^"]+)"/, '**"$1"**'));
  return fillIn(whole).replace('((definitions))', () => terms.sort().join('\n\n'));
}

/** What a text needs defined: its terms and, in turn, theirs; in alphabetical order. A page's own definitions go first. */
export function definitionsIn(
  text: string,
  own: readonly TermDefinition[],
  shared: readonly TermDefinition[],
): readonly TermDefinition[] {
  const needed = new Map<string, TermDefinition>();
  const need = (words: string): void => {
    for (const term of termNamesIn(words)) {
      const found = own.find((each) => each.term === term) ?? shared.find((each) => each.term === term);
      if (!found || needed.has(term)) continue;
      needed.set(term, found);
      need(found.text);
    }
  };
  need(text);
  return [...needed.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** The definitions that stand in a page. */
export function definitionsOf(source: string): readonly TermDefinition[] {
  const found = source.matchAll(/^~~~definition\n("([^"]+)"[^\n]*)\n~~~(?:\n\n\*In passing:\* ([^\n]+))?$/gm);
  // "Customer Data" takes the customer's label where it is defined as it does where it is used.
  return [...found].map(([, words, term, inPassing]) => {
    const source = words!.replace(/^"((?:Provider|Customer) [^"]+)"/, '"{$1}"');
    return { term: term!, inPassing, text: unconditioned(source), source };
  });
}

const inclusion = /\(\(([a-z][a-z0-9-]*)(?:: ([^()\n]*))?\)\)/g;
