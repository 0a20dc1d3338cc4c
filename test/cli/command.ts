import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';

export interface Result {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const folders: string[] = [];
let built: string | undefined;

/** The command line as it ships, built once for all tests. */
export function cli(): string {
  if (built) return built;
  built = join(folder(), 'cli.js');
  buildSync({
    entryPoints: ['server/src/cli.ts'],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    loader: { '.md': 'text' },
    outfile: built,
    logLevel: 'error',
  });
  return built;
}

/** Runs `clause-risk` in a folder, as a process of its own, without a terminal; `as` another user where one is given. */
export function run(words: readonly string[], cwd: string, input?: string | Uint8Array, as?: number): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli(), ...words], {
    cwd,
    input,
    uid: as,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
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
  built = undefined;
}
