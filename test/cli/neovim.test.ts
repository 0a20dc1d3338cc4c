import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, cli, folder, run } from './command.ts';

const sample = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
/** The lines that docs/editors.md tells people to take. */
const init = /## Neovim[\s\S]*?```lua\n([\s\S]*?)```/.exec(readFileSync('docs/editors.md', 'utf8'))![1]!;
/** What the editor knows when the server has answered, a line of JSON. */
const probe = `
vim.wait(60000, function() return #vim.diagnostic.get(0) == tonumber(vim.env.EXPECTED) end, 100)
local found = vim.diagnostic.get(0)
local at = found[1] and { line = found[1].lnum, character = found[1].col } or { line = 0, character = 0 }
local where = { textDocument = vim.lsp.util.make_text_document_params(), position = at }
local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', where, 30000) or {}
local words = ''
for _, answer in pairs(hover) do words = answer.result and answer.result.contents.value or '' end
local messages = {}
for _, one in ipairs(found) do messages[#messages + 1] = one.message end
io.stdout:write(vim.fn.json_encode({ hover = words, messages = messages }) .. '\\n')
vim.cmd('qall!')
`;

describe('Neovim', () => {
  after(clean);

  it('shows the findings, by the lines of the docs', async function () {
    this.timeout(180_000);
    if (spawnSync('nvim', ['--version']).status !== 0) {
      console.log('      nvim is not installed: it is not tried');
      this.skip();
    }
    const cwd = folder({
      'a.md': sample,
      'init.lua': init,
      'probe.lua': probe,
      'bin/clause-risk': `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`,
    });
    chmodSync(join(cwd, 'bin/clause-risk'), 0o755);
    // As the command line judges for the side that the lines name.
    const { out } = await run(['check', 'a.md', '--side', 'provider', '--format', 'json'], cwd);
    const [{ findings }] = JSON.parse(out) as [{ findings: readonly { message: string }[] }];
    const { stdout, stderr, status } = spawnSync(
      'nvim',
      ['--headless', '-u', 'init.lua', '-n', '-i', 'NONE', 'a.md', '-c', 'luafile probe.lua'],
      {
        cwd,
        encoding: 'utf8',
        timeout: 150_000,
        env: {
          EXPECTED: String(findings.length),
          HOME: cwd,
          XDG_CONFIG_HOME: cwd,
          XDG_STATE_HOME: cwd,
          PATH: `${join(cwd, 'bin')}:${process.env.PATH}`,
        },
      },
    );
    assert.equal(status, 0, stderr);
    const line = (stdout + stderr).split('\n').find((one) => one.trim().startsWith('{'));
    assert.ok(line, stdout + stderr);
    const { hover, messages } = JSON.parse(line) as { hover: string; messages: readonly string[] };
    assert.ok(hover.length > 20, 'a hover');
    assert.deepEqual([...messages].sort(), findings.map(({ message }) => message).sort());
  });
});
