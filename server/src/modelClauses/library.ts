/**
 * The model clauses, read from `snippets/*.md` as a lawyer writes them: the one source for quick fixes, completion,
 * the snippet file, the pages and the tests. Nothing is parsed before it is asked for. `snippets/README.md` says how
 * a clause is written.
 */

import sources from 'compiled:clauses';
import { bodyOf, definitionsIn, definitionsOf, parseClause } from './clausePage.ts';
import type { ModelClause, Side, TermDefinition, Variant } from './modelClause.ts';
import { piecesOf, toSnippet } from './template.ts';

export type { Fill } from './fill.ts';
export type { ClauseForm, ClauseKind, ModelClause, Side, TermDefinition, Variant } from './modelClause.ts';
export type { PartyRole, Piece } from './piece.ts';
export { piecesOf, termNamesIn, toPlain, toSnippet } from './template.ts';

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
  return definitionsIn(text, clause?.own ?? [], sharedDefinitions());
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
      const name = each.variants.length > 1 ? `${each.title}: ${variantName(variant)}` : each.title;
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

const variantName = ({ name, side }: Variant): string =>
  side === 'every' ? name : `${name}, ${side === 'neutral' ? 'balanced' : `for the ${side}`}`;

/** A clause that parses itself at the first look; startup pays for none of them. */
function whenRead(id: string, source: string): ModelClause {
  let known: ModelClause | undefined;
  const read = (): ModelClause =>
    (known ??= parseClause(id, source, { shared: sharedDefinitions, clause, variantFor }));
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
    get own() {
      return read().own;
    },
  };
}

/** The definitions that stand in a clause's page; the page is not parsed for them. */
function ownDefinitions(id: string): readonly TermDefinition[] {
  let own = ownRead.get(id);
  if (!own) ownRead.set(id, (own = definitionsOf(sources[id] ?? '')));
  return own;
}
const ownRead = new Map<string, readonly TermDefinition[]>();
const sharedDefinitions = (): readonly TermDefinition[] => ownDefinitions('definitions');

/** What the front matter of a clause says. */
export type ClauseMatter = Omit<ModelClause, keyof ReturnType<typeof bodyOf> | 'id'>;

/** A clause as a firm has written it. It uses the shared definitions as ours do, and includes no other clause. */
export const clauseOfFirm = (id: string, matter: ClauseMatter, body: string): ModelClause => ({
  id,
  ...matter,
  ...bodyOf(id, body, sharedDefinitions()),
});

/** What can be put into a paper: ours, with a firm's in place of some and beside the others. */
export interface Library {
  readonly all: readonly ModelClause[];
  clause(id: string): ModelClause | undefined;
}

export const ourLibrary: Library = { all: clauses, clause };

/** @param firm by the id of ours that it replaces, or its own */
export function libraryWith(firm: ReadonlyMap<string, ModelClause>): Library {
  const all = [...clauses.filter(({ id }) => !firm.has(id)), ...firm.values()];
  return { all, clause: (id) => firm.get(id) ?? clause(id) };
}
