import {
  createConnection,
  ProposedFeatures,
  RAL,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../server.ts';
import { withinTime } from '../timeLimit.ts';
import { readPapersOf } from './dealFiles.ts';
import { readPlaybookOf } from './playbookFiles.ts';

/** The language server over standard streams; ends when the editor does. */
export function lsp(): Promise<number> {
  const reader = new StreamMessageReader(process.stdin);
  const writer = new StreamMessageWriter(process.stdout);
  serve(createConnection(ProposedFeatures.all, reader, writer), {
    RAL,
    ResponseError,
    within: withinTime,
    readPlaybook: readPlaybookOf,
    readPapers: readPapersOf,
  });
  // The connection ends the process itself, on "exit" or when the line is cut.
  return new Promise(() => {});
}
