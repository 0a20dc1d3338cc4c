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
import { withinTime } from './timeLimit.ts';

// One net at the edge: what nobody has caught is written down, and the other documents are still served.
process.on('unhandledRejection', (reason) => console.error('Clause Risk:', reason));

// To whoever started this process, and to nobody else: the library's own choice by command line would open a socket too.
const [reader, writer] = process.argv.includes('--stdio')
  ? ([new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)] as const)
  : ([new IPCMessageReader(process), new IPCMessageWriter(process)] as const);
// Of what is no message the library says so and waits for more before it reads on: nothing is all it takes.
reader.onError(() => setImmediate(() => process.stdin.emit('data', Buffer.alloc(0))));
serve(createConnection(ProposedFeatures.all, reader, writer), { RAL, ResponseError, within: withinTime });
