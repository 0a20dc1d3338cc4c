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

/** What an agreement would be after changes, beside the agreement itself: a copy that nobody reads for risks. */
export const reviewScheme = 'clause-risk-review';

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
  /** Someone supplies, trains or runs AI under it. */
  readonly ai: boolean;
  /** `provider`, `customer`, `neutral`, or a party's name: what the findings were judged for. */
  readonly side: string;
  /** A `side` in the agreement's front matter goes before the setting. */
  readonly sideFrom: 'setting' | 'agreement';
  readonly parties: readonly PartySummary[];
  /** Findings that are risks, and those that are slips in the paper itself (`drafting/…`). Together they are what is marked. */
  readonly risks: number;
  readonly slips: number;
  /** Risks that notes in the text accept: they are counted, not marked. */
  readonly accepted: readonly { readonly rule: string; readonly reason: string }[];
  /** Rules that the paper's own front matter turns off. */
  readonly turnedOff: readonly string[];
  /** Findings that go because its front matter says another kind than its text, or none. */
  readonly silencedByKind: number;
  /** What its front matter makes of it and its text does not bear out. */
  readonly selfTold: readonly string[];
  /** Most of its words stand in block quotes: they are read as the agreement's. */
  readonly quoted: boolean;
  /** Why the document could not be read; nothing else of it is known then. */
  readonly failed?: string;
  /** It has the marks of an agreement and is not read as one of the three kinds: what to tell, and where. */
  readonly unread?: { readonly says: string; readonly at: Range };
};
export type PartySummary = {
  readonly name: string;
  /** "Agency" */
  readonly label: string;
  /** `provider`, `customer`, `both` or `unknown`. */
  readonly role: string;
  /** What it does under the agreement, where that is known: "builds or supplies the technology". */
  readonly does: string;
};

/** Lines and characters as the protocol counts them. */
export type Range = {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
};

/** `OverviewParams` → `Overview | null`: the checklist, the map of assets, what was accepted, and why rules are silent. */
export const overviewRequest = 'clauseRisk/overview';
export type OverviewParams = { readonly uri: string };
export type Overview = {
  /** How the paper spells the noun. */
  readonly licenceWord: 'licence' | 'license';
  readonly checklist: readonly ChecklistPoint[];
  readonly assets: readonly AssetRow[];
  readonly accepted: readonly AcceptedRisk[];
  readonly silent: readonly SilentRule[];
};
/** `uri`: of another paper of the deal; without it the place is in the document asked about. */
export type NamedPlace = { readonly name: string; readonly at: Range; readonly uri?: string };
export type ChecklistPoint = {
  readonly name: string;
  readonly state: 'present' | 'partial' | 'missing' | 'not-asked';
  /** What is missing or lacking, or why it is not asked. */
  readonly says: readonly string[];
  readonly places: readonly NamedPlace[];
  readonly rules: readonly string[];
  /** The model clause that would settle it. */
  readonly clause?: string;
};
export type AssetRow = {
  readonly name: string;
  readonly owner: AssetCell;
  readonly licence: AssetCell;
  /** What changes it: payment, the end, a sale. */
  readonly trigger: AssetCell;
};
/** Without words: the paper does not say. */
export type AssetCell = { readonly words: string; readonly places: readonly NamedPlace[] };
export type AcceptedRisk = {
  readonly rule: string;
  readonly reason: string;
  readonly by?: string;
  readonly until?: string;
  /** `holds`, or why it is no good: it has ended, silences nothing, says no reason, or stands there twice. */
  readonly state: 'holds' | 'expired' | 'unused' | 'without-reason' | 'doubled';
  readonly says?: string;
  /** The note, or the words it speaks of. */
  readonly at: Range;
};
export type SilentRule = {
  readonly rule: string;
  readonly title: string;
  /** Settled by these places, or not asked because. */
  readonly because: string;
  readonly places: readonly NamedPlace[];
};

/** `SettingEditParams` → `WorkspaceEdit | null`: one of our settings written into the agreement's front matter. */
export const settingEditRequest = 'clauseRisk/settingEdit';
export type SettingEditParams = {
  readonly uri: string;
  /** `["side"]`, `["rules", "residuals/missing"]` */
  readonly path: readonly string[];
  readonly value: string | boolean;
};

/** `DocumentParams` → `Readiness | null`: what must be gone before anyone signs, then errors and warnings that stand. */
export const obstaclesRequest = 'clauseRisk/obstacles';
export type DocumentParams = { readonly uri: string };
export type Readiness = { readonly says: string; readonly open: readonly Obstacle[] };
export type Obstacle = { readonly rule: string; readonly says: string; readonly at: Range };

