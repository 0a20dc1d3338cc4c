/**
 * The only file that knows LSP positions. Offsets here and there are UTF-16, so a position is the same words in every
 * editor; lines are the document's own.
 */
import {
  type CodeDescription,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Hover,
  InsertTextFormat,
  type Location,
  MarkupKind,
  type Position,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DealPaper } from './analysis/agreement.ts';
import type { Problem } from './analysis/frontMatter.ts';
import { memo } from './analysis/memo.ts';
import type { Span } from './analysis/span.ts';
import type { Outline } from './features/documentSymbols.ts';
import type { Hovered } from './features/hover.ts';
import type { Suggestion } from './features/suggestion.ts';
import type { Edit } from './modelClauses/apply.ts';
import type { PageProblem } from './playbook/page.ts';
import type { Finding } from './rules/finding.ts';

export const source = 'clause-risk';

export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const offsetOf = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const spanOfRange = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export const locationOf = (document: TextDocument, span: Span): Location => ({
  uri: document.uri,
  range: rangeOf(document, span),
});

/** Another paper of the deal, as it was read. */
export const documentOf = memo(
  ({ address, agreement: { text } }: DealPaper): TextDocument => TextDocument.create(address, 'markdown', 0, text),
);

/** A place of this document, or of another paper of its deal. */
export const dealPlaceOf = (
  document: TextDocument,
  { in: paper, ...at }: Span & { readonly in?: DealPaper },
): Location => locationOf(paper ? documentOf(paper) : document, at);

/** Named places of many texts. */
export function namedPlaces(
  all: readonly {
    readonly uri: string;
    readonly text: string;
    readonly at: Span;
    readonly name: string;
    readonly within: string;
  }[],
): SymbolInformation[] {
  const documents = new Map<string, TextDocument>();
  const once = new Set<string>();
  return all.flatMap(({ uri, text, at, name, within: containerName }) => {
    const key = `${uri} ${at.start} ${name}`;
    if (once.has(key)) return [];
    once.add(key);
    const document = documents.get(uri) ?? TextDocument.create(uri, 'markdown', 0, text);
    documents.set(uri, document);
    return [{ name, kind: SymbolKind.String, containerName, location: locationOf(document, at) }];
  });
}

/** @param describe where the client can open a rule's page: its address. */
export function diagnosticOf(
  document: TextDocument,
  finding: Finding,
  describe: (id: string) => CodeDescription | undefined,
): Diagnostic {
  const { rule, severity, message, related } = finding;
  const codeDescription = describe(rule.id);
  return {
    range: rangeOf(document, finding),
    severity: diagnosticSeverities[severity],
    source,
    code: rule.id,
    ...(codeDescription && { codeDescription }),
    message,
    ...(rule.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ at, says, in: paper }) => ({
        location: locationOf(paper ? documentOf(paper) : document, at),
        message: says,
      })),
    }),
  };
}

/** What is wrong with front matter or settings is said like a finding, but belongs to no rule. */
export const problemOf = (document: TextDocument, problem: Problem): Diagnostic => ({
  range: rangeOf(document, problem),
  severity: DiagnosticSeverity.Warning,
  source,
  code: 'settings',
  message: problem.message,
});

/** What is wrong with a page of a playbook. */
export const pageProblemOf = ({ line, from, to, level, message }: PageProblem): Diagnostic => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  severity: level === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
  source,
  code: 'playbook',
  message,
});

/** That a text is not read as one of ours is told quietly, and belongs to no rule either. */
export const noticeOf = (document: TextDocument, at: Span, message: string, code = 'kind'): Diagnostic => ({
  range: rangeOf(document, at),
  severity: DiagnosticSeverity.Information,
  source,
  code,
  message,
});

/** Where nothing could be read there is no place; it is said at the beginning. */
export const failureOf = (why: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  severity: DiagnosticSeverity.Warning,
  source,
  code: 'failed',
  message: `Clause Risk could not read this document: ${why}.`,
});

const diagnosticSeverities: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const hoverOf = (document: TextDocument, { markdown, ...at }: Hovered): Hover => ({
  contents: { kind: MarkupKind.Markdown, value: markdown },
  range: rangeOf(document, at),
});

export const highlightOf = (document: TextDocument, span: Span, defines: boolean): DocumentHighlight => ({
  range: rangeOf(document, span),
  kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
});

