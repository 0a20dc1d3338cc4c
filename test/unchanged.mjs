// One number for everything the command line says on a folder of agreements: findings for each side, and the map.
//   node test/unchanged.mjs [cli] [folder]        a change that should change nothing: the same number before and after
// The folder of the evaluation stands beside the project (`../shared/eval/dev`), and nothing of it is in here.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync } from 'tinyglobby';

const [cli = 'dist/cli.js', folder = '../shared/eval/dev'] = process.argv.slice(2);
const files = globSync('**/*.{md,txt}', { cwd: folder }).sort();
if (!files.length) throw new Error(`nothing to read in ${folder}`);
const asked = [
  ...['provider', 'customer', 'neutral'].map((side) => ['check', '--format', 'ndjson', '--side', side]),
  ['map', '--format', 'ndjson'],
];
const sums = [];
for (const words of asked) {
  sums.push(await sumOf(words));
  console.log(`${sums.at(-1).slice(0, 16)}  ${words.join(' ')}`);
}
console.log(`${createHash('sha256').update(sums.join('\n')).digest('hex')}  ${files.length} files`);

/** What the command line prints on all files, as one number. */
function sumOf(words) {
  return new Promise((done, fail) => {
    const hash = createHash('sha256');
    const child = spawn(process.execPath, [cliPath(), ...words, '--', ...files], { cwd: folder });
    let complaint = '';
    child.stdout.on('data', (part) => hash.update(part));
    child.stderr.on('data', (part) => (complaint += part));
    child.on('close', (status) =>
      status > 1 ? fail(new Error(`${words.join(' ')}: ${complaint}`)) : done(hash.digest('hex')),
    );
  });
}

function cliPath() {
  return new URL(cli, `file://${process.cwd()}/`).pathname;
}
