import type { CompiledContext } from '../server/src/analysis/provisions/compiled.ts';
import { itemsOf, PageError, sectionsIn } from './pages.ts';
import { patternOf } from './phrases.ts';
import type { Compiled } from './plugins.ts';

export const contextsFile = 'server/src/analysis/statements/contexts.md';

export interface ContextSource extends Omit<CompiledContext, 'headings' | 'words'> {
  readonly headings: readonly { readonly source: string; readonly flags: string }[];
  readonly words: readonly { readonly source: string; readonly flags: string }[];
}

/** The contexts in the order of their numbers. */
export function readContexts(file = contextsFile): readonly ContextSource[] {
  const contexts: ContextSource[] = [];
  for (const [name, lines] of sectionsIn(file)) {
    if (!name) continue;
    const context = {
      name,
      always: false,
      onward: false,
      parts: [] as string[],
      headings: [] as ContextSource['headings'][number][],
      words: [] as ContextSource['words'][number][],
    };
    for (const { text, number } of itemsOf(lines)) {
      const setting = /^(refuses|reach|part|heading)\s*:\s*(.+)$/.exec(text);
      try {
        if (!setting) context.words.push(patternOf(text));
        else if (setting[1] === 'part') context.parts.push(...setting[2]!.split(/\s*,\s*/));
        else if (setting[1] === 'heading') context.headings.push(patternOf(setting[2]!));
        else if (setting[1] === 'refuses')
          context.always = oneOf(setting[2]!, 'every kind', 'where a definition says so');
        else context.onward = oneOf(setting[2]!, 'onward', 'sentence');
      } catch (error) {
        throw new PageError(file, number, (error as Error).message);
      }
    }
    contexts.push(context);
  }
  return contexts;
}

function oneOf(value: string, yes: string, no: string): boolean {
  if (value !== yes && value !== no) throw new Error(`"${value}" is neither "${yes}" nor "${no}"`);
  return value === yes;
}

export function compileContexts(): Compiled {
  const rows = readContexts().map(
    ({ headings, words, ...rest }) =>
      `{...${JSON.stringify(rest)},headings:[${headings.map(literal)}],words:[${words.map(literal)}]}`,
  );
  return { contents: `export default [${rows.join(',\n')}];`, files: [contextsFile] };
}

export const literal = ({ source, flags }: { source: string; flags: string }): string =>
  `new RegExp(${JSON.stringify(source)},${JSON.stringify(flags)})`;
