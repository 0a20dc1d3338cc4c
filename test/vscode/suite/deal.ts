import {
  commands,
  type Location,
  type LocationLink,
  Position,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { findingsIn, ruleIdOf } from '../../../client/src/findings.js';
import { equal, includes, settled } from './expect.js';

const master = `# Master Services Agreement

This Master Services Agreement is made on 2 March 2026 between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

1. **Definitions.** "Deliverables" means the items listed in a Statement of Work.

2. **Fees.** Company shall pay each invoice within 30 days of receipt.
`;
const order = `# Statement of Work No. 1

This Statement of Work is entered into under the Master Services Agreement dated 2 March 2026 between Northwind Labs, Inc. and Harbor Foods LLC.

1. **Services.** Consultant shall develop software for Company and deliver the Deliverables.

2. **Fees.** Company shall pay each invoice within 45 days of receipt.
`;

describe('A deal in VS Code', () => {
  const folder = () => Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'deal');
  const file = (name: string) => Uri.joinPath(folder(), name);
  const contradiction = () => findingsIn(file('sow.md')).find((one) => ruleIdOf(one) === 'deal/contradiction');
  const at = (text: string, words: string): Position => {
    const lines = text.slice(0, text.indexOf(words)).split('\n');
    return new Position(lines.length - 1, lines.at(-1)!.length + 1);
  };

  before(async () => {
    for (const [name, text] of [
      ['msa.md', master],
      ['sow.md', order],
    ] as const)
      await workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(folder(), { recursive: true });
  });

  it('shows what contradicts with the other paper, and anew when that one changes, saved or not', async () => {
    const sow = await workspace.openTextDocument(file('sow.md'));
    await window.showTextDocument(sow);
    const found = await settled('the contradiction', contradiction);
    equal(sow.getText(found.range), '45 days');
    const [related] = found.relatedInformation ?? [];
    equal(related?.location.uri.toString(), file('msa.md').toString());
    const msa = await workspace.openTextDocument(file('msa.md'));
    equal(msa.getText(related!.location.range), '30 days');
    const edit = new WorkspaceEdit();
    edit.replace(msa.uri, related!.location.range, '45 days');
    await workspace.applyEdit(edit);
    await settled('no contradiction left', () => !contradiction());
    await window.showTextDocument(msa);
    await commands.executeCommand('undo');
    await window.showTextDocument(sow);
    await settled('the contradiction again', contradiction);
  });

  it('leads to the other paper, and renames a term in both with one edit', async () => {
    const sow = await workspace.openTextDocument(file('sow.md'));
    const msa = await workspace.openTextDocument(file('msa.md'));
    await window.showTextDocument(sow);
    const place = at(order, 'Deliverables');
    const [definition] = await settled('the definition', async () => {
      const all = await commands.executeCommand<readonly (Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        sow.uri,
        place,
      );
      return all.length ? all : undefined;
    });
    const { uri, range } =
      'targetUri' in definition! ? { uri: definition.targetUri, range: definition.targetRange } : definition!;
    equal(uri.toString(), msa.uri.toString());
    equal(msa.getText(new Range(range.start, range.end)), 'Deliverables');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      sow.uri,
      place,
      'Results',
    );
    equal(edit.size, 2);
    await workspace.applyEdit(edit);
    includes(sow.getText(), 'deliver the Results.');
    includes(msa.getText(), '"Results" means');
    // To undo an edit of several files VS Code asks whether in all or in this one, and no test can answer.
    for (const document of [msa, sow]) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.files.revert');
    }
    equal(msa.getText(), master);
  });
});
