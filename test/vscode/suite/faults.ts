import {
  extensions,
  languages,
  Position,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { findingsIn } from '../../../client/src/findings.js';
import { equal, settled } from './expect.js';

describe('What goes wrong in VS Code', () => {
  const folder = () => workspace.workspaceFolders![0]!.uri;
  const status = () => extensions.getExtension<{ status: () => string }>('clause-risk.clause-risk')!.exports.status();

  it('in a settings file is told at the words', async function () {
    // It is VS Code's own reader of JSON that tells, by our schema; in the worker of this test's browser none answers.
    if (!processes()) return this.skip();
    const file = Uri.joinPath(folder(), 'clause-risk.json');
    const lines = [
      '{',
      '  // for the vendor',
      '  "side": 5,',
      '  "rules": { "residuals/mising": "off", "residuals/missing": "loud" },',
      '  "include": ["**/*.md", "![x"],',
      '  "inline": "no"',
      '}',
    ];
    await workspace.fs.writeFile(file, new TextEncoder().encode(`${lines.join('\n')}\n`));
    try {
      await window.showTextDocument(await workspace.openTextDocument(file));
      // A comment is none of the faults.
      await settled('a fault on each of four lines', () => {
        const told = new Set(languages.getDiagnostics(file).map(({ range }) => range.start.line));
        return [...told].sort().join() === '2,3,4,5';
      });
    } finally {
      await workspace.fs.delete(file);
    }
  });

  it('kills the server five times: the squiggles come back, the text is untouched, the status tells', async function () {
    const system = processes();
    // A web worker has no process to kill.
    if (!system) return this.skip();
    const document = await workspace.openTextDocument(Uri.joinPath(folder(), 'agency-services-agreement.md'));
    await window.showTextDocument(document);
    const before = document.getText();
    await settled('the findings', () => findingsIn(document.uri).length > 0);
    let told = 0;
    for (let death = 1; death <= 5; death++) {
      await insert(document, `Killed ${death} times. `);
      const text = document.getText();
      const pid = await settled('the server', system.server);
      system.kill(pid);
      await settled('another server', async () => {
        if (status().includes('starting again')) told++;
        const now = system.server();
        return now && now !== pid;
      });
      equal(document.getText(), text);
      // What was typed while it was away has been read, too.
      await insert(document, `Client shall pay ten (${death + 10}) dollars. `);
      await settled('the squiggles', () =>
        findingsIn(document.uri).some(({ message }) => message.includes(`the figure says ${death + 10}`)),
      );
      await settled('a status that is true', () => {
        const [, risks, slips] = /(\d+) risks, (\d+) slips/.exec(status()) ?? [];
        return Number(risks) + Number(slips) === findingsIn(document.uri).length;
      });
    }
    if (!told) throw new Error('The status never said that the server was away.');
    const whole = new WorkspaceEdit();
    whole.replace(document.uri, document.validateRange(fullRange(document)), before);
    await workspace.applyEdit(whole);
    equal(document.getText(), before);
    await document.save();
  });
});

const fullRange = (document: TextDocument): Range =>
  document.lineAt(0).range.union(document.lineAt(document.lineCount - 1).range);

/** At the end of the last line that says something. */
async function insert(document: TextDocument, words: string): Promise<void> {
  let line = document.lineCount - 1;
  while (!document.lineAt(line).text.trim()) line--;
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(line, document.lineAt(line).text.length), ` ${words}`);
  await workspace.applyEdit(edit);
}

/** The processes of the machine, where this host is one of them: the bundle of the suite takes nothing from node by itself. */
function processes(): { server: () => number | undefined; kill: (pid: number) => void } | undefined {
  const { process } = globalThis as unknown as { process?: Node };
  const child = process?.getBuiltinModule?.('node:child_process');
  if (!process || !child || process.platform === 'win32') return undefined;
  return {
    server: () => {
      const lines = child.execFileSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' }).split('\n');
      const own = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
      const found = own.find((one) => Number(one?.[2]) === process.pid && one![3]!.includes('dist/server.js'));
      return found ? Number(found[1]) : undefined;
    },
    kill: (pid) => void process.kill(pid, 'SIGKILL'),
  };
}

interface Node {
  readonly pid: number;
  readonly platform: string;
  kill(pid: number, signal: string): void;
  getBuiltinModule?(name: string): {
    execFileSync(file: string, args: readonly string[], options: { encoding: 'utf8' }): string;
  };
}
