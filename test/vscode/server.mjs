// Runs the VS Code server that npm carries, with a home of its own that goes when it ends.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
export const freshHome = () => mkdtempSync(join(tmpdir(), 'clause-risk-'));

/** A copy of a workspace inside the home, so that tests and visitors may write. */
export function copyInto(home, folder) {
  const copy = join(home, 'workspace');
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/**
 * @param {string} folder the VS Code server, see host.mjs
 * @param {string} home from freshHome; removed by `stop`
 * @param {{ settings?: object, args?: string[] }} options
 * @returns {Promise<{ url: string, authority: string, page: string, stop: () => void, ended: Promise<void> }>} `url`
 *   without a slash at its end; `authority` is what the workbench calls this server in its vscode-remote: addresses
 */
export async function startServer(folder, home, { settings = {}, args = [] } = {}) {
  const data = join(home, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));

  const child = spawn(
    process.execPath,
    [
      join(folder, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', home, '--user-data-dir', data, '--extensions-dir', join(home, 'extensions')],
      ...['--telemetry-level', 'off', ...args],
    ],
    {
      env: { ...process.env, TMPDIR: home, XDG_RUNTIME_DIR: home, EXTENSIONS_GALLERY: '{}' },
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
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', stop);

  const url = await address(child);
  const page = await (await fetch(`${url}/`)).text();
  const settingsOfPage = /id="vscode-workbench-web-configuration" data-settings="([^"]*)"/.exec(page)?.[1] ?? '{}';
  const { remoteAuthority } = JSON.parse(settingsOfPage.replaceAll('&quot;', '"'));
  return { url, authority: remoteAuthority, page, stop, ended };
}

/** The server says its address when it is ready to answer there. */
function address(child) {
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
