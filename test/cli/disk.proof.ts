import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { clean, cli, folder, run, runProcess } from './command.ts';

const paper = `# Consulting Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Services

Consultant shall build software for Company. Company shall pay within thirty (60) days of June 31, 2026.
`;
const fix = ['fix', 'a.md', '--rule', 'drafting/date-impossible'];
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

describe('files', () => {
  after(clean);
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('that are written keep their mode, their line ends, their mark and their link, and leave nothing beside', async () => {
    const cwd = folder({ 'real.md': `\ufeff${paper.replaceAll('\n', '\r\n')}` });
    chmodSync(join(cwd, 'real.md'), 0o640);
    symlinkSync('real.md', join(cwd, 'a.md'));
    assert.equal((await run([...fix, '--write'], cwd)).status, 0);
    assert.equal(
      readFileSync(join(cwd, 'real.md'), 'utf8'),
      `\ufeff${paper.replaceAll('\n', '\r\n').replace('June 31', 'June 30')}`,
    );
    assert.equal(statSync(join(cwd, 'real.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(cwd, 'a.md')).isSymbolicLink());
    assert.deepEqual(readdirSync(cwd).sort(), ['a.md', 'real.md']);
  });

  it('are put in place in one step: whoever has the old one open has it whole', async () => {
    const cwd = folder({ 'a.md': paper });
    linkSync(join(cwd, 'a.md'), join(cwd, 'old.md'));
    await run([...fix, '--write'], cwd);
    assert.equal(readFileSync(join(cwd, 'old.md'), 'utf8'), paper);
    assert.match(readFileSync(join(cwd, 'a.md'), 'utf8'), /June 30/);
  });

  it('that are write-protected, or in such a folder, stay as they are, and that is said in one line', () => {
    for (const [shut, mode] of [
      ['a.md', 0o444],
      ['.', 0o555],
    ] as const) {
      const cwd = folder({ 'a.md': paper });
      chmodSync(join(cwd, 'a.md'), 0o666);
      chmodSync(cwd, 0o777);
      chmodSync(join(cwd, shut), mode);
      const { status, out, err } = runProcess([...fix, '--write'], cwd, { as: nobody });
      chmodSync(cwd, 0o777);
      assert.deepEqual(
        { status, out, err },
        { status: 2, out: '', err: 'clause-risk: a.md: no permission to write it; nothing was changed\n' },
      );
      assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), paper);
      assert.deepEqual(readdirSync(cwd), ['a.md']);
    }
  });

  it('that find no room stay as they are', () => {
    const cwd = folder({ 'a.md': paper + 'The parties meet every quarter.\n\n'.repeat(2000) });
    const was = readFileSync(join(cwd, 'a.md'), 'utf8');
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -f 8; exec "${process.execPath}" "${cli}" ${fix.join(' ')} --write`],
      { cwd, encoding: 'utf8' },
    );
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^clause-risk: a\.md: it would become larger than is allowed; nothing was changed\n$/);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), was);
    assert.deepEqual(readdirSync(cwd), ['a.md']);
  });

  it('that are pipes or devices are not waited for', () => {
    const cwd = folder({ 'b.md': paper });
    execFileSync('mkfifo', [join(cwd, 'a.md')]);
    for (const words of [
      ['check', '--format', 'ndjson', 'a.md'],
      ['check', '--format', 'ndjson', '/dev/zero'],
      ['check', '--format', 'ndjson', '--config', 'a.md', 'b.md'],
      ['check', '--format', 'ndjson', '--since', '/dev/zero', 'b.md'],
      ['scan', 'a.md'],
      [...fix, '--write'],
      ['scrub', 'b.md', '--output', 'a.md'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [cli, ...words], {
        cwd,
        encoding: 'utf8',
        timeout: 20_000,
      });
      assert.equal(status, 2, `${words.join(' ')}: ${stderr}`);
      assert.match(stderr, /pipe or a device|neither here/, words.join(' '));
    }
  }).timeout(120_000);

  it('in folders are read without the pipes beside them', async () => {
    const cwd = folder({ 'b.md': paper });
    execFileSync('mkfifo', [join(cwd, 'a.md')]);
    const { out } = await run(['check', '--format', 'ndjson'], cwd);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
      ['b.md'],
    );
  });
});

describe('a terminal', () => {
  after(clean);
  const hostile = '\x1b]0;owned\x07\x1b[2J\x1b[8m\x9b31m\x7f';
  const withColors = /\x1b\[\d{1,2}m/g;

  it('is never sent a control character of a paper or of the name of a file', async () => {
    const name = `a\x1b[2J\x07\rb.md`;
    const cwd = folder({
      'a.md': paper
        .replace('# Consulting', `# Consulting ${hostile}`)
        .replace('## 1. Services', `## 1. Services ${hostile}`),
    });
    writeFileSync(join(cwd, name), `${paper}\n"Fee${hostile}" means money. ${hostile}\n`);
    for (const words of [
      ['check'],
      ['check', '--color'],
      ['map'],
      ['map', '--why'],
      ['check', '--side', hostile, '.'],
      ['check', `${hostile}.md`],
      ['check', '--rule', 'x'],
      ['explain', hostile],
      [hostile],
      ['check', `--${hostile}`],
    ]) {
      const { out, err } = await run(words, cwd);
      for (const said of [out.replace(withColors, ''), err])
        assert.doesNotMatch(said, /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/, words.join(' '));
      assert.doesNotMatch(out, /\x1b\[(?:2J|8m)/);
    }
  });

  it('and a pipe gets the bytes', async () => {
    const text = paper.replace('# Consulting', `# Consulting ${hostile}`);
    const { out } = await run(fix, folder({ 'a.md': text }));
    assert.equal(out, text.replace('June 31', 'June 30'));
  });
});
