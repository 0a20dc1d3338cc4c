import assert from 'node:assert/strict';
import type { DocumentSymbol, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { type Editor, editor, uri } from './line.ts';
import { paper, positionOf } from './paper.ts';

const here = { textDocument: { uri } };
const at = (words: string, into = 1) => ({ ...here, position: positionOf(paper, words, into) });

describe('language server', () => {
  let client: Editor | undefined;
  afterEach(() => client?.end());
  const serve = async (...with_: Parameters<typeof editor>): Promise<Editor> => (client = await editor(...with_));
  const ask = <T>(method: string, params: unknown) => client!.connection.sendRequest<T>(method, params);

  describe('terms and sections', () => {
    it('are found from their uses and listed from their definitions', async () => {
      const { open } = await serve([]);
      await open(paper);
      const term = await ask<Location>('textDocument/definition', at('Work Product to'));
      assert.deepEqual(term.range.start, positionOf(paper, 'Work Product" means'));
      const section = await ask<Location>('textDocument/definition', at('Section 3.1'));
      assert.equal(section.range.start.line, positionOf(paper, '3.1 Company').line);
      const uses = await ask<Location[]>('textDocument/references', {
        ...at('Work Product to'),
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        uses.map(({ range }) => range.start),
        [positionOf(paper, 'Work Product" means'), positionOf(paper, 'Work Product to')],
      );
      const highlights = await ask<unknown[]>('textDocument/documentHighlight', at('Work Product to'));
      assert.equal(highlights.length, 2);
    });

    it('are renamed everywhere, in their own number', async () => {
      const { open } = await serve([]);
      const text = paper.replace('the fees', 'for each Deliverable. "Deliverables" means the reports');
      await open(text);
      const position = positionOf(text, 'Deliverable.', 2);
      const { placeholder } = await ask<{ placeholder: string }>('textDocument/prepareRename', { ...here, position });
      assert.equal(placeholder, 'Deliverables');
      const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...here, position, newName: 'Studies' });
      const [{ edits }] = edit.documentChanges as [TextDocumentEdit];
      assert.deepEqual(
        edits.map((one) => ('newText' in one ? one.newText : '')),
        ['Study', 'Studies'],
      );
      await assert.rejects(
        ask('textDocument/rename', { ...here, position, newName: 'a "study"' }),
        /begins with a capital letter/,
      );
    });

    it('are none in Markdown that is no agreement, and a plain word is left to the editor', async () => {
      const { open } = await serve([]);
      const notes = '# Notes\n\nThe library (the "Parser") reads. See Section 1.\n\nThe Parser is fast.\n';
      await open(notes, 'file:///notes.md');
      const position = positionOf(notes, 'Parser is', 1);
      const there = { textDocument: { uri: 'file:///notes.md' }, position };
      assert.equal(await ask('textDocument/hover', there), null);
      assert.equal(await ask('textDocument/definition', there), null);
      assert.equal(await ask('textDocument/documentHighlight', there), null);
      assert.equal(await ask('textDocument/prepareRename', there), null);
      await open(paper);
      assert.equal(await ask('textDocument/documentHighlight', at('shall pay')), null);
    });

    it('of a paper without headings make an outline; headings are left to the editor', async () => {
      const { open } = await serve([]);
      await open(paper);
      assert.deepEqual(await ask('textDocument/documentSymbol', here), []);
      const bare = `SERVICES AGREEMENT\n\nThis Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").\n\n1. Services. Consultant shall advise Company.\n\n2. Fees. Company shall pay the fees.\n\n3. Term. This Agreement ends in May.\n`;
      await open(bare, 'file:///bare.md');
      const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', {
        textDocument: { uri: 'file:///bare.md' },
      });
      assert.deepEqual(
        symbols.map(({ name }) => name),
        ['1 Services', '2 Fees', '3 Term'],
      );
    });
  });
});
