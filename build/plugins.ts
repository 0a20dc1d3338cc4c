import type { Plugin } from 'esbuild';
import { compileLexicon, lexiconFolder } from './lexicon.ts';
import { PageError } from './pages.ts';

/**
 * Knowledge in tables and pages is made into modules here: `compiled:lexicon` from the tables of words. Nothing of it is
 * parsed when the program starts.
 */
export const plugins: readonly Plugin[] = [compiled('lexicon', [lexiconFolder], compileLexicon)];

/** Source of a module and the files it was made from. */
export interface Compiled {
  readonly contents: string;
  readonly files: readonly string[];
  /** Where its own imports are looked for. */
  readonly folder?: string;
}

export function compiled(name: string, watched: readonly string[], compile: () => Compiled): Plugin {
  return {
    name: `compiled:${name}`,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: new RegExp(`^compiled:${name}$`) }, ({ path }) => ({ path, namespace: 'compiled' }));
      onLoad({ filter: new RegExp(`^compiled:${name}$`), namespace: 'compiled' }, () => {
        try {
          const { contents, files, folder } = compile();
          return { contents, loader: 'ts', resolveDir: folder ?? '.', watchFiles: [...files], watchDirs: [...watched] };
        } catch (error) {
          if (!(error instanceof PageError)) throw error;
          const { file, line, problem } = error;
          return { errors: [{ text: problem, location: { file, line } }], watchFiles: [file] };
        }
      });
    },
  };
}
