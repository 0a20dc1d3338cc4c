/**
 * What client and server say to each other beyond the Language Server Protocol. Constants and types only: both sides
 * bundle this file, and other editors' clients can read it.
 */

/** Rule pages open without a network, as read-only documents: `clause-risk:/ownership/broad-work-product.md`. */
export const pageScheme = 'clause-risk';

/** @param id of a rule, as diagnostics show it: `ownership/broad-work-product` */
export const pageUri = (id: string): string => `${pageScheme}:/${id}.md`;

/** The rule a page is about; the inverse of {@link pageUri}, given the path alone. */
export const pageId = (path: string): string => path.replace(/^\//, '').replace(/\.md$/, '');

/** The page of a model clause, by its id, among the pages of rules. */
export const clausePageId = (clause: string): string => `clause/${clause}`;

/** The client's command that opens a rule's page, given its id. */
export const pageCommand = 'clauseRisk.showRule';

/** `PageParams` → `Page | null`, null for an unknown rule. */
export const pageRequest = 'clauseRisk/page';
export type PageParams = { readonly id: string };
export type Page = { readonly markdown: string };

/** `SummaryParams` → `Summary | null`, null for a document the server does not know. */
export const summaryRequest = 'clauseRisk/summary';
export type SummaryParams = { readonly uri: string };
export type Summary = {
  /** `none`: the text is not an agreement. */
  readonly kind: 'agency' | 'partnership' | 'jda' | 'other' | 'none';
  readonly title: string;
  /** `provider`, `customer`, `neutral`, or a party's name: what the findings were judged for. */
  readonly side: string;
  /** A `side` in the agreement's front matter goes before the setting. */
  readonly sideFrom: 'setting' | 'agreement';
  readonly parties: readonly { readonly name: string; readonly role: string }[];
  /** Risks that notes in the text accept: they are counted, not marked. */
  readonly accepted: readonly { readonly rule: string; readonly reason: string }[];
};

/** `ClausesParams` → `ClauseChoice[] | null`: what could be inserted, what this agreement lacks first. */
export const clausesRequest = 'clauseRisk/clauses';
export type ClausesParams = { readonly uri: string };
export type ClauseChoice = {
  /** A file of `snippets/`: `residuals`. */
  readonly id: string;
  readonly title: string;
  /** `data`; topics are those of the rules. */
  readonly topic: string;
  readonly summary: string;
  /** The one a quick fix would take is first. */
  readonly variants: readonly VariantChoice[];
  /** Whether it is written for this kind of agreement. */
  readonly fits: boolean;
  /** The finding that asks for it. */
  readonly missing?: {
    readonly rule: string;
    readonly title: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
  };
};
export type VariantChoice = {
  readonly name: string;
  readonly side: 'provider' | 'customer' | 'neutral' | 'every';
  /** "preferred, for the provider" */
  readonly called: string;
  readonly gives: string;
  readonly takes: string;
};

/** `InsertClauseParams` → `InsertedClause | null`, null for an unknown clause or document. Nothing is changed yet. */
export const insertClauseRequest = 'clauseRisk/insertClause';
export type InsertClauseParams = {
  readonly uri: string;
  readonly id: string;
  /** Without it the one that the agreement's side prefers. */
  readonly variant?: string;
  readonly side?: string;
};
export type InsertedClause = {
  readonly title: string;
  /** A `WorkspaceEdit`, with tab stops where the client can; without it the clause stands there already. */
  readonly edit?: unknown;
  /** Line and character at which the clause begins, once it stands there. */
  readonly at?: { readonly line: number; readonly character: number };
  /** The edit has tab stops, and so a place of its own for the cursor. */
  readonly hasBlanks?: boolean;
  /** Markdown: the clause as it would stand. */
  readonly preview: string;
};

/** `InsertMissingParams` → `InsertedMissing | null`. Each change is to be confirmed where the client can ask. */
export const insertMissingRequest = 'clauseRisk/insertMissing';
export type InsertMissingParams = { readonly uri: string; readonly ids: readonly string[] };
export type InsertedMissing = {
  /** A `WorkspaceEdit`. */
  readonly edit?: unknown;
  /** Titles of clauses that the others made unnecessary. */
  readonly settled: readonly string[];
};

/** What a client may tell the server at the start, as `initializationOptions`. All of it can be left out. */
export type InitializationOptions = {
  /**
   * A command of the client that opens a rule's page, given its id: findings and hovers then link to it as
   * `command:NAME?["RULE"]`. Without it they name the rule only.
   */
  readonly pageCommand?: string;
  /** Hovers of this client show the messages of findings by themselves, so ours need not repeat them. */
  readonly showsMessages?: boolean;
  /** The settings, from a client that cannot be asked for them. */
  readonly settings?: unknown;
};
