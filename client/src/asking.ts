import { type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Overview,
  type OverviewParams,
  overviewRequest,
  type SettingEditParams,
  type Summary,
  type SummaryParams,
  settingEditRequest,
  summaryRequest,
} from '../../shared/protocol.js';

/** What the server knows of a document; null where it does not read it. */
export function summaryOf(client: BaseLanguageClient, uri: Uri): Promise<Summary | null> {
  const params: SummaryParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<Summary | null>(summaryRequest, params);
}

export function overviewOf(client: BaseLanguageClient, uri: Uri): Promise<Overview | null> {
  const params: OverviewParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<Overview | null>(overviewRequest, params);
}

/** Writes one of our settings into the agreement's front matter; one undo takes it back. False, and said, where it cannot. */
export async function writeIntoPaper(
  client: BaseLanguageClient,
  uri: Uri,
  path: readonly string[],
  value: string | boolean,
): Promise<boolean> {
  const params: SettingEditParams = { uri: client.code2ProtocolConverter.asUri(uri), path, value };
  if (await applyWorkspaceEdit(client, await client.sendRequest(settingEditRequest, params))) return true;
  void window.showWarningMessage('The front matter of this agreement cannot be read, so nothing was written into it.');
  return false;
}

/** A `WorkspaceEdit` of the server's, made. */
export async function applyWorkspaceEdit(client: BaseLanguageClient, edit: unknown): Promise<boolean> {
  if (!edit) return false;
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(
    edit as Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0],
  );
  return made !== undefined && (await workspace.applyEdit(made));
}

/** The agreement in front of the attorney: Markdown, and a document of her own rather than a page of ours. */
export const activeDocument = () => {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' && document.uri.scheme !== 'clause-risk' ? document : undefined;
};
