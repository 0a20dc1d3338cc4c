import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { uri } from './line.ts';

/** The text after an edit that a server sent; the test falls where it sent none. */
export const edited = (text: string, edit: WorkspaceEdit | null | undefined): string => {
  const changes = (edit?.documentChanges ?? []).flatMap((one) => ('edits' in one ? one.edits : []));
  assert.ok(changes.length, 'an edit');
  return TextDocument.applyEdits(
    TextDocument.create(uri, 'markdown', 1, text),
    changes.map((one) => ('newText' in one ? one : { range: one.range, newText: one.snippet.value })),
  );
};
