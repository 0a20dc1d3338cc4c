/**
 * `clause-risk`: one engine, three shells, and this is the one that firms put into CI and into their own tools. Each verb
 * is a file of cli/, loaded when it is asked for, so that asking for help is instant.
 */
import { argumentsOf } from './cli/arguments.ts';
import { help } from './cli/help.ts';
import { complain, UsageError } from './cli/problems.ts';
import { version } from './cli/version.ts';

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (error instanceof UsageError) complain(error.message);
    else
      complain(`something broke that should not: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    process.exitCode = 2;
  },
);

// A pipe that is closed early, as `| head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** @returns the exit status: 0 nothing to say, 1 findings, 2 wrong usage or unreadable input. */
async function main(words: readonly string[]): Promise<number> {
  const asked = argumentsOf(words);
  switch (asked.verb) {
    case 'help':
      process.stdout.write(help(asked.about));
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
    case 'check':
      return (await import('./cli/check.ts')).check(asked);
    case 'map':
      return (await import('./cli/map.ts')).map(asked);
    case 'fix':
      return (await import('./cli/fix.ts')).fix(asked);
    case 'rules':
      return (await import('./cli/rules.ts')).listRules(asked);
    case 'explain':
      return (await import('./cli/explain.ts')).explain(asked);
    case 'lsp':
      return (await import('./cli/lsp.ts')).lsp();
  }
}
