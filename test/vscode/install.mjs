// Installs pinned packages from npm into .vscode-test/, once. Uses nothing but node and npm, so that it also runs
// before `npm ci` has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const cache = join(root, '.vscode-test');

/**
 * The folder `.vscode-test/NAME` with these packages in its node_modules. Everything happens in a folder of its own that
 * is renamed when it is whole: an install that was interrupted is never mistaken for one that was not, and two at
 * once do no harm.
 * @param {string} name the folder; put the version into it, so that another pin is another folder
 * @param {string[]} packages `name@version`
 * @param {{ says: string, finish?: (folder: string) => Promise<void> }} options what to tell the person waiting, and
 *   what is left to do once npm is through
 */
export async function installed(name, packages, { says, finish }) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;

  console.log(says);
  await mkdir(cache, { recursive: true });
  await sweep();
  const half = join(cache, `half-${process.pid}-${name}`);
  await rm(half, { recursive: true, force: true });
  await mkdir(half);
  await writeFile(join(half, 'package.json'), '{ "private": true }\n');
  await npm(['install', ...packages], half);
  await finish?.(half);
  await rename(half, folder).catch(async (reason) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw reason;
  });
  return folder;
}

/**
 * Runs npm, quietly unless it fails. Scripts of packages stay off: the ones we install want compilers and downloads for
 * parts that we do not use.
 */
export async function npm(args, cwd) {
  // npm tells its scripts where it lives; that spares a shell on Windows, where npm is a batch file.
  const self = process.env.npm_execpath;
  const viaNode = self && /\.[cm]?js$/.test(self);
  const [command, first] = viaNode ? [process.execPath, [self]] : ['npm', []];
  const all = [...first, ...args, '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await run(command, all, {
    cwd,
    shell: !viaNode && process.platform === 'win32',
    env: { ...process.env, npm_config_ignore_scripts: 'true', npm_config_engine_strict: 'false' },
  });
}

/** Runs a command to its end; what it said comes with the error, and only then. */
export function run(command, args, options) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0
        ? done(said)
        : fail(new Error(`${command} ${args.join(' ')} ended with ${code}\n${said.slice(-2000)}`)),
    );
  });
}

/** What interrupted installs left behind; one that is under way is younger than an hour. */
async function sweep() {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (name.startsWith('half-') && Date.now() - (await stat(path)).mtimeMs > 3_600_000)
      await rm(path, { recursive: true, force: true });
  }
}
