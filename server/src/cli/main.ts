import { type Arguments, argumentsOf } from './arguments.ts';
import { help } from './help.ts';
import { complain, UsageError } from './problems.ts';
import { version } from './version.ts';

/**
 * `clause-risk`: one engine, three shells, and this is the one that firms put into CI and into their own tools.
 * @returns the exit status: 0 nothing to say, 1 findings, 2 wrong usage or unreadable input.
 */
export async function main(words: readonly string[]): Promise<number> {
  try {
    return await done(argumentsOf(words));
  } catch (error) {
    if (error instanceof UsageError) complain(error.message);
    else
      complain(`something broke that should not: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    return 2;
  }
}

/** Each verb is a file beside this one, loaded when it is asked for, so that asking for help is instant. */
async function done(asked: Arguments): Promise<number> {
  switch (asked.verb) {
    case 'help':
      process.stdout.write(help(asked.about));
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
    case 'check':
      return (await import('./check.ts')).check(asked);
    case 'map':
      return (await import('./map.ts')).map(asked);
    case 'scan':
      return (await import('./scan.ts')).scan(asked);
    case 'report':
      return (await import('./report.ts')).report(asked);
    case 'docx':
      return (await import('./word.ts')).docx(asked);
    case 'redline':
      return (await import('./word.ts')).redline(asked);
    case 'import':
      return (await import('./import.ts')).importFile(asked);
    case 'scrub':
      return (await import('./scrub.ts')).scrubFile(asked);
    case 'fix':
      return (await import('./fix.ts')).fix(asked);
    case 'rules':
      return (await import('./rules.ts')).listRules(asked);
    case 'explain':
      return (await import('./explain.ts')).explain(asked);
    case 'test':
      return (await import('./test.ts')).testPlaybook(asked);
    case 'lsp':
      return (await import('./lsp.ts')).lsp();
    case 'mcp':
      return (await import('./mcp.ts')).mcp(asked);
  }
}
