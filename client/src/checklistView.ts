import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  MarkdownString,
  type Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AcceptedRisk, AssetCell, ChecklistPoint, NamedPlace, Overview } from '../../shared/protocol.js';
import { activeDocument, overviewOf, summaryOf } from './asking.js';
import { forWhom } from './status.js';

/** One line of the tree, with what is under it. */
interface Line {
  readonly item: TreeItem;
  readonly under: readonly Line[];
}

export interface ChecklistView extends Disposable {
  /** The lines as they read, indented: for tests. */
  readonly lines: () => Promise<readonly string[]>;
}

/**
 * The open agreement as counsel's checklist: what is there and where, what it lacks, what is missing, what was not asked and
 * why; who owns what; which risks are accepted. All of it leads to the words, by mouse and by keys.
 */
export function showChecklist(client: BaseLanguageClient): ChecklistView {
  const changed = new EventEmitter<void>();
  let uri: Uri | undefined;
  const roots = async (): Promise<readonly Line[]> => {
    const document = activeDocument();
    if (document) uri = document.uri;
    if (!uri || !client.isRunning()) return [];
    const [overview, summary] = await Promise.all([overviewOf(client, uri), summaryOf(client, uri)]);
    view.description = summary && summary.kind !== 'none' ? `${summary.title} · ${forWhom(summary)}` : undefined;
    if (!overview || !summary || summary.kind === 'none') {
      view.message = summary?.unread?.says ?? 'Open an agreement in Markdown.';
      return [];
    }
    view.message = undefined;
    return treeOf(overview, uri);
  };
  const provider: TreeDataProvider<Line> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    getChildren: async (line) => [...(line ? line.under : await roots())],
  };
  const view: TreeView<Line> = window.createTreeView('clauseRisk.checklist', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const again = () => changed.fire();
  const flat = (lines: readonly Line[], indent: string): readonly string[] =>
    lines.flatMap(({ item, under }) => [
      `${indent}${String(item.label)}${item.description ? `: ${item.description}` : ''}`,
      ...flat(under, `${indent}  `),
    ]);
  return Object.assign(
    Disposable.from(
      changed,
      view,
      client.onDidChangeState(again),
      window.onDidChangeActiveTextEditor(again),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((one) => one.toString() === uri?.toString())) again();
      }),
      commands.registerCommand('clauseRisk.showChecklist', () => commands.executeCommand('clauseRisk.checklist.focus')),
      commands.registerCommand('clauseRisk.showAccepted', () => pickAccepted(client)),
      commands.registerCommand('clauseRisk.insertHere', async ({ item }: Line) => {
        const clause = item.id?.split(' ').at(-1);
        if (!uri || !clause) return;
        await window.showTextDocument(uri);
        await commands.executeCommand('clauseRisk.insertClause', { id: clause });
      }),
    ),
    { lines: async () => flat(await roots(), '') },
  );
}

function treeOf({ licenceWord, checklist, assets, accepted, silent }: Overview, uri: Uri): readonly Line[] {
  const asked = checklist.filter(({ state }) => state !== 'not-asked');
  const count = (state: ChecklistPoint['state']) => checklist.filter((one) => one.state === state).length;
  const summary = `${count('missing')} missing, ${count('partial')} partial, ${count('present')} there`;
  return [
    group(
      'Checklist',
      summary,
      asked.map((point) => pointLine(point, uri)),
      true,
    ),
    group(
      'Who owns what',
      '',
      assets.map(({ name, owner, licence, trigger }) =>
        assetLine(name, { owner, licence, trigger }, licenceWord === 'licence' ? 'Licence' : 'License', uri),
      ),
    ),
    group(
      'Accepted risks',
      `${accepted.length}`,
      accepted.map((one) => acceptedLine(one, uri)),
    ),
    group(
      'Why silent?',
      `${silent.length} rules`,
      silent.map(({ rule, title, because, places }) => {
        const item = new TreeItem(title);
        item.description = because;
        item.tooltip = `${rule}: ${because}`;
        item.iconPath = new ThemeIcon(places.length ? 'pass' : 'dash');
        if (places[0]) item.command = goTo(uri, places[0]);
        return { item, under: [] };
      }),
    ),
  ];
}

function group(label: string, description: string, under: readonly Line[], open = false): Line {
  const state = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(label, under.length ? state : TreeItemCollapsibleState.None);
  item.description = description || undefined;
  return { item, under };
}

