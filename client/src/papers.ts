import { Disposable, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  dealLimits,
  isPaper,
  type PaperChanged,
  type PapersAsked,
  type PapersFound,
  paperChanged,
  papersRequest,
} from '../../shared/papers.js';

/**
 * Hands the server the Markdown files beside a document, wherever the workspace keeps them, and tells it when one changes. What lies
 * outside the root, and what is a link, is not read.
 */
export function providePapers(client: BaseLanguageClient): Disposable {
  const watched = new Map<string, Disposable>();
  const watch = (root: string): void => {
    if (watched.has(root)) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.parse(root), '**/*.{md,markdown}'));
    const again = (uri: Uri) =>
      void client.sendNotification(paperChanged, { uri: uri.toString() } satisfies PaperChanged);
    watched.set(
      root,
      Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), watcher.onDidDelete(again)),
    );
  };
  return Disposable.from(
    client.onRequest(papersRequest, async ({ root, folders, files, list }: PapersAsked): Promise<PapersFound> => {
      watch(root);
      const home = Uri.parse(root);
      const wanted: Uri[] = [];
      for (const folder of folders) wanted.push(...(await papersIn(Uri.parse(folder))));
      for (const file of files) if (await isPlain(Uri.parse(file), home)) wanted.push(Uri.parse(file));
      const papers: { uri: string; text: string }[] = [];
      let bytes = 0;
      for (const uri of wanted) {
        const text = await textOf(uri);
        if (text === undefined || (bytes += text.length) > dealLimits.bytes) continue;
        papers.push({ uri: uri.toString(), text });
      }
      return { papers, ...(list && { listed: (await under(home)).map((uri) => uri.toString()) }) };
    }),
    new Disposable(() => {
      for (const one of watched.values()) one.dispose();
    }),
  );
}

async function entriesIn(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function papersIn(folder: Uri): Promise<readonly Uri[]> {
  const names = (await entriesIn(folder)).filter(([name, type]) => type === FileType.File && isPaper(name));
  return names.length > dealLimits.papers ? [] : names.map(([name]) => Uri.joinPath(folder, name));
}

/** Every Markdown file of a folder, as far as anyone would look. */
async function under(root: Uri): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const folders = [root];
  for (const folder of folders) {
    if (folders.length > dealLimits.listed || found.length > dealLimits.listed) break;
    for (const [name, type] of await entriesIn(folder)) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (type === FileType.Directory) folders.push(Uri.joinPath(folder, name));
      else if (type === FileType.File && isPaper(name)) found.push(Uri.joinPath(folder, name));
    }
  }
  return found;
}

/** Whether neither the file nor a folder above it, up to the root, is a link. */
async function isPlain(uri: Uri, root: Uri): Promise<boolean> {
  for (let at = uri; at.path.length > root.path.length; at = Uri.joinPath(at, '..'))
    try {
      if ((await workspace.fs.stat(at)).type & FileType.SymbolicLink) return false;
    } catch {
      return false;
    }
  return uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`);
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > dealLimits.bytes ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