export const symbolOf = (document: TextDocument, { name, at, whole, inner }: Outline): DocumentSymbol => ({
  name,
  kind: SymbolKind.String,
  range: rangeOf(document, whole),
  selectionRange: rangeOf(document, at),
  children: inner.map((one) => symbolOf(document, one)),
});

const suggestionKinds: Readonly<Record<Suggestion['what'], CompletionItemKind>> = {
  rule: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  term: CompletionItemKind.Reference,
  section: CompletionItemKind.Reference,
  note: CompletionItemKind.Snippet,
  clause: CompletionItemKind.Snippet,
};

export function completionOf(document: TextDocument, suggestion: Suggestion, snippets: boolean): CompletionItem {
  const { label, detail, beside, about, what, at, text, snippet, filter } = suggestion;
  const useSnippet = snippets && snippet !== undefined;
  return {
    label,
    kind: suggestionKinds[what],
    ...(detail && { detail }),
    ...(beside && { labelDetails: { description: beside } }),
    ...(filter && { filterText: filter }),
    ...(about && { documentation: { kind: MarkupKind.Markdown, value: about } }),
    textEdit: { range: rangeOf(document, at), newText: useSnippet ? snippet : text },
    ...(useSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(suggestion.order && { sortText: suggestion.order }),
  };
}

/** What is told of a completion once the attorney looks at it. */
export const completedOf = (
  document: TextDocument,
  item: CompletionItem,
  { about, more }: { readonly about: string; readonly more: readonly Edit[] },
  edits: boolean,
): CompletionItem => ({
  ...item,
  documentation: { kind: MarkupKind.Markdown, value: about },
  ...(edits && { additionalTextEdits: more.map((edit) => ({ range: rangeOf(document, edit), newText: edit.text })) }),
});

/** Where the words of one of the edits begin once all of them are made. */
export function beginningAfter(document: TextDocument, edits: readonly Edit[], edit: Edit): Position {
  const text = document.getText();
  let after = '';
  let from = 0;
  for (const one of edits) {
    after += text.slice(from, one.start);
    from = one.end;
    if (one === edit) break;
    after += one.text;
  }
  after += /^\s*/.exec(edit.text)![0];
  const lines = after.split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** What a client makes of an edit: tab stops, and a refusal when the document has moved on. */
export interface EditSupport {
  readonly snippets: boolean;
  readonly versioned: boolean;
  readonly previews: boolean;
}

/**
 * Edits of one document; with tab stops where the client says that it can, which is only ever in versioned edits.
 * @param ask names what an edit does where the client is to show it and wait for a yes; tab stops are not for those
 */
export function workspaceEditOf<E extends Edit>(
  document: TextDocument,
  edits: readonly E[],
  can: EditSupport,
  ask?: (edit: E) => string,
): WorkspaceEdit {
  const plain = (edit: Edit): TextEdit => ({ range: rangeOf(document, edit), newText: edit.text });
  if (!can.versioned) return { changes: { [document.uri]: edits.map(plain) } };
  const withStops = (edit: Edit) =>
    can.snippets && edit.snippet !== undefined
      ? { range: rangeOf(document, edit), snippet: { kind: 'snippet' as const, value: edit.snippet } }
      : plain(edit);
  const textDocument = { uri: document.uri, version: document.version };
  if (!ask || !can.previews) return { documentChanges: [{ textDocument, edits: edits.map(withStops) }] };
  const labels = [...new Set(edits.map(ask))];
  return {
    documentChanges: [
      {
        textDocument,
        edits: edits.map((edit) => ({ ...plain(edit), annotationId: String(labels.indexOf(ask(edit))) })),
      },
    ],
    changeAnnotations: Object.fromEntries(
      labels.map((label, index) => [String(index), { label, needsConfirmation: true }]),
    ),
  };
}

/** One edit of several papers. What is not under the cursor may not be open, and has no version then. */
export function dealEditOf(
  document: TextDocument,
  parts: readonly { readonly in?: DealPaper; readonly edits: readonly Edit[] }[],
  { versioned }: EditSupport,
): WorkspaceEdit {
  const all = parts.map(({ in: paper, edits }) => {
    const its = paper ? documentOf(paper) : document;
    const textEdits = edits.map((edit): TextEdit => ({ range: rangeOf(its, edit), newText: edit.text }));
    return { uri: its.uri, version: paper ? null : document.version, edits: textEdits };
  });
  return versioned
    ? { documentChanges: all.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) }
    : { changes: Object.fromEntries(all.map(({ uri, edits }) => [uri, edits])) };
}
