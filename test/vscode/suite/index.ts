/**
 * What runs inside the extension host, the same bundle on the desktop and in a web worker. VS Code has been seen to
 * answer "fine" when a host died half-way, so the suite leaves its own result in the workspace, and run.mjs believes
 * nothing else.
 */
import 'mocha/mocha.js';
import { Uri, workspace } from 'vscode';

/** mocha's browser build needs neither node nor a page; it leaves itself on the global object. */
const { Mocha: Tests } = globalThis as unknown as { Mocha: typeof Mocha };

export async function run(): Promise<void> {
  const inWorker = 'WorkerGlobalScope' in globalThis;
  const result = { host: inWorker ? 'web' : 'desktop', passed: 0, failed: 0 };
  // The hosts talk a lot on the same console, so what the suite says is marked. run.mjs prints that.
  const say = (words: string) => console.log(words.replace(/^/gm, 'suite| '));
  function Lines(runner: Mocha.Runner) {
    runner.on('pass', (test) => {
      result.passed++;
      say(`  ✓ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, reason) => {
      result.failed++;
      say(`  ✗ ${test.fullTitle()}\n${reason.stack ?? reason}`);
    });
  }
  const mocha = new Tests({ reporter: Lines as unknown as Mocha.ReporterConstructor, timeout: 90_000 });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await import('./agreement.js');
  await import('./clauses.js');
  await import('./deal.js');
  await import('./desk.js');
  await import('./everyCommand.js');
  await import('./faults.js');
  await import('./playbook.js');

  await new Promise<void>((done) => Tests.prototype.run.call(mocha, () => done()));
  const folder = workspace.workspaceFolders![0]!.uri;
  await workspace.fs.writeFile(
    Uri.joinPath(folder, '.result.json'),
    new TextEncoder().encode(`${JSON.stringify(result)}\n`),
  );
  if (result.failed) throw new Error(`${result.failed} failed`);
}
