import {
  commands,
  DiagnosticSeverity,
  Disposable,
  type ExtensionContext,
  Selection,
  SnippetString,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import partnership from '../../test/agreements/risky-ai-vendor-agreement.md';
import jda from '../../test/agreements/risky-joint-development-agreement.md';
import agency from '../../test/vscode/workspace/agency-services-agreement.md';
import { activeDocument } from './asking.js';
import { findingsIn } from './findings.js';

/** A whole agreement of the library: its snippet, and the labels of its parties, who builds first. */
interface Template {
  readonly snippet: string;
  readonly label: string;
  readonly description: string;
  readonly parties: readonly [builds: string, pays: string];
}

const templates: readonly Template[] = [
  {
    snippet: 'AI Agency Services Agreement',
    label: 'AI agency services agreement',
    description: 'an agency builds AI for a client',
    parties: ['Agency', 'Client'],
  },
  {
    snippet: 'Statement of Work',
    label: 'Statement of work',
    description: 'under a services agreement',
    parties: ['Agency', 'Client'],
  },
  {
    snippet: 'AI Vendor Agreement',
    label: 'AI vendor agreement',
    description: 'a vendor runs AI for a customer',
    parties: ['Vendor', 'Customer'],
  },
  {
    snippet: 'AI Addendum',
    label: 'AI addendum',
    description: 'to an agreement that has no word on AI',
    parties: ['Vendor', 'Customer'],
  },
  {
    snippet: 'Joint Development Agreement',
    label: 'Joint development agreement',
    description: 'two build it together',
    parties: ['Developer', 'Partner'],
  },
];

/** What a key binding or a test may say beforehand; the rest is asked. */
interface Said {
  readonly template?: string;
  readonly names?: readonly [string, string];
  readonly side?: string;
}

const samples = { 'AI agency services': agency, 'AI vendor': partnership, 'Joint development': jda } as const;

export const newAgreement = (context: ExtensionContext): Disposable =>
  Disposable.from(
    commands.registerCommand('clauseRisk.newAgreement', (said?: Said) => write(context, said ?? {})),
    commands.registerCommand('clauseRisk.openSample', async (said?: keyof typeof samples) => {
      const picked =
        said ??
        ((await window.showQuickPick(Object.keys(samples), { placeHolder: 'A sample agreement with risks in it' })) as
          | keyof typeof samples
          | undefined);
      if (!picked) return;
      const document = await workspace.openTextDocument({ language: 'markdown', content: samples[picked] });
      await window.showTextDocument(document);
      await toFirstWarning(document.uri);
    }),
    commands.registerCommand('clauseRisk.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#clauseRisk.firstSession`),
    ),
  );

/** A sample whose first page is definitions shows a newcomer nothing: it opens where the first warning is. */
async function toFirstWarning(uri: Uri): Promise<void> {
  const first = () =>
    findingsIn(uri)
      .filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
      .sort((a, b) => a.range.start.compareTo(b.range.start))[0];
  for (let tenth = 0; tenth < 50 && !first(); tenth++) await new Promise((soon) => setTimeout(soon, 100));
  const found = first();
  const editor = window.activeTextEditor;
  if (!found || editor?.document.uri.toString() !== uri.toString()) return;
  editor.selection = new Selection(found.range.start, found.range.start);
  editor.revealRange(found.range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Kind, parties, side: then the whole agreement, its blanks as tab stops, the names where they belong. */
async function write(context: ExtensionContext, said: Said): Promise<void> {
  const template = said.template
    ? templates.find(({ snippet }) => snippet === said.template)
    : await window.showQuickPick(templates, { title: 'New agreement (1 of 3): which kind?' });
  if (!template) return;
  const names = said.names ?? (await askNames(template));
  if (!names) return;
  const side = said.side ?? (await askSide(template));
  if (side === undefined) return;

  const body = await bodyOf(context, template.snippet);
  const front = side === 'neutral' ? '' : `---\nclause-risk:\n  side: ${side}\n---\n\n`;
  // The first two stops that ask for a name are the parties'.
  let next = 0;
  const named = body.replace(/\$\{\d+:\[name of [^[\]]*\]\}/g, (stop) =>
    next < 2 && names[next++]?.trim() ? escaped(names[next - 1]!.trim()) : stop,
  );
  const document = await emptyDocument();
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(front + named));
}

async function askNames({ parties: [builds, pays] }: Template): Promise<readonly [string, string] | undefined> {
  const ask = (label: string, what: string) =>
    window.showInputBox({
      title: 'New agreement (2 of 3): the parties',
      prompt: `The name of ${what}, called “${label}” in the agreement. Leave it empty to fill in later.`,
      ignoreFocusOut: true,
    });
  const first = await ask(builds, 'who builds or supplies the AI');
  if (first === undefined) return undefined;
  const second = await ask(pays, 'the other party');
  return second === undefined ? undefined : [first, second];
}

async function askSide({ parties: [builds, pays] }: Template): Promise<string | undefined> {
  const picked = await window.showQuickPick(
    [
      { label: builds, side: builds, detail: `Writes “side: ${builds}” into the front matter.` },
      { label: pays, side: pays, detail: `Writes “side: ${pays}” into the front matter.` },
      { label: 'Neither side', side: 'neutral', detail: 'Writes nothing: what hurts either of them is told.' },
    ],
    { title: 'New agreement (3 of 3): whom do you act for?' },
  );
  return picked?.side;
}

/** The empty Markdown file in front of the attorney, else a new one. */
async function emptyDocument() {
  const document = activeDocument();
  return document && !document.getText().trim()
    ? document
    : workspace.openTextDocument({ language: 'markdown', content: '' });
}

async function bodyOf({ extensionUri }: ExtensionContext, name: string): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'snippets/clause-risk.json'));
  const snippets = JSON.parse(new TextDecoder().decode(bytes)) as Record<
    string,
    { readonly body: readonly string[] | string }
  >;
  const { body } = snippets[name]!;
  return typeof body === 'string' ? body : body.join('\n');
}

const escaped = (words: string): string => words.replace(/[\\$}]/g, '\\$&');
