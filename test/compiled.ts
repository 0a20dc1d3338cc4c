import { readdirSync } from 'node:fs';
import { parse, resolve } from 'node:path';

/** Modules that the build made of tables and pages, for tests that bundle by themselves: esbuild's `alias`. */
export const compiledModules: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('out/compiled').map((file) => [`compiled:${parse(file).name}`, resolve('out/compiled', file)]),
);
