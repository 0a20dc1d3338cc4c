import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  Disposable,
  type QuickPickItem,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { activeDocument, summaryOf, writeIntoPaper } from './asking.js';
import { findingsIn, ruleIdOf } from './findings.js';

type Where = 'paper' | 'folder' | 'user';

/** Going from risk to risk, turning a rule off, saying what a text is. */
export function workWithRules(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    commands.registerCommand('clauseRisk.nextRisk', (rule?: string) => goToNext(rule)),
    commands.registerCommand('clauseRisk.turnOffRule', (rule?: string, where?: Where) => turnOff(client, rule, where)),
    commands.registerCommand('clauseRisk.sayKind', () => sayKind(client)),
  );
}

/** The next finding behind the cursor, from the beginning again after the last; of one rule, where it is named. */
async function goToNext(rule: string | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !activeDocument()) return;
  const found = findingsIn(editor.document.uri)
    .filter((one) => (rule ? ruleIdOf(one) === rule : isRisk(one)))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
  const next = found.find(({ range }) => range.start.isAfter(editor.selection.active)) ?? found[0];
  if (!next) {
    void window.showInformationMessage('Clause Risk found no risks here.');
    return;
  }
  editor.selection = new Selection(next.range.start, next.range.start);
  editor.revealRange(next.range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover');
}

const isRisk = (diagnostic: Diagnostic): boolean => !['settings', 'kind'].includes(ruleIdOf(diagnostic));

async function turnOff(client: BaseLanguageClient, said: string | undefined, where: Where | undefined): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const rules = [...new Set(findingsIn(document.uri).filter(isRisk).map(ruleIdOf))].sort();
  const rule = said ?? (await window.showQuickPick(rules, { placeHolder: 'Which rule?' }));
  if (!rule) return;
  const choices: readonly (QuickPickItem & { readonly where: Where })[] = [
    { where: 'paper', label: '$(file) In this agreement', detail: `Writes “${rule}: off” into its front matter.` },
    ...(workspace.getWorkspaceFolder(document.uri)
      ? [
          {
            where: 'folder' as const,
            label: '$(folder) In this folder',
            detail: 'Writes it into the settings of this folder.',
          },
        ]
      : []),
    { where: 'user', label: '$(account) For all my agreements', detail: 'Writes it into your settings.' },
  ];
  const chosen =
    where ?? (await window.showQuickPick(choices, { title: `Turn off ${rule}`, placeHolder: 'Where?' }))?.where;
  if (!chosen) return;
  if (chosen === 'paper') {
    await writeIntoPaper(client, document.uri, ['rules', rule], 'off');
    return;
  }
  const settings = workspace.getConfiguration('clauseRisk', document.uri);
  const set = settings.inspect<Record<string, string>>('rules');
  const own = (chosen === 'user' ? set?.globalValue : set?.workspaceValue) ?? {};
  const target = chosen === 'user' ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await settings.update('rules', { ...own, [rule]: 'off' }, target);
}

const kinds: readonly (QuickPickItem & { readonly says: string })[] = [
  {
    says: 'agency',
    label: 'Services or development',
    description: 'statement of work, consulting, staff augmentation',
  },
  { says: 'partnership', label: 'AI vendor, data or technology partnership' },
  { says: 'jda', label: 'Joint development', description: 'collaboration, research' },
  { says: 'other', label: 'Another kind of agreement', description: 'only what matters in every agreement is read' },
  { says: 'none', label: 'No agreement', description: 'nothing is read' },
];

async function sayKind(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  const summary = document && (await summaryOf(client, document.uri));
  if (!document || !summary) return;
  const picked = await window.showQuickPick(kinds, {
    title: 'What is it?',
    placeHolder: 'The answer is written into its front matter: “kind: …” under “clause-risk:”',
  });
  if (picked) await writeIntoPaper(client, document.uri, ['kind'], picked.says);
}
