import { type CodeAction, commands, extensions, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { findingsIn, ruleIdOf } from '../../../client/src/findings.js';
import { paragraph, run, wordFile } from '../../cli/wordFile.js';
import { equal, includes, settled } from './expect.js';

/** What the extension shows and no command can be asked for. */
interface Shown {
  readonly status: () => string;
  readonly checklist: () => Promise<readonly string[]>;
}

describe('The desk in VS Code', () => {
  let document: TextDocument;
  let before: string;
  const shown = () => extensions.getExtension<Shown>('clause-risk.clause-risk')!.exports;

  beforeEach(async () => {
    const folder = workspace.workspaceFolders![0]!.uri;
    document = await workspace.openTextDocument(Uri.joinPath(folder, 'agency-services-agreement.md'));
    await window.showTextDocument(document);
    before = document.getText();
    await settled('the findings', () => findingsIn(document.uri).length > 0);
  });
  afterEach(async () => {
    await window.showTextDocument(document);
    for (let left = 10; left && document.getText() !== before; left--) await commands.executeCommand('undo');
    await settled('the text is back', () => document.getText() === before);
  });

  it('has a status that is true: kind, side, and as many as the Problems show', async () => {
    await settled('the status', () => /AI services · for neither side · \d+ risks, \d+ slips/.test(shown().status()));
    await settled('the same count in both', () => {
      const [, risks, slips] = /(\d+) risks, (\d+) slips/.exec(shown().status()) ?? [];
      return Number(risks) + Number(slips) === findingsIn(document.uri).length;
    });
  });

  it('writes the side where the attorney says: into the paper, and one undo takes it back', async () => {
    await commands.executeCommand('clauseRisk.chooseSide', { side: 'Agency', where: 'paper' });
    includes(document.getText(), 'clause-risk:\n  side: Agency\n');
    await settled('the status', () => shown().status().includes('for Agency'));
    await commands.executeCommand('undo');
    await settled('the text is back', () => document.getText() === before);
  });

  it('writes the side where the attorney says: for the folder', async () => {
    await commands.executeCommand('clauseRisk.chooseSide', { side: 'Client', where: 'folder' });
    await settled('the status', () => shown().status().includes('for Client'));
    equal(document.getText(), before);
    await workspace.getConfiguration('clauseRisk', document.uri).update('side', undefined, false);
    await settled('the status as it was', () => shown().status().includes('for neither side'));
  });

  it('has a checklist that says what the findings say', async () => {
    const lines = await settled('the checklist', async () => {
      const all = await shown().checklist();
      return all.some((line) => line.includes('cap on liability')) ? all : undefined;
    });
    const has = (line: RegExp) =>
      equal(
        lines.some((one) => line.test(one)),
        true,
      );
    has(/^ {2}cap on liability: missing/);
    has(/^ {2}governing law: 12\.2/);
    has(/^ {2}what is owned jointly: both, jointly/);
    has(/^Why silent\?/);
    await commands.executeCommand('clauseRisk.showChecklist');
  });

  it('goes to the next risk, and after the last to the first', async () => {
    const editor = await window.showTextDocument(document);
    await commands.executeCommand('cursorTop');
    await commands.executeCommand('clauseRisk.nextRisk', 'data/retention-unlimited');
    const found = findingsIn(document.uri).find((one) => ruleIdOf(one) === 'data/retention-unlimited')!;
    await settled('the cursor at the words', () => editor.selection.active.isEqual(found.range.start));
    await commands.executeCommand('clauseRisk.nextRisk', 'data/retention-unlimited');
    await settled('the cursor where it was', () => editor.selection.active.isEqual(found.range.start));
  });

  it('turns a rule off in the paper', async () => {
    await commands.executeCommand('clauseRisk.turnOffRule', 'data/retention-unlimited', 'paper');
    includes(document.getText(), 'data/retention-unlimited: off');
    await settled(
      'the finding is gone',
      () => !findingsIn(document.uri).some((one) => ruleIdOf(one) === 'data/retention-unlimited'),
    );
  });

  it('is never silent about what it does not read', async () => {
    const nda = await workspace.openTextDocument({
      language: 'markdown',
      content:
        '# Mutual Non-Disclosure Agreement\n\nThis Agreement is between Northwind Labs, Inc. ("Discloser") and Harbor Foods LLC ("Recipient").\n\n1. Recipient shall keep the Confidential Information secret and shall use it only to evaluate a business relationship.\n\n2. This Agreement is governed by the laws of New York.\n',
    });
    await window.showTextDocument(nda);
    const notice = () => languages.getDiagnostics(nda.uri).find((one) => ruleIdOf(one) === 'kind');
    const found = await settled('the notice', () => notice());
    await settled('the status', () => shown().status().includes('Another kind of agreement'));
    const fix = await settled('the quick fix', async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        nda.uri,
        found.range,
        'quickfix',
        20,
      );
      return actions.find(({ title, edit }) => edit && title.includes('kind: agency'));
    });
    equal(await workspace.applyEdit(fix.edit!), true);
    await settled('the notice is gone', () => !notice() && shown().status().includes('Services ·'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('writes a new agreement: kind, parties, side, and its blanks to go through', async () => {
    await commands.executeCommand('clauseRisk.newAgreement', {
      template: 'Joint Development Agreement',
      names: ['Northwind Labs, Inc.', ''],
      side: 'Developer',
    });
    const editor = await settled('the agreement', () =>
      window.activeTextEditor?.document.getText().includes('# Joint Development Agreement')
        ? window.activeTextEditor
        : undefined,
    );
    const text = editor.document.getText();
    equal(text.startsWith('---\nclause-risk:\n  side: Developer\n---\n\n# Joint'), true);
    includes(text, 'by and between Northwind Labs, Inc., a');
    includes(text, '[name of the enterprise partner]');
    await settled(
      'the first blank is selected',
      () => editor.document.getText(editor.selection) === '[effective date]',
    );
    await settled('the status', () => shown().status().startsWith('$(law) Joint development · for Developer'));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens a sample of each kind', async () => {
    await commands.executeCommand('clauseRisk.openSample', 'Joint development');
    await settled('its findings', () => {
      const active = window.activeTextEditor?.document;
      return active && active !== document && findingsIn(active.uri).length > 5;
    });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens a sample where its first warning is, so that a squiggle is in view', async () => {
    await commands.executeCommand('clauseRisk.openSample', 'AI agency services');
    const editor = await settled('the sample', () =>
      window.activeTextEditor?.document.isUntitled ? window.activeTextEditor : undefined,
    );
    await settled('a warning in view', () =>
      findingsIn(editor.document.uri).some(
        ({ severity, range }) => severity === 1 && editor.visibleRanges.some((shown) => shown.intersection(range)),
      ),
    );
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('speaks in words, not in their keys, and has a walkthrough', async () => {
    const { contributes } = extensions.getExtension('clause-risk.clause-risk')!.packageJSON;
    for (const { title, category } of contributes.commands) equal(/%/.test(`${title} ${category}`), false);
    equal(contributes.walkthroughs[0].steps[0].title, 'Open an agreement');
    equal(contributes.configuration.properties['clauseRisk.side'].markdownDescription.startsWith('Whose side'), true);
    await commands.executeCommand('clauseRisk.openWalkthrough');
    await settled('the walkthrough', () =>
      window.tabGroups.all.flatMap((group) => group.tabs).some(({ label }) => /Walkthrough|Welcome/.test(label)),
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is not ready to sign, and says what is left open', async () => {
    const open = await commands.executeCommand<readonly { readonly rule: string }[]>('clauseRisk.readyToSign');
    equal(
      open.some(({ rule }) => rule === 'drafting/unfilled-blank'),
      true,
    );
    equal(
      open.some(({ rule }) => rule === 'drafting/missing-exhibit'),
      true,
    );
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('compares this turn with another version, at the words', async () => {
    const old = document.getText().replace(/^8\.1 .*$/m, '8.1 Each party may work for others.');
    const found = await commands.executeCommand<{
      readonly introduced: readonly {
        readonly rule: string;
        readonly at: { readonly start: { readonly line: number } };
      }[];
    }>('clauseRisk.compareRisks', { before: old });
    const exclusive = found.introduced.find(({ rule }) => rule.startsWith('exclusivity/'));
    includes(document.lineAt(exclusive!.at.start.line).text, '8.1 Agency');
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('writes a memo for the client and comments for the other side', async () => {
    const read = async (whom: string, format: string) => {
      await window.showTextDocument(document);
      await commands.executeCommand('clauseRisk.exportReport', { for: whom, format });
      const text = await settled('the report', () => {
        const active = window.activeTextEditor?.document;
        return active && active !== document ? active.getText() : undefined;
      });
      // What quotes an agreement is none: nothing in it is judged.
      equal(findingsIn(window.activeTextEditor!.document.uri).length, 0);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return text;
    };
    includes(await read('client', 'markdown'), '## Who owns what');
    const comments = await read('counterparty', 'html');
    includes(comments, '<title>Comments on AI Agency Services Agreement</title>');
    equal(/Preferred|Walk away/.test(comments), false);
  });

  it('makes a clean copy for the other side, and none while something of ours would leak', async () => {
    await commands.executeCommand('clauseRisk.chooseSide', { side: 'Agency', where: 'paper' });
    await settled('the front matter is read', () => shown().status().includes('for Agency'));
    await commands.executeCommand('clauseRisk.scrub');
    // The reports of the test before may still be on their way out: the copy is the one that is the paper as it was.
    await settled('the copy', () => {
      const active = window.activeTextEditor?.document;
      return active && active !== document && active.getText() === before;
    });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) =>
      edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n\n[NTD: ask the client]\n'),
    );
    const { leaks } = await commands.executeCommand<{ readonly leaks: readonly unknown[] }>('clauseRisk.scrub');
    equal(leaks.length > 0, true);
    equal(window.activeTextEditor?.document, document);
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('opens a Word file as Markdown, and leaves the file as it is', async () => {
    const file = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'turn.docx');
    const bytes = wordFile({ document: paragraph(run('The parties agree.')) });
    await workspace.fs.writeFile(file, bytes);
    try {
      await commands.executeCommand('clauseRisk.openWord', file);
      const opened = await settled('the document', () => {
        const active = window.activeTextEditor?.document;
        return active && active !== document ? active : undefined;
      });
      equal(opened.languageId, 'markdown');
      equal(opened.getText(), 'The parties agree.\n');
      equal((await workspace.fs.readFile(file)).length, bytes.length);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } finally {
      await workspace.fs.delete(file);
    }
  });
});
