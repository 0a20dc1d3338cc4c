import {
  ConfigurationTarget,
  commands,
  Disposable,
  type Memento,
  type QuickPickItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PartySummary, Summary } from '../../shared/protocol.js';
import { activeDocument, summaryOf, writeIntoPaper } from './asking.js';

type SideItem = QuickPickItem & { readonly side: string; readonly party?: PartySummary };

const sides: readonly SideItem[] = [
  { side: 'provider', label: 'Provider', description: 'builds the AI' },
  { side: 'customer', label: 'Customer', description: 'pays for it or contributes data' },
  { side: 'neutral', label: 'Neither side', description: 'what hurts either of them' },
];

/** Whom does the attorney act for? Asked once of each agreement whose side nobody has said, and whenever the attorney wants to change it. */
export function chooseSide(client: BaseLanguageClient, memory: Memento): Disposable {
  // A question that nobody has seen, because the window closed over it, is asked again.
  const pending = new Set<string>();
  const askOnce = async () => {
    const document = activeDocument();
    if (!document || document.isClosed || !client.isRunning()) return;
    const key = document.uri.toString();
    if (pending.has(key) || asked(memory).includes(key) || isSaid(document.uri)) return;
    const summary = await summaryOf(client, document.uri);
    if (!summary || summary.sideFrom === 'agreement' || summary.side !== 'neutral' || summary.parties.length < 2)
      return;
    if (summary.kind === 'none' || summary.kind === 'other' || pending.has(key)) return;
    pending.add(key);
    await question(client, document.uri, summary);
    await memory.update(askedKey, [...asked(memory).slice(-500), key]);
  };
  return Disposable.from(
    commands.registerCommand(
      'clauseRisk.chooseSide',
      async (said?: { readonly side: string; readonly where: Where }) => {
        const uri = activeDocument()?.uri;
        if (!uri) return;
        if (said) return write(client, uri, said.side, said.where);
        const summary = await summaryOf(client, uri);
        const picked = await window.showQuickPick(items(summary), {
          title: 'Clause Risk: whom do you act for?',
          placeHolder: `Now read for ${summary?.side === 'neutral' ? 'neither side' : (summary?.side ?? 'neither side')}`,
        });
        if (picked) await settle(client, uri, summary, picked);
      },
    ),
    window.onDidChangeActiveTextEditor(() => void askOnce()),
    client.onDidChangeState(() => void askOnce()),
  );
}

const askedKey = 'sideAsked';
const asked = (memory: Memento): readonly string[] => memory.get<readonly string[]>(askedKey, []);

/** Whether somebody has set a side for this place, be it "neutral". */
export function isSaid(uri: Uri): boolean {
  const set = workspace.getConfiguration('clauseRisk', uri).inspect('side');
  return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some((value) => value !== undefined);
}

/** A question that can be left alone: the agreement is read for neither side until it is answered. */
async function question(client: BaseLanguageClient, uri: Uri, summary: Summary): Promise<void> {
  const who = summary.parties
    .slice(0, 4)
    .map(({ label, name, does }) => `${label === name ? name : `${label} (${name})`}${does ? ` ${does}` : ''}`);
  const answers = summary.parties.slice(0, 3).map(({ label }) => label);
  const answer = await window.showInformationMessage(
    `Whom do you act for in “${summary.title || 'this agreement'}”? ${who.join('; ')}. Until you say, it is read for neither side.`,
    ...answers,
    'Neither side',
  );
  if (!answer) return;
  const item = items(summary).find(
    ({ label, side }) => label === answer || (answer === 'Neither side' && side === 'neutral'),
  );
  if (item) await settle(client, uri, summary, item);
}

/** The parties by name, for the attorney knows her client before she knows its role; then the roles. */
function items(summary: Summary | null): readonly SideItem[] {
  const parties = (summary?.parties ?? []).map((party) => ({
    side: party.label,
    label: party.label,
    description: [party.name === party.label ? '' : party.name, party.does].filter(Boolean).join(' · '),
    party,
  }));
  return [...parties, ...sides].map((item) => (item.side === summary?.side ? { ...item, picked: true } : item));
}

/** A party whose part nobody knows never reads as neutral in silence: then it is asked which of them brings the technology. */
async function settle(client: BaseLanguageClient, uri: Uri, summary: Summary | null, picked: SideItem): Promise<void> {
  let { side } = picked;
  const { party } = picked;
  if (party && party.role !== 'provider' && party.role !== 'customer') {
    const others = (summary?.parties ?? []).filter(({ label }) => label !== party.label);
    const brings = await window.showQuickPick(
      [
        { label: party.label, side: 'provider' },
        ...others.map(({ label }) => ({ label, side: 'customer' })),
        { label: 'Both alike, or neither', side: 'neutral' },
      ],
      { title: `${party.label}: the agreement does not tell its part`, placeHolder: 'Who brings the technology?' },
    );
    if (!brings) return;
    side = brings.side;
  }
  const where = await window.showQuickPick(placesFor(side, uri, summary), {
    title: `Read for ${picked.label}`,
    placeHolder: 'Where shall that be written?',
  });
  if (where) await write(client, uri, side, where.where);
}

type Where = 'paper' | 'folder' | 'user';

function placesFor(side: string, uri: Uri, summary: Summary | null): readonly (QuickPickItem & { where: Where })[] {
  const paper = {
    where: 'paper' as const,
    label: '$(file) Into this agreement',
    detail: `Writes “side: ${side}” under “clause-risk:” in its front matter, at the top of the file.`,
  };
  // What the agreement says goes before every setting.
  if (summary?.sideFrom === 'agreement') return [paper];
  const settings = workspace.getWorkspaceFolder(uri)
    ? {
        where: 'folder' as const,
        label: '$(folder) For this folder',
        detail: `Writes “clauseRisk.side”: “${side}” into the settings of this folder; the agreement stays as it is.`,
      }
    : {
        where: 'user' as const,
        label: '$(account) For all my agreements',
        detail: `Writes “clauseRisk.side”: “${side}” into your settings; the agreement stays as it is.`,
      };
  return [paper, settings];
}

async function write(client: BaseLanguageClient, uri: Uri, side: string, where: Where): Promise<void> {
  if (where === 'paper') {
    await writeIntoPaper(client, uri, ['side'], side);
    return;
  }
  const settings = workspace.getConfiguration('clauseRisk', uri);
  const inFolder = settings.inspect('side')?.workspaceFolderValue !== undefined;
  const target =
    where === 'user'
      ? ConfigurationTarget.Global
      : inFolder
        ? ConfigurationTarget.WorkspaceFolder
        : ConfigurationTarget.Workspace;
  await settings.update('side', side, target);
}
