import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMessageConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { argumentsOf } from '../../server/src/cli/arguments.ts';
import { changedLines, shownChanges } from '../../server/src/cli/changes.ts';
import { paintFor } from '../../server/src/cli/paint.ts';
import { rules } from '../../server/src/rules/index.ts';
import { clean, cli, folder, run, runProcess } from './command.ts';
import { notes, risky, rule } from './riskyPaper.ts';

describe('command line', function () {
  this.timeout(30_000);
  after(clean);

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
      const { out } = await run(['map', '--why', '--at', '7', 'a.md'], folder({ 'a.md': text }));
      assert.match(out, /like {2}examples\/human-oversight\.md {2}sure by \+\d\.\d\d/);
      assert.match(out, /human-oversight \{.*\} .*, by examples/);
      assert.doesNotMatch(out, /for want of (?:sentence )?formula/);
      const line = await run(['map', '--why', '--at', '5', 'a.md'], folder({ 'a.md': text }));
      assert.match(line.out, /held {2}model-training\.md:\d+ /);
      // Without a line, what the rules say and nothing of the machine.
      const whole = await run(['map', '--why', 'a.md'], folder({ 'a.md': text }));
      assert.match(whole.out, /liability\/cap-missing/);
      assert.doesNotMatch(whole.out, /held {2}|for want of/);
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
      const written = await run([...words, '--write'], cwd);
      assert.equal(written.out, '');
      assert.match(written.err, /^clause-risk: a\.md, lines? [\d–, ]+: Insert “Residuals”/);
      assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), mark + out);
      const again = await run(words, cwd);
      assert.equal(again.out, out);
      assert.match(again.err, /residuals\/missing has nothing to say about this text/);
    });

    it('inserts every clause that is missing and may be put in, as the editor does, and then none', async () => {
      const cwd = folder({ 'a.md': work });
      const words = ['fix', 'a.md', '--missing', '--side', 'provider'];
      const { status, out, err } = await run(words, cwd);
      assert.equal(status, 0, err);
      assert.match(err, /inserted .*Residuals/);
      assert.match(out, /general knowledge, skills/);
      const speaks = async () =>
        JSON.parse((await run(['check', 'a.md', '--side', 'provider', '--format', 'json'], cwd)).out)[0].findings.map(
          (one: { readonly rule: string }) => one.rule,
        );
      assert.ok((await speaks()).includes('residuals/missing'));
      // What the single fix refuses is left out, and told.
      assert.equal(
        (await run(['fix', 'a.md', '--rule', 'liability/cap-missing', '--side', 'provider'], cwd)).status,
        2,
      );
      assert.match(err, /left out .*\(liability\/cap-missing\): The new text would stand behind/);
      await run([...words, '--write'], cwd);
      assert.ok(!(await speaks()).includes('residuals/missing'));
      const again = await run(words, cwd);
      assert.match(again.err, /^clause-risk: left out /);
      assert.equal(again.out, out);
      const some = await run([...words, '--only', 'residuals/missing'], cwd);
      assert.match(some.err, /no clause is missing here/);
      assert.equal((await run([...words, '--only', 'residuals/mising'], cwd)).status, 2);
      assert.equal((await run([...words, '--rule', 'residuals/missing'], cwd)).status, 2);
    });

    it('shows a person the lines that would change, and not the paper', () => {
      const [was, now] = ['one\ntwo\nfour\nfive\n', 'one\ntwo and a half\nfour\nnew\nfive\n'];
      const shown = 'line 2\n  one\n- two\n+ two and a half\n  four\n\nline 4\n  four\n+ new\n  five\n';
      assert.equal(shownChanges(was, now, paintFor(false)), shown);
      assert.equal(changedLines(was, now), 'lines 2, 4');
      assert.equal(changedLines('a\n', 'a\nb\nc\n'), 'lines 2–3');
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
