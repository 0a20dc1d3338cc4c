import {
  type ClientCapabilities,
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../../shared/protocol.ts';
import { source } from './translate.ts';

/** What the client can do, as far as it matters here. */
export interface Client {
  readonly options: InitializationOptions;
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly tellsSettings: boolean;
  readonly registersSettings: boolean;
  readonly hearsFolders: boolean;
  readonly hearsRelated: boolean;
  readonly hearsTags: boolean;
  readonly resolvesActions: boolean;
  readonly preparesRename: boolean;
  readonly completesSnippets: boolean;
  /** What of a completion may be told later. */
  readonly resolvesText: boolean;
  readonly resolvesEdits: boolean;
  /** Of edits: with tab stops; bound to the version they were made for. */
  readonly snippets: boolean;
  readonly versioned: boolean;
  /** Shows edits that want it before they are made. */
  readonly previews: boolean;
  link(id: string): string | undefined;
  describe(id: string): { readonly href: string } | undefined;
}

/** Its capabilities, taken apart once. */
export function clientOf(
  capabilities: ClientCapabilities | undefined,
  given: InitializationOptions | undefined,
): Client {
  const { textDocument, workspace } = capabilities ?? {};
  const options = typeof given === 'object' && given !== null ? given : {};
  const command = typeof options.pageCommand === 'string' ? options.pageCommand : undefined;
  const link = (id: string) => (command ? `command:${command}?${encodeURIComponent(JSON.stringify([id]))}` : undefined);
  // Before LSP 3.18 what diagnostics may hold was said under publishDiagnostics only, by clients that pull as well.
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  const resolvable = textDocument?.completion?.completionItem?.resolveSupport?.properties ?? [];
  return {
    options,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    tellsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hearsFolders: workspace?.workspaceFolders === true,
    hearsRelated: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    hearsTags: (diagnostic?.tagSupport ?? publishDiagnostics?.tagSupport) !== undefined,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties?.includes('edit') === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    completesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    resolvesText: resolvable.includes('documentation'),
    resolvesEdits: resolvable.includes('additionalTextEdits'),
    snippets: workspace?.workspaceEdit?.snippetEditSupport === true && workspace.workspaceEdit.documentChanges === true,
    versioned: workspace?.workspaceEdit?.documentChanges === true,
    previews:
      workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
      workspace.workspaceEdit.documentChanges === true,
    link,
    describe(id) {
      const can = diagnostic?.codeDescriptionSupport ?? publishDiagnostics?.codeDescriptionSupport;
      const href = can ? link(id) : undefined;
      return href ? { href } : undefined;
    },
  };
}

/** What the server does for a client. */
export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  ...(client.pulls && {
    diagnosticProvider: {
      identifier: source,
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
  workspaceSymbolProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '/'], resolveProvider: true },
});
