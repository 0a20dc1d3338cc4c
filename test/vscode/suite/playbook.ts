import { commands, type Hover, languages, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { findingsIn, ruleIdOf } from '../../../client/src/findings.js';
import { includes, settled } from './expect.js';

const position = `## drafting/unused-definition

- severity: error
- approver: the partner on duty

**Provider.** Preferred: none left. Fallback: one. Walk away: two.
`;
const rule = `---
provision: services
must not be there: yes
message: Services are promised here.
---

# Services are promised

The firm looks at every promise of services.

## Cases

### a promise

\`\`\`agreement agency
# Services Agreement

1. **Services.** ⟦Consultant shall perform the services described in Exhibit A.⟧
\`\`\`

### none

\`\`\`agreement agency
# Services Agreement

1. **Law.** This Agreement is governed by the laws of New York.
\`\`\`
`;

describe('The playbook of a firm in VS Code', () => {
  const folder = () => workspace.workspaceFolders![0]!.uri;
  const page = (path: string) => Uri.joinPath(folder(), 'firm', path);
  const write = (path: string, text: string) => workspace.fs.writeFile(page(path), new TextEncoder().encode(text));
  const settings = () => workspace.getConfiguration('clauseRisk', folder());

  before(async () => {
    await write('positions/drafting.md', position);
    await write('rules/services-promised.md', rule);
  });
  after(async () => {
    await settings().update('playbook', undefined, false);
    await workspace.fs.delete(Uri.joinPath(folder(), 'firm'), { recursive: true });
  });

  it('is read from the workspace, shows itself in findings and hovers, and is read again when it changes', async () => {
    const document = await workspace.openTextDocument(Uri.joinPath(folder(), 'agency-services-agreement.md'));
    await window.showTextDocument(document);
    const firms = () => findingsIn(document.uri).find((one) => ruleIdOf(one) === 'playbook/services-promised');
    await settled('the findings', () => findingsIn(document.uri).length > 0);
    await settings().update('playbook', 'firm', false);
    const found = await settled('the finding of the firm’s own rule', firms);
    includes(found.message, 'Services are promised here.');
    await settled('the firm’s position in the hover', async () => {
      // VS Code begins to watch a folder a moment after it is asked to: what was written before that is told by the next save.
      await write(
        'positions/services.md',
        '## playbook/services-promised\n\n- preferred: no promise at all\n- approver: everyone\n',
      );
      const at = found.range.start.with({ character: found.range.start.character + 2 });
      const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', document.uri, at);
      const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
      return text.join('\n').includes('**The firm.** Preferred: no promise at all. Approval: everyone.');
    });
    await workspace.fs.delete(page('rules/services-promised.md'));
    await settled('the finding is gone with its rule', () => !firms());
    await write('rules/services-promised.md', rule);
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
