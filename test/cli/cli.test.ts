import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMessageConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { argumentsOf } from '../../server/src/cli/arguments.ts';
import { rules } from '../../server/src/rules/index.ts';
import { clean, cli, folder, run, runProcess } from './command.ts';

/** A date that is none is found by every catalogue, whatever else it learns. */
const risky = `# Consulting Services Agreement

This Agreement is entered into as of February 30, 2026 between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Services

1.1 Consultant shall perform the services that the parties describe in each statement of work. Company shall pay the fees in each statement of work within thirty (30) days.

## 2. Governing Law

2.1 This Agreement is governed by the laws of the State of New York. This is the entire agreement of the parties.
`;
const rule = 'drafting/date-impossible';
const notes = '# Notes\n\nThe 30th of February is no day.\n';

describe('command line', function () {
  this.timeout(30_000);
  after(clean);

  const findingsOf = (line: string) => JSON.parse(line).findings as Record<string, unknown>[];

  describe('check', () => {
    it('prints one object a file, sorted, with offsets, lines and fixes', async () => {
      const cwd = folder({ 'b.md': notes, 'a.md': risky });
      const { status, out, err } = await run(['check', '--format', 'ndjson'], cwd);
      assert.equal(err, '');
      const lines = out.trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line) => JSON.parse(line).file),
        ['a.md', 'b.md'],
      );
      const { agreement, accepted } = JSON.parse(lines[0]!);
      assert.equal(agreement.kind, 'agency');
      assert.equal(agreement.side, 'neutral');
      assert.deepEqual(
        agreement.parties.map(({ name, role }: { name: string; role: string }) => [name, role]),
        [
          ['Northwind Labs, Inc.', 'provider'],
          ['Harbor Foods LLC', 'customer'],
        ],
      );
      assert.deepEqual(accepted, []);
      const found = findingsOf(lines[0]!).find((one) => one.rule === rule)!;
      const words = risky.slice(found.start as number, found.end as number);
      assert.match(words, /February 30/);
      assert.equal(found.line, 3);
      assert.equal(found.column, risky.split('\n')[2]!.indexOf(words) + 1);
      assert.equal(found.endLine, 3);
      assert.equal(found.endColumn, (found.column as number) + words.length);
      assert.ok(Array.isArray(found.related) && Array.isArray(found.fixes));
      assert.deepEqual(findingsOf(lines[1]!), [], 'what is no agreement gets no finding');
      assert.equal(JSON.parse(lines[1]!).agreement.kind, 'none');
      assert.equal(
        status,
        findingsOf(lines[0]!).some(({ severity }) => /error|warning/.test(String(severity))) ? 1 : 0,
      );
    });

    it('is the same twice, and the same in an array', async () => {
      const cwd = folder({ 'a.md': risky, 'b.md': notes });
      const once = (await run(['check', '--format', 'ndjson', 'a.md', 'b.md'], cwd)).out;
      assert.equal((await run(['check', '--format', 'ndjson', 'b.md', 'a.md', 'a.md'], cwd)).out, once);
      const array = JSON.parse((await run(['check', '--format', 'json', '.'], cwd)).out);
      assert.deepEqual(
        array,
        once
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      );
    });

    it('shows a person the words themselves', async () => {
      const cwd = folder({ 'a.md': risky });
      const { out } = await run(['check', 'a.md'], cwd);
      assert.match(out, /^a\.md:3:\d+ {2}\w+ {2}drafting\/date-impossible$/m);
      const rows = out.split('\n');
      const row = rows.findIndex((one) => /^ {3}3 │ /.test(one));
      const marks = rows.findIndex((one, index) => index > row && /│ +\^+$/.test(one));
      const [, space, carets] = /│( +)(\^+)$/.exec(rows[marks]!)!;
      const words = rows[marks - 1]!.split('│')[1]!.slice(space!.length, space!.length + carets!.length);
      assert.match(words, /February 30/);
      assert.match(out, /in 1 agreement: 1 risk, 1 slip\n/);
      assert.match(out, /^Read for neither side; --side provider, customer, Consultant or Company says for whom$/m);
      assert.match((await run(['check', 'a.md', '--side', 'Company'], cwd)).out, /^Read for Company$/m);
      assert.doesNotMatch(out, /\x1b/, 'no colours into a pipe');
      assert.match((await run(['check', 'a.md', '--color'], cwd)).out, /\x1b\[/);
      assert.doesNotMatch((await run(['check', 'a.md', '--no-color'], cwd)).out, /\x1b/);
    });

    it('shows a stretch of a line as long as a page', async () => {
      const long = risky.replace(
        '1.1 Consultant',
        `1.1 ${'Consultant shall advise the Company. '.repeat(300)} On February 31, 2026 Consultant`,
      );
      const { out } = await run(['check', 'a.md'], folder({ 'a.md': long }));
      assert.match(out, /February 31, 2026/);
      assert.ok(out.split('\n').every((line) => line.length <= 110));
    });

    it('leaves the exit status to --fail-on', async () => {
      const cwd = folder({
        'a.md': risky,
        'c.json': `{"rules":{"${rule}":"error"}}`,
        'i.json': `{"rules":{"${rule}":"information"}}`,
      });
      const status = async (...words: string[]) => (await run(['check', 'a.md', ...words], cwd)).status;
      assert.equal(await status('--config', 'c.json'), 1);
      assert.equal(await status('--config', 'c.json', '--fail-on', 'error'), 1);
      assert.equal(await status('--config', 'c.json', '--fail-on', 'never'), 0);
      assert.equal(await status('--config', 'i.json', '--fail-on', 'error'), 0);
      assert.equal(await status('--config', 'i.json', '--fail-on=information'), 1);
    });

    it('follows side, kind and settings, and the agreement before the settings', async () => {
      const cwd = folder({
        'a.md': risky,
        'own.md': `---\nclause-risk:\n  side: customer\n  rules:\n    ${rule}: hint\n---\n\n${risky}`,
        'c.json': `{"side":"provider","topics":{"drafting":"off"}}`,
        'editor.json': `{"clauseRisk.side":"provider","editor.fontSize":14}`,
      });
      const first = async (...words: string[]) =>
        JSON.parse((await run(['check', '--format', 'ndjson', ...words], cwd)).out);
      assert.equal((await first('a.md', '--side', 'Consultant')).agreement.side, 'provider');
      assert.equal((await first('a.md', '--config', 'c.json')).agreement.side, 'provider');
      assert.ok(
        !(await first('a.md', '--config', 'c.json')).findings.some((one: { rule: string }) => one.rule === rule),
      );
      assert.equal((await first('a.md', '--config', 'editor.json')).agreement.side, 'provider');
      assert.equal((await first('own.md', '--config', 'c.json')).agreement.side, 'customer');
      assert.equal((await first('own.md', '--side', 'provider')).agreement.side, 'provider');
      assert.equal(
        (await first('own.md', '--config', 'c.json')).findings.find((one: { rule: string }) => one.rule === rule)
          .severity,
        'hint',
      );
      assert.equal((await first('a.md', '--kind', 'jda')).agreement.kind, 'jda');
    });

    it('tells accepted risks apart', async () => {
      const text = risky.replace(
        'This Agreement is entered',
        `<!-- accepted-risk: ${rule}; reason: a joke between the parties; by: NL; until: 2999-01-31 -->\nThis Agreement is entered`,
      );
      const cwd = folder({ 'a.md': text });
      const { findings, accepted } = JSON.parse((await run(['check', '--format', 'ndjson', 'a.md'], cwd)).out);
      assert.ok(!findings.some((one: { rule: string }) => one.rule === rule));
      assert.equal(accepted[0].rule, rule);
      assert.equal(accepted[0].reason, 'a joke between the parties');
      assert.equal(accepted[0].by, 'NL');
      assert.equal(text.slice(accepted[0].start, accepted[0].end).includes('February 30'), true);
      assert.match(
        (await run(['check', 'a.md'], cwd)).out,
        /accepted {2}drafting\/date-impossible\n {2}a joke between the parties \(NL, until 2999-01-31\)/,
      );
      const { results } = JSON.parse((await run(['check', '--format', 'sarif', 'a.md'], cwd)).out).runs[0];
      assert.deepEqual(results.find((one: { ruleId: string }) => one.ruleId === rule).suppressions, [
        { kind: 'inSource', justification: 'a joke between the parties' },
      ]);
    });

    it('writes SARIF that points at the rule and the words', async () => {
      const cwd = folder({ 'my papers/a.md': risky });
      const { runs } = JSON.parse((await run(['check', '--format', 'sarif'], cwd)).out);
      const [{ tool, results, columnKind }] = runs;
      assert.equal(columnKind, 'utf16CodeUnits');
      const found = results.find((one: { ruleId: string }) => one.ruleId === rule);
      assert.equal(tool.driver.rules[found.ruleIndex].id, rule);
      const { artifactLocation, region } = found.locations[0].physicalLocation;
      assert.equal(artifactLocation.uri, 'my%20papers/a.md');
      assert.equal(region.startLine, 3);
    });

    it('reads one text from standard input', async () => {
      const cwd = folder();
      const { out } = runProcess(['check', '--stdin', '--stdin-filename', 'draft.md', '--format', 'ndjson'], cwd, {
        input: risky,
      });
      assert.equal(JSON.parse(out).file, 'draft.md');
      assert.equal(
        JSON.parse(runProcess(['check', '-', '--format', 'ndjson'], cwd, { input: risky }).out).findings.length > 0,
        true,
      );
    });
  });

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

  describe('wrong usage says what was probably meant', () => {
    const cases: readonly (readonly [words: readonly string[], expected: RegExp])[] = [
      [['chek'], /no verb "chek"; perhaps "check"/],
      [['a.md'], /no verb "a\.md"; to check a file: clause-risk check a\.md/],
      [['check', '--formt', 'json'], /check has no option --formt; perhaps --format/],
      [['map', '--fail-on', 'error'], /map has no option --fail-on; it belongs to "check"/],
      [['check', '--format', 'jsn'], /--format must be pretty, json, ndjson or sarif, not "jsn"; perhaps "json"/],
      [['check', '--side'], /--side needs a value/],
      [['check', '--stdin', 'a.md'], /--stdin reads one text/],
    ];
    for (const [words, expected] of cases) it(words.join(' '), () => assert.throws(() => argumentsOf(words), expected));

    it('in one line, with nothing on standard output and status 2', async () => {
      assert.deepEqual(runProcess(['chek'], folder()), {
        status: 2,
        out: '',
        err: 'clause-risk: there is no verb "chek"; perhaps "check"\n',
      });
      const asked: readonly (readonly [words: readonly string[], expected: RegExp])[] = [
        [['explain', 'date-impossible'], /no rule "date-impossible"; perhaps "drafting\/date-impossible"/],
        [['explain'], /explain takes one rule/],
        [['fix', 'a.md'], /fix needs --rule/],
        [['fix', '--rule', rule], /fix takes one file/],
      ];
      for (const [words, expected] of asked) {
        const { status, err, out } = await run(words, folder());
        assert.equal(status, 2);
        assert.match(err, expected);
        assert.equal(out, '');
      }
    });

    it('and help is help', async () => {
      for (const words of [[], ['help'], ['--help'], ['check', '--help'], ['help', 'fix']]) {
        const { status, out, err } = await run(words, folder());
        assert.equal(status, 0);
        assert.match(out, /clause-risk/);
        assert.equal(err, '');
      }
      const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
      assert.equal((await run(['--version'], folder())).out, `${version}\n`);
    });
  });

  describe('map', () => {
    it('says why: by which line of which page, or by which examples', async () => {
      const text = [
        '# AI Services Agreement',
        'This Agreement is between Quill Labs, Inc. ("Vendor") and Harbor Bank ("Bank").',
        '1. The Vendor trains and hosts a machine learning model for the Bank.',
        '2. A person of the Bank always has the last word before anything goes out.',
      ].join('\n\n');
      const { out } = await run(['map', '--why', 'a.md'], folder({ 'a.md': text }));
      assert.match(out, /held {2}model-training\.md:\d+ /);
      assert.match(out, /like {2}examples\/human-oversight\.md {2}sure by \+\d\.\d\d/);
      assert.match(out, /human-oversight \{.*\} .*, by examples/);
      assert.doesNotMatch(out, /for want of (?:sentence )?formula/);
    });

    it('prints what an agreement holds', async () => {
      const cwd = folder({ 'a.md': risky });
      const { status, out } = await run(['map', '--format', 'ndjson', 'a.md'], cwd);
      assert.equal(status, 0);
      const { terms, provisions } = JSON.parse(out);
      const law = provisions.find(({ kind }: { kind: string }) => kind === 'governing-law');
      assert.equal(law.section, '2.1');
      assert.match(risky.slice(law.start, law.end), /^This Agreement is governed by [^.]*New York\.$/);
      assert.ok(terms.some(({ term, uses }: { term: string; uses: number }) => term === 'Consultant' && uses >= 1));
    });

    it('is a page that a lawyer can read', async () => {
      const { out } = await run(['map', 'a.md', 'b.md'], folder({ 'a.md': risky, 'b.md': notes }));
      assert.match(out, /^ {2}title +Consulting Services Agreement$/m);
      assert.match(out, /^ {2}parties +Consultant {2}Northwind Labs, Inc\. {2}provider$/m);
      assert.match(out, /^ {2}governing law +.*New York/m);
      assert.match(out, /^ +● governing law +2\.1$/m);
      assert.match(out, /^ +○ cap on liability +missing: No clause says an amount/m);
      assert.match(out, /^b\.md {2}not an agreement$/m);
    });
  });

  it('prints what the problem matcher of the editor reads: every finding with its place, weight, rule and words', () => {
    const cwd = folder({ 'a.md': risky, 'b c.md': risky });
    const [{ name, pattern }] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.problemMatchers;
    assert.equal(name, 'clause-risk');
    const [head, message] = pattern.map(({ regexp }: { readonly regexp: string }) => new RegExp(regexp));
    const rows = runProcess(['check'], cwd).out.split('\n');
    const read = rows.flatMap((row, index) => {
      const [, file, line, column, severity, code] = head.exec(row) ?? [];
      const words = message.exec(rows[index + 1] ?? '')?.[1];
      return file && words ? [{ file, line: Number(line), column: Number(column), severity, code, words }] : [];
    });
    const found = JSON.parse(runProcess(['check', '--format', 'json'], cwd).out).flatMap(
      (one: { readonly file: string; readonly findings: readonly Record<string, unknown>[] }) =>
        one.findings.map((finding) => ({ ...finding, file: one.file })),
    );
    assert.equal(read.length, found.length);
    for (const [index, one] of found.entries()) {
      const { file, severity, code, words } = read[index]!;
      assert.deepEqual([file, severity, code], [one.file, one.severity, one.rule]);
      assert.ok(String(one.message).startsWith(words), words);
    }
  });

  describe('fix', () => {
    // Some rule of the catalogue with a fix that works on an agreement of our own.
    const work = `# Consulting Services Agreement

This Agreement is entered into between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Services

1.1 Consultant shall perform software development services for Company. Company shall pay the fees.

## 2. Confidentiality

2.1 Consultant shall hold in confidence, and shall not use or disclose, the confidential information of Company.

## 3. Law

3.1 This Agreement is governed by the laws of the State of New York.
`;

    it('prints the text with the clause in it, writes it when asked to, and is then done', async () => {
      const mark = '\ufeff';
      const cwd = folder({ 'a.md': mark + work });
      const words = ['fix', 'a.md', '--rule', 'residuals/missing', '--side', 'provider'];
      const { status, out, err } = await run(words, cwd);
      assert.equal(status, 0, err);
      assert.ok(out.length > work.length, 'a clause was brought in');
      assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), mark + work, 'printing changes no file');
      assert.equal((await run([...words, '--write'], cwd)).out, '');
      assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), mark + out);
      const again = await run(words, cwd);
      assert.equal(again.out, out);
      assert.match(again.err, /residuals\/missing has nothing to say about this text/);
    });

    it('inserts every clause that is missing, as the editor does, and then none', async () => {
      const cwd = folder({ 'a.md': work });
      const words = ['fix', 'a.md', '--missing', '--side', 'provider'];
      const { status, out, err } = await run(words, cwd);
      assert.equal(status, 0, err);
      assert.match(err, /inserted .*Residuals/);
      assert.match(out, /retain in unaided memory/);
      const speaks = async () =>
        JSON.parse((await run(['check', 'a.md', '--side', 'provider', '--format', 'json'], cwd)).out)[0].findings.map(
          (one: { readonly rule: string }) => one.rule,
        );
      assert.ok((await speaks()).includes('liability/cap-missing'));
      await run([...words, '--write'], cwd);
      for (const gone of ['residuals/missing', 'liability/cap-missing']) assert.ok(!(await speaks()).includes(gone));
      assert.match((await run(words, cwd)).err, /no clause is missing here/);
      assert.equal((await run([...words, '--rule', 'residuals/missing'], cwd)).status, 2);
    });

    it('names the variants there are', async () => {
      const { status, err, out } = await run(
        ['fix', 'a.md', '--rule', 'residuals/missing', '--side', 'provider', '--variant', 'lovely'],
        folder({ 'a.md': work }),
      );
      assert.equal(status, 2);
      assert.match(err, /residuals\/missing has no fix called "lovely"; it has preferred/);
      assert.equal(out, '');
    });
  });

  it('is the same as a process as it is in these tests', async () => {
    const cwd = folder({ 'a.md': risky });
    for (const words of [['check'], ['map', 'a.md', '--format', 'json'], ['rules'], ['explain', rule], ['check', 'b']])
      assert.deepEqual(runProcess(words, cwd), await run(words, cwd), words.join(' '));
  });

  it('rules lists all of the catalogue, in every format', async () => {
    const cwd = folder();
    const listed = JSON.parse((await run(['rules', '--format', 'json'], cwd)).out) as { id: string; title: string }[];
    assert.deepEqual(
      listed.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    assert.ok(listed.every(({ title }) => title));
    const pretty = (await run(['rules'], cwd)).out;
    const table = (await run(['rules', '--format', 'markdown'], cwd)).out;
    for (const { id } of rules) {
      assert.ok(pretty.includes(id));
      assert.ok(table.includes(`](docs/rules/${id}.md)`));
    }
  });

  it('explain shows a page without its cases', async () => {
    const cwd = folder();
    const page = (await run(['explain', rule, '--format', 'markdown'], cwd)).out;
    assert.match(page, /^# /);
    assert.doesNotMatch(page, /## Cases|⟦/);
    const shown = (await run(['explain', rule], cwd)).out;
    assert.match(shown, /Why it matters/);
    assert.doesNotMatch(shown, /^#|~~~/m, 'no marks of Markdown outside the examples');
  });

  it('lsp serves an editor over standard streams and ends with it', async () => {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: 'pipe' });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(serverInfo?.name, 'Clause Risk');
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });

  describe('hostile text', () => {
    const hostile: Readonly<Record<string, string>> = {
      empty: '',
      'a line of 100 KB': `# Services Agreement\n\n${'Consultant shall, subject to Section 5.2, assign the Work Product to Company. '.repeat(1300)}\n`,
      '5 MB': `${risky}\n${'1.1 Consultant shall keep the Confidential Information secret (and the "Data" too).\n\n'.repeat(60_000)}`,
      brackets: `${risky}\n${'('.repeat(20_000)}${'['.repeat(20_000)}${'"'.repeat(20_000)}${'*'.repeat(20_000)}\n`,
      'zeroes and lone surrogates': '# Services Agreement\0\0\n\n\ufffe The Parties agree.\n',
    };
    for (const [name, text] of Object.entries(hostile))
      it(`${name}: read to the end`, async () => {
        const begun = performance.now();
        const { status, out } = await run(['check', 'a.md', '--format', 'ndjson'], folder({ 'a.md': text }));
        assert.ok(status === 0 || status === 1, `status ${status}`);
        assert.equal(JSON.parse(out).file, 'a.md');
        assert.ok(performance.now() - begun < 20_000, `${Math.round(performance.now() - begun)} ms`);
      });
  });
});
