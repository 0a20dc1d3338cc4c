import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PageError } from './pages.ts';
import type { Compiled } from './plugins.ts';

// What is found in a folder, as a module: nobody keeps a list by hand, and nothing can be left out of one.

export const rulesFolder = 'server/src/rules';
export const clausesFolder = 'snippets';

/** Every rule, by topic and name: the pairs of code and page in the folders under server/src/rules. */
export function compileRules(): Compiled {
  const topics = foldersIn(rulesFolder);
  const pairs = topics.flatMap((topic) => pairsIn(join(rulesFolder, topic)));
  return {
    contents: [
      ...pairs.map(({ code }, index) => `import r${index} from ${JSON.stringify(resolve(code))};`),
      `export default [${pairs.map((_, index) => `r${index}`).join(', ')}];`,
    ].join('\n'),
    files: pairs.flatMap(({ code, page }) => [code, page]),
  };
}

/** Every model clause, by its file's name: the Markdown files in snippets/ but the one that says how they are written. */
export function compileClauses(): Compiled {
  const names = namesIn(clausesFolder, '.md').filter((name) => name !== 'README');
  const files = names.map((name) => join(clausesFolder, `${name}.md`));
  return {
    contents: [
      ...files.map((file, index) => `import c${index} from ${JSON.stringify(resolve(file))};`),
      `export default { ${names.map((name, index) => `${JSON.stringify(name)}: c${index}`).join(', ')} };`,
    ].join('\n'),
    files,
  };
}

/** A rule is code and a page of one name; one without the other stops the build. What several rules share has no page. */
function pairsIn(folder: string): readonly { readonly code: string; readonly page: string }[] {
  const pages = namesIn(folder, '.md');
  for (const name of namesIn(folder, '.ts')) {
    const file = join(folder, `${name}.ts`);
    if (!pages.includes(name) && /^export default rule\(/m.test(readFileSync(file, 'utf8')))
      throw new PageError(file, 1, `a rule without its page ${name}.md`);
  }
  return pages.map((name) => {
    const [code, page] = [join(folder, `${name}.ts`), join(folder, `${name}.md`)];
    if (!existsSync(code)) throw new PageError(page, 1, `a page without its rule ${name}.ts`);
    return { code, page };
  });
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
