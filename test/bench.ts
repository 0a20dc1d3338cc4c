/**
 * How fast agreements are read, and how fast a keystroke is. Run with `npm run bench`; `npm run bench -- memory` says what is
 * held while documents are open, and what is given back.
 *
 * Machines differ, and this one may be busy, so the figures come with a yardstick measured in the same run: a loop of
 * plain arithmetic. What stays comparable from one machine to the next is the cost of a byte in yardsticks.
 * The real contracts of ../shared/eval/dev are read where they are there, agreements made here where they are not.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agreement, read } from '../server/src/analysis/agreement.ts';
import { readKind } from '../server/src/analysis/kind.ts';
import { readMarkdown } from '../server/src/analysis/page/blocks.ts';
import { readParties } from '../server/src/analysis/parties/readParties.ts';
import { readClauses } from '../server/src/analysis/readClauses.ts';
import { readTerms } from '../server/src/analysis/readTerms.ts';
import { readReferences } from '../server/src/analysis/references.ts';
import { readText } from '../server/src/analysis/statements/index.ts';
import { nameMentions } from '../server/src/analysis/statements/mentions.ts';
import { classesOf, readTokens } from '../server/src/analysis/statements/tokens.ts';
import { type Review, review } from '../server/src/review.ts';
import { rules } from '../server/src/rules/index.ts';
import { memoryOfFiles, memoryOfOpen } from './memory.ts';
import { editor, uri } from './server/line.ts';

/** Nanoseconds of a step that figures "by the yardstick" suppose: reckoned, not measured. */
const usual = 1.4;

const corpus = ['../shared/eval/dev/cuad/contracts', '../shared/eval/dev/agreements'].filter((folder) =>
  existsSync(folder),
);
/** Each read when its turn comes, as the command line reads them: three hundred at once would be what fills the memory. */
const papers: readonly (() => string)[] = corpus.length
  ? corpus.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => () => readFileSync(join(folder, name), 'utf8')),
    )
  : Array.from({ length: 60 }, (_, i) => () => made(20 + 4 * i));
const sizes = papers.map((paper) => paper().length);
const bytes = sizes.reduce((sum, size) => sum + size, 0);
const tick = yardstick();

// An editor has one agreement open, not three hundred; so keystrokes are measured in a process of their own.
if (process.argv[2] === 'keystrokes') void measureKeys();
else if (process.argv[2] === 'memory') void measureMemory();
else {
  measureReading();
  spawnSync(process.execPath, ['--expose-gc', process.argv[1]!, 'keystrokes'], { stdio: 'inherit' });
}

function measureReading(): void {
  console.log(
    `${papers.length} agreements, ${(bytes / 1e6).toFixed(1)} MB, ${corpus.length ? 'real contracts' : 'made here'}`,
  );
  console.log(
    `yardstick: ${tick.toFixed(2)} ns a step; four cycles of a core, so ${usual} ns where three gigahertz are free\n`,
  );
  // What the command line sees, and what an editor sees that has been open for a while.
  const pass = () =>
    papers.reduce((sum, paper) => {
      const text = paper();
      return sum + cpu(() => read(text));
    }, 0);
  report('whole reading, cold', pass());
  report('whole reading, warm', Math.min(...[1, 2, 3, 4, 5].map(pass)));

  console.log('\nstages, warm');
  const stages = new Map<string, number>();
  const stage = <T>(name: string, work: () => T): T => {
    let result: T | undefined;
    stages.set(name, (stages.get(name) ?? 0) + cpu(() => (result = work())));
    return result as T;
  };
  for (const paper of papers) {
    const text = paper();
    const markdown = stage('markdown', () => readMarkdown(text));
    const { clauses, sentences } = stage('sentences and clauses', () => readClauses(text, markdown.blocks));
    stage('terms', () => readTerms(sentences));
    stage('references', () => readReferences(sentences, clauses));
    const parties = stage('parties', () => readParties(sentences, markdown));
    stage('kind', () => readKind('Agreement', sentences, parties));
  }
  const whole = pass();
  const rest = whole - [...stages.values()].reduce((sum, ms) => sum + ms, 0);
  stages.set('provisions and attributes', rest);
  for (const [name, ms] of stages)
    console.log(`  ${name.padEnd(24)} ${String(Math.round((100 * ms) / whole)).padStart(3)} %`);
  reportReading();
  reportMemory();
}

