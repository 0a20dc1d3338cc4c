import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type ProtocolConnection,
  RAL,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Rule } from '../../server/src/rules/rule.ts';
import { serve } from '../../server/src/server.ts';
import type { ProtocolLibrary } from '../../server/src/session.ts';

export const uri = 'file:///matter/agreement.md';

/** What a modern client can do; a test takes away from it. */
export const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    completion: { completionItem: { snippetSupport: true } },
    rename: { prepareSupport: true },
  },
};

/** An editor at the other end of the line: what it was told, and the settings it answers with. */
export interface Editor {
  readonly connection: ProtocolConnection;
  settings: unknown;
  /** Everything the server sent unasked, by method, in order. */
  readonly told: { readonly method: string; readonly params: unknown }[];
  /** The next message the server sends unasked under this name, now or later. */
  heard<T>(method: string): Promise<T>;
  open(text: string, as?: string): Promise<void>;
  diagnostics(of?: string): Promise<readonly Diagnostic[]>;
  end(): void;
}

/** Serves an editor in this process, over a pair of streams. */
export async function editor(
  catalogue?: readonly Rule[],
  capabilities: ClientCapabilities = modern,
  initialize: Partial<InitializeParams> = {},
  library: ProtocolLibrary = { RAL, ResponseError },
): Promise<Editor> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const server = createConnection(there, back);
  serve(server, library, catalogue);
  const connection = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const told: Editor['told'] = [];
  const waiting: { method: string; tell: (params: unknown) => void }[] = [];
  let next = 0;
  const hear = (method: string, params: unknown) => {
    told.push({ method, params });
    const index = waiting.findIndex((one) => one.method === method);
    if (index >= 0) waiting.splice(index, 1)[0]!.tell(params);
  };
  const self: Editor = {
    connection,
    settings: null,
    told,
    heard: <T>(method: string) => {
      const earlier = told.findIndex((one, index) => index >= next && one.method === method);
      if (earlier >= 0) {
        next = earlier + 1;
        return Promise.resolve(told[earlier]!.params as T);
      }
      return new Promise<T>((resolve) => {
        const tell = (params: unknown) => {
          next = told.length;
          resolve(params as T);
        };
        waiting.push({ method, tell });
      });
    },
    open: (text, as = uri) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: as, languageId: 'markdown', version: 1, text },
      }),
    async diagnostics(of = uri) {
      const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: of },
      });
      return report.kind === 'full' ? report.items : [];
    },
    end() {
      connection.dispose();
      server.dispose();
    },
  };
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => self.settings),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    hear('workspace/diagnostic/refresh', null);
    return null;
  });
  connection.onUnhandledNotification(({ method, params }) => hear(method, params));
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities, ...initialize });
  await connection.sendNotification('initialized', {});
  return self;
}

/** An editor for each test of a suite, served with options of its own and ended behind it. */
export function oneEditor(): {
  serve(options?: object): Promise<Editor>;
  client(): Editor;
  ask<T>(method: string, params: object): Promise<T>;
} {
  let served: Editor | undefined;
  const client = (): Editor => served!;
  afterEach(() => served?.end());
  return {
    client,
    serve: async (options = {}) => {
      served = await editor(undefined, modern, { initializationOptions: options });
      return served;
    },
    ask: (method, params) => client().connection.sendRequest(method, params),
  };
}
