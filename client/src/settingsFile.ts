import { Disposable, type Event, EventEmitter, Uri, window, workspace } from 'vscode';
import { readSettingsFile } from '../../shared/settingsFile.js';

/** The file that holds a folder's settings for editor and command line alike. */
const name = 'clause-risk.json';

export interface WatchedSettingsFile extends Disposable {
  /** What the file of this document's folder says, where the editor's own settings leave it open. */
  under(settings: unknown, uri: Uri | undefined): Promise<unknown>;
  readonly onDidChange: Event<void>;
}

/** Reads `clause-risk.json` at the root of a workspace folder, as the command line does in the folder it is called in. */
export function settingsFile(): WatchedSettingsFile {
  const changed = new EventEmitter<void>();
  const complained = new Set<string>();
  const watcher = workspace.createFileSystemWatcher(`**/${name}`);
  const again = () => {
    complained.clear();
    changed.fire();
  };
  const read = async (file: Uri): Promise<Record<string, unknown>> => {
    let text: string;
    try {
      text = new TextDecoder().decode(await workspace.fs.readFile(file));
    } catch {
      return {};
    }
    try {
      const { value, faults } = readSettingsFile(text);
      if (faults.length) throw new Error(faults[0]!.message);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
      throw new Error('it must be an object');
    } catch (reason) {
      const words = `${name} is not followed: ${reason instanceof Error ? reason.message : String(reason)}`;
      if (!complained.has(words)) void window.showWarningMessage(words);
      complained.add(words);
      return {};
    }
  };
  return Object.assign(
    Disposable.from(
      changed,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
    ),
    {
      onDidChange: changed.event,
      async under(settings: unknown, uri: Uri | undefined): Promise<unknown> {
        const folder = uri && workspace.getWorkspaceFolder(uri);
        if (!folder) return settings;
        const file = await read(Uri.joinPath(folder.uri, name));
        const own = workspace.getConfiguration('clauseRisk', uri);
        const merged: Record<string, unknown> = { ...(settings as Record<string, unknown> | null) };
        for (const [key, value] of Object.entries(file)) {
          const set = own.inspect(key);
          const explicit = [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some(
            (one) => one !== undefined,
          );
          if (!explicit) merged[key] = value;
        }
        return merged;
      },
    },
  );
}
