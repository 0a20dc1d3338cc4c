// `npm run package`: builds the .vsix, lists what is in it, and refuses one that lacks a file the manifest points to,
// carries one that nobody needs, weighs too much, or is not the same when it is built again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { createVSIX, listFiles } from '@vscode/vsce';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import yazl from 'yazl';
import { extensionPage } from './extensionPage.mjs';
import { root } from './install.mjs';

// yazl hears of no level for what is in memory. With less of it a block is shorter, which fits some files better and not others.
const { deflateRawSync } = zlib;
zlib.deflateRaw = (bytes, done) => {
  const tried = [5, 6, 7, 8, 9].map((memLevel) => deflateRawSync(bytes, { level: 9, memLevel }));
  done(
    null,
    tried.reduce((least, one) => (one.length < least.length ? one : least)),
  );
};

const limit = 1_500_000;
const vsix = join(root, 'clause-risk.vsix');

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pointedTo = [
  manifest.main,
  manifest.browser,
  manifest.icon,
  // The bundles that the clients start are in no manifest.
  'dist/server.js',
  'dist/web/server.js',
  ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
  ...['snippets', 'grammars', 'jsonValidation']
    .flatMap((kind) => manifest.contributes[kind] ?? [])
    .map((one) => one.path ?? one.url),
].map((path) => path.replace(/^\.\//, ''));
const readByPeople = [
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'SECURITY.md',
  'THIRD_PARTY_NOTICES.txt',
];

const files = (await listFiles({ cwd: root, packageManager: 0 })).map((file) => file.replaceAll('\\', '/')).sort();
// The time that files in the package bear: of the last commit, or as whoever builds it says.
process.env.SOURCE_DATE_EPOCH ??= lastCommit();
await pack(vsix);
const sum = sumOf(vsix);
// Built again from nothing it is the same, byte for byte.
rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, ['esbuild.mjs', '--minify'], { cwd: root, stdio: 'inherit' });
await pack(vsix);
const again = sumOf(vsix);
const size = statSync(vsix).size;
const problems = [
  ...pointedTo.filter((path) => !files.includes(path)).map((path) => `${path} is missing.`),
  ...files.filter((path) => ![...pointedTo, ...readByPeople].includes(path)).map((path) => `Nobody needs ${path}.`),
  ...(sum === again ? [] : ['Built twice it is not the same.']),
  ...(size < limit ? [] : [`It is larger than ${limit} bytes.`]),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
if (!problems.length) console.log(`sha256 ${again}, ${size} bytes, SOURCE_DATE_EPOCH=${process.env.SOURCE_DATE_EPOCH}`);

async function pack(packagePath) {
  await createVSIX({
    cwd: root,
    packagePath,
    // All that runs is in the bundles.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  // The README as the extension's page shows it: without what only a checkout has.
  const entries = unzipSync(readFileSync(packagePath));
  const readme = Object.keys(entries).find((name) => /^extension\/readme\.md$/i.test(name));
  entries[readme] = strToU8(extensionPage());
  // What builds and tests it, and a command that does not ship, say nothing to an editor.
  const own = 'extension/package.json';
  const { scripts, devDependencies, overrides, bin, ...read } = JSON.parse(strFromU8(entries[own]));
  entries[own] = strToU8(JSON.stringify(read));
  entries['extension/THIRD_PARTY_NOTICES.txt'] = strToU8(noticesHere());
  // What is indented for whoever changes it is read by machines here.
  for (const [name, bytes] of Object.entries(entries))
    if (name.endsWith('.json')) entries[name] = strToU8(JSON.stringify(JSON.parse(strFromU8(bytes))));
  const mtime = new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000);
  const zip = new yazl.ZipFile();
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true };
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(Buffer.from(bytes), name, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(packagePath));
}

/** Of the notices those of packages that are in the bundles of the extension; the command line's are not. */
function noticesHere() {
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  const [head, ...notices] = readFileSync(join(root, 'THIRD_PARTY_NOTICES.txt'), 'utf8').split(line);
  const carried = JSON.parse(readFileSync(join(root, 'out/shipped.json'), 'utf8'))
    .filter(({ file }) => files.includes(file))
    .flatMap(({ inputs }) => Object.keys(inputs));
  const isHere = (notice) => carried.some((path) => path.includes(`node_modules/${notice.split(' ', 1)[0]}/`));
  return `${[head, ...notices.filter(isHere)].join(line).trimEnd()}\n`;
}

function sumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** In seconds; a copy without git has the beginning of 2026. */
function lastCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim() || '1767225600';
  } catch {
    return '1767225600';
  }
}
