import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { compileContexts } from './contexts.ts';
import { compileKinds, kindsFolder } from './kinds.ts';
import { compileLexicon, lexiconFolder } from './lexicon.ts';
import { PageError } from './pages.ts';
import { compileTopics, topicsFile } from './topics.ts';

/**
 * Knowledge in tables and pages is made into modules here: `compiled:lexicon` from the tables of words, `compiled:kinds`
 * from the pages of provisions, `compiled:contexts` from theirs. Nothing of it is parsed when the program starts.
 */
export const plugins: readonly Plugin[] = [
  compiled('lexicon', [lexiconFolder], compileLexicon),
  compiled('contexts', [], compileContexts),
  compiled('kinds', [kindsFolder], compileKinds),
  compiled('topics', [topicsFile], compileTopics),
];

/** Source of a module and the files it was made from. */
export interface Compiled {
  readonly contents: string;
  readonly files: readonly string[];
}

export function compiled(name: string, watched: readonly string[], compile: () => Compiled): Plugin {
  return {
    name: `compiled:${name}`,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: new RegExp(`^compiled:${name}$`) }, ({ path }) => ({ path, namespace: 'compiled' }));
      onLoad({ filter: new RegExp(`^compiled:${name}$`), namespace: 'compiled' }, () => {
        try {
          const { contents, files } = compile();
          keep(join('out/compiled', `${name}.ts`), contents);
          return { contents, loader: 'ts', resolveDir: '.', watchFiles: [...files], watchDirs: [...watched] };
        } catch (error) {
          if (!(error instanceof PageError)) throw error;
          const { file, line, problem } = error;
          return { errors: [{ text: problem, location: { file, line } }], watchFiles: [file] };
        }
      });
    },
  };
}

/** The module as a file, too, for those who bundle without plugins: tests. */
function keep(file: string, contents: string): void {
  let before: string | undefined;
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    mkdirSync(join(file, '..'), { recursive: true });
  }
  if (before !== contents) writeFileSync(file, contents);
}
