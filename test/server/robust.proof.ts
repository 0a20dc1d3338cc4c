import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  createMessageConnection,
  type Hover,
  type PublishDiagnosticsParams,
  RAL,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Rule, rule } from '../../server/src/rules/rule.ts';
import { withinTime } from '../../server/src/timeLimit.ts';
import { type Summary, summaryRequest } from '../../shared/protocol.ts';
import { hostile, hostileFrontMatter } from '../hostile.ts';
import { memoryOfOpen } from '../memory.ts';
import { type Editor, editor, modern, uri } from './line.ts';
import { everything, paper, positionOf, spare } from './paper.ts';

/** A client of the first hour: it cannot pull, and says nothing else of itself. */
const plain = { textDocument: { publishDiagnostics: {} } };
const published = 'textDocument/publishDiagnostics';

const whenSaid = (words: string, review: () => void): Rule =>
  rule({
    ...everything,
    id: 'drafting/fault',
    *review({ agreement }) {
      if (agreement.text.includes(words)) review();
      yield* [];
    },
  });

describe('no client and no fault takes the server down', function () {
  // Some of it is told by a clock, on a machine that may have other work.
  this.retries(2);
  let client: Editor | undefined;
  const lost: unknown[] = [];
  const lose = (reason: unknown) => void lost.push(reason);
  before(() => process.on('unhandledRejection', lose));
  after(() => process.off('unhandledRejection', lose));
  afterEach(() => {
    client?.end();
    assert.deepEqual(lost.splice(0), [], 'nothing escapes');
  });
  const serve = async (...with_: Parameters<typeof editor>): Promise<Editor> => (client = await editor(...with_));

  it('a document that outlasts its time is given up, the others are served', async () => {
    const forever = whenSaid('for ever', () => {
      for (;;);
    });
    const short = (_: number, work: () => unknown) => withinTime(1500, work);
    const { open, diagnostics, connection, told } = await serve(
      [forever, ...[everything, spare]],
      modern,
      {},
      {
        RAL,
        ResponseError,
        within: short as typeof withinTime,
      },
    );
    await open(`${paper}\nThis lasts for ever.\n`);
    await open(paper, 'file:///matter/other.md');
    assert.deepEqual(
      (await diagnostics()).map(({ code, message }) => [code, message]),
      [['failed', 'Clause Risk could not read this document: it took longer than 2 seconds.']],
    );
    assert.equal((await diagnostics('file:///matter/other.md')).length, 2);
    const summary = await connection.sendRequest<Summary>(summaryRequest, { uri });
    assert.match(summary.failed!, /took longer/);
    // It is not tried again at every keystroke.
    const before = Date.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `${paper}\nThis still lasts for ever.\n` }],
    });
    assert.equal((await diagnostics())[0]?.code, 'failed');
    assert.ok(Date.now() - before < 1400, `${Date.now() - before} ms`);
    assert.equal(told.filter(({ method }) => method === 'window/logMessage').length, 1, 'said once');
  }).timeout(10_000);

  it('a pattern without an end is broken off like a loop', () => {
    const before = Date.now();
    assert.throws(() => withinTime(100, () => /^(a+)+$/.test(`${'a'.repeat(40)}b`)), /took longer/);
    assert.ok(Date.now() - before < 5000);
    assert.equal(
      withinTime(100, () => 2),
      2,
    );
  });

  it('a reading that throws is one error for one document, with a client that pulls and with one that cannot', async () => {
    const broken: Library = (_, work) => {
      const done = work() as { agreement: { text: string } };
      if (done.agreement.text.includes('breaks')) throw new RangeError('the reader fell');
      return done as never;
    };
    const library = { RAL, ResponseError, within: broken };
    const pushed = await serve([everything, spare], plain, {}, library);
    await pushed.open(`${paper}\nThis breaks.\n`);
    const [first] = (await pushed.heard<PublishDiagnosticsParams>(published)).diagnostics;
    assert.equal(first?.message, 'Clause Risk could not read this document: the reader fell.');
    await pushed.open(paper, 'file:///matter/other.md');
    assert.equal((await pushed.heard<PublishDiagnosticsParams>(published)).diagnostics.length, 2);
    // Mended, it is read again.
    await pushed.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: paper }],
    });
    const mended = await pushed.heard<PublishDiagnosticsParams>(published);
    assert.equal(mended.diagnostics.length, 2);
    assert.equal(pushed.told.filter(({ method }) => method === 'window/logMessage').length, 1);
  });

  it('text that has taken a parser down is read, and what follows as well', async () => {
    const { open, heard } = await serve([everything, spare], plain);
    const texts = [
      ...Object.values(hostileFrontMatter).map((grow) => `---\n${grow(3000)}\n---\n\n${paper.slice(36)}`),
      ...['- '.repeat(2500), '1. '.repeat(2000), '> '.repeat(4000), hostile['open square brackets']!(5000)].map(
        (line) => `${paper}\n${line}a\n`,
      ),
    ];
    for (const [i, text] of texts.entries()) {
      await open(text, `file:///matter/${i}.md`);
      const { diagnostics } = await heard<PublishDiagnosticsParams>(published);
      assert.ok(
        diagnostics.some(({ code }) => code === 'ownership/everything'),
        text.slice(0, 40),
      );
    }
  }).timeout(20_000);

  it('settings that never come are waited for a second, and heard when they come', async () => {
    const self = await serve([everything, spare], modern);
    let answer: (value: unknown) => void = () => undefined;
    self.connection.onRequest('workspace/configuration', () => new Promise((resolve) => (answer = resolve)));
    await self.open(paper);
    assert.equal((await self.diagnostics()).length, 2);
    const refreshed = self.heard('workspace/diagnostic/refresh');
    answer([{ rules: { 'drafting/spare': 'off' } }]);
    await refreshed;
    assert.equal((await self.diagnostics()).length, 1);
  });

  // No process of theirs is named: the library would watch it for as long as these tests run.
  const odd: readonly unknown[] = [
    { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null },
    {
      processId: null,
      rootUri: 7,
      capabilities: {},
      workspaceFolders: [null, { uri: 3 }],
      initializationOptions: 'no',
    },
    { capabilities: { textDocument: null, workspace: null }, initializationOptions: { pageCommand: { a: 1 } } },
    { capabilities: { textDocument: { codeAction: { resolveSupport: {} }, completion: {} }, workspace: [] } },
  ];
  for (const [i, params] of odd.entries())
    it(`a client that introduces itself oddly is served (${i + 1})`, async () => {
      const { open, connection, heard } = await serve([everything, spare], plain, params as object);
      await open(paper);
      // Without settings in sight it is read with the defaults.
      const told = await heard<PublishDiagnosticsParams>(published);
      assert.equal(told.diagnostics.length, 2);
      assert.ok(await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }));
    });

  it('wrong params are answered with an error, places outside the text with nothing', async () => {
    const { open, connection, diagnostics } = await serve([everything, spare]);
    await open(paper);
    const methods = 'hover definition references documentHighlight prepareRename rename completion codeAction'.split(
      ' ',
    );
    const wrong = [
      { textDocument: { uri } },
      { textDocument: { uri: 5 }, position: 'there' },
      { textDocument: { uri }, position: { line: 'x', character: null }, range: 3 },
      {},
    ];
    for (const method of methods)
      for (const params of wrong)
        await connection
          .sendRequest(`textDocument/${method}`, params)
          .catch((error: Error) => assert.ok(error.message));
    for (const position of [
      { line: -1, character: -1 },
      { line: 1e9, character: 1e9 },
      { line: 2, character: 1e9 },
      { line: Number.MAX_SAFE_INTEGER, character: 0 },
    ])
      for (const method of methods) {
        const range = { start: position, end: position };
        const params = { textDocument: { uri }, position, range, context: { diagnostics: [] }, newName: 'Name' };
        await connection.sendRequest(`textDocument/${method}`, params);
      }
    for (const method of ['codeAction/resolve', 'completionItem/resolve', 'clauseRisk/insertClause', 'clauseRisk/page'])
      for (const params of [{}, { data: 5 }, { uri: null, id: 3 }, null])
        await connection.sendRequest(method, params).catch((error: Error) => assert.ok(error.message));
    for (const params of [
      {},
      { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: 'x' }] },
      [],
      null,
    ])
      await connection.sendNotification('textDocument/didChange', params);
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didClose',
      'workspace/didChangeWorkspaceFolders',
      'a/b',
    ])
      await connection.sendNotification(method, { textDocument: null });
    assert.equal((await diagnostics()).length, 2, 'and the paper is as it was');
  });

  it('edits far outside the text, documents opened twice, closed twice, asked for after', async () => {
    const { open, connection, diagnostics } = await serve([everything, spare]);
    await open(paper);
    await open(paper);
    const range = { start: { line: 9e8, character: 0 }, end: { line: 9e9, character: 5 } };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '\nMore.\n' }],
    });
    assert.equal((await diagnostics()).length, 2);
    const pending = Promise.all([diagnostics(), diagnostics()]);
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.ok((await pending).every((items) => items.length === 0 || items.length === 2));
    assert.deepEqual(await diagnostics(), []);
    assert.equal(await connection.sendRequest<Hover | null>('textDocument/hover', at('Work Product')), null);
  });

  // `npm run bench -- memory` measures it with three hundred, and with two thousand files.
  it('open documents are given back when they close', async () => {
    setFlagsFromString('--expose-gc');
    globalThis.gc ??= runInNewContext('gc') as NodeJS.GCFunction;
    const { before, open, closed } = await memoryOfOpen(60, (i) =>
      paper.replaceAll('the fees', `the fees ${i}`).repeat(4),
    );
    assert.ok(open > before + 2, `${before} MB before, ${open} MB with sixty open`);
    assert.ok(closed < 1.2 * before, `${before} MB before, ${closed} MB when all are closed`);
    // The heap of a whole suite is large: of what the papers took, nearly all is given back.
    assert.ok(
      closed - before < (open - before) / 4,
      `${before} MB before, ${open} MB with sixty open, ${closed} MB after`,
    );
  }).timeout(60_000);

  it('a line of garbage on the wire is not the end', async () => {
    const child = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: 'pipe' });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    try {
      child.stdin.write('Content-Length: x\r\n\r\n');
      child.stdin.write('nonsense without a colon\r\n\r\n');
      child.stdin.write('Content-Length: 5\r\n\r\n{"a":');
      const line = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      line.onRequest('workspace/configuration', () => [null]);
      line.listen();
      const answer = line.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
      const outcome = await Promise.race([answer.then(() => 'answered'), ended.then(() => 'ended')]);
      assert.equal(outcome, 'answered');
      await line.sendNotification('initialized', {});
      const told = new Promise<PublishDiagnosticsParams>((resolve) => line.onNotification(published, resolve));
      await line.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text: paper },
      });
      const { diagnostics } = await told;
      assert.ok(diagnostics.length > 0 && diagnostics.every(({ code }) => code !== 'failed'), 'and it reads');
      line.dispose();
    } finally {
      child.kill();
    }
  }).timeout(20_000);
});

type Library = NonNullable<Parameters<typeof editor>[3]>['within'];
const at = (words: string) => ({ textDocument: { uri }, position: positionOf(paper, words, 1) });
