// `npm start` opens a real VS Code with the extension and the sample agreement, on a machine that has node and npm and
// nothing else; `npm start -- path/to/folder` opens the attorney's own, `-- --check` only sees that it would.
// On a fresh clone nothing is installed yet, so this file and what it imports take nothing from npm.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findCode, serverFromNpm } from './host.mjs';
import { cache, root, run } from './install.mjs';
import { address, copyInto, freshHome, installExtension, startServer } from './server.mjs';

const words = process.argv.slice(2);
const check = words.includes('--check');
const own = words.find((word) => !word.startsWith('--'));
const sample = join(root, 'test/vscode/workspace');
const agreement = 'agency-services-agreement.md';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
try {
  // npm runs its scripts in the root of the project, and says from where it was called.
  const path = own && resolve(process.env.INIT_CWD ?? '.', own);
  if (path && !existsSync(path)) throw new Error(`There is no ${path}.`);
  await prepare();
  const code = process.env.CLAUSE_RISK_HOST === 'npm' ? undefined : findCode();
  await (code ? openWindow(code, path) : openServer(path));
} catch (reason) {
  console.error(reason.message);
  process.exit(1);
}

/** Everything that a clone has not. */
async function prepare() {
  if (!existsSync(join(root, 'node_modules'))) {
    console.log('Installing what the extension is built with (npm ci), about 20 seconds …');
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, shell: process.platform === 'win32' });
  }
  console.log('Building the extension, a few seconds …');
  await run(process.execPath, ['esbuild.mjs', '--minify'], { cwd: root });
}

/** In the VS Code of this machine; it goes on without us. */
async function openWindow(code, path) {
  console.log(`Opening ${path ?? 'the sample agreement'} in ${code} …`);
  const paths = path ? [path] : inFolder(join(copyInto(cache, sample, 'sample'), agreement));
  const args = [
    `--extensionDevelopmentPath=${root}`,
    '--new-window',
    ...(path ? paths : [paths[0], '--goto', `${paths[1]}:${firstRisk()}`]),
  ];
  if (check) return run(code, ['--version'], { shell: process.platform === 'win32' });
  const quoted = process.platform === 'win32' ? args.map((arg) => `"${arg}"`) : args;
  spawn(code, quoted, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** In a browser, from a server on this machine that nobody else can reach; it ends with us. */
async function openServer(path) {
  const vscode = await serverFromNpm();
  const home = freshHome();
  installExtension(home);
  const [folder, file] = inFolder(path ?? join(copyInto(home, sample, 'sample'), agreement));
  const server = await startServer(vscode, home, { port: '7300-7399' });
  // The sample begins with definitions; a newcomer should see a squiggle.
  const at = path ? '' : `:${firstRisk()}:1`;
  const payload = file && { gotoLineMode: 'true', openFile: `vscode-remote://${server.authority}${file}${at}` };
  const open = address(server, folder, payload);

  const answer = await fetch(open);
  if (!answer.ok) throw new Error(`The editor does not answer: ${answer.status} at ${open}`);
  console.log(`\nOpen this address in a browser:\n\n  ${open}\n`);
  if (check) process.exit(0);
  console.log(path ? 'Ctrl-C ends it.' : 'The sample is a copy, write in it as you like. Ctrl-C ends it.');
  await server.ended;
}

/** The line of the sample at which a newcomer should begin. */
function firstRisk() {
  const text = readFileSync(join(sample, agreement), 'utf8');
  return text.slice(0, text.indexOf('All work product, inventions')).split('\n').length;
}

/** The folder to open, and the file in it if it was a file that was named. */
function inFolder(path) {
  return statSync(path).isDirectory() ? [path] : [dirname(path), path];
}
