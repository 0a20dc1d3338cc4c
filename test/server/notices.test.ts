import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Whose work ships with ours, under which licence, and that none of it runs anything when it is installed.

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What ships, as esbuild.mjs built it with these tests. */
const shipped: readonly { readonly file: string; readonly inputs: Readonly<Record<string, unknown>> }[] = JSON.parse(
  readFileSync('out/shipped.json', 'utf8'),
);
/** Licences that ask for no more than their text beside the code. */
const accepted = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'];

const folders = new Set(
  shipped.flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap((path) => {
      const found = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(
        path.replaceAll('\\', '/'),
      );
      return found ? [found[1]!] : [];
    }),
  ),
);
const packages = [...folders]
  .map((folder) => ({ folder, ...(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package) }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));

/** The text of its licence, and what it asks to be told beside it; the same words for every line end. */
function termsOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)\b/i.test(name));
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

const notices = (): string =>
  [
    'Clause Risk is made with the work of others. Each of these packages is part of what ships, under the terms below.',
    ...packages.map(({ folder, name, version, license }) => `${name} ${version} (${license})\n\n${termsOf(folder)}`),
  ].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';

describe('what ships of others', () => {
  const file = 'THIRD_PARTY_NOTICES.txt';

  it('is accounted for, each with the words of its licence', () => {
    assert.ok(packages.length > 10, 'packages are found');
    for (const { folder, name } of packages) assert.ok(termsOf(folder).length > 200, `${name} brings its licence`);
    if (process.env.GENERATE === '1') writeFileSync(file, notices());
    else
      assert.equal(existsSync(file) && readFileSync(file, 'utf8'), notices(), 'npm run generate brings it up to date');
  });

  it('asks for nothing but to be named', () =>
    assert.deepEqual(
      packages.filter(({ license }) => !accepted.includes(license)).map(({ name, license }) => `${name}: ${license}`),
      [],
    ));

  it('runs nothing when it is installed; and what builds it does only where it is listed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    for (const { name, scripts = {} } of packages)
      for (const hook of hooks.slice(0, 3)) assert.equal(scripts[hook], undefined, `${name} has a script "${hook}"`);
    const own = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const hook of hooks) assert.equal(own.scripts[hook], undefined);
    assert.equal(own.dependencies, undefined, 'all that ships is in the bundles');
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<
      string,
      { hasInstallScript?: boolean }
    >;
    assert.deepEqual(
      Object.keys(lock).filter((path) => lock[path]!.hasInstallScript),
      // They fetch or check a program for this machine; none of them ships.
      ['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/keytar'],
    );
  });
});
