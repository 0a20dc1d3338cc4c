import { isPaper, type PapersAsked, type PapersFound } from '../../shared/papers.ts';
import type { Settings } from '../../shared/settings.ts';
import { foldersAbove, listedBy } from './deal/around.ts';
import { type DealAround, dealReader, type PaperFound } from './deal/read.ts';
import { matching } from './globs.ts';
import { decoded, folderUri, homeOf } from './playbookFolders.ts';

/** The papers that open documents are read together with: texts from whoever can read them, or as they stand in the editor. */
export interface Deals {
  /** What a document is read with once its text is known; undefined where there is nothing it could be read with. */
  around(
    uri: string,
    text: string,
    settings: Settings,
  ): Promise<((text: string) => DealAround | undefined) | undefined>;
  /** A file has changed, come or gone. Whether anything here was read from where it lies. */
  changed(uri: string): boolean;
  /** Settings have changed, or folders. */
  forget(): void;
}

interface DealClient {
  folders(): readonly string[];
  read(asked: PapersAsked): Promise<PapersFound>;
  open(): readonly { readonly uri: string; getText(): string }[];
  /** Runs work that must end. */
  within<T>(work: () => T): T;
}

interface Text {
  readonly uri: string;
  readonly text: string;
}

export function dealPapers({ folders, read, open, within }: DealClient): Deals {
  const inFolder = new Map<string, Promise<readonly Text[]>>();
  const files = new Map<string, Promise<readonly Text[]>>();
  const groups = new Map<string, Promise<readonly (readonly string[])[]>>();
  const readDeal = dealReader();

  /** Nothing where it cannot be read: whoever names it is told that it is not there. */
  const ask = (asked: PapersAsked): Promise<PapersFound> => read(asked).catch(() => ({ papers: [] }));
  const once = <T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    let found = known.get(key);
    if (!found) known.set(key, (found = make()));
    return found;
  };
  const papersIn = (root: string, folder: string) =>
    once(inFolder, folder, async () => (await ask({ root, folders: [folder], files: [] })).papers);
  const fileAt = (root: string, file: string) =>
    once(files, file, async () => (await ask({ root, folders: [], files: [file] })).papers);
  const groupsOf = (root: string, { deal }: Settings) =>
    once(groups, `${root} ${JSON.stringify(deal)}`, async () => {
      if (!deal.length) return [];
      const { listed = [] } = await ask({ root, folders: [], files: [], list: true });
      const paths = listed.flatMap((uri) => pathInDeal(root, uri) ?? []).sort();
      return deal.map((group) => [...new Set(group.flatMap((glob) => matching(glob, paths)))]);
    });

  return {
    async around(uri, text, settings) {
      const root = homeOf(uri, folders());
      const path = pathInDeal(root, uri);
      if (!path || !root.includes('/') || uri.startsWith('untitled:')) return undefined;
      const address = (inner: string): string => (inner ? folderUri(root, `./${inner}`)! : root);
      const above = foldersAbove(path);
      const found = new Map<string, PaperFound>();
      const add = (texts: readonly Text[]): void => {
        for (const one of texts) {
          const its = pathInDeal(root, one.uri);
          if (its && its !== path && !found.has(its)) found.set(its, { path: its, address: one.uri, text: one.text });
        }
      };
      for (const texts of await Promise.all(above.map((folder) => papersIn(root, address(folder))))) add(texts);
      const together = await groupsOf(root, settings);
      const named = together.flat().filter((one) => !found.has(one) && one !== path);
      for (const texts of await Promise.all(named.map((one) => fileAt(root, address(one))))) add(texts);
      for (let round = 0; round < 2; round++) {
        const listed = [{ path, text }, ...found.values()].flatMap((one) => listedBy(one.path, one.text));
        const missing = [...new Set(listed)].filter((one) => !found.has(one) && one !== path);
        if (!missing.length) break;
        for (const texts of await Promise.all(missing.map((one) => fileAt(root, address(one))))) add(texts);
      }
      return (now) => {
        // As it stands in the editor, saved or not.
        for (const document of open()) {
          const its = pathInDeal(root, document.uri);
          if (!its || its === path || !isPaper(its.slice(its.lastIndexOf('/') + 1))) continue;
          if (found.has(its) || above.includes(its.slice(0, Math.max(0, its.lastIndexOf('/')))))
            found.set(its, { path: its, address: document.uri, text: document.getText() });
        }
        const how = {
          view: settings.changes === 'rejected' ? 'rejected' : 'accepted',
          heard: settings.inline,
        } as const;
        try {
          return within(() => readDeal({ path, address: uri, text: now }, [...found.values()], together, how));
        } catch {
          // What cannot be read in time is read without the others.
          return undefined;
        }
      };
    },
    changed(uri) {
      const file = decoded(uri);
      let any = false;
      for (const known of [inFolder, files])
        for (const key of known.keys())
          if (decoded(key) === file || decoded(key) === file.slice(0, file.lastIndexOf('/'))) any = known.delete(key);
      groups.clear();
      return any;
    },
    forget() {
      inFolder.clear();
      files.clear();
      groups.clear();
    },
  };
}

/** A document's path from the folder of all; undefined where it lies elsewhere. */
function pathInDeal(root: string, uri: string): string | undefined {
  const [folder, document] = [decoded(root), decoded(uri)];
  return document.startsWith(`${folder}/`) ? document.slice(folder.length + 1) : undefined;
}
