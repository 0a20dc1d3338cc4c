import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type WordText, wordRequest } from '../../shared/protocol.js';

/** A Word file, wherever the workspace keeps it, as a Markdown document of its own; the file stays as it is. */
export const openWordCommand = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand('clauseRisk.openWord', async (said?: unknown): Promise<void> => {
    const uri = said instanceof Uri ? said : await chosen();
    if (!uri) return;
    const name = uri.path.split('/').at(-1);
    let read: WordText;
    try {
      read = await client.sendRequest<WordText>(wordRequest, { bytes: characters(await workspace.fs.readFile(uri)) });
    } catch (error) {
      read = { text: '', fault: error instanceof Error ? error.message : String(error) };
    }
    if (read.fault !== undefined) {
      void window.showErrorMessage(`${name}: ${read.fault}.`);
      return;
    }
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: read.text }));
  });

async function chosen(): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ filters: { Word: ['docx'] }, title: 'Open Word as Markdown' })) ?? [];
  return file;
}

/** Each byte a character; in stretches, for a call takes only so many. */
function characters(bytes: Uint8Array): string {
  let all = '';
  for (let at = 0; at < bytes.length; at += 8192) all += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return all;
}
