import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
  RAL,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from './server.ts';

// To whoever started this process, and to nobody else: the library's own choice by command line would open a socket too.
const [reader, writer] = process.argv.includes('--stdio')
  ? ([new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)] as const)
  : ([new IPCMessageReader(process), new IPCMessageWriter(process)] as const);
serve(createConnection(ProposedFeatures.all, reader, writer), { RAL, ResponseError });
