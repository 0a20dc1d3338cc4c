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
};

/** What a client may tell the server at the start, as `initializationOptions`. All of it can be left out. */
export type InitializationOptions = {
  /**
   * A command of the client that opens a rule's page, given its id: findings and hovers then link to it as
   * `command:NAME?["RULE"]`. Without it they name the rule only.
   */
  readonly pageCommand?: string;
  /** The settings, from a client that cannot be asked for them. */
  readonly settings?: unknown;
};
