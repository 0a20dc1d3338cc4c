import {
  type CodeAction,
  type CompletionList,
  commands,
  extensions,
  Position,
  Range,
  Selection,
  SnippetString,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { findingsIn, ruleIdOf } from '../../../client/src/findings.js';
import { equal, includes, settled } from './expect.js';

/** What the sample agreement lacks, and the article in which it would stand. */
const residuals = {
  id: 'residuals',
  words: 'retained in unaided memory',
  after: '## 7. Confidentiality',
  before: '## 8.',
};

describe('Clauses in VS Code', () => {
  let document: TextDocument;
  let editor: TextEditor;
  let before: string;

  beforeEach(async () => {
    const folder = workspace.workspaceFolders![0]!.uri;
    document = await workspace.openTextDocument(Uri.joinPath(folder, 'agency-services-agreement.md'));
    editor = await window.showTextDocument(document);
    before = document.getText();
    await settled('the findings', () => findingsIn(document.uri).length > 0);
  });
  afterEach(async () => {
    await window.showTextDocument(document);
    for (let left = 10; left && document.getText() !== before; left--) await commands.executeCommand('undo');
    await settled('the text is back', () => document.getText() === before);
  });

  it('are inserted in their place, the cursor in the new words, and one undo takes them back', async () => {
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand('clauseRisk.insertClause', { id: residuals.id });
    const at = document.getText().indexOf(residuals.words);
    if (at < 0) throw new Error('The clause is not there.');
    const text = document.getText();
    equal(text.indexOf(residuals.after) < at && at < text.indexOf(residuals.before), true);
    // 7.1 to 7.3 are there.
    includes(text.slice(text.lastIndexOf('\n', at) + 1, at), '7.4 ');
    await settled('the cursor in the clause', () => {
      const line = document.positionAt(at).line;
      return window.activeTextEditor?.selection.active.line === line;
    });
    await commands.executeCommand('undo');
    await settled('the text is back', () => document.getText() === before);
  });

  it('are chosen from a list, with a preview that goes when the choice is made', async () => {
    const preview = () => workspace.textDocuments.find(({ uri }) => uri.path === '/Clause.md')?.getText() ?? '';
    const tabs = () =>
      window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label.includes('Clause.md'));
    const done = commands.executeCommand('clauseRisk.insertClause');
    await settled('the clause to look at', () => preview().includes('*Gives:*') && tabs().length === 1);
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await settled('the clause in the agreement', async () => {
      // Where the clause comes in several versions, the first of them.
      if (document.getText() === before) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== before;
    });
    await done;
    equal(tabs().length, 0);
    equal(window.tabGroups.all.length, 1);
    equal(window.activeTextEditor?.document, document);
  });

  it('that are missing are shown beside the agreement, all ticked; a yes brings them in, a no does not', async () => {
    const diffs = () =>
      window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof TabInputTextDiff);
    const shown = () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'clause-risk-review')?.getText() ?? '';
    const { status } = extensions.getExtension<{ readonly status: () => string }>('clause-risk.clause-risk')!.exports;
    const answered = async (answer: string) => {
      const done = commands.executeCommand('clauseRisk.insertMissing', { ids: [residuals.id, 'deletion'] });
      await settled('the agreement as it would be', () => diffs().length === 1 && shown().includes(residuals.words));
      // The copy beside the document is no second agreement.
      const copies = workspace.textDocuments.filter(({ uri }) => uri.scheme === 'clause-risk-review');
      equal(copies.flatMap(({ uri }) => findingsIn(uri)).length, 0);
      await settled('as many as the status says', () => {
        const [, risks, slips] = /(\d+) risks, (\d+) slips/.exec(status()) ?? [];
        return findingsIn(document.uri).length === Number(risks) + Number(slips);
      });
      await settled('the end of the command', async () => {
        await commands.executeCommand(answer);
        return Promise.race([done.then(() => true), new Promise((soon) => setTimeout(soon, 300))]);
      });
      await settled('the review is gone', () => diffs().length === 0);
    };
    await answered('workbench.action.closeQuickOpen');
    equal(document.getText(), before);
    await answered('workbench.action.acceptSelectedQuickOpenItem');
    includes(document.getText(), residuals.words);
    equal(window.activeTextEditor?.document, document);
  });

  it('with blanks leave the first of them selected', async () => {
    await commands.executeCommand('clauseRisk.insertClause', {
      id: 'deletion',
      variant: 'preferred',
      side: 'provider',
    });
    await settled('a blank is selected', () => {
      const { selection } = window.activeTextEditor!;
      return !selection.isEmpty && /^\d+$/.test(document.getText(selection));
    });
  });

  it('are offered after a slash, with the words and the next number', async () => {
    const heading = document.getText().indexOf(residuals.before);
    const at = document.positionAt(heading);
    await editor.edit((edit) => edit.insert(at, '/resid\n\n'));
    const cursor = new Position(at.line, '/resid'.length);
    const item = await settled('the clause', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        cursor,
        undefined,
        5,
      );
      return list.items.find(({ label }) => (typeof label === 'string' ? label : label.label) === '/Residuals');
    });
    const text = item.insertText instanceof SnippetString ? item.insertText.value : String(item.insertText);
    includes(text, `7.4 `);
    includes(text, residuals.words);
    const range = item.range instanceof Range ? item.range : item.range!.replacing;
    equal(document.getText(range), '/resid');
  });

  it('are not needed where the risk is accepted: a note silences the finding and is counted', async () => {
    const broad = () => findingsIn(document.uri).filter((one) => ruleIdOf(one) === 'ownership/broad-work-product');
    const found = await settled('the finding', () => (broad().length ? broad() : undefined));
    const accept = await settled('the quick fix', async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found[0]!.range,
        'quickfix',
        20,
      );
      const at = actions.findIndex(({ title }) => title.startsWith('Accept this risk'));
      // It is the last of ours, and what follows belongs to other extensions.
      return actions[at]?.edit && actions[at];
    });
    equal(await workspace.applyEdit(accept.edit!), true);
    const note = document
      .getText()
      .match(/<!-- accepted-risk: ownership\/broad-work-product; reason: \[why\]; .* until: \d{4}-\d\d-\d\d -->/);
    if (!note) throw new Error(`No note in ${document.getText().slice(0, 400)}`);
    // The first blank is the reason; until there is one nothing is accepted.
    await settled('the cursor at the reason', () => document.getText(window.activeTextEditor?.selection) === '[why]');
    await commands.executeCommand('type', { text: 'the client wants it so' });
    await settled('the finding is gone', () => broad().length === found.length - 1);
  });
});
