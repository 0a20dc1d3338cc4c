import type { PlaybookFolder, PlaybookPages } from '../../shared/protocol.ts';
import type { Settings } from '../../shared/settings.ts';
import { checkPlaybook } from './playbook/check.ts';
import type { KindSentences } from './playbook/contradictions.ts';
import type { PageProblem } from './playbook/page.ts';
import { partOf } from './playbook/page.ts';
import { type Playbook, readPlaybook } from './playbook/playbook.ts';

/** The playbooks that documents are read with: a folder each, read once and again when something in it has changed. */
export interface Playbooks {
  /** Of a document with these settings; undefined where they name none, or it cannot be read. */
  of(uri: string, settings: Settings): Promise<Playbook | undefined>;
  /** What is wrong with a page of a playbook, as its text is now; undefined for what is no page of one. */
  problemsOf(uri: string, settings: Settings, text: string): Promise<readonly PageProblem[] | undefined>;
  isPage(uri: string, settings: Settings): boolean;
  /** Some page of a folder has changed, or of all. */
  changed(folder?: string): void;
  /** All that have been read, for whoever asks without a document. */
  known(): readonly Playbook[];
}

interface PlaybookClient {
  folders(): readonly string[];
  /** Pages of a folder, by whoever can read it: the client, or the machine. */
  read(folder: PlaybookFolder): Promise<PlaybookPages>;
  /** Said once: a playbook that cannot be read is no reason to read nothing. */
  complain(problem: string): void;
}

interface LoadedPlaybook {
  readonly playbook?: Playbook;
  readonly sentences?: KindSentences;
}

export function playbooks({ folders, read, complain }: PlaybookClient): Playbooks {
  const known = new Map<string, Promise<LoadedPlaybook>>();
  const ready = new Map<string, Playbook>();
  const rootOf = (uri: string, { playbook }: Settings): string | undefined =>
    playbook === undefined ? undefined : folderUri(homeOf(uri, folders()), playbook);

  const load = (root: string): Promise<LoadedPlaybook> => {
    let found = known.get(root);
    if (!found) {
      found = read({ folder: root }).then(
        ({ pages, fault, kindSentences }): LoadedPlaybook => {
          if (fault) complain(`The playbook ${plainPath(root)} is not followed: ${fault}.`);
          if (!pages.length && !fault) complain(`The playbook ${plainPath(root)} has no pages: ${emptyAdvice}`);
          const playbook = pages.length ? readPlaybook(pages) : undefined;
          if (playbook && known.get(root) === found) ready.set(root, playbook);
          return { playbook, sentences: sentencesIn(kindSentences) };
        },
        (error: unknown): LoadedPlaybook => {
          complain(
            `The playbook ${plainPath(root)} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
          );
          return {};
        },
      );
      known.set(root, found);
    }
    return found;
  };

  return {
    async of(uri, settings) {
      const root = rootOf(uri, settings);
      return root === undefined ? undefined : (await load(root)).playbook;
    },
    async problemsOf(uri, settings, text) {
      const root = rootOf(uri, settings);
      const path = root && pagePathIn(root, uri);
      if (!root || !path) return undefined;
      const { playbook, sentences } = await load(root);
      const others = (playbook?.files ?? []).filter((file) => file.path !== path);
      const now = readPlaybook([...others, { path, text }]);
      return checkPlaybook(now, { sentences, only: path }).filter(({ file }) => file === path);
    },
    isPage(uri, settings) {
      const root = rootOf(uri, settings);
      return root !== undefined && pagePathIn(root, uri) !== undefined;
    },
    changed(folder) {
      if (folder === undefined) {
        known.clear();
        ready.clear();
      } else {
        known.delete(folder);
        ready.delete(folder);
      }
    },
    known: () => [...ready.values()],
  };
}

const emptyAdvice = 'they lie in its folders positions, clauses, phrases and rules.';

/** The workspace folder that a document lies in; without one, the folder of the document. */
export function homeOf(uri: string, folders: readonly string[]): string {
  const within = folders
    .map((folder) => folder.replace(/\/$/, ''))
    .filter((folder) => uri.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
  return within ?? uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** A path as a setting has it → the folder's address: from the home, or from the root of what the home lies on. */
export function folderUri(home: string, path: string): string | undefined {
  const [, scheme = '', authority = '', above = ''] = /^([a-z][\w+.-]*:)(?:\/\/([^/]*))?(\/.*)?$/i.exec(home) ?? [];
  if (!scheme) return undefined;
  const said = path.trim().replaceAll('\\', '/');
  const absolute = said.startsWith('/') || /^[A-Za-z]:\//.test(said);
  const parts = absolute ? [] : above.split('/').filter(Boolean);
  for (const part of said.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(encodeURIComponent(part));
  }
  return `${scheme}//${authority}/${parts.join('/')}`.replace(/\/$/, '');
}

/** A page's path from the playbook's folder; undefined where it is no page of it. */
function pagePathIn(root: string, uri: string): string | undefined {
  const [folder, document] = [decoded(root), decoded(uri)];
  if (!document.startsWith(`${folder}/`)) return undefined;
  const path = document.slice(folder.length + 1);
  return partOf(path) && path;
}

export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

const plainPath = (root: string): string => decoded(root).replace(/^file:\/\//, '');

function sentencesIn(json: string | undefined): KindSentences | undefined {
  if (!json) return undefined;
  try {
    return JSON.parse(json) as KindSentences;
  } catch {
    return undefined;
  }
}
