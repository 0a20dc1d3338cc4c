import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What the server is made of, from the ground up. A file takes from its own floor and from those below, types as well as
 * values: who only needs a rule's type to put a clause in has the wrong idea of what putting a clause in is.
 */
const floors: readonly RegExp[] = [
  /^shared\//,
  /^server\/src\/analysis\//,
  /^server\/src\/deal\//,
  /^server\/src\/settlement\//,
  /^server\/src\/modelClauses\/|^snippets\//,
  /^server\/src\/rules\//,
  /^server\/src\/playbook\//,
  /^server\/src\/review\.ts$/,
  /^server\/src\/fixes\//,
  /^server\/src\/scan\//,
  /^server\/src\/word\//,
  /^server\/src\/(?:features\/|globs\.ts)/,
  /^server\/src\/(?:clientCapabilities|configuration|playbookFolders|dealPapers|translate)\.ts$/,
  /^server\/src\/(?:server|diagnostics|languageFeatures|customRequests|handOverRequests|session)\.ts$/,
  /^server\/src\/(?:cli\/|cli\.ts|node\.ts|browser\.ts|timeLimit\.ts)/,
];

/** The only places that know an outside thing. What is not listed is known to none of them. */
const outside: Readonly<Record<string, RegExp>> = {
  '@lezer/common': /^server\/src\/analysis\/page\/(?:blocks|(?:collect|nodeMarks))\.ts$/,
  '@lezer/markdown': /^server\/src\/analysis\/page\/markdown\.ts$/,
  yaml: /^server\/src\/(?:analysis\/(?:frontMatter|yamlDepth)|modelClauses\/clausePage|features\/frontMatterEdit|playbook\/matter)\.ts$/,
  stemmer: /^server\/src\/analysis\/stem\.ts$/,
  'server/src/analysis/classifier/weights.json': /^server\/src\/analysis\/classifier\/index\.ts$/,
  'server/src/analysis/parties/roleWeights.json': /^server\/src\/analysis\/parties\/learntRoles\.ts$/,
  'picomatch/posix': /^server\/src\/globs\.ts$/,
  picomatch: /^server\/src\/cli\/files\.ts$/,
  'jsonc-parser': /^shared\/settingsFile\.ts$/,
  ignore: /^server\/src\/cli\/files\.ts$/,
  'compiled:lexicon': /^server\/src\/analysis\/lexicon\/lexicon\.ts$/,
  'compiled:kinds': /^server\/src\/analysis\/provisions\/index\.ts$/,
  'compiled:prefilters': /^server\/src\/analysis\/provisions\/readSentences\.ts$/,
  'compiled:contexts': /^server\/src\/analysis\/statements\/contexts\.ts$/,
  'compiled:topics': /^server\/src\/settlement\/(?:settle|place)\.ts$/,
  'compiled:questions': /^server\/src\/scan\/answers\.ts$/,
  'compiled:rules': /^server\/src\/rules\/index\.ts$/,
  'compiled:clauses': /^server\/src\/modelClauses\/library\.ts$/,
  docx: /^server\/src\/word\/write\.ts$/,
  fflate: /^server\/src\/word\/(?:write|open)\.ts$/,
  '@rgrove/parse-xml': /^server\/src\/word\/open\.ts$/,
  '@modelcontextprotocol/sdk/server/index.js': /^server\/src\/cli\/serveTools\.ts$/,
  '@modelcontextprotocol/sdk/server/stdio.js': /^server\/src\/cli\/serveTools\.ts$/,
  '@modelcontextprotocol/sdk/types.js': /^server\/src\/cli\/serveTools\.ts$/,
  'node:child_process': /^server\/src\/cli\/since\.ts$/,
  'node:fs': /^server\/src\/cli\//,
  'node:crypto': /^server\/src\/cli\//,
  'node:os': /^server\/src\/cli\//,
  'node:worker_threads': /^server\/src\/cli(?:\/|\.ts$)/,
  'node:path': /^server\/src\/cli\//,
  'node:url': /^server\/src\/cli\//,
  'node:vm': /^server\/src\/timeLimit\.ts$/,
  'package.json': /^server\/src\/cli\/version\.ts$/,
  'vscode-languageserver':
    /^server\/src\/(?:server|diagnostics|languageFeatures|session|translate|clientCapabilities|configuration)\.ts$/,
  'vscode-languageserver-textdocument': /^server\/src\/(?:server|languageFeatures|session|translate)\.ts$/,
  'vscode-languageserver/node': /^server\/src\/(?:node\.ts|cli\/lsp\.ts)$/,
  'vscode-languageserver/browser': /^server\/src\/browser\.ts$/,
};

