import type { Connection, RAL as Ral } from 'vscode-languageserver';
import { pageScheme, reviewScheme } from '../../shared/protocol.ts';
import { defaultSettings, type KnownNames, readSettings, type Settings } from '../../shared/settings.ts';
import { isWanted } from './globs.ts';

/** The settings of each document, asked of the client once and again when it says that they changed. */
export interface Configuration {
  of(uri: string): Promise<Settings>;
  /** @param pushed what a client that cannot be asked sends along */
  changed(pushed?: unknown): void;
  closed(uri: string): void;
}

interface SettingsClient {
  readonly connection: Connection;
  /** Tells the person who wrote it. */
  complain(problem: string): void;
  readonly known: KnownNames;
  /** Whether the client answers `workspace/configuration`. */
  readonly asks: boolean;
  /** What it gave at the start, for one that does not; alone, or under `clauseRisk` among the settings of others. */
  readonly given: unknown;
  /** Settings have come that nobody waited for any longer. */
  late(): void;
  readonly RAL: typeof Ral;
}

export function configuration({ connection, complain, known, asks, given, late, RAL }: SettingsClient): Configuration {
  let told = ownSettings(given);
  const settings = new Map<string, Promise<Settings>>();
  const complained = new Set<string>();

  /** A bad setting is said once, to the person who wrote it. */
  const read = (value: unknown): Settings => {
    const { settings: good, problems } = readSettings(value, known);
    for (const { message: problem } of problems) {
      if (complained.has(problem)) continue;
      complained.add(problem);
      complain(problem);
    }
    return good;
  };

  const askFor = (uri: string): Promise<Settings> => {
    let waits = true;
    const asked = connection.workspace.getConfiguration({ scopeUri: uri, section: 'clauseRisk' }).then(
      (value: unknown) => {
        const found = read(value);
        if (!waits && settings.get(uri) === answer) {
          settings.set(uri, Promise.resolve(found));
          late();
        }
        return found;
      },
      (error: unknown) => {
        connection.console.error(`Settings of ${uri} cannot be had: ${String(error)}`);
        if (settings.get(uri) === answer) settings.delete(uri);
        return defaultSettings;
      },
    );
    // A client that never answers is read with the defaults, until it does.
    const given = new Promise<Settings>((resolve) => {
      const timer = RAL().timer.setTimeout(() => {
        waits = false;
        resolve(defaultSettings);
      }, patience);
      void asked.then(() => timer.dispose());
    });
    const answer = Promise.race([asked, given]);
    return answer;
  };

  return {
    of(uri) {
      let found = settings.get(uri);
      if (!found) settings.set(uri, (found = asks ? askFor(uri) : Promise.resolve(read(told))));
      return found;
    },
    changed(pushed) {
      told = ownSettings(pushed) ?? told;
      settings.clear();
      complained.clear();
    },
    closed: (uri) => void settings.delete(uri),
  };
}

/** Settings as a client pushes them: under our name among those of other servers, or ours alone. */
function ownSettings(pushed: unknown): unknown {
  if (typeof pushed !== 'object' || pushed === null || Array.isArray(pushed)) return undefined;
  return 'clauseRisk' in pushed ? pushed.clauseRisk : pushed;
}

/** Milliseconds that settings are waited for. */
const patience = 1000;

/**
 * Whether a document is read at all: `include` and `exclude` are globs from its workspace folder, or from the file's own
 * name where there is no folder.
 */
export const isIncluded = (uri: string, folders: readonly string[], settings: Settings): boolean =>
  isWanted(pathInFolders(uri, folders), settings);

function pathInFolders(uri: string, folders: readonly string[]): string {
  const within = folders
    .filter((folder) => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
  const path = within ? uri.slice(within.length) : uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(path).replace(/^\//, '');
  } catch {
    return path.replace(/^\//, '');
  }
}

/**
 * Our own pages are Markdown with agreements in them, and editors show copies of a document beside it: as it would be after
 * a change, as it was in an older version. Reading those would tell every risk twice.
 */
export const isOurs = (uri: string): boolean => !copySchemes.has(uri.slice(0, uri.indexOf(':')));
const copySchemes: ReadonlySet<string> = new Set([
  pageScheme,
  reviewScheme,
  'git',
  'gitfs',
  'vscode-bulkeditpreview-editor',
  'vscode-local-history',
  'vscode-scm',
  'walkThrough',
  'output',
  'review',
  'pr',
]);
