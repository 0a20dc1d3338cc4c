import { visible } from './terminal.ts';

/** Something was asked for in a way that cannot be done: one clear line, exit status 2. */
export class UsageError extends Error {}

/** One line on stderr. What is complained of never mixes with what was asked for. */
export function complain(problem: string): void {
  process.stderr.write(`clause-risk: ${visible(problem)}\n`);
}

/** Why a file or folder cannot be read, or written, in words. */
export function failureReason(error: unknown, doing: 'read' | 'write' = 'read'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return `no permission to ${doing} it`;
  return (code && reasons[code]) ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  EMFILE: 'too many files are open',
  ELOOP: 'too many links lead to each other',
  ENAMETOOLONG: 'the name is too long',
  EROFS: 'it cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more may be stored there',
  EFBIG: 'it would become larger than is allowed',
  EIO: 'the disk fails',
};