/** What a sentence costs: its words with their classes, and all that is read in it; the least of a few runs, one by one. */
function reportReading(): void {
  const sentences = papers.slice(0, 30).flatMap((paper) => read(paper()).sentences.map(({ text }) => text));
  const names = nameMentions([
    { label: 'Company', role: 'customer' },
    { label: 'Provider', role: 'provider' },
  ]);
  console.log(`\nreading ${sentences.length} sentences, least of five`);
  const steps: readonly (readonly [name: string, work: (text: string) => unknown])[] = [
    ['classes of the words', (text) => classesOf(text)],
    ['tokens', (text) => readTokens(text, names)],
    [
      'statements, titles, events',
      (text) => {
        const { statements, titles, events, figures } = readText(text, names);
        return [statements, titles, events, figures];
      },
    ],
  ];
  for (const [name, work] of steps) {
    const least = sentences.map((text) =>
      Math.min(
        ...[1, 2, 3, 4, 5].map(() => {
          const from = performance.now();
          work(text);
          return performance.now() - from;
        }),
      ),
    );
    least.sort((a, b) => a - b);
    const mean = (1000 * least.reduce((sum, ms) => sum + ms, 0)) / least.length;
    const p99 = 1000 * least[Math.floor(0.99 * least.length)]!;
    console.log(`  ${name.padEnd(28)} ${mean.toFixed(1).padStart(6)} µs, p99 ${p99.toFixed(0)} µs`);
  }
}

async function measureKeys(): Promise<void> {
  console.log('\nkeystrokes, one after another at twelve places');
  const keys: (readonly [what: string, type: (text: string) => Promise<number[]>])[] = [
    ['read', (text) => keystrokes(text, (next, before?: Agreement) => read(next, before))],
    [
      'read and judged',
      (text) => keystrokes(text, (next, before?: Review) => review(next, { previous: before?.agreement })),
    ],
    ['through the server', served],
  ];
  for (const size of [60_000, 300_000]) {
    const fitting = sizes.filter((one) => one < size * 1.05);
    const text = papers[sizes.indexOf(Math.max(...fitting))]!();
    for (const [what, type] of keys) {
      // An attorney types a few keys a second, and what is let go is collected meanwhile; here it would pile up.
      globalThis.gc?.();
      const times = (await type(text)).sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor(share * times.length)]!;
      console.log(
        `  ${Math.round(text.length / 1000)} KB ${what}: median ${at(0.5).toFixed(1)} ms, nine in ten ${at(0.9).toFixed(1)} ms, ` +
          `median ${(at(0.5) / (tick / usual)).toFixed(1)} ms by the yardstick`,
      );
    }
  }
  reportMemory();
}

/** Three hundred documents opened in a server and closed again, and two thousand files read one after the other. */
async function measureMemory(): Promise<void> {
  // Papers of a few pages, so that hundreds are opened in minutes.
  const short = papers.filter((_, i) => sizes[i]! < 25_000);
  const one = (index: number): string => `${short[index % short.length]!()}\n\nCopy ${index} of this paper.\n`;
  const { before, open, closed } = await memoryOfOpen(300, one);
  const mb = (size: number) => `${size.toFixed(0)} MB`;
  console.log(`300 documents: ${mb(before)} before, ${mb(open)} while open, ${mb(closed)} when closed`);
  const files = memoryOfFiles(2000, one);
  console.log(`2000 files, one after the other: ${mb(files.before)} before, ${mb(files.after)} after`);
  reportMemory();
}

