import { type Diagnostic, languages, type Uri } from 'vscode';

/** What Clause Risk found in a document, as the Problems panel has it. */
export const findingsIn = (uri: Uri): readonly Diagnostic[] =>
  languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'clause-risk');

/** The rule's id; with a link to its page or without, a diagnostic carries it as its code. */
export const ruleIdOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : code);
