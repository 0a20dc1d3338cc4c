// Builds everything there is: `node esbuild.mjs [--minify] [--watch] [--tests]`; the command line alone: `--cli`.
// dist/  what ships: client and server, each for node and for the browser, and the command line.
// out/   the tests, one module a file, with what they share beside them.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { globSync } from 'tinyglobby';

const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');

/** What makes modules of tables and pages is TypeScript, too: bundled first, then run. */
const { plugins, kindSentences } = await builtBefore('build/plugins.ts', 'out/build/plugins.mjs');
async function builtBefore(source, made) {
  const bundle = { bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' };
  await build({ ...bundle, entryPoints: [source], outfile: made, logLevel: 'warning' });
  return import(pathToFileURL(join(process.cwd(), made)).href);
}

/** What every bundle shares. Markdown (pages, model clauses) is text. */
const common = {
  bundle: true,
  minify,
  sourcemap: !minify,
  target: 'es2023',
  loader: { '.md': 'text' },
  logLevel: 'warning',
  legalComments: 'none',
  // What it gives to node is not made for bundling.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  metafile: true,
  plugins,
};
/**
 * What ships holds a rule's page as the attorney reads it, without the cases that test it: half the size. Whole agreements
 * are drafted from the editor's own snippets, which hold them once; no server is asked for one.
 */
const whatIsRead = {
  name: 'what-is-read',
  setup: (esbuild) => {
    esbuild.onLoad({ filter: /server[\\/]src[\\/]rules[\\/].+\.md$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^## Cases\s*$[\s\S]*/m, ''),
      loader: 'text',
      watchFiles: [path],
    }));
    esbuild.onLoad({ filter: /snippets[\\/]agreement-.+\.md$/ }, () => ({ contents: '', loader: 'text' }));
  },
};
/** Rules, clauses and engine ship once: in node the server is the worker's own file, and only the line to it is another. */
const servedFromTheWeb = {
  name: 'served-from-the-web',
  setup: (esbuild) => {
    esbuild.onResolve({ filter: /^\.\/server\.ts$/ }, () => ({ path: './web/server.js', external: true }));
  },
};
/** So does all of the client but its line to the server. */
const clientFromTheWeb = {
  name: 'client-from-the-web',
  setup: async (esbuild) => {
    const held = await readFile('client/src/shared.ts', 'utf8');
    const shared = /(?:lib[\\/]common[\\/].+\.js|client[\\/]src[\\/]extension\.ts)$/;
    const namespace = 'client-from-the-web';
    esbuild.onResolve({ filter: /^\.\.?\// }, async ({ path, pluginData, ...asked }) => {
      if (pluginData === namespace) return undefined;
      const found = await esbuild.resolve(path, { ...asked, pluginData: namespace });
      return shared.test(found.path) ? { path: found.path, namespace } : found;
    });
    esbuild.onResolve({ filter: /^\.\/web\// }, ({ path }) => ({ path, external: true }));
    esbuild.onLoad({ filter: /./, namespace }, ({ path }) => {
      const name = path.replaceAll('\\', '/').replace(/^.*(?=client\/src\/)|^.*\/node_modules\//, '');
      if (!held.includes(`'${name}'`)) return { errors: [{ text: `${name} is not in client/src/shared.ts` }] };
      return { contents: `module.exports = require('./web/client.js').shared[${JSON.stringify(name)}];` };
    });
  },
};
/** What writes Word, and what speaks to agents, is a bundle of its own, loaded when it is asked for. */
const apart = {
  name: 'apart',
  setup: (esbuild) => {
    for (const [filter, path] of [
      [/word\/write\.ts$/, './word.js'],
      [/\/serveTools\.ts$/, './mcp.js'],
    ])
      esbuild.onResolve({ filter }, ({ kind }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  {
    ...node,
    entryPoints: { client: 'client/src/node.ts' },
    outdir: 'dist',
    external: ['vscode'],
    plugins: [clientFromTheWeb],
  },
  { ...node, entryPoints: { server: 'server/src/node.ts' }, outdir: 'dist', plugins: [...plugins, servedFromTheWeb] },
  {
    ...node,
    entryPoints: { cli: 'server/src/cli.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [...plugins, whatIsRead, apart],
  },
  { ...node, entryPoints: { word: 'server/src/word/write.ts' }, outdir: 'dist', sourcemap: false },
  { ...node, entryPoints: { mcp: 'server/src/cli/serveTools.ts' }, outdir: 'dist', sourcemap: false },
  { ...web, entryPoints: { client: 'client/src/browser.ts' }, outdir: 'dist/web', external: ['vscode'] },
  {
    ...web,
    entryPoints: { server: 'server/src/browser.ts' },
    outdir: 'dist/web',
    format: 'iife',
    globalName: 'clauseRisk',
    footer: { js: "if (typeof module === 'object') module.exports = clauseRisk;" },
    plugins: [...plugins, whatIsRead],
  },
];
if (flags.has('--cli'))
  bundles.splice(
    0,
    bundles.length,
    ...bundles.filter(({ entryPoints }) => entryPoints.cli || entryPoints.word || entryPoints.mcp),
  );
if (flags.has('--tests')) {
  // A test that is gone, or a part that no test takes any more, must not be run again.
  await rm('out/test', { recursive: true, force: true });
  const tests = globSync([
    'test/**/*.{test,proof}.ts',
    'test/**/{bench,dump,fuzz}.ts',
    'test/{wording,learn,learnRoles,patterns}.ts',
    'test/patterns/record.ts',
  ]);
  bundles.push({
    ...node,
    entryPoints: tests,
    outbase: 'test',
    outdir: 'out/test',
    // What tests share is built once: as modules, which alone can be split.
    format: 'esm',
    splitting: true,
    chunkNames: 'shared/[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);",
    },
    external: ['vscode', 'mocha', 'esbuild', 'typescript', 'recheck'],
  });
  // One bundle for both extension hosts, so it takes nothing from node. Mocha's build for browsers looks for a CommonJS
  // `module`, and would take that of the suite for its own.
  bundles.push({
    ...web,
    entryPoints: { index: 'test/vscode/suite/index.ts' },
    outdir: 'out/test/vscode',
    external: ['vscode'],
    define: { module: 'undefined' },
  });
}

if (flags.has('--watch')) for (const bundle of bundles) await (await context(bundle)).watch();
else {
  await mkdir('dist', { recursive: true });
  // What phrases of a playbook are held against. Only who has a playbook reads it.
  await writeFile('dist/kindSentences.json', JSON.stringify(kindSentences()));
  const built = await Promise.all(bundles.map((bundle) => build(bundle)));
  if (!flags.has('--cli')) await writeFile('out/shipped.json', JSON.stringify(built.flatMap(inputsOf)));
}

/** What each bundle that ships is made of: for the test that nothing in it reaches the network, and for the notices of a package. */
function inputsOf({ metafile: { inputs, outputs } }) {
  return Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint && file.startsWith('dist/') ? [{ file, entryPoint, inputs }] : [],
  );
}
