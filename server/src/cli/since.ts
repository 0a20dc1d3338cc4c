import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Turn, turnBetween } from '../features/turn.ts';
import { type Review, review } from '../review.ts';
import type { Arguments } from './arguments.ts';
import { readWhole } from './disk.ts';
import type { Reviewed } from './input.ts';
import { readingWith } from './playbook.ts';
import { failureReason, UsageError } from './problems.ts';
import { textIn } from './text.ts';

/** What came since another file or a git revision; an agreement that was not there then is new as a whole. */
export function turnsSince(asked: Arguments): (now: Reviewed) => Turn {
  const since = asked.since!;
  const { settings, playbook } = readingWith(asked, () => {});
  const said = { side: asked.side, kind: asked.kind, changes: asked.changes, final: asked.final };
  const isFile = existsSync(since) && statSync(since).isFile();
  if (!isFile) checkRevision(since);
  return ({ file, text, review: now, deal }) => {
    const old = isFile ? textOfFile(since) : atRevision(since, file);
    // Read for whom it is read now: a side that changed is not a risk that came.
    const before = review(old ?? '', { settings, playbook, deal, said: { ...said, side: said.side ?? now.sideName } });
    return old === text ? turnBetween(now, now) : turnBetween(asEmpty(before, old), now);
  };
}

const asEmpty = (one: Review, old: string | undefined): Review => (old === undefined ? { ...one, findings: [] } : one);

function textOfFile(file: string): string {
  try {
    return textIn(readWhole(file));
  } catch (error) {
    throw new UsageError(`${file}: ${failureReason(error)}`);
  }
}

/** @throws UsageError where git does not know it */
export function checkRevision(revision: string, wanted = '--since takes a file or a git revision'): void {
  try {
    git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], '.');
  } catch {
    throw new UsageError(`${wanted}, and "${revision}" is neither here`);
  }
}

/** The file as it was; undefined where the revision does not have it. */
export function atRevision(revision: string, file: string): string | undefined {
  try {
    return textIn(git(['show', '--end-of-options', `${revision}:./${basename(file)}`], dirname(file)));
  } catch {
    return undefined;
  }
}

/** Who works in a folder, as its git knows; undefined where nobody is named. */
export function userName(folder: string): string | undefined {
  try {
    return textIn(git(['config', 'user.name'], folder)).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Git reads what is on this machine; it is never asked to fetch. */
const git = (words: readonly string[], cwd: string): Uint8Array =>
  execFileSync('git', words, { cwd, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 });