describe('the structure of the server', () => {
  const files = ['server/src', 'shared'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(folder, name).replaceAll('\\', '/')),
  );
  const taken = files.flatMap((file) => takenBy(file));

  it('is known: every file is on a floor', () =>
    assert.deepEqual(
      files.filter((file) => floorOf(file) < 0),
      [],
    ));

  it('is as the picture in the README draws it', () => {
    const picture = /## How it is built[\s\S]*?```\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))![1]!;
    const drawn = (name: string) => new RegExp(`(?<![\\w/-])${name.replaceAll('.', '\\.')}`).test(picture);
    const folders = ['server/src', 'server/src/analysis'].flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()),
    );
    assert.deepEqual(
      folders.map(({ name }) => `${name}/`).filter((name) => !drawn(name)),
      [],
      'folders that the picture leaves out',
    );
    const known = new Set(
      [...files, 'client/src/node.ts', 'client/src/browser.ts'].map((file) => file.split('/').at(-1)),
    );
    assert.deepEqual(
      [...picture.matchAll(/[\w-]+\.ts\b/g)].map(([name]) => name).filter((name) => !known.has(name)),
      [],
      'files that are no more',
    );
  });

  it('has no arrow back', () =>
    assert.deepEqual(
      taken.filter(({ by, from }) => floorOf(from) > floorOf(by)).map(({ by, from }) => `${by} takes from ${from}`),
      [],
    ));

  it('has no circle of files that need each other, not even for their types', () => {
    const needs = new Map(files.map((file) => [file, new Set<string>()]));
    for (const { by, from } of taken) needs.get(by)?.add(from);
    // Files that need nothing any more are taken away until only those in circles, and those that need them, are left.
    for (let before = -1; before !== needs.size; ) {
      before = needs.size;
      for (const [file, others] of needs) if (![...others].some((other) => needs.has(other))) needs.delete(file);
    }
    assert.deepEqual([...needs.keys()], []);
  });

  it('gives a name one meaning: it stands at the top of one file', () => {
    const homes = new Map<string, Set<string>>();
    for (const file of files)
      for (const [, name] of readFileSync(file, 'utf8').matchAll(topLevel))
        homes.set(name!, (homes.get(name!) ?? new Set()).add(file));
    assert.ok(homes.size > 3000, `${homes.size} names are found`);
    assert.deepEqual(
      [...homes]
        .filter(([name, { size }]) => size > 1 && !Object.hasOwn(inSeveralFiles, name))
        .map(([name, all]) => [name, ...all]),
      [],
      'name what is new for what it is, or take what is there',
    );
    assert.deepEqual(
      Object.keys(inSeveralFiles).filter((name) => (homes.get(name)?.size ?? 0) < 2),
      [],
      'exceptions that are none any more',
    );
  });

  it('knows each outside thing at one place', () =>
    assert.deepEqual(
      taken
        .filter(({ by, from }) => !files.includes(from) && !from.endsWith('.md') && !outside[from]?.test(by))
        .map(({ by, from }) => `${by} takes ${from}`),
      [],
    ));
});

const topLevel = /^(?:export )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
/** Names that stand in several files all the same, and why. */
const inSeveralFiles: Readonly<Record<string, string>> = {
  asks: 'by this name the build asks every recogniser for its questions',
};

interface Taken {
  readonly by: string;
  /** A file of the project, or the name of a package. */
  readonly from: string;
}

function takenBy(file: string): readonly Taken[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/^(?:import|export) (?:[^'"`;]*? from )?'([^']+)'/gm)].map(([, from]) => ({
    by: file,
    from: from!.startsWith('.') ? join(dirname(file), from!).replaceAll('\\', '/') : from!,
  }));
}

function floorOf(file: string): number {
  return floors.findIndex((floor) => floor.test(file));
}
