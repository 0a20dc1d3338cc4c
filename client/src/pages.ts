import { commands, Disposable, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Page,
  type PageParams,
  pageCommand,
  pageId,
  pageRequest,
  pageScheme,
  pageUri,
} from '../../shared/protocol.js';
import type { ClausePreview } from './clausePreview.js';
import { findingsIn, ruleIdOf } from './findings.js';

/**
 * The page of a rule: why it matters, the law, both sides' positions; or of a model clause. It comes from the server as a read-only document,
 * so it opens on a plane, and in the version that made the finding.
 */
export function showPages(client: BaseLanguageClient, preview: ClausePreview): Disposable {
  const pages: TextDocumentContentProvider = {
    onDidChange: preview.onDidChange,
    async provideTextDocumentContent(uri) {
      const clause = preview.textOf(uri);
      if (clause !== undefined) return clause;
      const id = pageId(uri.path);
      const params: PageParams = { id };
      const page = await client.sendRequest<Page | null>(pageRequest, params);
      return page?.markdown ?? `# No such page\n\nClause Risk has no rule or clause called \`${id}\`.\n`;
    },
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(pageScheme, pages),
    commands.registerCommand(pageCommand, async (id?: string) => {
      const rule = id ?? (await askForRule());
      // package.json associates these documents with the Markdown preview.
      if (rule) await commands.executeCommand('vscode.open', Uri.parse(pageUri(rule)));
    }),
  );
}

/** From the command palette: the rules that have something to say about the agreement in front of the attorney. */
async function askForRule(): Promise<string | undefined> {
  const document = window.activeTextEditor?.document;
  const rules = new Set(document ? findingsIn(document.uri).map(ruleIdOf) : []);
  return window.showQuickPick([...rules].sort(), { placeHolder: 'Rule' });
}
