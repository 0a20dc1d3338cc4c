import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runProcess } from '../cli/command.ts';

describe('docs/deal.md', function () {
  this.timeout(60_000);
  const page = readFileSync('docs/deal.md', 'utf8');
  const commands = [...page.matchAll(/```sh\nclause-risk (.*)\n```(?:\n\n```\n([\s\S]*?)\n```)?/g)];

  it('shows commands that run, and what they print', () => {
    assert.equal(commands.length, 3);
    for (const [, words, printed] of commands) {
      const { status, out, err } = runProcess(words!.split(' '), resolve('docs/deal'));
      assert.notEqual(status, 2, err);
      assert.equal(err, '');
      for (const line of printed?.split('\n') ?? []) assert.ok(out.split('\n').includes(line), `${words}: ${line}`);
    }
  });

  it('leads to papers that are there', () => {
    for (const [, path] of page.matchAll(/\]\(([\w/.-]+\.md)\)/g)) assert.ok(readFileSync(`docs/${path}`, 'utf8'));
  });
});
