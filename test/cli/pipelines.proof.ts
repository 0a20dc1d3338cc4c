import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { clean, folder, run } from './command.ts';

// What other tools take from us: SARIF, the hooks of pre-commit, the action.

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
const part = (from: string, to: string): string => sample.slice(sample.indexOf(from), sample.indexOf(to));
const short = part('# ', '## 1.') + part('## 5.', '## 6.');
const noted = short.replace(
  '5.3 The parties',
  '<!-- accepted-risk: joint/ownership-without-terms; reason: agreed; by: NL -->\n5.3 The parties',
);

describe('SARIF', () => {
  after(clean);

  it('is valid by its schema', async () => {
    // It is written in a draft of JSON Schema whose names for itself are no more.
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(
      readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
    ) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const isValid = ajv.compile(schema);
    const cwd = folder({ 'my papers/a #1?.md': noted, 'none.md': '# Notes\n', 'empty.md': '' });
    for (const asked of [['.'], ['.', '--final'], ['none.md'], [join(cwd, 'empty.md')]]) {
      const { out } = await run(['check', '--format', 'sarif', ...asked], cwd);
      const log = JSON.parse(out) as { runs: [{ results: readonly unknown[] }] };
      const valid: boolean = isValid(log);
      assert.ok(valid, ajv.errorsText(isValid.errors));
      assert.equal(log.runs[0].results.length > 0, asked[0] === '.');
    }
    assert.equal(isValid({ version: '2.1.0', runs: [{ tool: {} }] }), false, 'the schema refuses what is none');
  });
});

describe('in a pipeline', function () {
  this.timeout(120_000);
  after(clean);

  const bash = (script: string, cwd: string, env: Record<string, string> = {}) =>
    spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', ...env } });

  it('the action runs what it says, whatever its paths are called', () => {
    const action = parse(readFileSync('action.yml', 'utf8')) as {
      inputs: Record<string, { default: string }>;
      runs: { steps: readonly { run: string; env: Record<string, string> }[] };
    };
    const [{ run: script, env }] = action.runs.steps as [{ run: string; env: Record<string, string> }];
    assert.doesNotMatch(script, /\$\{\{/, 'no input is part of the script');
    const given = (said: Record<string, string>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(env).map(([name, value]) => {
          const input = /inputs\.([\w-]+)/.exec(value)?.[1];
          if (!input) return [name, resolve('.')];
          assert.ok(action.inputs[input], input);
          return [name, said[input] ?? action.inputs[input].default];
        }),
      );
    const cwd = folder({ 'a b.md': short, '-x.md': short });
    const found = bash(script, cwd, given({ paths: 'a b.md\n-x.md\n$(touch gone).md', sarif: 'out.sarif' }));
    assert.equal(found.status, 2, 'one of them is not there');
    assert.match(found.stdout, /a b\.md/);
    assert.match(found.stdout, /-x\.md/);
    assert.equal(bash('ls gone*', cwd).status, 2);
    const never = bash(script, cwd, given({ 'fail-on': 'never', side: 'Agency' }));
    assert.equal(never.status, 0, never.stderr);
    assert.equal(bash(script, cwd, given({ sarif: 'out.sarif' })).status, 1);
    assert.ok(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).runs[0].results.length);
  });

  it('the hooks of pre-commit are run on the files that are committed', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Record<string, string>[];
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['clause-risk', 'clause-risk-final'],
    );
    const cwd = folder({ 'a.md': short, 'notes.md': '# Notes\n' });
    for (const { entry = '', language, files = '' } of hooks) {
      assert.equal(language, 'script');
      assert.ok(new RegExp(files).test('deals/a.docx') && !new RegExp(files).test('a.txt'));
      assert.equal(bash(`${resolve(entry)} a.md notes.md`, cwd).status, 1, entry);
      assert.equal(bash(`${resolve(entry)} notes.md`, cwd).status, 0, entry);
    }
  });
});
