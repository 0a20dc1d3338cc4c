import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { RAL, ResponseError } from 'vscode-languageserver/node';
import { readPapersOf } from '../../server/src/cli/dealFiles.ts';
import { type PapersAsked, paperChanged, papersRequest } from '../../shared/papers.ts';
import { type Overview, overviewRequest } from '../../shared/protocol.ts';
import { type Editor, editor, modern } from '../server/line.ts';
import { positionOf } from '../server/paper.ts';
import { deal, master, order } from './papers.ts';

const root = 'file:///matter';
const uriOf = (name: string) => `${root}/${name}`;
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => String(code));

describe('a deal in an editor', () => {
  let client: Editor;
  let disk: Record<string, string>;
  const asked: PapersAsked[] = [];
  /** An editor that has a folder with these files. */
  const serve = async (files: Readonly<Record<string, string>>, settings: object = { side: 'customer' }) => {
    disk = { ...files };
    asked.length = 0;
    client = await editor(undefined, modern, {
      workspaceFolders: [{ uri: root, name: 'matter' }],
      initializationOptions: { readsPapers: true },
    });
    client.settings = settings;
    client.connection.onRequest(papersRequest, (what: PapersAsked) => {
      asked.push(what);
      const folderOf = (uri: string) => uri.slice(0, uri.lastIndexOf('/'));
      const papers = Object.entries(disk)
        .map(([name, text]) => ({ uri: uriOf(name), text }))
        .filter(({ uri }) => what.files.includes(uri) || what.folders.includes(folderOf(uri)));
      return { papers, listed: Object.keys(disk).map(uriOf) };
    });
  };
  const open = (name: string) => client.open(disk[name]!, uriOf(name));
  const told = (name: string) => client.diagnostics(uriOf(name));
  const at = (name: string, words: string, into = 1) => ({
    textDocument: { uri: uriOf(name) },
    position: positionOf(disk[name]!, words, into),
  });
  const change = (name: string, text: string, version: number) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriOf(name), version },
      contentChanges: [{ text }],
    });
  afterEach(() => client.end());

  it('is silent in a statement of work on what the agreement over it settles, and says where', async () => {
    await serve({ 'sow-1.md': deal['sow-1.md'] });
    await open('sow-1.md');
    assert.ok(codes(await told('sow-1.md')).includes('residuals/missing') === false);
    client.end();
    await serve(deal);
    await open('sow-1.md');
    await told('sow-1.md');
    const { silent, checklist } = await client.connection.sendRequest<Overview>(overviewRequest, {
      uri: uriOf('sow-1.md'),
    });
    const deletion = silent.find(({ rule }) => rule === 'data/deletion-missing')!;
    assert.equal(deletion.because, 'settled by msa.md 6.3');
    assert.equal(deletion.places[0]!.uri, uriOf('msa.md'));
    assert.deepEqual(deletion.places[0]!.at.start.line, positionOf(disk['msa.md']!, '6.3 When').line);
    const cap = checklist.find(({ name }) => name === 'cap on liability')!;
    assert.equal(cap.state, 'present');
    assert.ok(cap.places.some(({ name }) => name === 'msa.md 7.1'));
  });

  it('tells contradictions at the words here, with the other paper beside them', async () => {
    await serve(deal);
    await open('sow-1.md');
    const found = (await told('sow-1.md')).filter(({ code }) => code === 'deal/contradiction');
    assert.deepEqual(
      found.map(({ range }) =>
        disk['sow-1.md']!.split('\n')[range.start.line]!.slice(range.start.character, range.end.character),
      ),
      ['Consultant owns', 'data to train', '10 days', 'governed by the laws'],
    );
    const related = found[2]!.relatedInformation!;
    assert.deepEqual(
      related.map(({ location, message }) => [location.uri, message]),
      [
        [uriOf('msa.md'), 'Master Services Agreement says 60 days.'],
        [uriOf('msa.md'), 'Which paper goes first.'],
      ],
    );
    const line = disk['msa.md']!.split('\n')[related[0]!.location.range.start.line]!;
    const { start, end } = related[0]!.location.range;
    assert.equal(line.slice(start.character, end.character), '60 days');
  });

  it('is judged anew when the other paper changes, saved or not, and only then', async () => {
    await serve({
      'msa.md': master(),
      'sow.md': order('\n2. **Fees.** Company shall pay each invoice within 30 days of receipt.\n'),
      'else.md': '# Notes\n',
    });
    await open('msa.md');
    await open('sow.md');
    await open('else.md');
    assert.ok(!codes(await told('sow.md')).includes('deal/contradiction'));
    const refreshes = () => client.told.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
    await change('else.md', '# Notes\n\nMore.\n', 2);
    await told('else.md');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(refreshes(), 0);
    await change('msa.md', master().replace('30 days', '60 days'), 2);
    await client.heard('workspace/diagnostic/refresh');
    assert.ok(codes(await told('sow.md')).includes('deal/contradiction'));
  });

  it('is read again when a file has changed that is not open, and asks for each folder once', async () => {
    await serve({
      'msa.md': master(),
      'sow.md': order('\n2. **Fees.** Company shall pay each invoice within 45 days of receipt.\n'),
    });
    await open('sow.md');
    assert.ok(codes(await told('sow.md')).includes('deal/contradiction'));
    await told('sow.md');
    assert.deepEqual(
      asked.map(({ folders }) => folders),
      [[root]],
    );
    disk['msa.md'] = master().replace('30 days', '45 days');
    await client.connection.sendNotification(paperChanged, { uri: uriOf('msa.md') });
    await client.heard('workspace/diagnostic/refresh');
    assert.ok(!codes(await told('sow.md')).includes('deal/contradiction'));
  });

  it('follows groups of the settings', async () => {
    await serve(
      {
        'a/msa.md': master(),
        'b/sow.md': order('\n2. **Fees.** Company shall pay each invoice within 45 days of receipt.\n'),
      },
      { deal: [['a/*.md', 'b/sow.md']] },
    );
    await open('b/sow.md');
    assert.ok(codes(await told('b/sow.md')).includes('deal/contradiction'));
  });

  it('is read from the disk by a server whose client does not read it', async () => {
    const folder = pathToFileURL(resolve('docs/deal')).href;
    const library = { RAL, ResponseError, readPapers: readPapersOf };
    client = await editor(undefined, modern, { workspaceFolders: [{ uri: folder, name: 'deal' }] }, library);
    client.settings = { side: 'customer', deal: [['msa.md', 'sow-*.md']] };
    await client.open(deal['sow-1.md'], `${folder}/sow-1.md`);
    const found = await client.diagnostics(`${folder}/sow-1.md`);
    const one = found.find(({ code }) => code === 'deal/contradiction')!;
    assert.equal(one.relatedInformation![0]!.location.uri, `${folder}/msa.md`);
  });

  it('leads to a definition, a section and every use in the other paper', async () => {
    await serve({
      ...deal,
      'sow-1.md': deal['sow-1.md'].replace(
        '6.1 This',
        '6.1 Liability is limited by Section 7.1 of the Master Services Agreement. This',
      ),
    });
    await open('sow-1.md');
    await told('sow-1.md');
    const definition = (words: string) =>
      client.connection.sendRequest<Location>('textDocument/definition', at('sow-1.md', words));
    const ofTerm = await definition('Deliverables. Company');
    assert.deepEqual(
      [ofTerm.uri, ofTerm.range.start.line],
      [uriOf('msa.md'), positionOf(deal['msa.md'], '1.1 "Deliv').line],
    );
    const ofSection = await definition('Section 7.1');
    assert.deepEqual(
      [ofSection.uri, ofSection.range.start.line],
      [uriOf('msa.md'), positionOf(deal['msa.md'], '7.1 Neither').line],
    );
    const uses = await client.connection.sendRequest<readonly Location[]>('textDocument/references', {
      ...at('sow-1.md', 'Deliverables. Company'),
      context: { includeDeclaration: true },
    });
    const count = (name: 'msa.md' | 'sow-1.md') => [...disk[name]!.matchAll(/\bDeliverables\b/g)].length;
    assert.equal(uses.filter(({ uri }) => uri === uriOf('msa.md')).length, count('msa.md'));
    assert.equal(uses.filter(({ uri }) => uri === uriOf('sow-1.md')).length, count('sow-1.md'));
  });

  it('renames a term in both papers with one edit', async () => {
    await serve(deal);
    for (const [from, words] of [
      ['sow-1.md', 'Deliverables. Company'],
      ['msa.md', 'Deliverables" means'],
    ] as const) {
      await open(from);
      await told(from);
      const { documentChanges = [] } = (await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
        ...at(from, words),
        newName: 'Results',
      }))!;
      const changed = documentChanges.flatMap((one) => ('edits' in one ? [one] : []));
      assert.deepEqual(changed.map(({ textDocument }) => textDocument.uri).sort(), [
        uriOf('msa.md'),
        uriOf('sow-1.md'),
      ]);
      assert.ok(
        changed.every(
          ({ edits }) => edits.length > 2 && edits.every((one) => 'newText' in one && one.newText === 'Results'),
        ),
      );
    }
    await assert.rejects(
      client.connection.sendRequest('textDocument/rename', {
        ...at('sow-1.md', 'Deliverables. Company'),
        newName: 'Background Technology',
      }),
      /is defined already in msa\.md/,
    );
  });

  it('has its terms and titles among the symbols of the workspace', async () => {
    await serve(deal);
    await open('sow-1.md');
    await told('sow-1.md');
    const found = await client.connection.sendRequest<readonly SymbolInformation[]>('workspace/symbol', {
      query: 'background',
    });
    assert.deepEqual(
      found.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [['Background Technology', 'Master Services Agreement', uriOf('msa.md')]],
    );
  });
});
