import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clean, folder, run, runProcess } from './command.ts';
import { notes, risky } from './riskyPaper.ts';

describe('command line', function () {
  this.timeout(30_000);
  after(clean);

  describe('files', () => {
    const files = async (cwd: string, ...words: string[]) => {
      const { out } = await run(['check', '--format', 'ndjson', '--fail-on', 'never', ...words], cwd);
      return out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).file);
    };

    it('of folders are Markdown, without what git ignores or hides', async () => {
      const cwd = folder({
        'a.md': notes,
        'b.markdown': notes,
        'c.txt': notes,
        'deep/er/d.md': notes,
        'old/e.md': notes,
        'old/keep.md': notes,
        'deep/draft.md': notes,
        '.hidden/f.md': notes,
        'node_modules/g/README.md': notes,
        '.gitignore': 'old/*\n!old/keep.md\n',
        'deep/.gitignore': 'draft.md\n',
      });
      mkdirSync(join(cwd, '.git'));
      assert.deepEqual(await files(cwd), ['a.md', 'b.markdown', 'deep/er/d.md', 'old/keep.md']);
      assert.deepEqual(await files(cwd, 'deep'), ['deep/er/d.md']);
      assert.deepEqual(await files(cwd, 'c.txt', 'old/e.md'), ['c.txt', 'old/e.md'], 'what is named is read');
      assert.deepEqual(await files(cwd, '**/*.markdown', 'd*/**/*.md'), ['b.markdown', 'deep/er/d.md']);
    });

    it('follow include and exclude of the settings, counted from their file', async () => {
      const cwd = folder({
        'a.md': notes,
        'b/c.md': notes,
        'b/d.md': notes,
        'in.json': '{"include":["b/**"],"exclude":["d.md"]}',
      });
      assert.deepEqual(await files(cwd, '--config', 'in.json'), ['b/c.md']);
      assert.deepEqual(await files(join(cwd, 'b'), '--config', '../in.json'), ['c.md']);
    });
  });

  describe('what cannot be read is one clear line, and the rest is read', () => {
    const complaint = async (words: readonly string[], cwd: string, expected: RegExp, rest = 1, lines = 1) => {
      const { status, out, err } = await run(['check', '--format', 'ndjson', ...words], cwd);
      assert.equal(status, 2);
      assert.match(err, expected);
      assert.equal(err.trimEnd().split('\n').length, lines, err);
      assert.equal(out.split('\n').filter(Boolean).length, rest);
    };

    it('a missing file, a glob that matches nothing', async () => {
      const cwd = folder({ 'a.md': risky });
      await complaint(['nowhere.md', 'a.md'], cwd, /^clause-risk: nowhere\.md: there is no such file or folder\n$/);
      await complaint(['x/*.md', 'a.md'], cwd, /^clause-risk: x\/\*\.md: nothing matches\n$/);
    });

    it('a file that is not UTF-8, or is UTF-16', async () => {
      const cwd = folder({
        'a.md': risky,
        'latin.md': Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]),
        'wide.md': Uint8Array.from([0xff, 0xfe, 0x23, 0]),
      });
      await complaint(['latin.md', 'a.md'], cwd, /latin\.md: not UTF-8; save it as UTF-8/);
      await complaint(['wide.md', 'a.md'], cwd, /wide\.md: not UTF-8 \(it looks like UTF-16\)/);
    });

    it('a folder that may not be read', function () {
      if (process.platform === 'win32') this.skip();
      const cwd = folder({ 'a.md': risky, 'shut/b.md': risky });
      chmodSync(join(cwd, 'shut'), 0);
      // The superuser may read everything, so there the test runs as nobody.
      const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
      const { status, out, err } = runProcess(['check', '--format', 'ndjson'], cwd, { as: nobody });
      chmodSync(join(cwd, 'shut'), 0o700);
      assert.equal(err, 'clause-risk: shut: no permission to read it\n');
      assert.equal(status, 2);
      assert.equal(JSON.parse(out).file, 'a.md');
    });

    it('front matter that is broken or asks for what is not there', async () => {
      const broken = `---\nclause-risk:\n  kind: jda\n  kind: other\n---\n\n${risky}`;
      await complaint(
        ['a.md', 'b.md'],
        folder({ 'a.md': broken, 'b.md': risky }),
        /^clause-risk: a\.md:\d+:\d+: The front matter is not valid YAML: /,
        2,
      );
      const unknown = `---\nclause-risk:\n  rules:\n    drafting/date-imposible: off\n---\n\n${risky}`;
      await complaint(
        ['a.md'],
        folder({ 'a.md': unknown }),
        /a\.md:4:5: There is no rule "drafting\/date-imposible"; perhaps "drafting\/date-impossible"/,
      );
    });

    it('settings that name what is not there, or are no JSON', async () => {
      const cwd = folder({ 'a.md': risky, 'c.json': '{"rules":{"drafting/date-imposible":"off"}}', 'd.json': '{' });
      await complaint(
        ['a.md', '--config', 'c.json'],
        cwd,
        /c\.json:1:11: rules: there is no rule "drafting\/date-imposible"; perhaps/,
      );
      await complaint(['a.md', '--config', 'd.json'], cwd, /d\.json:1:2: not valid JSON/, 0);
      await complaint(['a.md', '--config', 'none.json'], cwd, /none\.json: there is no such file/, 0);
    });

    it('but a party may be called by the beginning of its name', async () => {
      const cwd = folder({ 'a.md': risky });
      for (const side of ['Northwind Labs', 'northwind', 'Harbor Foods', 'the Company']) {
        const { err } = await run(['check', 'a.md', '--side', side, '--fail-on', 'never'], cwd);
        assert.doesNotMatch(err, /is no party of this agreement/, side);
      }
      const { err } = await run(['check', 'a.md', '--side', 'North', '--fail-on', 'never'], cwd);
      assert.match(err, /"North", is neither/);
    });

    it('but a side that is no party of one paper is only said', async () => {
      const { status, err } = await run(
        ['check', 'a.md', '--side', 'Landlord', '--fail-on', 'never'],
        folder({ 'a.md': risky }),
      );
      assert.equal(status, 0);
      assert.match(
        err,
        /a\.md:1:\d+: .*"Landlord", is neither provider nor customer, and is no party of this agreement \(Consultant, Company\); it is read as neutral/,
      );
    });
  });
});
