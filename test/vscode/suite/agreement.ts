import {
  type CodeAction,
  ConfigurationTarget,
  commands,
  extensions,
  type Hover,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { findingsIn, ruleIdOf } from '../../../client/src/findings.js';
import { equal, includes, settled } from './expect.js';

/** What the sample agreement has for us; everything below follows from this. */
const sample = {
  file: 'agency-services-agreement.md',
  rule: 'ownership/broad-work-product',
  words: 'All work product, inventions and intellectual property created during the term of this Agreement',
  fix: 'Limit what passes to the deliverables',
};

describe('An agreement in VS Code', () => {
  let document: TextDocument;

  before(async () => {
    const folder = workspace.workspaceFolders![0]!.uri;
    document = await workspace.openTextDocument(Uri.joinPath(folder, sample.file));
    await window.showTextDocument(document);
  });

  it('starts the extension because the document is Markdown', async () => {
    await settled('the extension is active', () => extensions.getExtension('clause-risk.clause-risk')?.isActive);
  });

  it('has a squiggle at the very words', async () => {
    const finding = await settled('the finding', () => sampleFinding());
    equal(document.getText(finding.range), sample.words);
    equal(finding.source, 'clause-risk');
  });

  it('says why in the hover', async () => {
    const finding = await settled('the finding', () => sampleFinding());
    const text = await settled('a hover', async () => {
      const found = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        finding.range.start,
      );
      return found.flatMap((hover) => hover.contents.map(textOf)).join('\n');
    });
    includes(text, `command:clauseRisk.showRule?${encodeURIComponent(JSON.stringify([sample.rule]))}`);
  });

  it('opens the page of the rule, offline', async () => {
    const page = await workspace.openTextDocument(Uri.parse(`clause-risk:/${sample.rule}.md`));
    equal(page.languageId, 'markdown');
    includes(page.getText(), '# ');
  });

  it('takes the quick fix, and undo brings back every byte', async () => {
    const before = document.getText();
    const finding = await settled('the finding', () => sampleFinding());
    const fix = await settled('a quick fix', async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        'quickfix',
        // Actions are resolved to their edits only as many as are asked for.
        10,
      );
      return actions.find((action) => action.edit && action.title.startsWith(sample.fix));
    });

    equal(await workspace.applyEdit(fix.edit!), true);
    await settled('the squiggle is gone', () => findings().length > 0 && !sampleFinding());
    equal(document.isDirty, true);

    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    await settled('the text is back', () => document.getText() === before);
    await settled('the finding', () => sampleFinding());
  });

  it('follows the typing', async () => {
    const editor = await window.showTextDocument(document);
    const { range } = await settled('the finding', () => sampleFinding());
    await editor.edit((edit) => edit.insert(range.start.with({ character: 0 }), 'For the avoidance of doubt: '));
    const moved = new Range(range.start.translate(0, 28), range.end.translate(0, range.isSingleLine ? 28 : 0));
    await settled('the squiggle has moved', () => sampleFinding()?.range.isEqual(moved));
    await commands.executeCommand('undo');
    await settled('the squiggle is back', () => sampleFinding()?.range.isEqual(range));
  });

  it('reads for the side that the settings name', async () => {
    const settings = workspace.getConfiguration('clauseRisk', document.uri);
    const { severity } = await settled('the finding', () => sampleFinding());
    await settings.update('side', 'customer', ConfigurationTarget.Workspace);
    await settled('the finding as the customer sees it', () => sampleFinding()?.severity !== severity);
    await settings.update('side', undefined, ConfigurationTarget.Workspace);
    await settled('the finding as it was', () => sampleFinding()?.severity === severity);
  });

  it('reads an agreement that was never saved', async () => {
    const untitled = await workspace.openTextDocument({ language: 'markdown', content: document.getText() });
    await window.showTextDocument(untitled);
    await settled('its squiggle', () => sampleFinding(untitled));
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has nothing to say about Markdown that is no agreement', async () => {
    const readme = await workspace.openTextDocument({ language: 'markdown', content: '# Notes\n\nBuy milk.\n' });
    await window.showTextDocument(readme);
    // Its diagnostics have been asked for once those of an agreement that is opened after it are there.
    const after = await workspace.openTextDocument({ language: 'markdown', content: document.getText() });
    await window.showTextDocument(after);
    await settled('the squiggle of the next', () => sampleFinding(after));
    // An editor that was closed before may have had the same name.
    await settled('nothing about the notes', () => findings(readme).length === 0);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  const findings = (of = document) => findingsIn(of.uri);

  /** The one the sample was written for, wherever it now stands. */
  const sampleFinding = (of = document) =>
    findings(of).find((one) => ruleIdOf(one) === sample.rule && of.getText(one.range).includes(sample.words));
});

const textOf = (content: Hover['contents'][number]) => (typeof content === 'string' ? content : content.value);