/** `DocumentParams` → `CleanCopy | null`: the agreement for the other side; with leaks there is no copy to send. */
export const scrubRequest = 'clauseRisk/scrub';
export type CleanCopy = {
  readonly text: string;
  readonly removed: readonly string[];
  readonly leaks: readonly { readonly says: string; readonly at: Range }[];
};

/** `ReportParams` → `Report | null`, null for what is no agreement. */
export const reportRequest = 'clauseRisk/report';
export type ReportParams = {
  readonly uri: string;
  readonly for: 'client' | 'counterparty';
  readonly format: 'markdown' | 'html';
};
export type Report = { readonly text: string };

/** `CompareParams` → `Comparison | null`: what the document has that the other text had not, and the other way round. */
export const compareRequest = 'clauseRisk/compare';
export type CompareParams = { readonly uri: string; readonly before: string };
export type Comparison = {
  readonly introduced: readonly Obstacle[];
  readonly moved: readonly Obstacle[];
  /** Of the older text; it has no place here. */
  readonly removed: readonly { readonly rule: string; readonly says: string }[];
  readonly same: number;
};

/** `WordParams` → `WordText`: a Word file as Markdown; where it cannot be read, why, as half a sentence. */
export const wordRequest = 'clauseRisk/word';
/** The file's bytes, each a character. */
export type WordParams = { readonly bytes: string };
export type WordText = { readonly text: string; readonly fault?: string };

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

/**
 * `InsertMissingParams` → `InsertedMissing | null`. Each change is to be confirmed where the client can ask and has no review
 * of its own (`reviewCommand`).
 */
export const insertMissingRequest = 'clauseRisk/insertMissing';
export type InsertMissingParams = { readonly uri: string; readonly ids: readonly string[] };
export type InsertedMissing = {
  /** The whole agreement after the edit. */
  readonly text: string;
  /** A `WorkspaceEdit`. */
  readonly edit?: unknown;
  /** Titles of clauses that the others made unnecessary. */
  readonly settled: readonly string[];
  /** Clauses that the quick fix of their finding would not write either, and why. */
  readonly leftOut: readonly { readonly title: string; readonly doubts: readonly string[] }[];
};

/** `ChosenFix` → `FixedText | null`: what a quick fix makes of the agreement. The parameter is what `reviewCommand` was called with. */
export const fixedRequest = 'clauseRisk/fixed';
export type ChosenFix = {
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  readonly start: number;
  readonly message: string;
  /** Which of the finding's fixes; `accept` writes the risk down as accepted. */
  readonly what: string;
  /** Of one that is looked at before it is made. */
  readonly title?: string;
};
export type FixedText = { readonly text: string; readonly edit: unknown };

/** What a client may tell the server at the start, as `initializationOptions`. All of it can be left out. */
export type InitializationOptions = {
  /**
   * A command of the client that opens a rule's page, given its id: findings and hovers then link to it as
   * `command:NAME?["RULE"]`. Without it they name the rule only.
   */
  readonly pageCommand?: string;
  /** Hovers of this client show the messages of findings by themselves, so ours need not repeat them. */
  readonly showsMessages?: boolean;
  /** The client's own commands on a rule, offered beside quick fixes: to turn it off, and to go to its next finding. */
  readonly ruleCommands?: { readonly turnOff: string; readonly next: string };
  /** The client's command that shows what a fix would change, and makes it on a yes; without it the protocol's own way is taken. */
  readonly reviewCommand?: string;
  /** The client reads playbooks (`playbookRequest`) and tells when they change; without it the server reads them from the disk, where it can. */
  readonly readsPlaybooks?: boolean;
  /** The same of the papers beside a document (papers.ts). */
  readonly readsPapers?: boolean;
  /** The settings, from a client that cannot be asked for them. */
  readonly settings?: unknown;
};

/** `PlaybookFolder` → `PlaybookPages`, asked of a client that says `readsPlaybooks`: the pages of a playbook, wherever it lies. */
export const playbookRequest = 'clauseRisk/playbook';
export type PlaybookFolder = {
  /** The folder's address. */
  readonly folder: string;
};
export type PlaybookPages = {
  /** Paths from the folder, with slashes. */
  readonly pages: readonly { readonly path: string; readonly text: string }[];
  /** Why they could not be read, or not all: half a sentence. */
  readonly fault?: string;
  /** `kindSentences.json` of the build: what phrases are held against. */
  readonly kindSentences?: string;
};

/** A page of this playbook has changed, come or gone. Sent by the client. */
export const playbookChanged = 'clauseRisk/playbookChanged';
