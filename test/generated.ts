import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes the file when GENERATE is set; else it must already say exactly this. One code path for both, so they cannot drift. */
export function generated(file: string, content: string): void {
  if (process.env.GENERATE) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } else
    assert.equal(
      existsSync(file) ? readFileSync(file, 'utf8') : '',
      content,
      `${file} is out of date: npm run generate`,
    );
}

/** The same for a stretch of a file between `<!-- name:begin -->` and `<!-- name:end -->`. */
export function generatedPart(file: string, name: string, content: string): void {
  const text = readFileSync(file, 'utf8');
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  assert.ok(from >= 0 && to > from, `${file} has no part "${name}"`);
  generated(file, text.slice(0, from + begin.length) + '\n' + content + '\n' + text.slice(to));
}
