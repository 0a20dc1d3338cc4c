// Which VS Code the tests run in, and `npm start` opens: the one found, else a download, else the one that npm carries.
// CLAUSE_RISK_HOST=code|download|npm chooses. What is taken is said in one line.
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cache, installed, npm } from './install.mjs';

/** VS Code 1.100: the oldest that package.json allows, and the newest whose server runs on node 20 (and on 22, and 24). */
const codeServer = '4.100.3';
const ripgrep = '1.18.0';

/**
 * A desktop VS Code, or the folder of a VS Code server.
 * @typedef {{ kind: 'desktop', executable: string } | { kind: 'npm', folder: string }} Host
 */

/** @returns {Promise<Host>} */
export async function findHost(wanted = process.env.CLAUSE_RISK_HOST) {
  if (wanted && !['code', 'download', 'npm'].includes(wanted))
    throw new Error(`CLAUSE_RISK_HOST is "${wanted}"; it may be code, download or npm.`);

  if (wanted === 'code' || !wanted) {
    const executable = desktopExecutable();
    if (executable && (hasDisplay() || wanted))
      return say({ kind: 'desktop', executable }, `the VS Code found: ${executable}`);
    if (wanted) throw new Error('CLAUSE_RISK_HOST is "code", but there is no `code` on the PATH.');
  }
  if (wanted === 'download' || (!wanted && hasDisplay() && (await canDownload()))) {
    const { download } = await import('@vscode/test-electron');
    const executable = await download({ cachePath: cache });
    return say({ kind: 'desktop', executable }, `VS Code downloaded: ${executable}`);
  }
  return say({ kind: 'npm', folder: await serverFromNpm() }, `the VS Code server from npm (code-server ${codeServer})`);
}

/** `code` on the PATH, a script that starts VS Code. */
export function findCode() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

export async function serverFromNpm() {
  const folder = await installed(`code-server-${codeServer}`, [`code-server@${codeServer}`], {
    says: `Installing a VS Code server from npm (code-server ${codeServer}), about 30 seconds, 300 MB in .vscode-test …`,
    finish: (half) => npm(['install', ...searchTool()], vscodeOf(half)),
  });
  return vscodeOf(folder);
}

const vscodeOf = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Search in files wants ripgrep, whose own package fetches it from the internet; this one has it inside. */
function searchTool() {
  const platform = `${process.platform}-${process.arch}`;
  const known = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'].includes(platform);
  return known ? [`@vscode/ripgrep-${platform}@${ripgrep}`] : [];
}

/** The program behind the script `code`: tests must start it themselves to hear how it ended. */
function desktopExecutable() {
  const code = findCode();
  if (!code) return undefined;
  const bin = dirname(realpathSync(code));
  return [
    join(bin, '..', 'Code.exe'),
    join(bin, '..', 'code'),
    join(bin, '..', '..', '..', 'MacOS', 'Electron'),
    '/snap/code/current/usr/share/code/code',
  ].find((path) => existsSync(path));
}

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A firm's network often swallows what it does not let through, so waiting for an answer has an end. */
const canDownload = () =>
  fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(3000) }).then(
    (answer) => answer.ok,
    () => false,
  );

function say(host, words) {
  console.log(`VS Code: ${words}`);
  return host;
}
