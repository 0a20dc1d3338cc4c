import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './server.ts';

// Over IPC or standard streams, as the command line says: --node-ipc, --stdio.
serve(createConnection(ProposedFeatures.all));
