import { commands, Disposable, MarkdownString, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, HoverMiddleware } from 'vscode-languageclient';
import { type Page, type PageParams, pageId, pageRequest, pageScheme, pageUri } from '../../shared/protocol.js';
import { findingsIn, ruleOf } from './findings.js';

export const showRule = 'clauseRisk.showRule';

/**
 * The page of a rule: why it matters, the law, both sides' positions. It comes from the server as a read-only document,
 * so it opens on a plane, and in the version that made the finding.
 */
export function showPages(client: BaseLanguageClient): Disposable {
  const pages: TextDocumentContentProvider = {
    async provideTextDocumentContent(uri) {
      const id = pageId(uri.path);
      const params: PageParams = { id };
      const page = await client.sendRequest<Page | null>(pageRequest, params);
      return page?.markdown ?? `# No such rule\n\nClause Risk has no rule called \`${id}\`.\n`;
    },
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(pageScheme, pages),
    commands.registerCommand(showRule, async (id?: string) => {
      const rule = id ?? (await askForRule());
      // package.json associates these documents with the Markdown preview.
      if (rule) await commands.executeCommand('vscode.open', Uri.parse(pageUri(rule)));
    }),
  );
}

/**
 * The server links to pages by their address. VS Code follows no scheme that it does not know from a hover, but it runs
 * a command of ours, which extension.ts allows by name.
 */
export const followPages: HoverMiddleware = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? [])
      if (content instanceof MarkdownString) content.value = content.value.replace(pageLink, asCommand);
    return hover;
  },
};

const pageLink = new RegExp(`\\]\\(${pageScheme}:(/[^)\\s]+)\\)`, 'g');
const asCommand = (_: string, path: string) =>
  `](command:${showRule}?${encodeURIComponent(JSON.stringify([pageId(path)]))})`;

/** From the command palette: the rules that have something to say about the agreement in front of the attorney. */
async function askForRule(): Promise<string | undefined> {
  const document = window.activeTextEditor?.document;
  const rules = new Set(document ? findingsIn(document.uri).map(ruleOf) : []);
  return window.showQuickPick([...rules].sort(), { placeHolder: 'Rule' });
}
