import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import * as extension from './extension.js';

/** Desktop and remote: the server is a process beside the extension host. */
export const activate = (context: ExtensionContext): Promise<extension.ExtensionApi> =>
  extension.activate(context, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    return new LanguageClient('clauseRisk', 'Clause Risk', server, options);
  });
