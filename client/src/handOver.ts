import {
  commands,
  Disposable,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CleanCopy,
  type Comparison,
  compareRequest,
  type Obstacle,
  obstaclesRequest,
  type Readiness,
  type Report,
  reportRequest,
  scrubRequest,
} from '../../shared/protocol.js';
import { activeDocument, writeIntoPaper } from './asking.js';

/** What the attorney does before a paper leaves the desk: compare, see whether it is ready, report, scrub. */
export function handOverCommands(client: BaseLanguageClient): Disposable {
  const on = (command: string, act: (document: TextDocument, said?: unknown) => Promise<unknown>) =>
    commands.registerCommand(command, async (said?: unknown) => {
      const document = activeDocument();
      return document ? act(document, said) : undefined;
    });
  return Disposable.from(
    on('clauseRisk.readyToSign', (document) => readyToSign(client, document)),
    on('clauseRisk.scrub', (document) => scrub(client, document)),
    on('clauseRisk.exportReport', (document, said) => exportReport(client, document, said as Wanted | undefined)),
    on('clauseRisk.compareRisks', (document, said) =>
      compareRisks(client, document, said as { before: string } | undefined),
    ),
  );
}

const ask = <T>(
  client: BaseLanguageClient,
  request: string,
  { uri }: TextDocument,
  more: object = {},
): Promise<T | null> =>
  client.sendRequest<T | null>(request, { uri: client.code2ProtocolConverter.asUri(uri), ...more });

type Going = QuickPickItem & { readonly at?: Obstacle['at'] };

/** A list that leads to the words; it stays until one is chosen. */
async function go(
  document: TextDocument,
  items: readonly Going[],
  title: string,
  placeHolder: string,
): Promise<Going | undefined> {
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder,
    matchOnDetail: true,
    matchOnDescription: true,
  });
  if (picked?.at) await commands.executeCommand('vscode.open', document.uri, { selection: picked.at });
  return picked;
}

const places = (some: readonly Obstacle[], icon: string): readonly Going[] =>
  some.map(({ says, at, rule }) => ({
    label: `${icon} ${says}`,
    description: `line ${at.start.line + 1}`,
    detail: rule,
    at,
  }));

async function readyToSign(client: BaseLanguageClient, document: TextDocument): Promise<readonly Obstacle[] | null> {
  const found = await ask<Readiness>(client, obstaclesRequest, document);
  if (!found) {
    void window.showInformationMessage('This is not read as an agreement.');
  } else if (!found.open.length) {
    void window
      .showInformationMessage(found.says, 'Mark it final')
      .then((answer) => answer && writeIntoPaper(client, document.uri, ['final'], true));
  } else {
    const mark: Going = {
      label: '$(tasklist) Show them among the Problems',
      detail: 'Writes “final: true” into its front matter',
    };
    void go(document, [...places(found.open, '$(error)'), mark], 'Ready to sign?', found.says).then(
      (picked) => picked === mark && writeIntoPaper(client, document.uri, ['final'], true),
    );
  }
  return found?.open ?? null;
}

async function scrub(client: BaseLanguageClient, document: TextDocument): Promise<CleanCopy | null> {
  const copy = await ask<CleanCopy>(client, scrubRequest, document);
  if (!copy) return copy;
  if (copy.leaks.length) {
    const items = copy.leaks.map(
      ({ says, at }): Going => ({ label: `$(error) ${says}`, description: `line ${at.start.line + 1}`, at }),
    );
    void go(
      document,
      items,
      'No copy is made while something of ours would leak',
      `${copy.leaks.length} to decide first`,
    );
    return copy;
  }
  const clean = await workspace.openTextDocument({ language: document.languageId, content: copy.text });
  await window.showTextDocument(clean);
  const what = copy.removed.length ? `without ${copy.removed.join(', ')}` : 'in which there was nothing to take out';
  void window.showInformationMessage(`A copy for the other side, ${what}. The agreement itself is as it was.`);
  return copy;
}

interface Wanted {
  readonly for: 'client' | 'counterparty';
  readonly format: 'markdown' | 'html';
}

