import { isMainThread } from 'node:worker_threads';
import { main } from './cli/main.ts';

// A pipe that is closed early, as `| head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// A scan reads with several threads, each of which runs this file.
if (isMainThread)
  main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
  });
else import('./cli/scan.ts').then(({ serveScan }) => serveScan());
