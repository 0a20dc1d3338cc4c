/**
 * The language server: documents in, answers out. What is true of an agreement is decided in analysis/ and rules/, what
 * an editor makes of it in features/; here is only who asks when.
 */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  LSPErrorCodes,
  RAL,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ClauseChoice,
  type ClausesParams,
  clausesRequest,
  type InitializationOptions,
  type InsertClauseParams,
  type InsertedClause,
  type InsertedMissing,
  type InsertMissingParams,
  insertClauseRequest,
  insertMissingRequest,
  type Page,
  type PageParams,
  pageRequest,
  pageScheme,
  type Summary,
  type SummaryParams,
  summaryRequest,
} from '../../shared/protocol.ts';
import type { Settings } from '../../shared/settings.ts';
import { type Client, clientOf } from './client.ts';
import { type Configuration, configuration, isIncluded } from './configuration.ts';
import { clauseDetails } from './features/clauseCompletion.ts';
import { actionsAt, editsFor } from './features/codeActions.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { outline } from './features/documentSymbols.ts';
import { hover } from './features/hover.ts';
import { choices, clausePage, insertion } from './features/insertClause.ts';
import { insertMissing } from './features/insertMissing.ts';
import { references } from './features/references.ts';
import { refusal, rename, renameable } from './features/rename.ts';
import { namesIn, type Review, review } from './review.ts';
import { rules } from './rules/index.ts';
import type { Finding } from './rules/judge.ts';
import { readPage } from './rules/page.ts';
import type { Rule } from './rules/rule.ts';
import * as translate from './translate.ts';