const reports: readonly (QuickPickItem & Wanted)[] = [
  {
    for: 'client',
    format: 'markdown',
    label: '$(lock) Memo for the client',
    description: 'Markdown',
    detail:
      'Every risk with words, reason, our positions and remedies; what is accepted; the checklist; who owns what.',
  },
  {
    for: 'client',
    format: 'html',
    label: '$(lock) Memo for the client',
    description: 'HTML, to print',
    detail: 'The same as one file that needs no other.',
  },
  {
    for: 'counterparty',
    format: 'markdown',
    label: '$(mail) Comments for the other side',
    description: 'Markdown',
    detail: 'Clause, words, comment. No weight, reason, position or side.',
  },
  {
    for: 'counterparty',
    format: 'html',
    label: '$(mail) Comments for the other side',
    description: 'HTML, to print',
    detail: 'The same as one file that needs no other.',
  },
];

async function exportReport(
  client: BaseLanguageClient,
  document: TextDocument,
  said: Wanted | undefined,
): Promise<void> {
  const wanted = said ?? (await window.showQuickPick(reports, { title: 'Export report', placeHolder: 'For whom?' }));
  if (!wanted) return;
  const report = await ask<Report>(client, reportRequest, document, { for: wanted.for, format: wanted.format });
  if (!report) {
    void window.showInformationMessage('This is not read as an agreement.');
    return;
  }
  // Never saved: where a memo goes is the attorney's decision.
  const language = wanted.format === 'html' ? 'html' : 'markdown';
  await window.showTextDocument(await workspace.openTextDocument({ language, content: report.text }));
}

type Source = QuickPickItem & { readonly text: () => Promise<string | undefined> };

async function compareRisks(
  client: BaseLanguageClient,
  document: TextDocument,
  said: { readonly before: string } | undefined,
): Promise<Comparison | null> {
  const before = said?.before ?? (await chooseBefore(document));
  if (before === undefined) return null;
  const found = await ask<Comparison>(client, compareRequest, document, { before });
  if (!found) return found;
  const { introduced, removed, moved, same } = found;
  const heading = (label: string): Going => ({ label, kind: QuickPickItemKind.Separator });
  const items: readonly Going[] = [
    ...(introduced.length ? [heading('introduced'), ...places(introduced, '$(diff-added)')] : []),
    ...(moved.length ? [heading('moved, or in other words'), ...places(moved, '$(diff-renamed)')] : []),
    ...(removed.length
      ? [heading('removed'), ...removed.map(({ says, rule }) => ({ label: `$(diff-removed) ${says}`, detail: rule }))]
      : []),
  ];
  const sum = `${introduced.length} introduced, ${removed.length} removed, ${moved.length} moved, ${same} as before`;
  if (items.length) void go(document, items, 'This turn', sum);
  else void window.showInformationMessage(`This turn changed no risk: ${sum}.`);
  return found;
}

/** The version as it was saved, as git has it, or another file. */
async function chooseBefore(document: TextDocument): Promise<string | undefined> {
  const { uri, isDirty } = document;
  const saved: Source = { label: '$(save) The last saved version', text: () => textOf(uri) };
  const committed: Source = {
    label: '$(git-commit) The last commit',
    description: 'HEAD',
    text: () => opened(uri.with({ scheme: 'git', query: JSON.stringify({ path: uri.fsPath, ref: 'HEAD' }) })),
  };
  const another: Source = {
    label: '$(file) Another file…',
    text: async () => {
      const [file] =
        (await window.showOpenDialog({
          filters: { Markdown: ['md', 'markdown', 'txt'] },
          title: 'Compare risks with',
        })) ?? [];
      return file && textOf(file);
    },
  };
  const sources = [
    ...(isDirty && !document.isUntitled ? [saved] : []),
    ...(uri.scheme === 'file' ? [committed] : []),
    another,
  ];
  const picked = await window.showQuickPick(sources, {
    title: 'Compare risks with…',
    placeHolder: 'The older version',
  });
  const text = await picked?.text();
  if (picked && picked !== another && text === undefined)
    void window.showWarningMessage(`There is no such version of ${uri.path.split('/').at(-1)}.`);
  return text;
}

const textOf = async (uri: Uri): Promise<string | undefined> =>
  workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

const opened = async (uri: Uri): Promise<string | undefined> =>
  workspace.openTextDocument(uri).then(
    (document) => document.getText(),
    () => undefined,
  );
