import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  type CompletionParams,
  LSPErrorCodes,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ChosenFix, type FixedText, fixedRequest } from '../../shared/protocol.ts';
import type { Span } from './analysis/span.ts';
import { clauseDetails } from './features/clauseCompletion.ts';
import { actionsAt, editsFor } from './features/codeActions.ts';
import { completion } from './features/completion.ts';
import {
  definitionBeside,
  refusalBeside,
  renameableBeside,
  renameInDeal,
  symbolsNamed,
  termPlaces,
} from './features/dealPlaces.ts';
import { definition } from './features/definition.ts';
import { outline } from './features/documentSymbols.ts';
import { settingEdit } from './features/frontMatterEdit.ts';
import { hover } from './features/hover.ts';
import { references } from './features/references.ts';
import { rename, renameable, renameRefusal } from './features/rename.ts';
import { kindsInMenu, unreadPaper } from './features/unread.ts';
import { afterEdits } from './modelClauses/apply.ts';
import type { Review } from './review.ts';
import type { Finding } from './rules/finding.ts';
import { readPage } from './rules/page.ts';
import { type Read, type Session, today } from './session.ts';
import * as translate from './translate.ts';

/**
 * What any editor asks of a language server about a place in a document: each a feature, and its words for the editor.
 * Long: a list of questions, each answered in a few lines, and in one place for who looks what is answered.
 */
