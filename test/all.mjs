// Every test there is: `npm test`. A step that fails does not keep the others from running, so that one look at the end
// tells all; the last line is "N passed, N failed".
import { spawn } from 'node:child_process';

/** The scripts of package.json, and whether they count tests; the others are right or wrong as a whole. */
const steps = [
  { script: 'check', counts: false },
  { script: 'lint', counts: false },
  { script: 'test:quick', counts: true },
  { script: 'test:proofs', counts: true },
  { script: 'test:vscode', counts: true },
  { script: 'package', counts: false },
];

const sum = { passed: 0, failed: 0 };
const broken = [];
/** What failed, in the words of the step: said again at the end, where whoever reads only that finds it. */
const failures = [];
for (const { script, counts } of steps) {
  console.log(`\n── npm run ${script}`);
  const { code, said } = await run(script);
  // Mocha says "12 passing (3s)" and "1 failing", our own runner "12 passed, 1 failed".
  const count = (word) => Number([...said.matchAll(new RegExp(`^\\s*.*?(\\d+) ${word}\\b`, 'gm'))].at(-1)?.[1] ?? 0);
  const passed = counts ? count('(?:passing|passed)') : 0;
  const failed = counts ? count('(?:failing|failed)') : 0;
  // A step may break outside any test, and an exit code of 0 is not believed of a step in which nothing has passed,
  // unless it says itself that it could not run (test/vscode/run.mjs, which then fails under CI).
  const brokenOutside = failed === 0 && (code !== 0 || (counts && passed === 0 && !said.includes('has NOT run')));
  if (failed || brokenOutside) {
    broken.push(script);
    failures.push(
      /^ *\d+ failing\b[\s\S]*/m.exec(said)?.[0] ?? said.match(/^ *✗[\s\S]*?(?=^ *✓|^\d+ passed)/gm)?.join('') ?? '',
    );
  }
  sum.passed += passed;
  sum.failed += failed + (brokenOutside ? 1 : 0);
}

for (const words of failures) console.log(words.slice(0, 6000));
if (broken.length) console.log(`\nFailed: ${broken.map((script) => `npm run ${script}`).join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed ? 1 : 0;

function run(script) {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      process.stdout.write(chunk);
    });
    child.stderr.pipe(process.stderr);
    child.on('error', (reason) => done({ code: 1, said: String(reason) }));
    child.on('close', (code) => done({ code, said }));
  });
}
