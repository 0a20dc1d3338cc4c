import { review } from '../server/src/review.ts';
import { editor } from './server/line.ts';

/** Megabytes of the heap in use, once what is let go has been collected (node --expose-gc). */
export function heap(): number {
  // What a promise or a timer still holds goes with the second.
  for (let times = 0; times < 2; times++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

export interface Memory {
  /** Before anything was opened, but with everything loaded and warm. */
  readonly before: number;
  readonly open: number;
  readonly closed: number;
}

/** What a server holds before, while and after so many documents are open; each is another text, and is asked for. */
export async function memoryOfOpen(count: number, paper: (index: number) => string): Promise<Memory> {
  const { connection, open, diagnostics, told, end } = await editor();
  const uri = (index: number) => `file:///matter/${index}.md`;
  const round = async (from: number): Promise<number> => {
    for (let i = from; i < from + count; i++) {
      await open(paper(i), uri(i));
      await diagnostics(uri(i));
    }
    const held = heap();
    for (let i = from; i < from + count; i++)
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(i) } });
    await diagnostics(uri(-1));
    told.length = 0;
    return held;
  };
  // What is made once and kept (patterns, tables, the machine's own code) is there after a first round.
  await round(0);
  const before = heap();
  const held = await round(count);
  const closed = heap();
  end();
  return { before, open: held, closed };
}

/** What is held after so many files are read one after the other, as `check` and `scan` read them. */
export function memoryOfFiles(count: number, paper: (index: number) => string): { before: number; after: number } {
  for (let i = 0; i < 20; i++) review(paper(i));
  const before = heap();
  for (let i = 0; i < count; i++) review(paper(i));
  return { before, after: heap() };
}
