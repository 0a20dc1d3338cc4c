import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type QuickPickItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Summary, type SummaryParams, summaryRequest } from '../../shared/protocol.js';

type SideItem = QuickPickItem & { side: string };

const sides: readonly SideItem[] = [
  { side: 'provider', label: 'Provider', description: 'builds the AI' },
  { side: 'customer', label: 'Customer', description: 'pays for it or contributes data' },
  { side: 'neutral', label: 'Neutral', description: 'what hurts either side' },
];

/** Whose paper is this? Answered once for a matter's folder; a `side` in an agreement's front matter goes first. */
export const chooseSide = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand('clauseRisk.chooseSide', async () => {
    const uri = window.activeTextEditor?.document.uri;
    const summary = uri && (await summaryOf(client, uri));
    if (summary?.sideFrom === 'agreement') {
      void window.showInformationMessage(
        `This agreement says in its front matter that it is read for “${summary.side}”. That goes before the setting.`,
      );
      return;
    }
    const picked = await window.showQuickPick(items(summary), {
      title: 'Clause Risk: whose side are you on?',
      placeHolder: `Now: ${nameOf(summary?.side ?? 'neutral')}`,
    });
    if (picked) await write(picked.side, uri);
  });

export function summaryOf(client: BaseLanguageClient, uri: Uri): Promise<Summary | null> {
  const params: SummaryParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<Summary | null>(summaryRequest, params);
}

/** "Provider"; a party's name is left as the agreement has it. */
export const nameOf = (side: string): string => sides.find((item) => item.side === side)?.label ?? side;

/** The three sides, and the parties by name: the attorney knows her client before she knows its role. */
function items(summary: Summary | null | undefined): SideItem[] {
  const parties = (summary?.parties ?? []).map(({ name, role }) => ({ side: name, label: name, description: role }));
  return [...parties, ...sides].map((item) => (item.side === summary?.side ? { ...item, picked: true } : item));
}

/** Where the side is set already, else the matter's folder, else (a lone file) for the user. */
async function write(side: string, uri: Uri | undefined): Promise<void> {
  const settings = workspace.getConfiguration('clauseRisk', uri);
  const set = settings.inspect('side');
  const target =
    set?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : workspace.workspaceFolders
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update('side', side, target);
}
