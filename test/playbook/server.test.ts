import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Hover } from 'vscode-languageserver';
import { RAL, ResponseError } from 'vscode-languageserver/node';
import { readPlaybookOf } from '../../server/src/cli/playbookFiles.ts';
import { folderUri } from '../../server/src/playbookFolders.ts';
import type { Page, PlaybookFolder, PlaybookPages } from '../../shared/protocol.ts';
import { pageRequest, playbookChanged, playbookRequest } from '../../shared/protocol.ts';
import { type Editor, editor, modern } from '../server/line.ts';
import { positionOf } from '../server/paper.ts';
import { example, exampleFolder, exampleWith, jointPaper } from './example.ts';

const uri = 'file:///matter/agreement.md';
const folder = { workspaceFolders: [{ uri: 'file:///matter', name: 'matter' }] };
const messageOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => String(code));

describe('a playbook in an editor', () => {
  let client: Editor | undefined;
  let pages: PlaybookPages;
  const asked: string[] = [];
  const serve = async (settings: object = { side: 'customer', playbook: 'firm' }) => {
    pages = { pages: example };
    asked.length = 0;
    client = await editor(undefined, modern, { ...folder, initializationOptions: { readsPlaybooks: true } });
    client.settings = settings;
    client.connection.onRequest(playbookRequest, (of: PlaybookFolder) => {
      asked.push(of.folder);
      return pages;
    });
    return client;
  };
  afterEach(() => client?.end());

  it('is asked of the client by its address, once, and only where a setting names it', async () => {
    const plain = await serve({ side: 'customer' });
    await plain.open(jointPaper, uri);
    assert.ok(!codes(await plain.diagnostics(uri)).some((code) => code.startsWith('playbook/')));
    assert.deepEqual(asked, []);
    plain.end();
    const firm = await serve();
    await firm.open(jointPaper, uri);
    await firm.open(jointPaper, 'file:///matter/deep/other.md');
    assert.ok(codes(await firm.diagnostics(uri)).includes('playbook/joint-field'));
    assert.ok(codes(await firm.diagnostics('file:///matter/deep/other.md')).includes('playbook/joint-field'));
    assert.deepEqual(asked, ['file:///matter/firm']);
  });

  it('shows the firm first in hovers, and its rules have pages', async () => {
    const firm = await serve();
    await firm.open(jointPaper, uri);
    await firm.diagnostics(uri);
    const hover = await firm.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: positionOf(jointPaper, 'jointly owned', 3),
    });
    assert.match((hover.contents as { value: string }).value, /\*\*The firm\.\*\* Preferred: a field for each party/);
    const page = (id: string) => firm.connection.sendRequest<Page | null>(pageRequest, { id });
    assert.match((await page('playbook/joint-field'))!.markdown, /^# Jointly owned, and open to competitors/);
    assert.match((await page('residuals/missing'))!.markdown, /## The firm’s position/);
    assert.match((await page('clause/residuals'))!.markdown, /Our own residuals clause/);
  });

  it('is read again when the client says that it has changed', async () => {
    const firm = await serve();
    await firm.open(jointPaper, uri);
    assert.ok(codes(await firm.diagnostics(uri)).includes('playbook/joint-field'));
    pages = { pages: example.filter(({ path }) => path !== 'rules/joint-field.md') };
    await firm.connection.sendNotification(playbookChanged, { folder: 'file:///matter/firm' });
    await firm.heard('workspace/diagnostic/refresh');
    assert.ok(!codes(await firm.diagnostics(uri)).includes('playbook/joint-field'));
  });

  it('is no agreement: its pages have their own faults told, as they are typed', async () => {
    const firm = await serve();
    const page = 'file:///matter/firm/positions/services.md';
    const text = example.find(({ path }) => path === 'positions/services.md')!.text;
    await firm.open(text, page);
    assert.deepEqual(await firm.diagnostics(page), []);
    await firm.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: page, version: 2 },
      contentChanges: [{ text: text.replace('residuals/missing', 'residuals/mising') }],
    });
    const [fault, ...more] = await firm.diagnostics(page);
    assert.deepEqual(more, []);
    assert.deepEqual(fault!.range, { start: { line: 2, character: 3 }, end: { line: 2, character: 19 } });
    assert.match(messageOf(fault!), /perhaps "residuals\/missing"/);
    const rule = 'file:///matter/firm/rules/joint-field.md';
    const [changed] = exampleWith('rules/joint-field.md', '⟦All', 'All').filter(
      ({ path }) => path === 'rules/joint-field.md',
    );
    await firm.open(changed!.text.replace('owned.⟧', 'owned.'), rule);
    assert.match(messageOf((await firm.diagnostics(rule))[0]!), /^nothing limits it: it speaks at “All inventions/);
  });

  it('that cannot be read is said, once, and the agreement is read without it', async () => {
    const firm = await serve();
    pages = { pages: [], fault: 'it is not there' };
    await firm.open(jointPaper, uri);
    const found = await firm.diagnostics(uri);
    assert.ok(codes(found).includes('joint/ownership-without-terms'));
    const { message } = await firm.heard<{ message: string }>('window/showMessage');
    assert.equal(message, 'Clause Risk settings: The playbook /matter/firm is not followed: it is not there.');
  });

  it('is read from the disk by a server whose client does not read it', async () => {
    client = await editor(undefined, modern, folder, { RAL, ResponseError, readPlaybook: readPlaybookOf });
    client.settings = { side: 'customer', playbook: process.cwd() + `/${exampleFolder}` };
    await client.open(jointPaper, uri);
    assert.ok(codes(await client.diagnostics(uri)).includes('playbook/joint-field'));
  });

  it('lies where its path leads from the workspace folder', () => {
    const from = (path: string, home = 'file:///matter/a%20b') => folderUri(home, path);
    assert.equal(from('playbook'), 'file:///matter/a%20b/playbook');
    assert.equal(from('./my firm/'), 'file:///matter/a%20b/my%20firm');
    assert.equal(from('../../x'), 'file:///x');
    assert.equal(from('/firm'), 'file:///firm');
    assert.equal(from('C:\\firm\\book'), 'file:///C%3A/firm/book');
    assert.equal(from('book', 'vscode-vfs://github/owner/repo'), 'vscode-vfs://github/owner/repo/book');
    assert.equal(pathToFileURL('/firm').href, from('/firm'));
  });
});
