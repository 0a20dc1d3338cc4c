import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sectionsIn } from './pages.ts';

const folder = 'server/src/analysis/lexicon';

/** The classes of the lexicon in the order of their bits: that of their first headings, "## assign: title leaves the subject". */
export function classNames(): { readonly verbs: readonly string[]; readonly things: readonly string[] } {
  return { verbs: headingsIn(join(folder, 'verbs.md')), things: headingsIn(join(folder, 'things.md')) };
}

const headingsIn = (file: string): readonly string[] =>
  existsSync(file)
    ? [...sectionsIn(file).keys()]
        .filter(Boolean)
        .map((heading) => heading.split(':')[0]!.trim())
        .filter(once)
    : [];
const once = (name: string, index: number, all: readonly string[]): boolean => all.indexOf(name) === index;
