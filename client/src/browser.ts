import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import * as extension from './extension.js';

export { shared } from './shared.ts';

/** Named here because the web's types would otherwise reach every other file. */
declare const Worker: new (url: string) => never;

/** The editor in a browser: the server is a web worker, and everything stays in the tab. */
export const activate = (context: ExtensionContext): Promise<extension.ExtensionApi> =>
  extension.activate(context, (options) => {
    const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js');
    return new LanguageClient('clauseRisk', 'Clause Risk', new Worker(server.toString(true)), options);
  });
