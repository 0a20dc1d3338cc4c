/**
 * `npm run fuzz -- [--minutes N] [--small N] [--medium N] [--edits N] [--seed S] [--folder F]`: papers put together at random from
 * what agreements, word processors and people who mean harm write, read by all there is.
 *
 * Small papers have some hundred characters, medium ones some ten thousand. Each is read and judged for a side; of some every
 * fix is made, some are opened in a server that is asked all that an editor asks. `--edits` changes real papers (of a folder,
 * else our own) and holds reading on equal to reading afresh. What fails is written to `out/fuzz/` with the seed that makes it
 * again, and the exit status is 1.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Agreement, read } from '../server/src/analysis/agreement.ts';
import { offersFor } from '../server/src/fixes/offers.ts';
import { afterEdits } from '../server/src/modelClauses/apply.ts';
import { review } from '../server/src/review.ts';
import { paperOf, signs } from './fuzz/papers.ts';
import { askEverything } from './fuzz/protocol.ts';
import { type Random, random } from './fuzz/random.ts';
import { type Editor, editor } from './server/line.ts';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const amount = (name: string): number => Number(option(name) ?? 0);
const begin = Date.now();
const until = begin + (option('--minutes') ? amount('--minutes') * 60_000 : args.length ? 86_400_000 : 60_000);
const first = Number(option('--seed') ?? begin % 1e9);
const onlyMinutes = !args.some((one) => ['--small', '--medium', '--edits'].includes(one));
const most = {
  small: onlyMinutes ? Number.POSITIVE_INFINITY : amount('--small'),
  medium: onlyMinutes ? Number.POSITIVE_INFINITY : amount('--medium'),
  edits: amount('--edits'),
};
const done = { small: 0, medium: 0, edits: 0, fixes: 0, served: 0 };
const sides = ['provider', 'customer', 'neutral', 'Agency'];
let failures = 0;
let serving: Editor | undefined;
let lost: unknown;
process.on('unhandledRejection', (reason) => (lost = reason));
// Broken off, it says how far it has come.
process.once('SIGTERM', () => {
  tell();
  process.exit(failures ? 1 : 0);
});

for (let number = 0; Date.now() < until; number++) {
  // One medium paper for fifty small ones, as long as both are wanted.
  const medium = done.medium < most.medium && (done.small >= most.small || done.small >= 50 * (done.medium + 1));
  if (!medium && done.small >= most.small) break;
  const chance = random(first + number);
  const text = paperOf(chance, medium ? 4000 + chance.below(40_000) : 20 + chance.below(700));
  await attempt(first + number, text, () => readAndJudge(chance, text, medium, number));
  if (medium) done.medium++;
  else done.small++;
  if (number % 20_000 === 0) tell();
}
if (most.edits) await editRealPapers(option('--folder') ?? 'test/agreements');
serving?.end();
tell();
console.log(failures ? `${failures} failed: see out/fuzz` : 'nothing failed');
process.exit(failures ? 1 : 0);

async function readAndJudge(chance: Random, text: string, medium: boolean, number: number): Promise<void> {
  const said = { side: chance.pick(sides) };
  const started = performance.now();
  const one = review(text, { said, today: '2026-11-29' });
  const took = performance.now() - started;
  assert.deepEqual(one.broken, []);
  for (const { rule, start, end } of one.findings)
    assert.ok(
      0 <= start && start < end && end <= text.length,
      `${rule.id} stands at ${start}–${end} of ${text.length}`,
    );
  // A hundred times what a paper of this length takes; asked again, because the machine may have been away.
  if (took > 1000 + text.length / 10) {
    const { user } = process.cpuUsage();
    review(text, { said });
    const again = (process.cpuUsage().user - user) / 1000;
    assert.ok(again < 1000 + text.length / 10, `${again.toFixed(0)} ms for ${text.length} characters`);
  }
  if (number % (medium ? 10 : 40) === 0)
    for (const finding of one.findings.slice(0, medium ? 3 : 8))
      for (const { edits } of offersFor(one, finding)) {
        review(afterEdits(text, edits));
        done.fixes++;
      }
  if (number % (medium ? 20 : 100) !== 1) return;
  serving ??= await editor();
  await askEverything(serving, text, chance, number);
  done.served++;
  if (done.served % 200 !== 0) return;
  serving.end();
  serving = undefined;
}

/** Runs of edits of a real paper, a letter, a sign or a line at a time, each read on from the one before. */
async function editRealPapers(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|txt)$/.test(name));
  for (let run = 0; done.edits < most.edits && Date.now() < until; run++) {
    const chance = random(first + run);
    const whole = readFileSync(`${folder}/${chance.pick(files)}`, 'utf8');
    const from = chance.below(Math.max(1, whole.length - 6000));
    let text = whole.slice(from, from + 6000);
    let reading: Agreement = read(text);
    for (let step = 0; step < 25 && done.edits < most.edits; step++, done.edits++) {
      const at = chance.below(text.length + 1);
      const put = chance.chance(0.4)
        ? String.fromCharCode(97 + chance.below(26))
        : chance.pick([...signs, ' shall ', 'Section 3.', '## 4. Term\n\n', '']);
      text = text.slice(0, at) + put + text.slice(at + (chance.chance(0.4) ? chance.below(30) : 0));
      const before = text;
      await attempt(first + run, before, () => {
        reading = read(text, reading);
        assert.equal(digest(reading), digest(read(text)), 'reading on is another reading');
      });
    }
  }
}

/** Everything that is read of a paper, as text. A function: the work above has begun before a constant here would stand. */
function digest({ title, kind, parties, terms, clauses, sentences, provisions, references }: Agreement): string {
  return JSON.stringify([
    title,
    kind,
    parties,
    terms.all.map(({ term, start, end, form }) => [term, start, end, form]),
    clauses.map(({ number, title: name, start, end, part, level }) => [number, name, start, end, part, level]),
    sentences.map(({ text, start, end, labels }) => [text, start, end, labels]),
    provisions.all.map(({ kind: of, start, end, elements }) => [of, start, end, [...elements.keys()]]),
    references.map(({ start, end, target }) => [start, end, target?.start]),
  ]);
}

async function attempt(seed: number, text: string, work: () => Promise<void> | void): Promise<void> {
  try {
    lost = undefined;
    await work();
    if (lost) throw lost;
  } catch (error) {
    failures++;
    mkdirSync('out/fuzz', { recursive: true });
    writeFileSync(`out/fuzz/${seed}.md`, text);
    console.log(
      `seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 700) : String(error)}`,
    );
    serving?.end();
    serving = undefined;
  }
}

function tell(): void {
  const { small, medium, edits, fixes, served } = done;
  console.log(
    `${small} small and ${medium} medium papers, ${fixes} fixes made, ${served} papers served, ${edits} edits, ${Math.round((Date.now() - begin) / 1000)} s, seeds from ${first}`,
  );
}
