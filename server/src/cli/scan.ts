import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Settings } from '../../../shared/settings.ts';
import { memo } from '../analysis/memo.ts';
import type { PlaybookFile } from '../playbook/page.ts';
import { type Playbook, readPlaybook } from '../playbook/playbook.ts';
import { answersOf } from '../scan/answers.ts';
import type { Arguments } from './arguments.ts';
import { readStandardInput, readWhole } from './disk.ts';
import { filesAt } from './files.ts';
import { reviewInTime } from './input.ts';
import { lineTable } from './lines.ts';
import { readingWith } from './playbook.ts';
import { complain, failureReason, UsageError } from './problems.ts';
import { progress } from './progress.ts';
import { type RowPlace, type ScanRow, tableFor } from './scanTables.ts';
import { print } from './terminal.ts';
import { textIn } from './text.ts';

/** A text to read: a file, or the words themselves where a record brought them along. */
interface Task {
  readonly file: string;
  readonly text?: string;
}

/** What every row is read with; goes to the workers as it is. */
interface ScanOptions {
  readonly settings: Settings;
  /** Of the playbook; each reader makes its own of them. */
  readonly pages?: readonly PlaybookFile[];
  readonly kind?: Arguments['kind'];
  readonly changes?: Arguments['changes'];
}

/** What is a paper in a folder; of `~$…` Word only remembers who has the paper open. */
const paperFiles = /(?:^|[\\/])(?!~\$)[^\\/]*\.(?:md|markdown|txt|docx)$/i;

/** From so many bytes on, a second reader is worth the time it takes to start. */
const worthAWorker = 1_000_000;

/**
 * A whole data room: a row an agreement, a cell a question. Memory does not grow with the number of files; records on standard
 * input are taken whole.
 */
export async function scan(asked: Arguments): Promise<number> {
  let trouble = false;
  const say = (problem: string) => {
    trouble = true;
    complain(problem);
  };
  const { settings, base, playbook, isPage } = readingWith(asked, say);
  const how: ScanOptions = { settings, pages: playbook?.files, kind: asked.kind, changes: asked.changes };
  const known = knownRows(asked.resume);
  const tasks: readonly Task[] = asked.stdin
    ? records(new TextDecoder().decode(readStandardInput()))
    : filesAt(asked.operands.length ? asked.operands : ['.'], settings, base, say, paperFiles)
        .filter((file) => !isPage(file))
        .map((file) => ({ file }));

  const table = tableFor(asked.format);
  const bar = progress(tasks.length);
  let done = 0;
  print(table.head);
  for await (const row of readRows(tasks, how, known, asked.jobs)) {
    if (row.trouble) {
      bar.clear();
      say(`${row.file}: ${row.trouble}`);
    }
    print(table.row(row));
    bar.show(++done);
  }
  bar.clear();
  print(table.foot);
  return trouble ? 2 : 0;
}

/** Rows in the order of their files, read by as many threads as pay. No more than a few texts an open thread are under way. */
async function* readRows(
  tasks: readonly Task[],
  how: ScanOptions,
  known: ReadonlyMap<string, ScanRow>,
  jobs: number | undefined,
): AsyncGenerator<ScanRow> {
  const bytes = tasks.reduce((sum, task) => sum + sizeOf(task), 0);
  const many = jobs ?? Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / worthAWorker)));
  if (many < 2) {
    for (const task of tasks) yield scanRowOf(task, how, known);
    return;
  }
  const readers = Array.from({ length: many }, () => new ScanThread(how));
  const waiting: Promise<ScanRow>[] = [];
  let next = 0;
  try {
    for (let i = 0; i < tasks.length; i++) {
      while (next < tasks.length && waiting.length < many * 4) {
        const task = tasks[next++]!;
        const told = unchanged(task, known);
        waiting.push(told ? Promise.resolve(told) : free(readers).row(task));
      }
      yield await waiting.shift()!;
    }
  } finally {
    for (const reader of readers) reader.stop();
  }
}

const free = (readers: readonly ScanThread[]): ScanThread => readers.reduce((a, b) => (b.busy < a.busy ? b : a));

/** A thread that reads. One that dies takes its papers with it, as rows that say so, and the scan goes on. */
class ScanThread {
  busy = 0;
  private worker: Worker | undefined;
  private readonly open = new Map<number, { readonly file: string; readonly done: (row: ScanRow) => void }>();
  private count = 0;

  constructor(private readonly how: ScanOptions) {}

  row(task: Task): Promise<ScanRow> {
    const worker = (this.worker ??= this.started());
    const id = this.count++;
    this.busy++;
    return new Promise((resolve) => {
      this.open.set(id, {
        file: task.file,
        done: (row) => {
          this.busy--;
          this.open.delete(id);
          resolve(row);
        },
      });
      worker.postMessage({ id, task });
    });
  }

