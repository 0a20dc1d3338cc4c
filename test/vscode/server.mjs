// Runs the VS Code server that npm carries, with a home of its own that goes when it ends.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { extensionPage } from './extensionPage.mjs';
import { root } from './install.mjs';

/** No welcome, no accounts, nothing that asks a network: what is left is the editor. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'security.workspace.trust.enabled': false,
  'chat.commandCenter.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
};

/** A fresh folder for one run. Short, because VS Code puts a socket into it and those may not have long names. */
export function freshHome() {
  const home = mkdtempSync(join(tmpdir(), 'clause-risk-'));
  process.on('exit', () => remove(home));
  return home;
}

/** What has just been killed may still hold a file for a moment; a folder left behind is no reason to fail. */
export function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch (reason) {
    console.warn(`Left behind: ${folder} (${reason.message})`);
  }
}

/** A copy of a workspace inside the home, so that tests and visitors may write. */
export function copyInto(home, folder, name = 'workspace') {
  const copy = join(home, name);
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Installs the extension as the package has it, without making a package first. */
export function installExtension(home) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const target = join(home, 'extensions', `${publisher}.${name}-${version}`);
  for (const part of shipped()) cpSync(join(root, part), join(target, part));
  writeFileSync(join(target, 'README.md'), extensionPage());
}

/** The files of the package, by the list that makes it: names, and "folder/*.ext". */
export function shipped() {
  const lines = readFileSync(join(root, '.vscodeignore'), 'utf8').split(/\r?\n/);
  const named = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  return named
    .flatMap((name) => {
      const folder = dirname(name);
      if (!name.includes('*')) return [name];
      const end = basename(name).replace('*', '');
      return readdirSync(join(root, folder))
        .filter((file) => file.endsWith(end))
        .map((file) => `${folder}/${file}`);
    })
    .filter((file) => existsSync(join(root, file)));
}

/**
 * @param {string} folder the VS Code server, see host.mjs
 * @param {string} home from freshHome; removed by `stop`
 * @param {{ settings?: object, port?: number | string, args?: string[], env?: Record<string, string> }} options
 * @returns {Promise<{ url: string, authority: string, stop: () => void, ended: Promise<void> }>} `url`
 *   without a slash at its end; `authority` is what the workbench calls this server in its vscode-remote: addresses
 */
export async function startServer(folder, home, { settings = {}, port = 0, args = [], env = {} } = {}) {
  const data = join(home, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));

  const child = spawn(
    process.execPath,
    [
      join(folder, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', `${port}`, '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', home, '--user-data-dir', data, '--extensions-dir', join(home, 'extensions')],
      ...['--telemetry-level', 'off', ...args],
    ],
    {
      env: { ...process.env, TMPDIR: home, XDG_RUNTIME_DIR: home, EXTENSIONS_GALLERY: '{}', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own: the extension hosts it starts end with it.
      detached: process.platform !== 'win32',
    },
  );
  const ended = new Promise((done) => child.once('close', done));
  const stop = () => {
    process.off('exit', stop);
    try {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    remove(home);
  };
  // Before the home is removed: what still runs would write into it.
  process.prependListener('exit', stop);
  // A signal ends a process without that, unless somebody listens.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    if (!process.listenerCount(signal)) process.once(signal, () => process.exit(130));

  const url = await whereIs(child);
  return { url, authority: new URL(url).host, stop, ended };
}

/**
 * The address that opens a folder, with what VS Code's own tests use to say more than an address can.
 * @param {{ url: string }} server
 * @param {string} folder
 * @param {Record<string, string>} payload
 */
export function address(server, folder, payload = {}) {
  const entries = Object.entries(payload);
  const more = entries.length ? `&payload=${encode(JSON.stringify(entries))}` : '';
  return `${server.url}/?folder=${encode(folder)}${more}`;
}

/** What need not be encoded is left for people to read. */
const encode = (text) => encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');

/** The server says its address when it is ready to answer there. */
function whereIs(child) {
  return new Promise((done, fail) => {
    let said = '';
    const hear = (chunk) => {
      said += chunk;
      const found = /Web UI available at (http:\/\/\S+)/.exec(said)?.[1];
      if (found) done(found.replace('localhost', '127.0.0.1').replace(/\/$/, ''));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', fail);
    child.once('close', (code) =>
      fail(new Error(`The VS Code server ended with ${code} before it was ready.\n${said}`)),
    );
  });
}