export function answerQuestions({ connection, failure, withdrawn, client, reviewOf, reviews }: Session): void {
  /** An answer about a position: nothing where the document is not ours, an error where the question was withdrawn. */
  const answer =
    <P extends { textDocument: { uri: string } }, R>(ask: (read: Read, params: P) => R | undefined | null) =>
    async (params: P, token: CancellationToken): Promise<R | null> => {
      const read = await reviewOf(params.textDocument.uri, token);
      if (token.isCancellationRequested) throw withdrawn();
      return (read && ask(read, params)) ?? null;
    };

  connection.onHover(
    answer(({ document, review }, { position }) => {
      const says = client().options.showsMessages !== true;
      const found = hover(review, translate.offsetOf(document, position), client().link, says);
      return found && translate.hoverOf(document, found);
    }),
  );

  connection.onCodeAction(
    answer(({ document, review }, { range, context }) => {
      if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
      const at = translate.spanOfRange(document, range);
      const found = actionsAt(review, at, client().previews).map(
        ({ title, finding, what, preview, preferred }): CodeAction => {
          const { rule, start, message } = finding;
          const { uri, version } = document;
          const data: ChosenFix = { uri, version, rule: rule.id, start, message, what, ...(preview && { title }) };
          const { reviewCommand } = client().options;
          if (preview && reviewCommand)
            return {
              title,
              kind: CodeActionKind.QuickFix,
              command: { title, command: reviewCommand, arguments: [data] },
            };
          return {
            title,
            kind: CodeActionKind.QuickFix,
            diagnostics: context.diagnostics.filter(
              (one) =>
                one.source === translate.source &&
                one.code === rule.id &&
                translate.offsetOf(document, one.range.start) === start,
            ),
            ...(preferred && { isPreferred: true }),
            // A client that cannot resolve gets the edit at once.
            ...(client().resolvesActions ? { data } : { edit: editOf(document, review, finding, data) }),
          };
        },
      );
      return [...found, ...aboutRules(review, at), ...kindActions(document, review, at)];
    }),
  );

  /** What the client's own commands do about a rule that speaks here; a menu of many risks is long enough without. */
  function aboutRules({ findings, catalogue }: Review, { start, end }: Span): readonly CodeAction[] {
    const { pageCommand, ruleCommands } = client().options;
    const here = findings.filter((finding) => finding.start <= end && start <= finding.end);
    const ids = [...new Set(here.map(({ rule }) => rule.id))];
    if (ids.length > 2) return [];
    return ids.flatMap((id) => {
      const offer = (title: string, command: string | undefined): readonly CodeAction[] =>
        command ? [{ title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [id] } }] : [];
      const title = readPage(catalogue.find((rule) => rule.id === id)?.page ?? '').title;
      const many = findings.filter(({ rule }) => rule.id === id).length > 1;
      return [
        ...offer(`Explain “${title}”`, pageCommand),
        ...(many ? offer(`Go to the next “${title}”`, ruleCommands?.next) : []),
        ...offer(`Turn this rule off… (${id})`, ruleCommands?.turnOff),
      ];
    });
  }

  /** At the title of a text that is not read as one of ours: to say what it is, in its front matter. */
  function kindActions(document: TextDocument, review: Review, { start, end }: Span): readonly CodeAction[] {
    const notRead = unreadPaper(review);
    if (!notRead || notRead.at.start > end || start > notRead.at.end) return [];
    return notRead.kinds.flatMap((kind) => {
      const edit = settingEdit(review.agreement, ['kind'], kind);
      if (!edit) return [];
      const title = `Read it as ${kindsInMenu[kind]} (writes “kind: ${kind}” at the top)`;
      return [{ title, kind: CodeActionKind.QuickFix, edit: translate.workspaceEditOf(document, [edit], client()) }];
    });
  }

  connection.onCodeActionResolve(async (action, token) => {
    // An action that is a command has nothing to work out, and is asked for all the same.
    const chosen: ChosenFix | undefined = action.data;
    if (!chosen) return action;
    const read = await reviewOf(chosen.uri, token);
    if (token.isCancellationRequested) throw withdrawn();
    const finding = read && findingFor(read, chosen);
    if (!finding) throw failure(LSPErrorCodes.ContentModified, 'The agreement has changed since.');
    return { ...action, edit: editOf(read.document, read.review, finding, chosen) };
  });

  function editOf(document: TextDocument, from: Review, finding: Finding, { what, title }: ChosenFix): WorkspaceEdit {
    const label = title?.replace(/^Preview: /, '');
    const ask = label === undefined ? undefined : () => label;
    return translate.workspaceEditOf(document, editsFor(from, finding, what, today()), client(), ask);
  }

  connection.onRequest(fixedRequest, async (chosen: ChosenFix): Promise<FixedText | null> => {
    const read = await reviewOf(chosen.uri);
    const finding = read && findingFor(read, chosen);
    if (!finding) return null;
    const edits = editsFor(read.review, finding, chosen.what, today());
    const edit = translate.workspaceEditOf(read.document, edits, client());
    return { text: afterEdits(read.document.getText(), edits), edit };
  });

  connection.onDefinition(
    answer(({ document, review: { agreement } }, { position }) => {
      const offset = translate.offsetOf(document, position);
      const found = definition(agreement, offset) ?? definitionBeside(agreement, offset);
      return found && translate.dealPlaceOf(document, found);
    }),
  );
  connection.onReferences(
    answer(({ document, review: { agreement } }, { position, context }) => {
      const offset = translate.offsetOf(document, position);
      const inDeal = termPlaces(agreement, offset);
      return (inDeal.length ? inDeal : references(agreement, offset))
        .filter(({ defines }) => context.includeDeclaration || !defines)
        .map((mention) => translate.dealPlaceOf(document, mention));
    }),
  );
  connection.onDocumentHighlight(
    answer(({ document, review: { agreement } }, { position }) => {
      const found = references(agreement, translate.offsetOf(document, position));
      // An empty list would keep the editor from marking the word itself.
      return found.length
        ? found.map((mention) => translate.highlightOf(document, mention, mention.defines))
        : undefined;
    }),
  );
  connection.onPrepareRename(
    answer(({ document, review: { agreement } }, { position }) => {
      const offset = translate.offsetOf(document, position);
      const found = renameable(agreement, offset) ?? renameableBeside(agreement, offset);
      return found && { range: translate.rangeOf(document, found), placeholder: found.term };
    }),
  );
  connection.onRenameRequest(
    answer(({ document, review: { agreement } }, { position, newName }) => {
      const offset = translate.offsetOf(document, position);
      const refused = renameRefusal(agreement, offset, newName) ?? refusalBeside(agreement, offset, newName);
      if (refused) throw failure(LSPErrorCodes.RequestFailed, refused);
      const parts = renameInDeal(agreement, offset, newName);
      if (parts.length) return translate.dealEditOf(document, parts, client());
      const edits = rename(agreement, offset, newName);
      return edits.length ? translate.workspaceEditOf(document, edits, client()) : undefined;
    }),
  );
  connection.onDocumentSymbol(
    answer(({ document, review: { agreement } }) =>
      outline(agreement).map((entry) => translate.symbolOf(document, entry)),
    ),
  );
  connection.onWorkspaceSymbol(({ query }) =>
    translate.namedPlaces(
      [...reviews()].flatMap(
        ([
          uri,
          {
            review: { agreement },
          },
        ]) =>
          symbolsNamed(agreement, query).map(({ name, within, in: paper, ...at }) => ({
            uri: paper?.address ?? uri,
            text: (paper?.agreement ?? agreement).text,
            at,
            name,
            within,
          })),
      ),
    ),
  );
  connection.onCompletion(
    answer(({ document, review }, { position, context }: CompletionParams) =>
      completion(review, translate.offsetOf(document, position), review.catalogue, context?.triggerCharacter).map(
        (suggestion): CompletionItem => ({
          ...translate.completionOf(document, suggestion, client().completesSnippets),
          ...(suggestion.clause && { data: { uri: document.uri, clause: suggestion.clause } satisfies Completed }),
        }),
      ),
    ),
  );

  connection.onCompletionResolve(async (item, token) => {
    const { uri, clause } = (item.data ?? {}) as Partial<Completed>;
    const read = uri && clause ? await reviewOf(uri, token) : undefined;
    const details = read && clause ? clauseDetails(read.review, clause) : undefined;
    return read && details ? translate.completedOf(read.document, item, details, client().resolvesEdits) : item;
  });
}

/** What a completion brings in; enough to tell more of it. */
interface Completed {
  readonly uri: string;
  readonly clause: string;
}

/** The finding as it stands now: the same place in the same version, else the only one with the same words. */
function findingFor({ document, review }: Read, { version, rule, start, message }: ChosenFix): Finding | undefined {
  const same = review.findings.filter((one) => one.rule.id === rule && one.message === message);
  if (document.version === version) return same.find((one) => one.start === start);
  return same.length === 1 ? same[0] : undefined;
}
