import type { Connection } from 'vscode-languageserver';
import { defaultSettings, type KnownNames, readSettings, type Settings } from '../../shared/settings.ts';
import { isWanted } from './globs.ts';

/** The settings of each document, asked of the client once and again when it says that they changed. */
export interface Configuration {
  of(uri: string): Promise<Settings>;
  changed(): void;
  closed(uri: string): void;
}

/**
 * @param asks whether the client answers `workspace/configuration`; one that does not is read with the settings it gave
 * at the start.
 */
export function configuration(connection: Connection, known: KnownNames, asks: boolean, given: unknown): Configuration {
  const settings = new Map<string, Promise<Settings>>();
  const complained = new Set<string>();

  /** A bad setting is said once, to the person who wrote it. */
  const read = (value: unknown): Settings => {
    const { settings: good, problems } = readSettings(value, known);
    for (const problem of problems) {
      if (complained.has(problem)) continue;
      complained.add(problem);
      connection.console.warn(`Settings: ${problem}`);
      void connection.sendNotification('window/showMessage', { type: 2, message: `Clause Risk settings: ${problem}` });
    }
    return good;
  };

  return {
    of(uri) {
      let found = settings.get(uri);
      if (!found) {
        found = asks
          ? connection.workspace
              .getConfiguration({ scopeUri: uri, section: 'clauseRisk' })
              .then(read, (error: unknown) => {
                connection.console.error(`Settings of ${uri} cannot be had: ${String(error)}`);
                settings.delete(uri);
                return defaultSettings;
              })
          : Promise.resolve(read(given));
        settings.set(uri, found);
      }
      return found;
    },
    changed() {
      settings.clear();
      complained.clear();
    },
    closed: (uri) => void settings.delete(uri),
  };
}

/**
 * Whether a document is read at all: `include` and `exclude` are globs from its workspace folder, or from the file's own
 * name where there is no folder.
 */
export const isIncluded = (uri: string, folders: readonly string[], settings: Settings): boolean =>
  isWanted(pathIn(uri, folders), settings);

function pathIn(uri: string, folders: readonly string[]): string {
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