  stop(): void {
    void this.worker?.terminate();
  }

  private started(): Worker {
    const worker = new Worker(__filename, { workerData: this.how });
    worker.on('message', ({ id, row }: { id: number; row: ScanRow }) => this.open.get(id)?.done(row));
    worker.on('error', (error) => {
      this.worker = undefined;
      for (const { file, done } of [...this.open.values()]) done(notRead(file, `its reader stopped: ${error.message}`));
    });
    return worker;
  }
}

/** The other end of the line, in a thread of its own. */
export function serveScan(): void {
  const how = workerData as ScanOptions;
  parentPort!.on('message', ({ id, task }: { id: number; task: Task }) =>
    parentPort!.postMessage({ id, row: scanRowOf(task, how, new Map()) }),
  );
}

function scanRowOf(task: Task, how: ScanOptions, known: ReadonlyMap<string, ScanRow>): ScanRow {
  const told = unchanged(task, known);
  if (told) return told;
  const { file } = task;
  let text: string;
  let digest: string | undefined;
  try {
    const bytes = task.text === undefined ? readWhole(file) : new TextEncoder().encode(task.text);
    digest = digestOf(bytes);
    text = task.text ?? textIn(bytes);
  } catch (error) {
    return { ...notRead(file, failureReason(error)), ...(digest !== undefined && { digest }) };
  }
  try {
    const { agreement } = reviewInTime(text, {
      settings: how.settings,
      playbook: playbookOf(how).is,
      said: { kind: how.kind, changes: how.changes },
    });
    if (agreement.kind === 'none') return { file, digest, notRead: 'not read as an agreement' };
    const lines = lineTable(text);
    return {
      file,
      digest,
      title: agreement.title,
      kind: agreement.kind,
      parties: agreement.parties.map(({ name }) => name),
      answers: answersOf(agreement).map(({ question, says }) => ({
        question,
        says: says.map(({ words, grounds }) => ({
          words,
          grounds: grounds.map(
            ({ start, end, section }): RowPlace => ({
              start,
              end,
              section,
              line: lines.at(start).line,
              quote: shortQuote(text.slice(start, end)),
            }),
          ),
        })),
      })),
    };
  } catch (error) {
    return { ...notRead(file, `it could not be read through: ${(error as Error).message}`), digest };
  }
}

const playbookOf = memo(({ pages }: ScanOptions): { readonly is?: Playbook } =>
  pages ? { is: readPlaybook(pages) } : {},
);

const notRead = (file: string, trouble: string): ScanRow => ({ file, trouble, notRead: trouble });

/** Enough of the words to know the place again. */
const shortQuote = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > 240 ? `${plain.slice(0, 239)}…` : plain;
};

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The row of an earlier scan, where the paper is the same to the byte. */
function unchanged({ file, text }: Task, known: ReadonlyMap<string, ScanRow>): ScanRow | undefined {
  const row = known.get(file);
  if (!row?.digest) return undefined;
  try {
    return digestOf(text === undefined ? readWhole(file) : new TextEncoder().encode(text)) === row.digest
      ? row
      : undefined;
  } catch {
    return undefined;
  }
}

/** Rows that an earlier scan wrote as NDJSON. A last line that was cut off is one paper to read again. */
function knownRows(file: string | undefined): ReadonlyMap<string, ScanRow> {
  if (file === undefined) return new Map();
  let text: string;
  try {
    text = new TextDecoder().decode(readWhole(file));
  } catch (error) {
    throw new UsageError(`${file}: ${failureReason(error)}`);
  }
  return new Map(
    text.split('\n').flatMap((line) => {
      const row = recordIn(line) as ScanRow | undefined;
      return row && typeof row.file === 'string' ? [[row.file, row] as const] : [];
    }),
  );
}

/** A record a line: `{"file", "text"}`, `{"file"}`, or only a path. What a pipe of any engine brings. */
function records(lines: string): readonly Task[] {
  return lines.split(/\r?\n/).flatMap((line): readonly Task[] => {
    if (!line.trim()) return [];
    const record = recordIn(line) as Partial<Task> | undefined;
    if (!record) return [{ file: line.trim() }];
    if (typeof record.file !== 'string') throw new UsageError(`a record without "file": ${line.slice(0, 80)}`);
    return [{ file: record.file, ...(typeof record.text === 'string' ? { text: record.text } : {}) }];
  });
}

function recordIn(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function sizeOf({ file, text }: Task): number {
  if (text !== undefined) return text.length;
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
