import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failureReason, UsageError } from './problems.ts';

// Reading and writing of whole files, so that nothing waits for ever and nothing is lost.

/**
 * The bytes of a file. A pipe, a device or a socket may never end, so only what lies on the disk is read.
 * @throws Error whose reason `reasonOf` tells
 */
export function readWhole(path: string): Uint8Array {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory()) throw new NoFileError();
  return readFileSync(path);
}

/** Neither a file nor a folder. */
export class NoFileError extends Error {
  constructor() {
    super('it is a pipe or a device and no file; --stdin reads a text that is handed over');
  }
}

/** More than any agreement, and less than any machine holds. */
const mostFileBytes = 256 * 1024 * 1024;

/** @throws UsageError where it does not end */
export function readStandardInput(): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = new Uint8Array(1 << 16);
    const read = readPart(part);
    if (read === 0) return Buffer.concat(parts);
    size += read;
    if (size > mostFileBytes) throw new UsageError('standard input is longer than 256 MB');
    parts.push(part.subarray(0, read));
  }
}

function readPart(part: Uint8Array): number {
  for (;;)
    try {
      return readSync(0, part);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      // A pipe whose other end has nothing to say yet.
      if (code !== 'EAGAIN') throw new UsageError(`standard input: ${failureReason(error)}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
}

/**
 * Writes a file beside the old one and puts it in its place in one step: a full disk or a power cut leaves the old one as it
 * was. A link stays a link; mode and owner stay what they were.
 * @throws UsageError in one line
 */
export function writeWhole(path: string, text: string | Uint8Array): void {
  let beside: string | undefined;
  // Beyond the size that is allowed, a write fails like any other instead of ending the process.
  process.once('SIGXFSZ', ignore);
  try {
    const was = statOf(path);
    if (was && !was.isFile())
      throw was.isDirectory() ? Object.assign(new Error(), { code: 'EISDIR' }) : new NoFileError();
    // Who may write to the folder could replace what is write-protected; that is not what the protection is for.
    if (was) accessSync(path, constants.W_OK);
    const target = was ? realpathSync(path) : path;
    const next = join(dirname(target), `.${basename(target).slice(0, 200)}.${process.pid}.part`);
    const file = openSync(next, 'wx', was ? was.mode & 0o777 : 0o666);
    beside = next;
    try {
      writeAll(file, Buffer.from(text));
      if (was) keepOwner(file, was);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(next, target);
    beside = undefined;
  } catch (error) {
    throw new UsageError(`${path}: ${failureReason(error, 'write')}; nothing was changed`);
  } finally {
    process.off('SIGXFSZ', ignore);
    if (beside !== undefined)
      try {
        unlinkSync(beside);
      } catch {
        // What cannot be taken away lies hidden beside the file; the file itself is whole.
      }
  }
}

const ignore = (): void => {};

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function keepOwner(file: number, { mode, uid, gid }: Stats): void {
  const now = fstatSync(file);
  if (now.uid !== uid || now.gid !== gid)
    try {
      fchownSync(file, uid, gid);
    } catch {
      // Only root may give a file away; whoever may write it may go on doing so.
    }
  fchmodSync(file, mode & 0o7777);
}
