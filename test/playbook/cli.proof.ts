import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { clean, folder, run, runProcess } from '../cli/command.ts';
import { example, exampleFolder, exampleWith, jointPaper } from './example.ts';

const book = resolve(exampleFolder);
const asFolder = (files: typeof example, under = 'playbook') =>
  Object.fromEntries(files.map(({ path, text }) => [join(under, path), text]));

describe('a playbook on the command line', function () {
  this.timeout(60_000);
  after(clean);

  it('is tested as a process: 0 where all holds', () => {
    const { status, out, err } = runProcess(['test', exampleFolder], process.cwd());
    assert.deepEqual([status, err], [0, '']);
    assert.equal(out, '4 positions, 2 clauses, 3 phrases, 2 rules, 6 cases: all hold\n');
  });

  it('is tested as a process: 1 and the place where something does not', () => {
    const cwd = folder(
      asFolder(
        exampleWith(
          'rules/joint-field.md',
          '⟦The harvest of the Programme falls',
          'The harvest ⟦of the Programme falls',
        ),
      ),
    );
    const { status, out } = runProcess(['test', 'playbook/'], cwd);
    assert.equal(status, 1);
    assert.match(
      out,
      /^playbook\/rules\/joint-field\.md:44:1 {2}error {2}by a phrase of the firm: it is silent at “of the Programme/,
    );
    assert.match(out, /2 things to mend\n$/);
  });

  it('is tested as a process: 2 where there is none', () => {
    const cwd = folder({ 'notes/a.md': '# Notes\n' });
    assert.match(runProcess(['test', 'nowhere'], cwd).err, /nowhere: there is no such file or folder/);
    const { status, err } = runProcess(['test', 'notes'], cwd);
    assert.equal(status, 2);
    assert.match(err, /notes has no pages of a playbook/);
    assert.match(runProcess(['test'], cwd).err, /test takes one folder/);
  });

  it('passes over warnings where it is told so', async () => {
    const cwd = folder(
      asFolder([
        { path: 'phrases/a.md', text: '# joint-ownership\n\n+ The parties shall jointly market the new software.\n' },
      ]),
    );
    assert.equal((await run(['test', 'playbook'], cwd)).status, 1);
    const { status, out } = await run(['test', '--fail-on', 'error', 'playbook'], cwd);
    assert.equal(status, 0);
    assert.match(out, /:3:3 {2}warning {2}The page on joint-ownership says/);
  });

  it('is read by check, map, report, fix, rules and explain', async () => {
    const cwd = folder({ 'a.md': jointPaper });
    const with_ = (...words: string[]) => run([...words, '--playbook', book], cwd);
    const { findings } = JSON.parse(
      (await with_('check', '--format', 'ndjson', '--fail-on', 'never', '--side', 'customer', 'a.md')).out,
    );
    assert.ok(
      findings.some(
        ({ rule, severity }: { rule: string; severity: string }) =>
          rule === 'playbook/joint-field' && severity === 'error',
      ),
    );
    assert.match((await with_('map', 'a.md')).out, /Jointly owned, and open to competitors/);
    assert.match((await with_('report', 'a.md', '--side', 'customer')).out, /The firm’s position/);
    const other = (await with_('report', 'a.md', '--side', 'customer', '--for', 'counterparty')).out;
    assert.match(other, /What is owned jointly may be licensed to anyone/);
    assert.doesNotMatch(other, /[Tt]he firm|Preferred|Head of Technology/);
    assert.match((await with_('fix', 'a.md', '--rule', 'playbook/joint-field')).out, /Joint Development/);
    assert.match((await with_('rules')).out, /playbook\n .* playbook\/governing-law-stated/);
    assert.match((await with_('explain', 'playbook/joint-field')).out, /Ask for a list of competitors/);
    assert.match((await run(['explain', 'playbook/joint-field'], cwd)).err, /there is no rule "playbook\/joint-field"/);
  });

  it('is named in clause-risk.json, and its pages are no papers', async () => {
    const cwd = folder({
      'a.md': jointPaper,
      'clause-risk.json': '{ "side": "customer", "playbook": "playbook" }',
      ...asFolder(example),
    });
    const { out, err } = await run(['check', '--format', 'ndjson', '--fail-on', 'never'], cwd);
    assert.equal(err, '');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ file }) => file),
      ['a.md', 'playbook/README.md'],
    );
    assert.ok(lines[0].findings.some(({ rule }: { rule: string }) => rule === 'playbook/joint-field'));
  });

  it('tells at its place what it cannot follow, and reads on', async () => {
    const cwd = folder({
      'a.md': jointPaper,
      ...asFolder(exampleWith('positions/services.md', 'residuals/missing', 'residuals/mising')),
    });
    const { status, out, err } = await run(['check', '--playbook', 'playbook', 'a.md'], cwd);
    assert.equal(status, 2);
    assert.match(err, /playbook\/positions\/services\.md:3:4: There is no rule "residuals\/mising"/);
    assert.match(out, /playbook\/joint-field/);
    const gone = await run(['check', '--playbook', 'gone', 'a.md'], cwd);
    assert.deepEqual(
      [gone.status, gone.err.trim()],
      [2, 'clause-risk: the playbook gone: there is no such file or folder'],
    );
  });

  it('is no address and no share of another machine', async () => {
    for (const path of ['https://evil.example/book', '//evil/share', '\\\\\\\\evil\\\\share']) {
      const cwd = folder({ 'a.md': jointPaper, 'clause-risk.json': `{ "playbook": "${path}" }` });
      const { status, err } = await run(['check', 'a.md'], cwd);
      assert.equal(status, 2);
      assert.match(err, /clause-risk\.json:1:3: playbook must be the path of a folder on this machine/);
    }
  });

  it('is read in the threads of a scan as it is in one', () => {
    const cwd = folder({ 'a.md': jointPaper, 'b.md': jointPaper });
    const rows = (...more: string[]) =>
      runProcess(['scan', '--format', 'ndjson', '--playbook', book, ...more, '.'], cwd).out;
    const one = rows('--jobs', '1');
    assert.ok(one.includes('one common pot'), one);
    assert.equal(rows('--jobs', '2'), one);
    assert.ok(!runProcess(['scan', '--format', 'ndjson', '.'], cwd).out.includes('one common pot'));
  });
});