/** Serves one client until it leaves. The catalogue is a parameter so that a test can break a rule. */
export function serve(connection: Connection, catalogue: readonly Rule[] = rules): void {
  const documents = new TextDocuments(TextDocument);
  const readings = new Map<string, Reading>();
  const complained = new Set<string>();
  let client: Client = clientOf({}, undefined);
  let settings: Configuration = configuration(connection, namesIn(catalogue), false, undefined);
  let folders: string[] = [];

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }): InitializeResult => {
    client = clientOf(capabilities, initializationOptions as InitializationOptions | undefined);
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    settings = configuration(connection, namesIn(catalogue), client.tellsSettings, client.options.settings);
    return {
      serverInfo: { name: 'Clause Risk' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(client.pulls && {
          diagnosticProvider: {
            identifier: translate.source,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix], resolveProvider: true },
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: client.preparesRename ? { prepareProvider: true } : true,
        documentSymbolProvider: { label: 'Clauses' },
        completionProvider: { triggerCharacters: [' ', ':', '/'], resolveProvider: true },
      },
    };
  });

  connection.onInitialized(async () => {
    if (client.hearsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      });
    if (client.registersSettings)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'clauseRisk' });
  });

  connection.onDidChangeConfiguration(() => {
    settings.changed();
    if (client.pulls && client.refreshes) void connection.languages.diagnostics.refresh();
    else for (const document of documents.all()) push(document);
  });

  documents.onDidChangeContent(({ document }) => push(document));
  documents.onDidClose(({ document }) => {
    readings.delete(document.uri);
    settings.closed(document.uri);
    if (!client.pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  /** The document read and judged as it is now; undefined when it is not ours to read, or the question was withdrawn. */
  async function reviewOf(uri: string, token?: CancellationToken): Promise<Read | undefined> {
    const chosen = await settings.of(uri);
    // Between a keystroke and its questions lie their withdrawals: let them arrive before the work begins.
    await new Promise<void>((resolve) => void RAL().timer.setImmediate(resolve));
    const document = documents.get(uri);
    if (!document || token?.isCancellationRequested || !isOurs(uri) || !isIncluded(uri, folders, chosen))
      return undefined;
    const last = readings.get(uri);
    if (last && last.version === document.version && last.settings === chosen) return { document, ...last };
    const reading: Reading = {
      version: document.version,
      settings: chosen,
      review: reviewed(document.getText(), chosen, last?.review),
      shown: last?.shown,
    };
    readings.set(uri, reading);
    for (const { rule, error } of reading.review.broken) {
      const words = `The rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      if (!complained.has(rule)) connection.console.error(words);
      complained.add(rule);
    }
    return { document, ...reading };
  }

  const reviewed = (text: string, chosen: Settings, last: Review | undefined): Review =>
    review(text, { settings: chosen, previous: last?.agreement, catalogue, today: today() });

  function diagnosticsOf({ document, review: { findings, problems } }: Read): Diagnostic[] {
    return [
      ...problems.map((problem) => translate.problemOf(document, problem)),
      ...findings.map((finding) => withoutUnheard(translate.diagnosticOf(document, finding, client.describe))),
    ];
  }

  const withoutUnheard = ({ relatedInformation, tags, ...diagnostic }: Diagnostic): Diagnostic => ({
    ...diagnostic,
    ...(client.hearsRelated &&
      relatedInformation && { relatedInformation: relatedInformation as DiagnosticRelatedInformation[] }),
    ...(client.hearsTags && tags && { tags }),
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const read = await reviewOf(uri, token);
    if (token.isCancellationRequested) throw withdrawn();
    if (!read) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const items = diagnosticsOf(read);
    const shown = nextShown(read.shown, items);
    readings.get(uri)!.shown = shown;
    return shown.id === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: shown.id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: shown.id, items };
  });

  // For clients that cannot pull. While the attorney types only the last state is read.
  const waiting = new Set<string>();
  function push({ uri }: TextDocument): void {
    if (client.pulls || waiting.has(uri)) return;
    waiting.add(uri);
    RAL().timer.setTimeout(async () => {
      waiting.delete(uri);
      const version = documents.get(uri)?.version;
      const read = await reviewOf(uri);
      if (version === undefined || version !== documents.get(uri)?.version) return;
      void connection.sendDiagnostics({ uri, version, diagnostics: read ? diagnosticsOf(read) : [] });
    }, 60);
  }

  /** An answer about a position: nothing where the document is not ours, an error where the question was withdrawn. */
  const answer =
    <P extends { textDocument: { uri: string } }, R>(ask: (read: Read, params: P) => R | undefined | null) =>
    async (params: P, token: CancellationToken): Promise<R | null> => {
      const read = await reviewOf(params.textDocument.uri, token);
      if (token.isCancellationRequested) throw withdrawn();
      return (read && ask(read, params)) ?? null;
    };

  connection.onHover(
    answer(({ document, review }, { position }) => {
      const says = client.options.showsMessages !== true;
      const found = hover(review, translate.offsetOf(document, position), client.link, says);
      return found && translate.hoverOf(document, found);
    }),
  );

  connection.onCodeAction(
    answer(({ document, review }, { range, context }) => {
      if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
      return actionsAt(review, translate.spanOf(document, range), client.previews).map(
        ({ title, finding, what, preview, preferred }): CodeAction => {
          const { rule, start, message } = finding;
          const { uri, version } = document;
          const data: Chosen = { uri, version, rule: rule.id, start, message, what, ...(preview && { title }) };
          return {
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: context.diagnostics.filter(
              (one) =>
                one.source === translate.source &&
                one.code === rule.id &&
                translate.offsetOf(document, one.range.start) === start,
            ),
            ...(preferred && { isPreferred: true }),
            // A client that cannot resolve gets the edit at once.
            ...(client.resolvesActions ? { data } : { edit: editOf(document, review, finding, data) }),
          };
        },
      );
    }),
  );

  connection.onCodeActionResolve(async (action, token) => {
    const chosen = action.data as Chosen;
    const read = await reviewOf(chosen.uri, token);
    if (token.isCancellationRequested) throw withdrawn();
    const finding = read && findingFor(read, chosen);
    if (!finding) throw new ResponseError(LSPErrorCodes.ContentModified, 'The agreement has changed since.');
    return { ...action, edit: editOf(read.document, read.review, finding, chosen) };
  });

  function editOf(document: TextDocument, from: Review, finding: Finding, { what, title }: Chosen): WorkspaceEdit {
    const label = title?.replace(/^Preview: /, '');
    const ask = label === undefined ? undefined : () => label;
    return translate.workspaceEditOf(document, editsFor(from, finding, what, today()), client, ask);
  }

  connection.onDefinition(
    answer(({ document, review: { agreement } }, { position }) => {
      const found = definition(agreement, translate.offsetOf(document, position));
      return found && translate.locationOf(document, found);
    }),
  );
  connection.onReferences(
    answer(({ document, review: { agreement } }, { position, context }) =>
      references(agreement, translate.offsetOf(document, position))
        .filter(({ defines }) => context.includeDeclaration || !defines)
        .map((mention) => translate.locationOf(document, mention)),
    ),
  );
  connection.onDocumentHighlight(
    answer(({ document, review: { agreement } }, { position }) => {
      const found = references(agreement, translate.offsetOf(document, position));
      // An empty list would keep the editor from marking the word itself.
      return found.length
        ? found.map((mention) => translate.highlightOf(document, mention, mention.defines))
        : undefined;
    }),
  );
  connection.onPrepareRename(
    answer(({ document, review: { agreement } }, { position }) => {
      const found = renameable(agreement, translate.offsetOf(document, position));
      return found && { range: translate.rangeOf(document, found), placeholder: found.term };
    }),
  );
  connection.onRenameRequest(
    answer(({ document, review: { agreement } }, { position, newName }) => {
      const refused = refusal(newName);
      if (refused) throw new ResponseError(LSPErrorCodes.RequestFailed, refused);
      const edits = rename(agreement, translate.offsetOf(document, position), newName);
      return edits.length ? translate.workspaceEditOf(document, edits, client) : undefined;
    }),
  );
  connection.onDocumentSymbol(
    answer(({ document, review: { agreement } }) =>
      outline(agreement).map((entry) => translate.symbolOf(document, entry)),
    ),
  );
  connection.onCompletion(
    answer(({ document, review }, { position, context }: CompletionParams) =>
      completion(review, translate.offsetOf(document, position), catalogue, context?.triggerCharacter).map(
        (suggestion): CompletionItem => ({
          ...translate.completionOf(document, suggestion, client.completesSnippets),
          ...(suggestion.clause && { data: { uri: document.uri, clause: suggestion.clause } satisfies Completed }),
        }),
      ),
    ),
  );

  connection.onCompletionResolve(async (item, token) => {
    const { uri, clause } = (item.data ?? {}) as Partial<Completed>;
    const read = uri && clause ? await reviewOf(uri, token) : undefined;
    const details = read && clause ? clauseDetails(read.review, clause) : undefined;
    return read && details ? translate.completedOf(read.document, item, details, client.resolvesEdits) : item;
  });

  connection.onRequest(pageRequest, ({ id }: PageParams): Page | null => {
    const rule = catalogue.find((one) => one.id === id);
    const markdown = rule ? readPage(rule.page).body : clausePage(id.replace(/^clause\//, ''));
    return markdown === undefined ? null : { markdown: `${markdown}\n` };
  });

  connection.onRequest(clausesRequest, async ({ uri }: ClausesParams): Promise<readonly ClauseChoice[] | null> => {
    const read = await reviewOf(uri);
    return read ? choices(read.review) : null;
  });

  connection.onRequest(insertClauseRequest, async (params: InsertClauseParams): Promise<InsertedClause | null> => {
    const read = await reviewOf(params.uri);
    const done = read && insertion(read.review, params);
    if (!done) return null;
    const { title, edits, main, preview } = done;
    if (!main) return { title, preview };
    const edit = translate.workspaceEditOf(read.document, edits, client);
    const hasBlanks = client.snippets && edits.some(({ snippet }) => snippet !== undefined);
    return { title, edit, at: translate.beginningAfter(read.document, edits, main), hasBlanks, preview };
  });

  connection.onRequest(
    insertMissingRequest,
    async ({ uri, ids }: InsertMissingParams): Promise<InsertedMissing | null> => {
      const read = await reviewOf(uri);
      if (!read) return null;
      const chosen = await settings.of(uri);
      const { edits, settled } = insertMissing(read.review, ids, (text, before) => reviewed(text, chosen, before));
      const planned = edits.map(({ at, text, label }) => ({ start: at, end: at, text, label }));
      const edit = translate.workspaceEditOf(read.document, planned, client, ({ label }) => label);
      return { ...(planned.length && { edit }), settled };
    },
  );

  connection.onRequest(summaryRequest, async ({ uri }: SummaryParams): Promise<Summary | null> => {
    const read = await reviewOf(uri);
    if (!read) return null;
    const { agreement, sideName, sideFrom, accepted } = read.review;
    const { kind, title, parties } = agreement;
    return {
      kind,
      title,
      side: sideName,
      sideFrom,
      parties: parties.map(({ name, role }) => ({ name, role })),
      accepted: accepted.map(({ acceptance: { rule, reason } }) => ({ rule, reason })),
    };
  });

  documents.listen(connection);
  connection.listen();
}

/** One document as it was last read. */
interface Reading {
  readonly version: number;
  readonly settings: Settings;
  readonly review: Review;
  /** The diagnostics last told, so that the same are not told again. */
  shown?: Shown;
}
type Read = Reading & { readonly document: TextDocument };

interface Shown {
  readonly id: string;
  readonly what: string;
}

function nextShown(last: Shown | undefined, items: readonly Diagnostic[]): Shown {
  const what = JSON.stringify(items);
  return last?.what === what ? last : { id: String(Number(last?.id ?? 0) + 1), what };
}

/** What a quick fix was offered for; enough to find it again after a keystroke elsewhere. */
interface Chosen {
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  readonly start: number;
  readonly message: string;
  readonly what: number | 'accept';
  /** Of an edit that is shown before it is made. */
  readonly title?: string;
}

/** What a completion brings in; enough to tell more of it. */
interface Completed {
  readonly uri: string;
  readonly clause: string;
}

/** The finding as it stands now: the same place in the same version, else the only one with the same words. */
function findingFor({ document, review }: Read, { version, rule, start, message }: Chosen): Finding | undefined {
  const same = review.findings.filter((one) => one.rule.id === rule && one.message === message);
  if (document.version === version) return same.find((one) => one.start === start);
  return same.length === 1 ? same[0] : undefined;
}

/** The attorney's day, not Greenwich's. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Our own pages are Markdown with agreements in them; reading those would be talking to ourselves. */
const isOurs = (uri: string): boolean => !uri.startsWith(`${pageScheme}:`);

const withdrawn = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was withdrawn.');
