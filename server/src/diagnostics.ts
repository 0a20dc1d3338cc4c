import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Client } from './clientCapabilities.ts';
import { selfTold } from './features/selfTold.ts';
import { unreadPaper } from './features/unread.ts';
import type { Read } from './session.ts';
import * as translate from './translate.ts';

/** All that is told of a document, in what this client can hear. */
export function diagnosticsOf({ document, review: read }: Read, client: Client): Diagnostic[] {
  const { findings, problems } = read;
  const notRead = unreadPaper(read);
  const withoutUnheard = ({ relatedInformation, tags, ...diagnostic }: Diagnostic): Diagnostic => ({
    ...diagnostic,
    ...(client.hearsRelated &&
      relatedInformation && { relatedInformation: relatedInformation as DiagnosticRelatedInformation[] }),
    ...(client.hearsTags && tags && { tags }),
  });
  return [
    ...(notRead ? [translate.noticeOf(document, notRead.at, notRead.says)] : []),
    ...selfTold(read).map(({ at, says }) => translate.noticeOf(document, at, says, 'front-matter')),
    ...problems.map((problem) => translate.problemOf(document, problem)),
    ...findings.map((finding) => withoutUnheard(translate.diagnosticOf(document, finding, client.describe))),
  ];
}
