import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlaybookFolder, type PlaybookPages, playbookChanged, playbookRequest } from '../../shared/protocol.js';

const parts = ['positions', 'clauses', 'phrases', 'rules'];
/** More than the server reads of a playbook. */
const most = { pages: 600, bytes: 8_000_000, depth: 4 };

/**
 * Hands the server the pages of a playbook, wherever the workspace keeps them, and tells it when they change. The server reads no
 * file; in a browser there is none that it could read.
 */
export function providePlaybooks(client: BaseLanguageClient, extension: Uri): Disposable {
  const watched = new Map<string, Disposable>();
  const changed = (folder: string) =>
    void client.sendNotification(playbookChanged, { folder } satisfies PlaybookFolder);
  /** A watcher misses what is written in a folder that it has not yet seen: what the editor does itself is told at once. */
  const told = (...pages: readonly Uri[]): void => {
    for (const folder of watched.keys())
      if (pages.some((page) => page.toString().startsWith(`${Uri.parse(folder)}/`))) changed(folder);
  };
  const watch = (folder: string): void => {
    if (watched.has(folder)) return;
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.parse(folder), `{${parts.join(',')}}/**/*.md`),
    );
    const again = () => changed(folder);
    watched.set(
      folder,
      Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)),
    );
  };
  return Disposable.from(
    client.onRequest(playbookRequest, async ({ folder }: PlaybookFolder): Promise<PlaybookPages> => {
      watch(folder);
      try {
        return { ...(await pagesIn(Uri.parse(folder))), kindSentences: await kindSentences(extension) };
      } catch (error) {
        return { pages: [], fault: error instanceof Error ? error.message : String(error) };
      }
    }),
    workspace.onDidSaveTextDocument(({ uri }) => told(uri)),
    workspace.onDidCreateFiles(({ files }) => told(...files)),
    workspace.onDidDeleteFiles(({ files }) => told(...files)),
    workspace.onDidRenameFiles(({ files }) => told(...files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]))),
    new Disposable(() => {
      for (const one of watched.values()) one.dispose();
    }),
  );
}

async function pagesIn(root: Uri): Promise<PlaybookPages> {
  const pages: { path: string; text: string }[] = [];
  let bytes = 0;
  let fault: string | undefined;
  const walk = async (path: string, depth: number): Promise<void> => {
    const entries = await workspace.fs.readDirectory(Uri.joinPath(root, path));
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const inner = `${path}/${name}`;
      if (type === FileType.Directory && depth < most.depth && !name.startsWith('.')) await walk(inner, depth + 1);
      if (!(type & FileType.File) || !/\.md$/i.test(name)) continue;
      const { size } = await workspace.fs.stat(Uri.joinPath(root, inner));
      bytes += size;
      if (pages.length >= most.pages || bytes > most.bytes) {
        fault = `${inner} and what follows is more than is read of a playbook`;
        return;
      }
      pages.push({
        path: inner,
        text: new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(root, inner))),
      });
    }
  };
  const there = new Map(await workspace.fs.readDirectory(root));
  for (const part of parts) if (there.get(part) === FileType.Directory) await walk(part, 1);
  return { pages, fault };
}

/** What phrases are held against: too much to be part of the server, and seldom asked for. */
async function kindSentences(extension: Uri): Promise<string | undefined> {
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/kindSentences.json'));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
