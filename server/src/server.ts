/**
 * The language server: documents in, answers out. What is true of an agreement is decided in analysis/ and rules/, what
 * an editor makes of it in features/, what is asked in languageFeatures.ts; here is only what is open, and when it is read.
 */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  LSPErrorCodes,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type PaperChanged, type PapersFound, paperChanged, papersRequest } from '../../shared/papers.ts';
import {
  type InitializationOptions,
  type PlaybookPages,
  playbookChanged,
  playbookRequest,
} from '../../shared/protocol.ts';
import { type Client, capabilitiesFor, clientOf } from './clientCapabilities.ts';
import { type Configuration, configuration, isIncluded, isOurs } from './configuration.ts';
import { answerRequests } from './customRequests.ts';
import { dealPapers } from './dealPapers.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { answerHandOver } from './handOverRequests.ts';
import { answerQuestions } from './languageFeatures.ts';
import { playbooks } from './playbookFolders.ts';
import { namesForSettings, type Review, review } from './review.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import {
  delayed,
  type Failure,
  nextShown,
  type ProtocolLibrary,
  type Read,
  type ReadDocument,
  type Session,
  timeFor,
  today,
} from './session.ts';
import * as translate from './translate.ts';

/**
 * Serves one client until it leaves. The catalogue is a parameter so that a test can break a rule.
 * Long: what is open and what is known of it is one closure, and its handlers, each of them short, are all that may touch it.
 */
