import type { Plugin } from 'esbuild';
import { compileContexts } from './contexts.ts';
import { compileKinds, kindSentences, kindsFolder } from './kinds.ts';

export { kindSentences };

import { compileLexicon, lexiconFolder } from './lexicon.ts';
import { PageError } from './pages.ts';
import { compilePrefilters } from './prefilters.ts';
import { compileQuestions, questionsFile } from './questions.ts';
import { clausesFolder, compileClauses, compileRules, rulesFolder } from './registries.ts';
import { compileTopics, topicsFile } from './topics.ts';

/**
 * Knowledge in tables and pages is made into modules here: `compiled:lexicon` from the tables of words, `compiled:kinds`
 * from the pages of provisions, `compiled:contexts` from theirs, `compiled:prefilters` from the patterns of all recognisers.
 * Nothing of it is parsed when the program starts. And what stands in a folder is found there: `compiled:rules`, `compiled:clauses`.
 */
const words: readonly Plugin[] = [
  compiled('lexicon', [lexiconFolder], compileLexicon),
  compiled('contexts', [], compileContexts),
  compiled('kinds', [kindsFolder], compileKinds),
];
export const plugins: readonly Plugin[] = [
  ...words,
  compiled('prefilters', [kindsFolder], () => compilePrefilters(words)),
  compiled('topics', [topicsFile], compileTopics),
  compiled('questions', [questionsFile], compileQuestions),
  compiled('rules', [rulesFolder], compileRules),
  compiled('clauses', [clausesFolder], compileClauses),
];

/** Source of a module and the files it was made from. */
export interface Compiled {
  readonly contents: string;
  readonly files: readonly string[];
}

export function compiled(
  name: string,
  watched: readonly string[],
  compile: () => Compiled | Promise<Compiled>,
): Plugin {
  return {
    name: `compiled:${name}`,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: new RegExp(`^compiled:${name}$`) }, ({ path }) => ({ path, namespace: 'compiled' }));
      onLoad({ filter: new RegExp(`^compiled:${name}$`), namespace: 'compiled' }, async () => {
        try {
          const { contents, files } = await compile();
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
