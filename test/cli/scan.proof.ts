import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { questions } from '../../server/src/scan/answers.ts';
import { readCases } from '../pages.ts';
import { clean, folder, run, runProcess } from './command.ts';

const jdas = Object.fromEntries(
  readCases('test/scan/jdas.md').map(({ name, text }) => [`${name.replaceAll(' ', '-')}.md`, text]),
);
const room = { ...jdas, 'notes.md': '# Notes\n\nCall the notary.\n', 'broken.txt': '' };

interface Row {
  readonly file: string;
  readonly notRead?: string;
  readonly answers?: readonly {
    readonly question: string;
    readonly says: readonly { readonly words: string; readonly grounds: readonly { start: number; quote: string }[] }[];
  }[];
}
const rowsIn = (out: string): Row[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('scan', function () {
  this.timeout(120_000);
  after(clean);

  it('has a row for every file, sorted, each answer with its words and where they stand', async () => {
    const { status, out } = await run(['scan', '--format', 'ndjson'], folder(room));
    assert.equal(status, 0);
    const rows = rowsIn(out);
    assert.deepEqual(
      rows.map(({ file }) => file),
      Object.keys(room).sort(),
    );
    for (const { file, answers } of rows)
      for (const { says } of answers ?? [])
        for (const { start, quote } of says.flatMap(({ grounds }) => grounds))
          assert.equal(
            jdas[file]!.slice(start).replace(/\s+/g, ' ').slice(0, 20),
            quote.slice(0, 20),
            `${file} at ${start}`,
          );
  });

  it('says "not read" in every cell of what is no agreement', async () => {
    const { out } = await run(['scan', '--format', 'csv'], folder(room));
    const [head, ...rows] = out.trimEnd().split('\r\n');
    assert.equal(head!.split(',').length, questions.length + 3);
    const notes = rows.find((row) => row.startsWith('notes.md'))!;
    assert.equal(notes, `notes.md,not read as an agreement,,${questions.map(() => 'not read').join(',')}`);
  });

  it('answers the question of the sale for all papers of a target', async () => {
    const { out } = await run(['scan', '--format', 'ndjson'], folder(jdas));
    const exits = rowsIn(out).map(({ answers }) => answers!.find(({ question }) => question === 'clean exit')!.says);
    assert.deepEqual(
      exits.map((says) => says[0]!.words.split(/[ ,]/)[0]),
      ['yes', 'no', 'no', 'unclear', 'no'],
    );
  });

  it('writes a table that a browser shows and nothing is loaded for', async () => {
    const { out } = await run(['scan', '--format', 'html'], folder({ 'a&b.md': Object.values(jdas)[0]! }));
    assert.match(out, /^<!doctype html>[\s\S]*<\/html>\n$/);
    assert.match(out, /a&amp;b\.md/);
    assert.doesNotMatch(out, /https?:|<script|<img|<link/);
  });

  it('reads records from a pipe: paths, files and texts', async () => {
    const cwd = folder({ 'a.md': Object.values(jdas)[0]! });
    const input = ['a.md', JSON.stringify({ file: 'mail-7', text: Object.values(jdas)[2] }), '{"file":"gone.md"}'];
    const { status, out, err } = runProcess(['scan', '--stdin', '--format', 'ndjson'], cwd, {
      input: input.join('\n'),
    });
    assert.equal(status, 2);
    assert.match(err, /gone\.md: there is no such file/);
    assert.deepEqual(
      rowsIn(out).map(({ file, answers }) => [file, answers !== undefined]),
      [
        ['a.md', true],
        ['mail-7', true],
        ['gone.md', false],
      ],
    );
  });

  it('with several threads prints what one prints', () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [`${i}.md`, Object.values(jdas)[i % 5]! + `\n4. ${i}\n`]),
    );
    const cwd = folder(many);
    const one = runProcess(['scan', '--format', 'ndjson', '--jobs', '1'], cwd);
    const two = runProcess(['scan', '--format', 'ndjson', '--jobs', '2'], cwd);
    assert.equal(two.err, '');
    assert.equal(two.out, one.out);
    assert.equal(rowsIn(two.out).length, 8);
  });

  it('takes over what an earlier scan said of papers that are the same', async () => {
    const cwd = folder({ 'a.md': Object.values(jdas)[0]!, 'b.md': Object.values(jdas)[1]! });
    const first = await run(['scan', '--format', 'ndjson'], cwd);
    // The earlier scan is marked, so that what is taken over shows; its last row is cut off in the middle of a word.
    const marked = first.out.replace(/"title":"[^"]*"/g, '"title":"known"');
    writeFileSync(join(cwd, 'rows.ndjson'), marked.slice(0, -40));
    const { out } = await run(['scan', '--format', 'ndjson', '--resume', 'rows.ndjson'], cwd);
    const titles = () => rowsIn(out).map((row) => (row as Row & { title: string }).title);
    assert.deepEqual(
      titles().map((title) => title === 'known'),
      [true, false],
    );
    writeFileSync(join(cwd, 'a.md'), `${readFileSync(join(cwd, 'a.md'), 'utf8')}\nThe end.\n`);
    const changed = await run(['scan', '--format', 'ndjson', '--resume', 'rows.ndjson'], cwd);
    assert.doesNotMatch(changed.out, /"title":"known"/);
  });
});