export function serve(
  connection: Connection,
  { RAL, ResponseError, within = (_, work) => work(), readPlaybook, readPapers }: ProtocolLibrary,
  catalogue: readonly Rule[] = rules,
): void {
  const documents = new TextDocuments(TextDocument);
  const readings = new Map<string, ReadDocument>();
  const failures = new Map<string, Failure>();
  const complained = new Set<string>();
  let client: Client = clientOf({}, undefined);
  const configured = (asks: boolean, given: unknown): Configuration =>
    configuration({ connection, complain, known: namesForSettings(catalogue), asks, given, late: refresh, RAL });
  let settings = configured(false, undefined);
  let folders: string[] = [];
  const firm = playbooks({
    folders: () => folders,
    async read(folder): Promise<PlaybookPages> {
      if (client.options.readsPlaybooks) return connection.sendRequest<PlaybookPages>(playbookRequest, folder);
      return readPlaybook ? readPlaybook(folder) : { pages: [], fault: 'this editor has no way to read its folder' };
    },
    complain,
  });
  const deals = dealPapers({
    folders: () => folders,
    read: async (asked): Promise<PapersFound> =>
      client.options.readsPapers
        ? connection.sendRequest<PapersFound>(papersRequest, asked)
        : ((await readPapers?.(asked)) ?? { papers: [] }),
    open: () => documents.all(),
    within: (work) => within(60_000, work),
  });
  connection.onNotification(paperChanged, ({ uri }: PaperChanged) => {
    // What is open counts as it stands in the editor.
    if (!documents.get(uri) && deals.changed(uri)) refresh();
  });
  connection.onNotification(playbookChanged, ({ folder }: { readonly folder?: string }) => {
    firm.changed(folder);
    refresh();
  });

  connection.onInitialize(({ capabilities, initializationOptions, workspaceFolders, rootUri }): InitializeResult => {
    client = clientOf(capabilities, initializationOptions as InitializationOptions | undefined);
    const named = Array.isArray(workspaceFolders) ? workspaceFolders.map((one) => one?.uri) : [rootUri];
    folders = named.filter((uri) => typeof uri === 'string');
    const { settings: given, ...options } = client.options as Record<string, unknown>;
    settings = configured(client.tellsSettings, given ?? ('clauseRisk' in options ? options : undefined));
    return {
      serverInfo: { name: 'Clause Risk' },
      capabilities: capabilitiesFor(client),
    };
  });

  connection.onInitialized(() => {
    if (client.hearsFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        deals.forget();
      });
    if (client.registersSettings)
      sent(connection.client.register(DidChangeConfigurationNotification.type, { section: 'clauseRisk' }));
  });

  connection.onDidChangeConfiguration((change) => {
    settings.changed(change?.settings);
    firm.changed();
    deals.forget();
    refresh();
  });

  /** A setting that cannot be followed is told to the person who wrote it. */
  function complain(problem: string): void {
    connection.console.warn(`Settings: ${problem}`);
    connection
      .sendNotification('window/showMessage', { type: 2, message: `Clause Risk settings: ${problem}` })
      .catch(() => undefined);
  }

  /** All that is open is to be judged anew. */
  function refresh(): void {
    if (client.pulls && client.refreshes) sent(connection.languages.diagnostics.refresh());
    else for (const document of documents.all()) push(document);
  }

  /** What a client answers to what it did not ask for changes nothing here; that it refuses is written down. */
  function sent(message: Promise<unknown>): void {
    message.catch((error: unknown) => connection.console.warn(`The client refused: ${String(error)}`));
  }

  documents.onDidChangeContent(({ document }) => {
    push(document);
    // Opening it changes nothing for the others.
    if (!opened.has(document)) opened.add(document);
    else if (isReadWith(document.uri)) judgeOthers();
  });
  const opened = new WeakSet<TextDocument>();
  const isReadWith = (uri: string): boolean => [...readings.values()].some(({ deal }) => deal?.addresses.has(uri));
  /** Papers that are read together with one that changes are judged anew, once nobody types for a moment. */
  const judgeOthers = delayed({ RAL }, 300, refresh);
  documents.onDidSave(async ({ document: { uri } }) => {
    if (!firm.isPage(uri, await settings.of(uri))) return;
    firm.changed();
    refresh();
  });
  documents.onDidClose(({ document }) => {
    readings.delete(document.uri);
    failures.delete(document.uri);
    settings.closed(document.uri);
    deals.changed(document.uri);
    if (!client.pulls) sent(connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });

  const failure: Session['failure'] = (code, why) => new ResponseError(code, why);
  const withdrawn = () => failure(LSPErrorCodes.RequestCancelled, 'The question was withdrawn.');

  /** The document read and judged as it is now; undefined when it is not ours to read, or the question was withdrawn. */
  async function reviewOf(uri: string, token?: CancellationToken): Promise<Read | undefined> {
    if (!documents.get(uri)) return undefined;
    const chosen = await settings.of(uri);
    if (firm.isPage(uri, chosen)) return undefined;
    if (!isOurs(uri)) return undefined;
    const playbook = chosen.playbook === undefined ? undefined : await firm.of(uri, chosen);
    const around = await deals.around(uri, documents.get(uri)?.getText() ?? '', chosen);
    // Between a keystroke and its questions lie their withdrawals: let them arrive before the work begins.
    await new Promise<void>((resolve) => void RAL().timer.setImmediate(resolve));
    const document = documents.get(uri);
    if (!document || token?.isCancellationRequested || !isIncluded(uri, folders, chosen)) return undefined;
    const last = readings.get(uri);
    const { version } = document;
    const deal = around?.(document.getText());
    if (
      last &&
      last.version === version &&
      last.settings === chosen &&
      last.playbook === playbook &&
      last.deal === deal
    )
      return { document, ...last };
    const failed = failures.get(uri);
    if (failed && (failed.version === version || Date.now() < failed.again)) return undefined;
    const started = Date.now();
    try {
      const now = reviewed(document.getText(), { settings: chosen, playbook, deal }, failed ? undefined : last?.review);
      const reading: ReadDocument = { version, settings: chosen, playbook, deal, review: now, shown: last?.shown };
      readings.set(uri, reading);
      failures.delete(uri);
      complainOf(reading.review);
      return { document, ...reading };
    } catch (error) {
      // One document that cannot be read: it is said there and in the log, and the others go on. What took long is tried
      // again only after ten times as long, so that it never takes more than a small part of the time.
      const why = error instanceof Error ? error.message : String(error);
      const took = Date.now() - started;
      failures.set(uri, { version, why, again: took > 1000 ? Date.now() + 10 * took : 0 });
      readings.delete(uri);
      if (failed?.why !== why)
        connection.console.error(`${uri} could not be read: ${(error instanceof Error && error.stack) || why}`);
      return undefined;
    }
  }

  function complainOf({ broken }: Review): void {
    for (const { rule, error } of broken) {
      const words = `The rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      if (!complained.has(rule)) connection.console.error(words);
      complained.add(rule);
    }
  }

  const reviewed: Session['reviewed'] = (text, { settings: chosen, playbook, deal }, last) =>
    within(timeFor(text), () =>
      review(text, { settings: chosen, playbook, deal, previous: last?.agreement, catalogue, today: today() }),
    );

  /** What is told of a document now: what was found, or that it could not be read. */
  const toldOf = (uri: string, read: Read | undefined): Diagnostic[] => {
    const failed = failures.get(uri);
    return read ? diagnosticsOf(read, client) : failed && documents.get(uri) ? [translate.failureOf(failed.why)] : [];
  };

  /** What is wrong with a page of a playbook; undefined for what is none. */
  async function toldOfPage(uri: string): Promise<Diagnostic[] | undefined> {
    const chosen = documents.get(uri) && (await settings.of(uri));
    const text = documents.get(uri)?.getText();
    if (!chosen?.playbook || text === undefined) return undefined;
    return (await firm.problemsOf(uri, chosen, text))?.map(translate.pageProblemOf);
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const ofPlaybook = await toldOfPage(uri);
    if (ofPlaybook) return { kind: DocumentDiagnosticReportKind.Full, items: ofPlaybook };
    const read = await reviewOf(uri, token);
    if (token.isCancellationRequested) throw withdrawn();
    const items = toldOf(uri, read);
    if (!read) return { kind: DocumentDiagnosticReportKind.Full, items };
    const shown = nextShown(read.shown, items);
    const reading = readings.get(uri);
    if (reading) reading.shown = shown;
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
      const ofPlaybook = await toldOfPage(uri);
      const read = ofPlaybook ? undefined : await reviewOf(uri);
      if (version === undefined || version !== documents.get(uri)?.version) return;
      sent(connection.sendDiagnostics({ uri, version, diagnostics: ofPlaybook ?? toldOf(uri, read) }));
    }, 60);
  }

  const session: Session = {
    connection,
    failure,
    withdrawn,
    catalogue,
    client: () => client,
    reviewOf,
    failed: (uri) => failures.get(uri)?.why,
    reviewed,
    reviews: () => readings,
    playbooks: firm.known,
  };
  answerQuestions(session);
  answerRequests(session);
  answerHandOver(session);

  documents.listen(connection);
  connection.listen();
}
