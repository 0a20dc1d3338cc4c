import { commands, type Hover, languages, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { findingsIn, ruleIdOf } from '../../../client/src/findings.js';
import { includes, settled } from './expect.js';

describe('The playbook of a firm in VS Code', () => {
  const folder = () => workspace.workspaceFolders![0]!.uri;
  const page = (path: string) => Uri.joinPath(folder(), 'firm', path);
  const settings = () => workspace.getConfiguration('clauseRisk', folder());

  after(() => settings().update('playbook', undefined, false));

  it('is read from the workspace, shows itself in findings and hovers, and is read again when it changes', async () => {
    const document = await workspace.openTextDocument(Uri.joinPath(folder(), 'agency-services-agreement.md'));
    await window.showTextDocument(document);
    const firms = () => findingsIn(document.uri).find((one) => ruleIdOf(one) === 'playbook/services-promised');
    await settled('the findings', () => findingsIn(document.uri).length > 0);
    await settings().update('playbook', 'firm', false);
    const found = await settled('the finding of the firm’s own rule', firms);
    includes(found.message, 'Services are promised here.');
    const edit = new WorkspaceEdit();
    const position = '## playbook/services-promised\n\n- preferred: no promise at all\n- approver: everyone\n';
    edit.createFile(page('positions/services.md'), { contents: new TextEncoder().encode(position) });
    await workspace.applyEdit(edit);
    await settled('the firm’s position in the hover', async () => {
      const at = found.range.start.with({ character: found.range.start.character + 2 });
      const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', document.uri, at);
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
      return text.join('\n').includes('**The firm.** Preferred: no promise at all. Approval: everyone.');
    });
    const rule = await workspace.fs.readFile(page('rules/services-promised.md'));
    await workspace.fs.delete(page('rules/services-promised.md'));
    await settled('the finding is gone with its rule', () => !firms());
    await workspace.fs.writeFile(page('rules/services-promised.md'), rule);
    await settled('and back with it', firms);
  });

  it('has its own faults told in its pages while they are written', async () => {
    await settings().update('playbook', 'firm', false);
    const document = await workspace.openTextDocument(page('positions/drafting.md'));
    await window.showTextDocument(document);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), '## drafting/no-such-rule\n\n- approver: me\n\n');
    await workspace.applyEdit(edit);
    const [fault] = await settled('the fault', () => {
      const all = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'clause-risk');
      return all.length ? all : undefined;
    });
    includes(fault!.message, 'There is no rule "drafting/no-such-rule"');
    await commands.executeCommand('undo');
    await settled(
      'nothing left',
      () => !languages.getDiagnostics(document.uri).some(({ source }) => source === 'clause-risk'),
    );
    await document.save();
  });
});
