import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import {
  createMessageConnection,
  type DocumentDiagnosticReport,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

import { plugins } from '../../build/plugins.ts';
import { modern, uri } from './line.ts';
import { paper } from './paper.ts';

/** What ships, as esbuild.mjs built it with these tests: see there. */
const shipped: readonly { readonly file: string; readonly entryPoint: string; readonly inputs: Metafile['inputs'] }[] =
  JSON.parse(readFileSync('out/shipped.json', 'utf8'));

const plain = (path: string) => path.replaceAll('\\', '/').replace(/^.*node_modules\//, '');

describe('nothing leaves the machine', function () {
  this.timeout(30_000);

  /**
   * Modules of node that reach beyond the process, with the only files that may load them. The protocol's libraries can
   * speak over sockets and pipes and start processes; we hand them the line to the editor, so those parts are never called:
   * the trip wires below prove it.
   */
  const reaching =
    /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|cluster|child_process|worker_threads)(?:\/|$)/;
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'client/src/node.ts': [
      'vscode-jsonrpc/lib/node/main.js: net',
      'vscode-languageclient/lib/node/main.js: child_process',
      'vscode-languageclient/lib/node/processes.js: child_process',
    ],
    'server/src/node.ts': [
      'vscode-jsonrpc/lib/node/main.js: net',
      'vscode-languageserver/lib/node/files.js: child_process',
    ],
    'server/src/cli.ts': [
      // Threads in which a scan reads: they run this very file.
      'server/src/cli.ts: node:worker_threads',
      'server/src/cli/scan.ts: node:worker_threads',
      // Git, for `check --since`: it reads the repository on this machine.
      'server/src/cli/since.ts: node:child_process',
      'vscode-jsonrpc/lib/node/main.js: net',
      'vscode-languageserver/lib/node/files.js: child_process',
    ],
    'server/src/word/write.ts': [],
    'server/src/cli/serveTools.ts': [],
    'client/src/browser.ts': [],
    'server/src/browser.ts': [],
  };

  it('looks at all that ships', () =>
    assert.deepEqual(shipped.map(({ entryPoint }) => entryPoint).sort(), Object.keys(allowed).sort()));

  for (const { file, entryPoint: entry, inputs } of shipped)
    it(`${entry} loads no network module but where it is listed`, () => {
      const text = readFileSync(file, 'utf8');
      const found = Object.entries(inputs).flatMap(([path, { imports }]) => {
        const names = imports
          .filter(({ path: one, external }) => external && reaching.test(one))
          .map((one) => one.path);
        return names.length ? [`${plain(path)}: ${[...new Set(names)].sort().join(', ')}`] : [];
      });
      assert.deepEqual(found.sort(), allowed[entry]);
      // The web's own ways out. A worker is one only where the extension starts its server.
      const calls = [
        ...text.matchAll(
          /\bfetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b|\bnew Worker\(/g,
        ),
      ];
      assert.deepEqual(
        calls.map(([call]) => call),
        entry === 'client/src/browser.ts' ? ['new Worker('] : [],
      );
    });

  it('a server at work touches none of them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clause-risk-'));
    try {
      // The pair that ships: the line of node, and the worker's file that it serves from. Built with these tests.
      const server = resolve('dist/server.js');
      const wires = join(folder, 'wires.cjs');
      writeFileSync(wires, tripWires);
      // A port on the command line is what the library would connect to if it were left the choice.
      const child = spawn(process.execPath, ['-r', wires, server, '--stdio', '--socket=9', '--pipe=/nowhere'], {
        stdio: 'pipe',
      });
      let complaints = '';
      child.stderr.on('data', (chunk) => (complaints += chunk));
      const line = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
      line.onRequest('workspace/configuration', () => [null]);
      line.onRequest('client/registerCapability', () => null);
      line.listen();
      await line.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: modern });
      await line.sendNotification('initialized', {});
      await line.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text: paper },
      });
      const here = { textDocument: { uri } };
      const { kind } = await line.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', here);
      assert.equal(kind, 'full');
      await line.sendRequest('textDocument/hover', { ...here, position: { line: 14, character: 32 } });
      await line.sendRequest('shutdown');
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await line.sendNotification('exit');
      assert.equal(await ended, 0, complaints);
      assert.equal(complaints, '');
      line.dispose();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Every way out of a process, wired to end it loudly. */
const tripWires = `
const { Socket, Server } = require('node:net');
const trip = (name) => () => { process.stderr.write('tried: ' + name); process.exit(3); };
Socket.prototype.connect = trip('connect');
Server.prototype.listen = trip('listen');
require('node:dgram').createSocket = trip('dgram');
require('node:dns').lookup = trip('dns');
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'])
  require('node:child_process')[name] = trip(name);
globalThis.fetch = trip('fetch');
globalThis.WebSocket = trip('WebSocket');
`;

describe('reading is pure', () => {
  it('and runs wherever the language does: no module of node is in it', async () => {
    const features = readdirSync('server/src/features', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replaceAll('\\', '/'))
      .map((name) => `export * as ${name.replace(/\W/g, '_')} from './server/src/features/${name}';`);
    const { metafile } = await build({
      stdin: { contents: ["export * from './server/src/review.ts';", ...features].join('\n'), resolveDir: '.' },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['browser', 'module', 'main'],
      loader: { '.md': 'text' },

      metafile: true,
      plugins: [...plugins],
      write: false,
      logLevel: 'silent',
    });
    const outside = Object.entries(metafile.inputs).flatMap(([path, { imports }]) =>
      imports.filter(({ external }) => external).map((one) => `${plain(path)} → ${one.path}`),
    );
    assert.deepEqual(outside, []);
    assert.ok(
      Object.keys(metafile.inputs).every((path) => !/\/(?:cli|node|browser|server|translate)\.ts$|\/cli\//.test(path)),
      'and no shell',
    );
  });
});
