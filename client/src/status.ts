import {
  commands,
  Disposable,
  type Event,
  languages,
  type QuickPickItem,
  StatusBarAlignment,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Summary } from '../../shared/protocol.js';
import { activeDocument, summaryOf } from './asking.js';
import { isSaid } from './side.js';

/** What the status says now: for whoever tests it, and for nobody else. */
export interface Status extends Disposable {
  readonly text: () => string;
}

/**
 * In the status bar: what the agreement is read as, for whom, and how much was found. Markdown that is plainly no agreement
 * shows nothing; what looks like one and is not read says that, because silence there has another reason than a clean paper.
 */
export function showStatus(client: BaseLanguageClient, settingsTold: Event<void>, onAway: Event<void>): Status {
  const item = window.createStatusBarItem('clauseRisk.status', StatusBarAlignment.Left, 10);
  item.name = 'Clause Risk';
  item.command = 'clauseRisk.showMenu';

  let asked = 0;
  let away = false;
  const update = async () => {
    const document = activeDocument();
    const mine = ++asked;
    if (!document) return item.hide();
    if (away) return say('$(sync~spin) Clause Risk is starting again', 'Findings shown may be old until it is back.');
    if (!client.isRunning()) return item.hide();
    const summary = await summaryOf(client, document.uri);
    if (mine !== asked) return;
    if (summary?.failed) return say('$(warning) Clause Risk could not read this', summary.failed);
    if (!summary || (summary.kind === 'none' && !summary.unread && !summary.selfTold.length)) return item.hide();
    item.text = `$(law) ${summaryWords(summary)}`;
    item.tooltip = [summary.title, ...detailsOf(summary, document.uri)].filter(Boolean).join('\n');
    item.backgroundColor = summary.kind === 'none' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.accessibilityInformation = { label: `Clause Risk: ${summaryWords(summary)}` };
    item.show();
  };
  const say = (text: string, tooltip: string) => {
    item.text = text;
    item.tooltip = tooltip;
    item.backgroundColor = undefined;
    item.accessibilityInformation = { label: text.replace(/^\$\([^)]*\) /, '') };
    item.show();
  };
  // A question that dies with the server is asked again when it is back.
  const failed = (reason: unknown) => {
    if (!away) say('$(law) Clause Risk stopped', String(reason));
  };
  const again = () => void update().catch(failed);
  return Object.assign(
    Disposable.from(
      item,
      // Findings alone do not tell: there may be none, or the same ones for the other side.
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) away = false;
        again();
      }),
      onAway(() => {
        away = true;
        again();
      }),
      settingsTold(again),
      window.onDidChangeActiveTextEditor(again),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const active = activeDocument();
        if (active && uris.some((uri) => uri.toString() === active.uri.toString())) again();
      }),
      commands.registerCommand('clauseRisk.showMenu', () => showMenu(client)),
    ),
    { text: () => item.text },
  );
}

/** "AI services · for Agency · 7 risks, 2 slips" */
export function summaryWords(summary: Summary): string {
  if (summary.kind === 'none') return `Not read as an agreement${silenced(summary)}`;
  return [kindOf(summary), forWhom(summary), countOf(summary) + silenced(summary)].join(' · ');
}

const silenced = ({ silencedByKind }: Summary): string => (silencedByKind ? `, ${silencedByKind} silenced` : '');

function kindOf({ kind, ai }: Summary): string {
  if (kind === 'agency') return ai ? 'AI services' : 'Services';
  if (kind === 'partnership') return ai ? 'AI partnership' : 'Partnership';
  return kind === 'jda' ? 'Joint development' : 'Another kind of agreement';
}

/** The party by its label in the agreement, where the side is a role that one party plays. */
export function forWhom({ side, parties }: Summary): string {
  if (side === 'neutral') return 'for neither side';
  const party = parties.filter(({ name, label, role }) => role === side || name === side || label === side);
  return `for ${party.length === 1 ? party[0]!.label : `the ${side}`}`;
}

function countOf({ risks, slips, accepted, turnedOff }: Summary): string {
  const some = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const found = slips ? `${some(risks, 'risk')}, ${some(slips, 'slip')}` : some(risks, 'risk');
  // What the paper silences by itself is counted, too: the other side may have written it.
  const silenced = [
    accepted.length ? `${accepted.length} accepted` : '',
    turnedOff.length ? `${some(turnedOff.length, 'rule')} off in the paper` : '',
  ].filter(Boolean);
  return [found, ...silenced].join(', ');
}

/** Nobody has said for whom the paper is read: the question may have come and gone unseen. */
const isOpen = ({ kind, side, sideFrom }: Summary, uri: Uri): boolean =>
  kind !== 'none' && side === 'neutral' && sideFrom === 'setting' && !isSaid(uri);

function detailsOf(summary: Summary, uri: Uri): readonly string[] {
  const { unread, accepted, turnedOff, selfTold, quoted, sideFrom, kind } = summary;
  return [
    unread?.says ?? '',
    ...selfTold,
    kind !== 'none' && quoted ? 'Most of the paper stands in block quotes; it is read as the agreement’s words.' : '',
    turnedOff.length ? `Turned off by its front matter: ${turnedOff.join(', ')}` : '',
    accepted.length ? `${accepted.length} accepted in the text` : '',
    isOpen(summary, uri)
      ? 'Nobody has said whom you act for'
      : kind === 'none'
        ? ''
        : `Side from ${sideFrom === 'agreement' ? "the agreement's front matter" : 'the settings'}`,
  ];
}

type Choice = QuickPickItem & { readonly command: string };

/** Everything there is to do with the agreement, one click away. */
async function showMenu(client: BaseLanguageClient): Promise<void> {
  const document = activeDocument();
  const summary = document && (await summaryOf(client, document.uri));
  if (!summary) return;
  const open = isOpen(summary, document.uri);
  const side = {
    label: open ? '$(organization) Say whom you act for…' : '$(organization) Choose side',
    description: forWhom(summary),
    command: 'clauseRisk.chooseSide',
  };
  const choices: readonly Choice[] = [
    ...(open ? [side] : []),
    { label: '$(arrow-down) Next risk', command: 'clauseRisk.nextRisk' },
    { label: '$(checklist) Checklist, who owns what, why silent', command: 'clauseRisk.showChecklist' },
    ...(open ? [] : [side]),
    { label: '$(add) Insert all missing clauses…', command: 'clauseRisk.insertMissing' },
    {
      label: '$(pass) Accepted risks',
      description: `${summary.accepted.length} accepted`,
      command: 'clauseRisk.showAccepted',
    },
    { label: '$(diff) Compare risks with…', command: 'clauseRisk.compareRisks' },
    { label: '$(tasklist) Ready to sign?', command: 'clauseRisk.readyToSign' },
    { label: '$(file-text) Export report…', command: 'clauseRisk.exportReport' },
    { label: '$(eye-closed) Scrub for the other side', command: 'clauseRisk.scrub' },
  ];
  const shown = summary.unread
    ? [
        { label: '$(question) Say what it is…', description: summary.unread.says, command: 'clauseRisk.sayKind' },
        ...choices,
      ]
    : choices;
  const picked = await window.showQuickPick(shown, {
    title: `Clause Risk: ${summaryWords(summary)}`,
    placeHolder: [summary.title, ...detailsOf(summary, document.uri)].filter(Boolean).join(' · '),
  });
  if (picked) await commands.executeCommand(picked.command);
}
