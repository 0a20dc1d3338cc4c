import assert from 'node:assert/strict';
import { clean, folder, run, runProcess } from './command.ts';
import { notes, risky, rule } from './riskyPaper.ts';

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
});
