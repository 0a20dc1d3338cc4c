// `npm run package`: builds the .vsix, lists what is in it, and refuses one that lacks a file the manifest points to,
// carries one that nobody needs, or weighs too much.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { root } from './install.mjs';

const limit = 1_000_000;
const vsix = join(root, 'clause-risk.vsix');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pointedTo = [
  manifest.main,
  manifest.browser,
  manifest.icon,
  // The bundles that the clients start are in no manifest.
  'dist/server.js',
  'dist/web/server.js',
  ...['snippets', 'grammars', 'jsonValidation']
    .flatMap((kind) => manifest.contributes[kind] ?? [])
    .map((one) => one.path ?? one.url),
].map((path) => path.replace(/^\.\//, ''));
const readByPeople = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];

const files = (await listFiles({ cwd: root, packageManager: 0 })).map((file) => file.replaceAll('\\', '/')).sort();
await createVSIX({
  cwd: root,
  packagePath: vsix,
  // All that runs is in the bundles.
  dependencies: false,
  // Pictures and links of the README get an address when the project has one.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const size = statSync(vsix).size;
const problems = [
  ...pointedTo.filter((path) => !files.includes(path)).map((path) => `${path} is missing.`),
  ...files.filter((path) => ![...pointedTo, ...readByPeople].includes(path)).map((path) => `Nobody needs ${path}.`),
  ...(size < limit ? [] : [`It is larger than ${limit} bytes.`]),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
