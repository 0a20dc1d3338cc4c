import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dealLimits, isPaper, type PapersAsked, type PapersFound } from '../../../shared/papers.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { foldersAbove, listedBy } from '../deal/around.ts';
import { type DealAround, dealReader, type PaperFound } from '../deal/read.ts';
import type { Arguments } from './arguments.ts';
import { readWhole } from './disk.ts';
import { filesAt, slashed } from './files.ts';
import type { ReadingWith } from './playbook.ts';
import { visibleText } from './terminal.ts';
import { textIn } from './text.ts';

/** Of each file the papers it is read together with, from this machine's disk. Links that lead out of the folder are not followed. */
export function dealFiles(
  { operands, changes, noInline, format }: Arguments,
  { settings, base }: Pick<ReadingWith, 'settings' | 'base'>,
  trouble: (problem: string) => void,
): (file: string, text: string) => DealAround | undefined {
  const read = dealReader();
  const home = resolve(base);
  const roots = [home, ...operands.filter(isExistingFolder).map((one) => resolve(one))];
  const folders = new Map<string, readonly PaperFound[]>();
  const files = new Map<string, PaperFound | undefined>();
  let groups: readonly (readonly string[])[] | undefined;
  const view = (changes ?? settings.changes) === 'rejected' ? 'rejected' : 'accepted';
  const how = { view, heard: noInline ? false : settings.inline } as const;

  // A person's terminal is shown what it would act on.
  const shown = (one: PaperFound | undefined) =>
    one && format === 'pretty' ? { ...one, text: visibleText(one.text) } : one;
  const fileAt = (root: string, path: string, absolute: boolean): PaperFound | undefined => {
    const full = join(root, path);
    if (!files.has(full)) files.set(full, shown(paperAt(root, path, absolute)));
    return files.get(full);
  };
  const folderAt = (root: string, folder: string, absolute: boolean): readonly PaperFound[] => {
    const full = join(root, folder);
    let found = folders.get(full);
    if (!found) {
      const names = paperFilesIn(full);
      const some = names.length > dealLimits.papers ? [] : names;
      found = some.flatMap((name) => fileAt(root, folder ? `${folder}/${name}` : name, absolute) ?? []);
      folders.set(full, found);
    }
    return found;
  };

  return (file, text) => {
    const full = resolve(file);
    const root = roots.find((one) => full.startsWith(`${one}${sep}`)) ?? dirname(full);
    const path = slashed(relative(root, full));
    const absolute = file === full;
    const found = new Map<string, PaperFound>();
    const add = (one: PaperFound | undefined) => one && one.path !== path && found.set(one.path, one);
    for (const folder of foldersAbove(path)) for (const one of folderAt(root, folder, absolute)) add(one);
    if (root === home) {
      groups ??= settings.deal.map((group) =>
        filesAt(
          group.map((one) => join(base, one)),
          defaultSettings,
          base,
          trouble,
        ).map((one) => slashed(relative(home, resolve(one)))),
      );
      for (const group of groups) for (const one of group) if (isPaper(one)) add(fileAt(root, one, absolute));
    }
    for (let round = 0; round < 2; round++)
      for (const one of [{ path, text }, ...found.values()])
        for (const listed of listedBy(one.path, one.text)) if (!found.has(listed)) add(fileAt(root, listed, absolute));
    return read(
      { path, address: file, text },
      [...found.values()],
      root === home ? (groups ?? noGroups) : noGroups,
      how,
    );
  };
}

const noGroups: readonly never[] = [];

function isExistingFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What cannot be read is no paper; whoever names it is told that it is not there. */
function paperAt(root: string, path: string, absolute: boolean): PaperFound | undefined {
  const full = join(root, path);
  try {
    if (statSync(full).size > dealLimits.bytes || !realpathSync(full).startsWith(`${realpathSync(root)}${sep}`))
      return undefined;
    return { path, address: absolute ? full : relative('.', full), text: textIn(readWhole(full)) };
  } catch {
    return undefined;
  }
}

function paperFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isPaper).sort();
  } catch {
    return [];
  }
}

/** For a language server whose client reads no papers. */
export async function readPapersOf({ root, folders, files, list }: PapersAsked): Promise<PapersFound> {
  if (!root.startsWith('file:')) return { papers: [] };
  const home = fileURLToPath(root);
  const uriOf = (path: string): string => pathToFileURL(path).href;
  const within = (uri: string): string => slashed(relative(home, fileURLToPath(uri)));
  const inFolders = folders.flatMap((folder) => {
    const names = paperFilesIn(fileURLToPath(folder));
    const path = within(folder);
    return names.length > dealLimits.papers ? [] : names.map((name) => (path ? `${path}/${name}` : name));
  });
  return {
    papers: [...inFolders, ...files.map(within)].flatMap((path) => {
      const found = paperAt(home, path, true);
      return found ? [{ uri: uriOf(found.address), text: found.text }] : [];
    }),
    ...(list && {
      listed: filesAt([home], defaultSettings, home, () => {})
        .slice(0, dealLimits.listed)
        .map(uriOf),
    }),
  };
}