function reportMemory(): void {
  console.log(`\nmemory: at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB in this process`);
}

function report(name: string, ms: number): void {
  const speed = bytes / 1000 / ms;
  console.log(
    `${name.padEnd(22)} ${speed.toFixed(1)} MB/s, ${((ms * 1e6) / bytes / tick).toFixed(0)} yardsticks a byte, ${((speed * tick) / usual).toFixed(1)} MB/s by the yardstick`,
  );
}

/** Milliseconds of this process's own time, so that a busy machine does not count. */
function cpu(work: () => unknown): number {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user - user + after.system - system) / 1000;
}

/** Nanoseconds for one step of arithmetic in which each waits for the one before. */
function yardstick(): number {
  const steps = 1e8;
  const loop = (): number => {
    let sum = 0;
    for (let i = 0; i < steps; i++) sum = (sum * 31 + i) | 0;
    return sum;
  };
  loop();
  return Math.min(...[1, 2, 3].map(() => cpu(loop))) * (1e6 / steps);
}

/** Where each character of a sentence is typed, at twelve places of a text, with the text that follows. */
function* typed(
  original: string,
): Generator<{ readonly at: number; readonly character: string; readonly text: string }> {
  let text = original;
  for (let place = 0; place < 12; place++) {
    let at = text.indexOf('. ', Math.floor(((place + 0.5) / 12) * text.length)) + 2;
    for (const character of 'The Consultant shall ') {
      text = text.slice(0, at) + character + text.slice(at);
      yield { at, character, text };
      at++;
    }
  }
}

/** Milliseconds by the clock: what an attorney waits. */
async function keystrokes<T>(original: string, work: (text: string, before?: T) => T): Promise<number[]> {
  let last = work(original);
  const times: number[] = [];
  for (const { text } of typed(original)) {
    const before = performance.now();
    last = work(text, last);
    times.push(performance.now() - before);
  }
  return times;
}

/** From the change an editor tells to the diagnostics it gets back, both ends of the line in this process. */
async function served(original: string): Promise<number[]> {
  const { open, connection, end } = await editor(rules);
  await open(original);
  type Report = { readonly resultId?: string };
  const pull = (previousResultId?: string): Promise<Report> =>
    connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  let { resultId } = await pull();
  const times: number[] = [];
  let version = 1;
  for (const { at, character, text } of typed(original)) {
    const line = text.slice(0, at).split('\n');
    const start = { line: line.length - 1, character: line.at(-1)!.length };
    const before = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start, end: start }, text: character }],
    });
    resultId = (await pull(resultId)).resultId ?? resultId;
    times.push(performance.now() - before);
  }
  end();
  return times;
}

/** An agreement of so many articles, in the words most agreements use. */
function made(articles: number): string {
  const clauses = [
    'Consultant shall perform the Services described in Exhibit A and deliver the Deliverables to Company.',
    'Company shall pay the fees within thirty (30) days after receipt of an invoice.',
    "Each party shall hold the other party's Confidential Information in strict confidence and use it only to perform this Agreement.",
    'Consultant hereby assigns to Company all right, title and interest in the Work Product, except as Section 3.2 says.',
    'In no event shall either party be liable for indirect or consequential damages; its liability shall not exceed the fees paid.',
    'Neither party may assign this Agreement without the prior written consent of the other party.',
    '"Work Product" means all inventions made by Consultant under this Agreement.',
    'This Agreement is governed by the laws of the State of Ohio.',
  ];
  const article = (number: number) =>
    `## ${number}. Article ${number}\n\n` +
    clauses.map((words, i) => `${number}.${i + 1} ${words} ${clauses[(number + i) % clauses.length]}`).join('\n\n');
  return `# Services Agreement\n\nThis Agreement is between Vega Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").\n\n${Array.from({ length: articles }, (_, i) => article(i + 1)).join('\n\n')}\n`;
}
