import {
  commands,
  Disposable,
  EventEmitter,
  type QuickPickItem,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reviewScheme } from '../../shared/protocol.js';
import { applyWorkspaceEdit } from './asking.js';

/** One change that the attorney can leave out. */
export interface ChangeItem extends QuickPickItem {
  readonly id: string;
}

/** What some of the changes make of the agreement: the whole text to look at, and the edit. */
export interface ReviewedChanges {
  readonly text: string;
  readonly edit?: unknown;
}

export interface Reviewer extends Disposable {
  /**
   * Shows the agreement beside what it would be, every change ticked, and makes those that are still ticked on a yes.
   * @returns whether anything was changed
   */
  review(
    document: TextDocument,
    title: string,
    changes: readonly ChangeItem[],
    plan: (ids: readonly string[]) => Promise<ReviewedChanges | undefined>,
  ): Promise<boolean>;
}

/** VS Code's own review of changes begins with every box empty and shows a line of each; an agreement wants the whole text. */
export function reviewChanges(client: BaseLanguageClient): Reviewer {
  const changed = new EventEmitter<Uri>();
  let text = '';
  const registered = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(reviewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => text,
    }),
  );
  return Object.assign(registered, {
    async review(
      document: TextDocument,
      title: string,
      changes: readonly ChangeItem[],
      plan: (ids: readonly string[]) => Promise<ReviewedChanges | undefined>,
    ): Promise<boolean> {
      const name = document.uri.path.split('/').at(-1) || 'Agreement.md';
      const copy = Uri.from({ scheme: reviewScheme, path: `/${name.endsWith('.md') ? name : `${name}.md`}` });
      let latest = 0;
      let planned: ReviewedChanges | undefined;
      const look = async (ids: readonly string[]) => {
        const mine = ++latest;
        const found = ids.length ? await plan(ids) : { text: document.getText() };
        if (mine !== latest || !found) return;
        planned = found;
        text = found.text;
        changed.fire(copy);
      };
      await look(changes.map(({ id }) => id));
      const options = { preview: true, preserveFocus: true };
      await commands.executeCommand('vscode.diff', document.uri, copy, `${title}: as it is ↔ as it would be`, options);
      const chosen = await tick(title, changes, look);
      try {
        if (!chosen?.length) return false;
        await look(chosen);
        return await applyWorkspaceEdit(client, planned?.edit);
      } finally {
        const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
        await window.tabGroups.close(
          tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.scheme === reviewScheme),
        );
        await window.showTextDocument(document);
      }
    },
  });
}

/** A list in which everything is ticked; what is taken out of it is taken out of the text beside it. */
function tick(
  title: string,
  changes: readonly ChangeItem[],
  look: (ids: readonly string[]) => Promise<void>,
): Promise<readonly string[] | undefined> {
  return new Promise((done) => {
    const list = window.createQuickPick<ChangeItem>();
    Object.assign(list, {
      title: `${title}: OK makes every change that is ticked, Escape makes none`,
      placeholder: 'The text below shows the agreement as it is and as it would be',
      canSelectMany: true,
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    list.items = changes;
    list.selectedItems = [...changes];
    list.onDidChangeSelection((ticked) => void look(ticked.map(({ id }) => id)));
    list.onDidAccept(() => {
      done(list.selectedItems.map(({ id }) => id));
      list.hide();
    });
    list.onDidHide(() => {
      done(undefined);
      list.dispose();
    });
    list.show();
  });
}
