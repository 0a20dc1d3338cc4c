import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { main } from '../../server/src/cli/main.ts';
// Before any test goes to a folder of its own: it finds what stands beside the program from where it is loaded.
import '../../server/src/cli/playbookFiles.ts';

export interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const folders: string[] = [];

/** The command line as it ships, built with these tests. */
export const cli = resolve('dist/cli.js');

/** Runs `clause-risk` in a folder, as a process of its own, without a terminal; `as` another user where one is given. */
export function runProcess(
  words: readonly string[],
  cwd: string,
  { input, as }: { input?: string | Uint8Array; as?: number } = {},
): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd,
    input,
    uid: as,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}

/** The same in this process, which is much faster; that it is the same is a test of its own. */
export async function run(words: readonly string[], cwd: string): Promise<Result> {
  const { stdout, stderr } = process;
  const before = { cwd: process.cwd(), out: stdout.write, err: stderr.write, isTTY: [stdout.isTTY, stderr.isTTY] };
  let out = '';
  let err = '';
  process.chdir(cwd);
  stdout.isTTY = stderr.isTTY = false;
  stdout.write = (words: string | Uint8Array) => {
    out += words;
    return true;
  };
  stderr.write = (words: string | Uint8Array) => {
    err += words;
    return true;
  };
  try {
    return { status: await main(words), out, err };
  } finally {
    stdout.write = before.out;
    stderr.write = before.err;
    [stdout.isTTY, stderr.isTTY] = before.isTTY as [boolean, boolean];
    process.chdir(before.cwd);
  }
}

/** A folder of its own with these files in it; removed by {@link clean}. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'clause-risk-'));
  folders.push(path);
  // Readable for the user that a test of permissions runs as.
  chmodSync(path, 0o755);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

export function clean(): void {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}
