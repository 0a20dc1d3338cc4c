import type { DealAround } from '../deal/read.ts';
import { type Review, type ReviewOptions, review } from '../review.ts';
import type { Finding } from '../rules/finding.ts';
import { withinTime } from '../timeLimit.ts';
import type { Arguments } from './arguments.ts';
import { dealFiles } from './dealFiles.ts';
import { readStandardInput, readWhole } from './disk.ts';
import { filesAt } from './files.ts';
import { lineTable } from './lines.ts';
import { readingWith } from './playbook.ts';
import { complain, failureReason, UsageError } from './problems.ts';
import { type Progress, progress } from './progress.ts';
import { visibleText } from './terminal.ts';
import { textIn } from './text.ts';

/** One text that was read, and what it is called: the path as it was given. */
export interface Reviewed {
  readonly file: string;
  readonly text: string;
  readonly review: Review;
  /** The papers it was read together with. */
  readonly deal?: DealAround;
  /** Of a comparison: what an older version had, and this one has no more. */
  readonly removed?: readonly Finding[];
}

/** How the reading went as a whole. */
export interface Outcome {
  /** Something could not be read, or could not be done as asked: exit status 2. */
  trouble: boolean;
}

/**
 * Every file asked for, read and judged, one after the other in the order of their names. What cannot be read is
 * complained of and the rest goes on.
 */
export function* reviewed(asked: Arguments, reading: Outcome): Generator<Reviewed> {
  let bar: Progress | undefined;
  const trouble = (problem: string) => {
    bar?.clear();
    complain(problem);
    reading.trouble = true;
  };
  const reads = readingWith(asked, trouble);
  const { settings, base, playbook, isPage } = reads;
  const dealOf = dealFiles(asked, reads, trouble);
  const said = {
    side: asked.side,
    kind: asked.kind,
    changes: asked.changes,
    final: asked.final,
    inline: asked.noInline ? false : undefined,
  };

  const readOne = (file: string, bytes: Uint8Array): Reviewed | undefined => {
    let text: string;
    try {
      text = textIn(bytes);
    } catch (error) {
      trouble(`${file}: ${failureReason(error)}`);
      return undefined;
    }
    // A person's terminal is shown what it would act on; one for one, so that places stay.
    if (asked.format === 'pretty') text = visibleText(text);
    let one: Review;
    let deal: DealAround | undefined;
    try {
      if (!asked.stdin || asked.stdinFilename) deal = dealOf(file, text);
      // The clock is asked only where a day matters: finding the time zone costs as much as reading a short paper.
      const today = text.includes('accepted-risk:') ? localDay() : undefined;
      one = reviewInTime(text, { settings, playbook, said, today, deal });
    } catch (error) {
      // Reading does not fail; if it does all the same, the other files are still read.
      trouble(
        `${file}: it could not be read through: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
      return undefined;
    }
    for (const { rule, error } of one.broken)
      trouble(`${file}: the rule ${rule} failed: ${error instanceof Error ? error.message : String(error)}`);
    const lines = one.problems.length ? lineTable(text) : undefined;
    for (const { start, message, from } of one.problems) {
      const { line, column } = lines!.at(start);
      const words = `${file}:${line}:${column}: ${message}`;
      // A client named for a whole folder is no party of every paper in it; that is said, but it is no mistake.
      if (from === 'setting' || !mentionsUs(text)) complain(words);
      else trouble(words);
    }
    return { file, text, review: one, ...(deal && { deal }) };
  };

  if (asked.stdin) {
    const one = readOne(asked.stdinFilename ?? '<stdin>', readStandardInput());
    if (one) yield one;
    return;
  }
  const files = filesAt(asked.operands.length ? asked.operands : ['.'], settings, base, trouble).filter(
    (file) => !isPage(file),
  );
  bar = progress(files.length);
  for (const [index, file] of files.entries()) {
    bar.show(index);
    let bytes: Uint8Array;
    try {
      bytes = readWhole(file);
    } catch (error) {
      trouble(`${file}: ${failureReason(error)}`);
      continue;
    }
    const one = readOne(file, bytes);
    if (process.stdout.isTTY) bar.clear();
    if (one) yield one;
  }
  bar.clear();
}

/**
 * A review, given up where it takes far longer than any agreement needs.
 * @throws Error that says so
 */
export const reviewInTime = (text: string, options: ReviewOptions): Review =>
  withinTime(60_000 + text.length / 10, () => review(text, options));

interface OneText {
  readonly name: string;
  /** As it lies on the disk, byte order mark included. */
  readonly bytes: Uint8Array;
  readonly text: string;
}

/**
 * The one text that a verb works on: the file named, or standard input.
 * @throws UsageError where it cannot be read, or is neither UTF-8 nor a Word file
 */
export function oneText({ operands, stdin, stdinFilename }: Arguments): OneText {
  const name = stdin ? (stdinFilename ?? '<stdin>') : operands[0]!;
  try {
    const bytes = stdin ? readStandardInput() : readWhole(name);
    return { name, bytes, text: textIn(bytes) };
  } catch (error) {
    throw new UsageError(`${name}: ${failureReason(error)}`);
  }
}

const mentionsUs = (text: string): boolean => /^[ \t]*["']?clause-?risk["']?\s*:/im.test(text.slice(0, 4000));

/** The day here, as an ISO date: accepted risks end at the end of a day where the attorney is. */
export function localDay(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
