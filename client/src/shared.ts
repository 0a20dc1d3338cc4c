import * as jsonRpc from '../../node_modules/vscode-jsonrpc/lib/common/api.js';
import * as clientApi from '../../node_modules/vscode-languageclient/lib/common/api.js';
import * as client from '../../node_modules/vscode-languageclient/lib/common/client.js';
import * as is from '../../node_modules/vscode-languageclient/lib/common/utils/is.js';
import * as protocol from '../../node_modules/vscode-languageserver-protocol/lib/common/api.js';
import * as extension from './extension.js';

/**
 * What the client of the web holds, and the one of the desktop takes from it, so that it ships once: modules by the ends of
 * their paths, as the bundler asks for them (esbuild.mjs).
 */
export const shared: Readonly<Record<string, object>> = {
  'vscode-jsonrpc/lib/common/api.js': jsonRpc,
  'vscode-languageclient/lib/common/api.js': clientApi,
  'vscode-languageclient/lib/common/client.js': client,
  'vscode-languageclient/lib/common/utils/is.js': is,
  'vscode-languageserver-protocol/lib/common/api.js': protocol,
  'client/src/extension.ts': extension,
};
