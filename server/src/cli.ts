import { main } from './cli/main.ts';

// A pipe that is closed early, as `| head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
