import {
  commands,
  Disposable,
  type Position,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ClauseChoice,
  type ClausesParams,
  clausesRequest,
  type InsertClauseParams,
  type InsertedClause,
  type InsertedMissing,
  type InsertMissingParams,
  insertClauseRequest,
  insertMissingRequest,
} from '../../shared/protocol.js';
import { activeDocument } from './asking.js';
import type { ClausePreview } from './clausePreview.js';
import type { Reviewer } from './reviewChanges.js';

/** What a key binding or another extension may say beforehand; the rest is asked. */
interface Said {
  readonly id?: string;
  readonly variant?: string;
  readonly side?: string;
}

/**
 * The clause library at hand: one clause, looked at and put in its place with tab stops; or all that the agreement lacks,
 * each shown and agreed to before anything changes.
 */
export function insertClauses(client: BaseLanguageClient, preview: ClausePreview, reviewer: Reviewer): Disposable {
  return Disposable.from(
    commands.registerCommand('clauseRisk.insertClause', (said?: Said) => insertOne(client, preview, said ?? {})),
    commands.registerCommand('clauseRisk.insertMissing', (said?: { readonly ids?: readonly string[] }) =>
      insertMissing(client, reviewer, said?.ids),
    ),
  );
}

async function insertOne(client: BaseLanguageClient, preview: ClausePreview, said: Said): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const ask = (wanted: Omit<InsertClauseParams, 'uri'>) => {
    const params: InsertClauseParams = { uri, ...wanted };
    return client.sendRequest<InsertedClause | null>(insertClauseRequest, params);
  };
  const wanted = said.id ? { ...said, id: said.id } : await chooseOne(client, editor, preview, ask);
  // Opening and closing the preview has moved the focus.
  const there = said.id ? editor : await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  if (!wanted) return;
  const done = await ask(wanted);
  if (!done) return tell('Clause Risk does not know this clause, or this document.');
  if (!done.edit || !done.at) return tell('This clause stands in the agreement already.');
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(
    done.edit as Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0],
  );
  if (!edit || !(await workspace.applyEdit(edit))) return;
  reveal(there, client.protocol2CodeConverter.asPosition(done.at), done.hasBlanks === true);
}

type Ask = (wanted: Omit<InsertClauseParams, 'uri'>) => Promise<InsertedClause | null>;

async function chooseOne(
  client: BaseLanguageClient,
  editor: TextEditor,
  preview: ClausePreview,
  ask: Ask,
): Promise<(Said & { id: string }) | undefined> {
  const params: ClausesParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const clauses = await client.sendRequest<readonly ClauseChoice[] | null>(clausesRequest, params);
  if (!clauses) {
    tell('Clause Risk does not read this document.');
    return undefined;
  }
  // While the attorney runs through the list only the clause where she stops is asked for.
  let latest = 0;
  const look = async (wanted: Omit<InsertClauseParams, 'uri'>) => {
    const mine = ++latest;
    const found = await ask(wanted);
    if (found && mine === latest) preview.show(found.preview);
  };
  await preview.open(editor);
  try {
    const clause = await pick(
      'Insert Clause',
      'Search by name, topic or what it does',
      clauseItems(clauses),
      ({ clause }) => look({ id: clause.id }),
    );
    if (!clause) return undefined;
    const { id, variants } = clause.clause;
    if (variants.length < 2) return { id };
    const items = variants.map((variant) => ({
      label: upper(variant.called),
      detail: [variant.gives && `Gives: ${variant.gives}`, variant.takes && `Takes: ${variant.takes}`]
        .filter(Boolean)
        .join(' '),
      wanted: { id, variant: variant.name, side: variant.side },
    }));
    const variant = await pick(clause.clause.title, 'Which version?', items, (item) => look(item.wanted));
    return variant?.wanted;
  } finally {
    await preview.close();
  }
}

type ClauseItem = QuickPickItem & { readonly clause: ClauseChoice };

/** What is missing here, then the others by topic, then what is written for other kinds of agreement. */
function clauseItems(clauses: readonly ClauseChoice[]): (ClauseItem | Separator)[] {
  const items: (ClauseItem | Separator)[] = [];
  let group = '';
  for (const clause of clauses) {
    const own = clause.missing ? 'missing here' : clause.fits ? clause.topic : 'for other kinds of agreement';
    if (own !== group) items.push({ label: own, kind: QuickPickItemKind.Separator });
    group = own;
    items.push({ label: clause.title, description: clause.missing?.title, detail: clause.summary, clause });
  }
  return items;
}

type Separator = QuickPickItem & { readonly kind: QuickPickItemKind.Separator };

/** A list with search that stays while the preview beside it changes. */
function pick<T extends QuickPickItem>(
  title: string,
  placeholder: string,
  items: readonly (T | Separator)[],
  onActive: (item: T) => void,
): Promise<T | undefined> {
  const isItem = (item: T | Separator): item is T => item.kind !== QuickPickItemKind.Separator;
  return new Promise((done) => {
    const list = window.createQuickPick<T | Separator>();
    Object.assign(list, { title, placeholder, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true });
    list.items = items;
    list.onDidChangeActive(([item]) => item && isItem(item) && onActive(item));
    list.onDidAccept(() => {
      const [item] = list.selectedItems;
      done(item && isItem(item) ? item : undefined);
      list.hide();
    });
    list.onDidHide(() => {
      done(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** With blanks the cursor is at the first of them; without, it goes to where the clause begins. */
function reveal(editor: TextEditor, at: Position, hasBlanks: boolean): void {
  if (!hasBlanks) editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** @param said the clauses, where they are known; else all that findings here ask for. */
async function insertMissing(
  client: BaseLanguageClient,
  reviewer: Reviewer,
  said: readonly string[] | undefined,
): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params: ClausesParams = { uri };
  const clauses = await client.sendRequest<readonly ClauseChoice[] | null>(clausesRequest, params);
  const wanted = (clauses ?? []).filter(({ id, missing }) => (said ? said.includes(id) : missing));
  if (!wanted.length) {
    tell(
      clauses ? 'No clause is missing here that Clause Risk could insert.' : 'Clause Risk does not read this document.',
    );
    return;
  }
  let done: InsertedMissing | undefined;
  const changes = wanted.map(({ id, title, summary, missing }) => ({
    id,
    label: title,
    description: missing?.title,
    detail: summary,
  }));
  const made = await reviewer.review(document, 'Insert all missing clauses', changes, async (ids) => {
    const params: InsertMissingParams = { uri, ids };
    done = (await client.sendRequest<InsertedMissing | null>(insertMissingRequest, params)) ?? undefined;
    return done;
  });
  const { settled = [], leftOut = [] } = (done as InsertedMissing | undefined) ?? {};
  // Where nothing comes in there is nothing to agree to, and all the more to say.
  const told = [
    ...(made && settled.length ? [`Not needed beside the others, or there already: ${settled.join(', ')}.`] : []),
    ...leftOut.map(({ title, doubts }) => `Left out: ${title} (${doubts.join('; ')}).`),
  ];
  if (told.length) tell(told.join(' '));
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const tell = (words: string): void => void window.showInformationMessage(words);
