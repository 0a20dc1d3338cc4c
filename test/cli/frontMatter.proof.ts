import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { hostileFrontMatter } from '../hostile.ts';
import { clean, cli, folder, runProcess } from './command.ts';

const agreement = `# AI Services Agreement

This Agreement is between Acme, Inc. ("Client") and Beta LLC ("Agency").

## 1. Services

1.1 Agency shall build an AI model for Client. Client shall pay Agency ten (12) dollars.
`;
/** An abort needs a stack that is nearly used up where a pattern is first made ready, so the depth is tried in steps. */
const papers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(hostileFrontMatter).flatMap(([name, grow]) =>
    [2000, 3000, 20_000].map((size) => [
      `${name.replaceAll(' ', '-')}-${size}.md`,
      `---\n${grow(size)}\n---\n\n${agreement}`,
    ]),
  ),
);
const wrong = 'drafting/numbers-disagree';

describe('front matter that has taken a process down', function () {
  this.timeout(120_000);
  after(clean);

  it('is told in a few words by the command line, and the agreement under it is judged', () => {
    const { status, out, err } = runProcess(['check', '.', '--format', 'ndjson'], folder(papers));
    assert.equal(status, 1, err.slice(-300));
    const read = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; findings: { rule: string }[] });
    assert.equal(read.length, Object.keys(papers).length);
    for (const { file, findings } of read)
      assert.ok(
        findings.some(({ rule }) => rule === wrong),
        file,
      );
    for (const name of Object.keys(papers)) {
      const told = err.split('\n').filter((line) => line.includes(name));
      assert.ok(told.length <= 6, `${name}: ${told.length}`);
    }
  });

  it('is answered by the server, and so is what comes after', async () => {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: 'pipe' });
    const line = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    try {
      const published = new Map<string, PublishDiagnosticsParams['diagnostics']>();
      let heard: () => void = () => undefined;
      line.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        published.set(uri, diagnostics);
        heard();
      });
      line.listen();
      await line.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
      await line.sendNotification('initialized', {});
      for (const [name, text] of Object.entries(papers)) {
        const uri = `file:///${name}`;
        const answered = new Promise<void>((resolve) => (heard = resolve));
        await line.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version: 1, text },
        });
        await answered;
        const codes = published.get(uri)?.map(({ code }) => code) ?? [];
        assert.ok(codes.includes(wrong), `${name}: ${codes.join()}`);
        assert.ok(codes.filter((code) => code === 'settings').length <= 6, `${name}: ${codes.join()}`);
      }
      assert.equal(child.exitCode, null);
    } finally {
      line.dispose();
      child.kill();
    }
  });
});