const icons: Readonly<Record<ChecklistPoint['state'], ThemeIcon>> = {
  present: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  partial: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  missing: new ThemeIcon('circle-large-outline', new ThemeColor('list.warningForeground')),
  'not-asked': new ThemeIcon('dash'),
};

function pointLine({ name, state, says, places, clause }: ChecklistPoint, uri: Uri): Line {
  const where = places
    .map((place) => place.name)
    .filter(Boolean)
    .join(', ');
  const under =
    state === 'present'
      ? places.slice(1).map((place) => placeLine(place, uri))
      : [...says.map((words) => wordsLine(words)), ...places.map((place) => placeLine(place, uri))];
  const item = new TreeItem(name, under.length ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.iconPath = icons[state];
  item.description = state === 'present' ? where : state;
  item.tooltip = new MarkdownString([`**${name}**: ${state}`, ...says].join('\n\n'));
  item.accessibilityInformation = {
    label: [`${name}: ${state}`, state === 'present' ? where : '', ...says].filter(Boolean).join('. '),
  };
  if (places[0]) item.command = goTo(uri, places[0]);
  if (clause) {
    item.contextValue = 'insertable';
    item.id = `${name} ${clause}`;
  }
  return { item, under };
}

function placeLine(place: NamedPlace, uri: Uri): Line {
  const item = new TreeItem(place.name || 'the opening');
  item.iconPath = new ThemeIcon('symbol-reference');
  item.command = goTo(uri, place);
  return { item, under: [] };
}

function wordsLine(words: string): Line {
  const item = new TreeItem(words);
  item.tooltip = words;
  return { item, under: [] };
}

function assetLine(
  name: string,
  cells: Readonly<Record<'owner' | 'licence' | 'trigger', AssetCell>>,
  licence: string,
  uri: Uri,
): Line {
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.description = cells.owner.words || 'owner not said';
  item.iconPath = cells.owner.words ? new ThemeIcon('key') : icons.missing;
  const row = (label: string, { words, places }: AssetCell): Line => {
    const line = new TreeItem(label);
    line.description = words
      ? `${words}${places[0]?.name ? ` (${places.map((place) => place.name).join(', ')})` : ''}`
      : 'not said';
    line.tooltip = `${label}: ${words || 'not said'}`;
    if (places[0]) line.command = goTo(uri, places[0]);
    return { item: line, under: [] };
  };
  return { item, under: [row('Owner', cells.owner), row(licence, cells.licence), row('Changes', cells.trigger)] };
}

const stands: Readonly<Record<AcceptedRisk['state'], string>> = {
  holds: '',
  expired: 'expired',
  unused: 'silences nothing',
  'without-reason': 'no reason',
  doubled: 'there twice',
};

const told = ({ by, until, reason, state }: AcceptedRisk): string =>
  [stands[state].toUpperCase(), reason, by && `by ${by}`, until && `until ${until}`].filter(Boolean).join(' · ');

function acceptedLine(risk: AcceptedRisk, uri: Uri): Line {
  const item = new TreeItem(risk.rule);
  item.description = told(risk);
  item.tooltip = [risk.rule, told(risk), risk.says].filter(Boolean).join('\n');
  item.iconPath =
    risk.state === 'holds' ? new ThemeIcon('pass') : new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.command = goTo(uri, { name: '', at: risk.at });
  return { item, under: [] };
}

const goTo = (uri: Uri, { at, uri: other }: NamedPlace) => ({
  title: 'Go there',
  command: 'vscode.open',
  arguments: [other === undefined ? uri : Uri.parse(other), { selection: at as Range }],
});

async function pickAccepted(client: BaseLanguageClient): Promise<void> {
  const uri = activeDocument()?.uri;
  const overview = uri && (await overviewOf(client, uri));
  if (!uri || !overview) return;
  if (!overview.accepted.length) {
    void window.showInformationMessage('No risk is accepted in this agreement.');
    return;
  }
  const items = overview.accepted.map((risk) => ({
    label: `${risk.state === 'holds' ? '$(pass)' : '$(error)'} ${risk.rule}`,
    description: [stands[risk.state], risk.by && `by ${risk.by}`, risk.until && `until ${risk.until}`]
      .filter(Boolean)
      .join(' · '),
    detail: [risk.reason, risk.says].filter(Boolean).join(' '),
    risk,
  }));
  const picked = await window.showQuickPick(items, {
    title: 'Accepted risks',
    matchOnDetail: true,
    matchOnDescription: true,
  });
  if (picked) await commands.executeCommand('vscode.open', uri, { selection: picked.risk.at });
}
