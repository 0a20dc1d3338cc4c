import assert from 'node:assert/strict';
import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { clean, cli, folder, run, runProcess } from './command.ts';

const whole = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
/** As much of it as is quickly read. */
const sample = whole.slice(0, whole.indexOf('## 7.'));

describe('tools for an agent', function () {
  this.timeout(60_000);
  let cwd: string;
  let client: Client;

  before(async () => {
    cwd = folder({ 'matter/a.md': sample, 'matter/clause-risk.json': '{ "side": "Agency" }', 'secret.md': sample });
    const agent = new Client({ name: 'test', version: '1' });
    await agent.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [cli, 'mcp'],
        cwd: join(cwd, 'matter'),
        stderr: 'ignore',
      }),
    );
    client = agent;
  });
  after(async () => {
    await client.close();
    clean();
  });

  const call = async (name: string, said: Record<string, unknown> = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: said });
    const [{ text }] = content as [{ text: string }];
    return { text, isError };
  };
  const answer = async (name: string, said: Record<string, unknown>) => {
    const { text, isError } = await call(name, said);
    assert.ok(!isError, text);
    return text;
  };
  const refusal = async (name: string, said: Record<string, unknown>) => {
    const { text, isError } = await call(name, said);
    assert.equal(isError, true, text);
    return text;
  };

  it('are five, and say of themselves that they only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['check', 'map', 'checklist', 'explain', 'clause'],
    );
    for (const { annotations, inputSchema, description } of tools) {
      assert.deepEqual([annotations?.readOnlyHint, annotations?.openWorldHint], [true, false]);
      assert.ok(description && Object.keys(inputSchema.properties ?? {}).length);
    }
    assert.match(client.getInstructions() ?? '', /on this machine/);
  });

  it('say what the command line says, of a file, of a text, and of a Word file', async () => {
    const here = join(cwd, 'matter');
    for (const verb of ['check', 'map']) {
      const { out } = await run([verb, 'a.md', '--format', 'json'], here);
      assert.deepEqual(JSON.parse(await answer(verb, { file: 'a.md' })), JSON.parse(out)[0], verb);
    }
    const ofText = JSON.parse(await answer('check', { text: sample })) as { file: string; findings: unknown[] };
    assert.equal(ofText.file, '<text>');
    const ofFile = JSON.parse(await answer('check', { file: 'a.md' })) as { findings: unknown[] };
    assert.deepEqual(ofText.findings, ofFile.findings);
    assert.equal((await run(['docx', 'a.md'], here)).status, 0);
    const rules = (one: { findings: unknown[] }) => (one.findings as { rule: string }[]).map(({ rule }) => rule);
    assert.deepEqual(rules(JSON.parse(await answer('check', { file: 'a.docx' }))), rules(ofFile));
    const forClient = JSON.parse(await answer('check', { file: 'a.md', side: 'Client' })) as { findings: unknown[] };
    assert.notDeepEqual(rules(forClient), rules(ofFile));
  });

  it('have the checklist, a rule’s page and a model clause', async () => {
    const points = JSON.parse(await answer('checklist', { file: 'a.md' })) as { name: string; state: string }[];
    assert.ok(points.length > 10 && points.every(({ name, state }) => name && state));
    assert.match(await answer('explain', { rule: 'ownership/broad-work-product' }), /^# /);
    assert.match(await answer('clause', { clause: 'residuals' }), /residual/i);
  });

  it('say in a sentence what cannot be had', async () => {
    assert.match(await refusal('explain', { rule: 'ownership/broad-work-prodct' }), /perhaps "ownership\/broad-work/);
    assert.match(await refusal('clause', { clause: 'residual' }), /must be /);
    assert.match(await refusal('check', {}), /one of "file" and "text" is needed/);
    assert.match(await refusal('check', { file: 'nowhere.md' }), /no such file/);
    assert.match(await refusal('check', { text: sample, colour: 'red' }), /not "colour"/);
    assert.match(await refusal('check', { text: 7 }), /must be text/);
    assert.match(await refusal('nothing', {}), /no tool/);
  });

  it('read nothing that does not lie below the folder, by whatever way', async () => {
    symlinkSync(join(cwd, 'secret.md'), join(cwd, 'matter', 'link.md'));
    for (const file of ['../secret.md', join(cwd, 'secret.md'), 'link.md', '..', '/etc/passwd'])
      assert.match(await refusal('check', { file }), /not below the folder/, file);
  });

  it('change no file', async () => {
    const path = join(cwd, 'matter', 'a.md');
    writeFileSync(path, sample);
    const before = statSync(path).mtimeMs;
    await answer('check', { file: 'a.md' });
    assert.equal(statSync(path).mtimeMs, before);
  });

  it('end when the line does, cost the command line nothing, and take no files', () => {
    const ended = runProcess(['mcp'], cwd, { input: '' });
    assert.deepEqual([ended.status, ended.out], [0, '']);
    assert.equal(runProcess(['mcp', 'a.md'], cwd).status, 2);
    assert.ok(statSync('dist/mcp.js').size < 1_000_000);
    assert.doesNotMatch(readFileSync('dist/cli.js', 'utf8'), /modelcontextprotocol\/sdk/);
    assert.doesNotMatch(readFileSync('dist/mcp.js', 'utf8'), /\b(?:express|hono|eventsource|streamableHttp)\b/i);
  });
});
