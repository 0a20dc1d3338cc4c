import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  RAL,
  ResponseError,
} from 'vscode-languageserver/browser';
import { serve } from './server.ts';

/** The server for both: a process loads it for what it exports (see esbuild.mjs), a web worker is what it serves from. */
export { serve };

/** The worker's own end of the line to the editor; named here because the web's types would reach every other file. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
/** Only workers have it. */
declare const postMessage: unknown;

if (typeof postMessage === 'function')
  serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), { RAL, ResponseError });
