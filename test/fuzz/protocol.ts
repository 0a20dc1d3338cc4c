import type { Editor } from '../server/line.ts';
import type { Random } from './random.ts';

const methods =
  'hover definition references documentHighlight prepareRename rename completion codeAction documentSymbol diagnostic'.split(
    ' ',
  );
const own = 'summary overview clauses obstacles report scrub acceptedRisks insertMissing'.split(' ');

/**
 * Opens a paper in a server, asks all that an editor asks at places in it and beside it, changes it, asks again, and closes
 * it. Answers may be errors; that there are answers is what counts.
 */
export async function askEverything(
  { connection }: Editor,
  text: string,
  chance: Random,
  number: number,
): Promise<void> {
  const uri = `file:///fuzz/${number}.md`;
  const textDocument = { uri };
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const lines = text.split(/\r\n?|\n/).length;
  const place = () => ({
    line: chance.below(lines + 2) - (chance.chance(0.05) ? 2 : 0),
    character: chance.below(chance.pick([3, 40, 400])),
  });
  const ask = async () => {
    for (const method of methods) {
      const position = place();
      const range = { start: position, end: place() };
      const params = {
        textDocument,
        position,
        range,
        context: { diagnostics: [], includeDeclaration: true },
        newName: 'Results',
      };
      await answered(connection.sendRequest(`textDocument/${method}`, params));
    }
    await answered(
      connection.sendRequest(`clauseRisk/${chance.pick(own)}`, { uri, for: 'client', format: 'markdown' }),
    );
  };
  await ask();
  for (let version = 2; version < 4; version++) {
    const start = place();
    const end = { line: start.line + chance.below(2), character: start.character + chance.below(9) };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        { range: { start, end }, text: chance.pick(['x', '\n', '"', '[', ' shall own all data. ', '']) },
      ],
    });
  }
  await ask();
  await connection.sendNotification('textDocument/didClose', { textDocument });
}

/** An answer within ten seconds of this process's own time, be it an error: the machine may be away for longer. */
async function answered(request: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const { user } = process.cpuUsage();
  const late = new Promise<never>((_, fail) => {
    const look = () => {
      if (process.cpuUsage().user - user > 10e6) fail(new Error('no answer in ten seconds'));
      // Nothing is done and nothing comes: it is lost.
      else if (performance.now() - begin > 300_000) fail(new Error('no answer in five minutes'));
    };
    const begin = performance.now();
    timer = setInterval(look, 1000);
  });
  try {
    await Promise.race([request.catch(() => undefined), late]);
  } finally {
    clearInterval(timer);
  }
}
