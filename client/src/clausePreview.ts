import {
  commands,
  type Event,
  EventEmitter,
  type TabInputCustom,
  TabInputText,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import { pageScheme } from '../../shared/protocol.js';

/** Where a clause is shown while the attorney looks for one: a read-only document that goes when the choice is made. */
const address = Uri.parse(`${pageScheme}:/Clause.md`);

/** The clause under the cursor of a list, as it would stand in the agreement, rendered, in the lower half of the window. */
export interface ClausePreview {
  /** What the document says now; undefined for every other document. */
  textOf(uri: Uri): string | undefined;
  readonly onDidChange: Event<Uri>;
  /** Below the agreement, which keeps the focus. */
  open(agreement: TextEditor): Promise<void>;
  show(markdown: string): void;
  close(): Promise<void>;
}

export function clausePreview(): ClausePreview {
  const changed = new EventEmitter<Uri>();
  let markdown = '';
  return {
    textOf: ({ path }) => (path === address.path ? markdown : undefined),
    onDidChange: changed.event,
    async open({ document, viewColumn = ViewColumn.One }) {
      // Below, because the list hangs from the top and would hide a part of what is beside.
      await commands.executeCommand('workbench.action.newGroupBelow');
      // A preview that had the focus once takes it again when its page has come, and with it the keys meant for the list.
      await window.showTextDocument(document, viewColumn);
      await commands.executeCommand('vscode.open', address, { viewColumn: viewColumn + 1, preserveFocus: true });
    },
    show(words) {
      if (words === markdown) return;
      markdown = words;
      changed.fire(address);
    },
    async close() {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      const mine = tabs.filter(({ input }) => addressOf(input)?.toString() === address.toString());
      await window.tabGroups.close(mine);
      markdown = '';
    },
  };
}

/** The page is a custom editor; where its extension is missing, text. */
const addressOf = (input: unknown): Uri | undefined =>
  input instanceof TabInputText ? input.uri : (input as Partial<TabInputCustom> | undefined)?.uri;
