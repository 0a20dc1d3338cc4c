// What a run reached for: every request and socket of the browser's page, and every one of the node processes (sockets.cjs).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]', '']);

/** A machine that is not this one; schemes that reach none (`data:`, `blob:`, `vscode-file:`) have hosts of their own making. */
export const isElsewhere = ({ protocol, hostname }) =>
  /^(?:https?|wss?|ftp):$/.test(protocol) && !loopback.has(hostname);

const isWebviews = (url) => /^https:\/\/[^/]+\.vscode-resource\.vscode-cdn\.net\//.test(url);

/**
 * Counts what a page asks for, its workers and frames included.
 * @param {import('playwright-core').Page} page before it goes anywhere
 * @returns {{ requests: number, sockets: number, elsewhere: string[] }} grows as the page asks
 */
export function listenToPage(page) {
  const heard = { requests: 0, sockets: 0, elsewhere: [] };
  const note = (url) => isElsewhere(new URL(url)) && heard.elsewhere.push(url);
  const context = page.context();
  context.on('request', (request) => {
    heard.requests++;
    if (!isWebviews(request.url())) note(request.url());
  });
  // What a webview asks for by a name of VS Code's own is answered by its service worker, or it has gone out.
  context.on('response', (response) => {
    if (isWebviews(response.url()) && !response.fromServiceWorker()) note(response.url());
  });
  context.on('requestfailed', (request) => {
    if (isWebviews(request.url()) && request.failure()?.errorText !== 'net::ERR_ABORTED') note(request.url());
  });
  page.on('websocket', (socket) => {
    heard.sockets++;
    note(socket.url());
  });
  return heard;
}

/** The environment in which node processes write down where they connect. */
export const recordingEnvironment = (home) => ({
  CLAUSE_RISK_SOCKETS: join(home, 'sockets.ndjson'),
  NODE_OPTIONS:
    `${process.env.NODE_OPTIONS ?? ''} --require "${join(root, 'test/vscode/sockets.cjs').replaceAll('\\', '/')}"`.trim(),
});

/**
 * What the node processes of a run did; `ours` is the language server, which may not connect at all.
 * @param {string} home
 * @returns {{ servers: number, processes: number, connected: number, ours: string[], elsewhere: string[] }}
 */
export function whatProcessesDid(home) {
  const { CLAUSE_RISK_SOCKETS: file } = recordingEnvironment(home);
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];
  const isServer = ({ script }) => /[\\/]dist[\\/]server\.js$/.test(script);
  const started = lines.filter(({ how }) => how === 'starts');
  const went = lines.filter(({ how }) => how !== 'starts');
  const told = ({ how, to, script }) => `${how} ${to} by ${script}`;
  return {
    servers: started.filter(isServer).length,
    processes: started.length,
    connected: went.length,
    ours: went.filter(isServer).map(told),
    elsewhere: went.filter(({ to }) => !loopback.has(to) && !/^[\\/]/.test(to)).map(told),
  };
}

/**
 * A recorder that heard nothing proves nothing: both are made to hear what would be a leak. The address is one for
 * documentation (RFC 5737), and the page's request is broken off by `openPage`.
 * @param {import('playwright-core').Page} page before it goes anywhere
 * @throws Error where one is deaf
 */
export async function proveThatTheyListen(page, home) {
  const asked = listenToPage(page);
  await page.evaluate(() => fetch('http://192.0.2.1/').catch(() => {}));
  if (asked.elsewhere.length !== 1) throw new Error('Nobody listens to the page.');
  const place = join(home, 'listening');
  mkdirSync(place);
  const leak =
    "require('node:net').connect(9, '192.0.2.1').on('error', () => {}).destroy(); fetch('http://192.0.2.2/').catch(() => {}); setTimeout(process.exit, 300)";
  spawnSync(process.execPath, ['-e', leak], { env: { ...process.env, ...recordingEnvironment(place) } });
  const { elsewhere } = whatProcessesDid(place);
  if (!elsewhere.some((one) => one.includes('192.0.2.1')) || !elsewhere.some((one) => one.includes('192.0.2.2')))
    throw new Error('Nobody listens to the processes.');
}
