import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch';
import type { Settings } from '../../../shared/settings.ts';
import { isWanted } from '../globs.ts';
import { failureReason } from './problems.ts';

/**
 * Paths, folders and globs → files, each once, sorted by name. A file that is named is read whatever it is called; in
 * folders it is `*.md` and `*.markdown`, without what git ignores, what is hidden, and what the settings leave out.
 */
export function filesAt(
  operands: readonly string[],
  settings: Settings,
  base: string,
  trouble: (problem: string) => void,
  inFolders = markdownNames,
): readonly string[] {
  const found = new Set<string>();
  const wanted = (file: string) => isWanted(slashed(relative(base, file)), settings);
  for (const operand of operands) {
    const what = kindOf(operand);
    if (what === 'file') found.add(operand);
    else if (what === 'folder') {
      for (const file of walk(operand, trouble)) if (inFolders.test(file) && wanted(file)) found.add(file);
    } else if (picomatch.scan(operand).isGlob) {
      const pattern = slashed(operand).replace(/^\.\//, '');
      const { base: from } = picomatch.scan(pattern);
      const matches = picomatch(pattern, { dot: true });
      let any = false;
      if (kindOf(from || '.') === 'folder')
        for (const file of walk(from || '.', trouble))
          if (matches(slashed(file))) {
            any = true;
            if (wanted(file)) found.add(file);
          }
      if (!any) trouble(`${operand}: nothing matches`);
    } else trouble(`${operand}: ${what}`);
  }
  return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const markdownNames = /\.(?:md|markdown)$/i;

export const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** `file`, `folder`, or why neither. */
function kindOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return failureReason(error);
  }
}

/** Every file in a folder and its folders, by the names git would list. A folder that cannot be read is said and left out. */
function* walk(folder: string, trouble: (problem: string) => void, rules = rulesAbove(folder)): Generator<string> {
  let entries: ReturnType<typeof folderEntries>;
  try {
    entries = folderEntries(folder);
  } catch (error) {
    trouble(`${folder}: ${failureReason(error)}`);
    return;
  }
  const own = entries.some(({ name }) => name === '.gitignore') ? [...rules, rulesIn(folder)] : rules;
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = folder === '.' ? entry.name : join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (isIgnored(path, isFolder, own)) continue;
    if (isFolder) yield* walk(path, trouble, own);
    // Links to folders are not followed, so nothing is read twice and no circle is walked.
    else if (entry.isFile() || (entry.isSymbolicLink() && kindOf(path) === 'file')) yield path;
  }
}

const folderEntries = (folder: string) => readdirSync(folder, { withFileTypes: true });

/** What one `.gitignore` says, and the folder it says it of. */
interface Ignoring {
  readonly folder: string;
  readonly rules: Ignore;
}

function isIgnored(path: string, isFolder: boolean, all: readonly Ignoring[]): boolean {
  let ignored = false;
  // The nearer file has the last word.
  for (const { folder, rules } of all) {
    const inner = slashed(relative(folder, resolve(path)));
    if (!inner || inner.startsWith('..')) continue;
    const { ignored: yes, unignored: no } = rules.test(isFolder ? `${inner}/` : inner);
    if (yes) ignored = true;
    else if (no) ignored = false;
  }
  return ignored;
}

function rulesIn(folder: string): Ignoring {
  let text = '';
  try {
    text = readFileSync(join(folder, '.gitignore'), 'utf8');
  } catch {
    // Unreadable rules ignore nothing.
  }
  return { folder: resolve(folder), rules: ignore().add(text) };
}

/** The `.gitignore` files from the root of the repository down to the folder's parent; none outside a repository. */
function rulesAbove(folder: string): readonly Ignoring[] {
  const above: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    above.unshift(at);
    if (kindOf(join(at, '.git')) === 'folder' || kindOf(join(at, '.git')) === 'file') break;
    if (dirname(at) === at) return [];
  }
  return above.slice(0, -1).map(rulesIn);
}
