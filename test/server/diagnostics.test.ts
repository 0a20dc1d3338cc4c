import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { type Editor, editor, modern, uri } from './line.ts';
import { broken, everything, paper, positionOf, spare } from './paper.ts';

const here = { textDocument: { uri } };
const catalogue = [everything, spare];

describe('language server', () => {
  let client: Editor | undefined;
  afterEach(() => client?.end());
  const serve = async (...with_: Parameters<typeof editor>): Promise<Editor> => (client = await editor(...with_));
  const ask = <T>(method: string, params: unknown) => client!.connection.sendRequest<T>(method, params);

  describe('diagnostics', () => {
    it('are pulled: the words, the rule, the cause elsewhere', async () => {
      const { open, diagnostics } = await serve(catalogue);
      await open(paper);
      const [found, faded] = await diagnostics();
      assert.deepEqual(found, {
        range: {
          start: positionOf(paper, 'all Work Product'),
          end: positionOf(paper, 'all Work Product', 'all Work Product'.length),
        },
        severity: 1,
        source: 'clause-risk',
        code: 'ownership/everything',
        message: 'Consultant assigns all of the work product.',
        relatedInformation: [
          {
            location: {
              uri,
              range: { start: positionOf(paper, 'Work Product"'), end: positionOf(paper, '" means') },
            },
            message: 'Defined here.',
          },
        ],
      } satisfies Diagnostic);
      assert.deepEqual(faded?.tags, [1], 'unnecessary words are faded');
    });

    it('are unchanged as long as they would be the same', async () => {
      const { open, connection } = await serve(catalogue);
      await open(paper);
      const pull = (previousResultId?: string) =>
        ask<DocumentDiagnosticReport>('textDocument/diagnostic', { ...here, previousResultId });
      const first = await pull();
      assert.equal(first.kind, 'full');
      assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
      // Words behind the last finding move nothing.
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: { line: 21, character: 0 }, end: { line: 21, character: 0 } }, text: '\n' }],
      });
      assert.equal((await pull(first.resultId)).kind, 'unchanged');
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 3 },
        contentChanges: [{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, text: '\n' }],
      });
      assert.equal((await pull(first.resultId)).kind, 'full');
    });

    it('are told anew of another document under the name of one that was closed', async () => {
      const { open, connection } = await serve(catalogue);
      await open(paper);
      const pull = (previousResultId?: string) =>
        ask<DocumentDiagnosticReport>('textDocument/diagnostic', { ...here, previousResultId });
      const { resultId } = await pull();
      await connection.sendNotification('textDocument/didClose', here);
      await open('# Notes\n\nBuy milk.\n');
      assert.deepEqual(await pull(resultId).then(({ kind, ...rest }) => [kind, 'items' in rest && rest.items]), [
        'full',
        [],
      ]);
    });

    it('follow edits: what is typed is what is judged', async () => {
      const { open, diagnostics, connection } = await serve(catalogue);
      await open(paper);
      assert.equal((await diagnostics()).length, 2);
      const start = positionOf(paper, 'all Work Product');
      const change = (version: number, length: number, text: string) =>
        connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start, end: { ...start, character: start.character + length } }, text }],
        });
      await change(2, 'all'.length, 'some');
      assert.deepEqual(
        (await diagnostics()).map(({ code }) => code),
        ['drafting/spare'],
      );
      await change(3, 'some'.length, 'all');
      const again = await diagnostics();
      assert.deepEqual(again[0]?.range.start, start);
    });

    it('are pushed to a client that cannot pull, and taken back when the document closes', async () => {
      const { open, heard, connection } = await serve(catalogue, {
        ...modern,
        textDocument: { publishDiagnostics: {} },
      });
      await open(paper);
      const method = 'textDocument/publishDiagnostics';
      const told = await heard<PublishDiagnosticsParams>(method);
      assert.deepEqual(
        told.diagnostics.map(({ code }) => code),
        ['ownership/everything', 'drafting/spare'],
      );
      assert.equal(told.version, 1);
      assert.equal(told.diagnostics[0]?.relatedInformation, undefined, 'what the client cannot show is not sent');
      await connection.sendNotification('textDocument/didClose', here);
      assert.deepEqual((await heard<PublishDiagnosticsParams>(method)).diagnostics, []);
    });

    it('of a rule that throws are missing; it is logged once and the others speak', async () => {
      const { open, diagnostics, heard, told } = await serve([broken, ...catalogue]);
      await open(paper);
      assert.equal((await diagnostics()).length, 2);
      const { message } = await heard<{ message: string }>('window/logMessage');
      assert.match(message, /drafting\/broken failed: Error: a rule that does not work/);
      await open(paper.replace('fees', 'price'), 'file:///matter/other.md');
      await diagnostics('file:///matter/other.md');
      assert.equal(told.filter((one) => one.method === 'window/logMessage').length, 1);
    });

    it('are none for what is no agreement, for our own pages, and for an empty document', async () => {
      const { open, diagnostics } = await serve(catalogue);
      await open('# Notes\n\nConsultant assigns all Work Product.\n', 'file:///notes.md');
      assert.deepEqual(await diagnostics('file:///notes.md'), []);
      await open(paper, 'clause-risk:/ownership/everything.md');
      assert.deepEqual(await diagnostics('clause-risk:/ownership/everything.md'), []);
      await open('', 'file:///empty.md');
      assert.deepEqual(await diagnostics('file:///empty.md'), []);
    });

    it('link to the page where the client has a command for it', async () => {
      const { open, diagnostics } = await serve(catalogue, modern, {
        initializationOptions: { pageCommand: 'show.page' },
      });
      await open(paper);
      assert.equal(
        (await diagnostics())[0]?.codeDescription?.href,
        'command:show.page?%5B%22ownership%2Feverything%22%5D',
      );
    });

    it('are withdrawn with the question', async () => {
      const { open, connection } = await serve(catalogue);
      await open(paper);
      const source = new CancellationTokenSource();
      const asked = connection.sendRequest('textDocument/diagnostic', here, source.token);
      source.cancel();
      await assert.rejects(asked, ({ code }: { code: number }) => code === LSPErrorCodes.RequestCancelled);
    });
  });
});
