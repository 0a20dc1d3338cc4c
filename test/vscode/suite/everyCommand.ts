import { commands, extensions, type TextDocument, TreeItem, Uri, window, workspace } from 'vscode';
import { findingsIn } from '../../../client/src/findings.js';
import { equal, settled } from './expect.js';

const rule = 'data/retention-unlimited';

/**
 * Every command of the manifest with what it is given, so that it asks as little as it can; what it asks all the same is
 * closed. That each does what it says is held elsewhere: here they run, and run.mjs looks at what they reach for.
 */
const given: Readonly<Record<string, () => readonly unknown[]>> = {
  'clauseRisk.chooseSide': () => [{ side: 'Agency', where: 'paper' }],
  'clauseRisk.insertClause': () => [{ id: 'residuals' }],
  'clauseRisk.insertMissing': () => [{ ids: ['deletion'] }],
  'clauseRisk.showRule': () => [rule],
  'clauseRisk.newAgreement': () => [{ template: 'Joint Development Agreement', names: ['', ''], side: 'Developer' }],
  'clauseRisk.openSample': () => ['Joint development'],
  'clauseRisk.showMenu': () => [],
  'clauseRisk.nextRisk': () => [rule],
  'clauseRisk.showChecklist': () => [],
  'clauseRisk.showAccepted': () => [],
  'clauseRisk.turnOffRule': () => [rule, 'paper'],
  'clauseRisk.sayKind': () => [],
  // What the checklist hands over with its plus: a line whose id ends with the clause's.
  'clauseRisk.insertHere': () => [{ item: Object.assign(new TreeItem('residuals'), { id: 'point residuals' }) }],
  'clauseRisk.compareRisks': () => [{ before: '# Services Agreement\n' }],
  'clauseRisk.readyToSign': () => [],
  'clauseRisk.exportReport': () => [{ for: 'client', format: 'html' }],
  'clauseRisk.scrub': () => [],
  'clauseRisk.openWalkthrough': () => [],
  // No Word file: it says so.
  'clauseRisk.openWord': () => [Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'agency-services-agreement.md')],
};

describe('Every command in VS Code', () => {
  let document: TextDocument;
  let original: string;

  before(async () => {
    const folder = workspace.workspaceFolders![0]!.uri;
    document = await workspace.openTextDocument(Uri.joinPath(folder, 'agency-services-agreement.md'));
    original = document.getText();
  });
  beforeEach(async () => {
    await window.showTextDocument(document);
    await settled('the findings', () => findingsIn(document.uri).length > 0);
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('notifications.clearAll');
    await window.showTextDocument(document);
    for (let left = 10; left && document.getText() !== original; left--) await commands.executeCommand('undo');
    equal(document.getText(), original);
    await commands.executeCommand('workbench.action.closeOtherEditors');
  });

  it('has its turn here', () => {
    const { contributes } = extensions.getExtension('clause-risk.clause-risk')!.packageJSON;
    const declared = contributes.commands.map((one: { readonly command: string }) => one.command);
    equal(declared.sort().join('\n'), Object.keys(given).sort().join('\n'));
  });

  for (const [command, args] of Object.entries(given))
    it(`${command} runs to its end`, async () => {
      let ended = false;
      let fault: unknown;
      const run = commands.executeCommand(command, ...args()).then(
        () => (ended = true),
        (reason: unknown) => {
          fault = reason;
          ended = true;
        },
      );
      // Whatever it asks is answered by closing it, until it is done.
      await settled('its end', async () => {
        await Promise.race([run, new Promise((soon) => setTimeout(soon, 400))]);
        if (!ended) await commands.executeCommand('workbench.action.closeQuickOpen');
        return ended;
      });
      if (fault) throw fault;
      for (const other of workspace.textDocuments)
        if (other.isUntitled && !other.isClosed) {
          await window.showTextDocument(other);
          await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        }
    });
});
