import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/analysis/agreement.ts';
import { judge } from '../../server/src/rules/judge.ts';
import type { Side } from '../../server/src/rules/rule.ts';

// Short agreements in words of their own, with the risks that a lawyer who never saw this project says they hold or settle:
// `- expect SIDE RULE @ words`, `- quiet SIDE RULE`. The floors are a little under what was measured.

const folder = 'test/wording/fresh';

interface Score {
  readonly recall: number;
  readonly quiet: number;
  readonly unread: number;
}

function scoreOf(set: string): Score {
  let [expected, found, silent, kept, unread] = [0, 0, 0, 0, 0];
  for (const name of readdirSync(join(folder, set)).filter((one) => /^ROW-\d+\.md$/.test(one)))
    for (const part of readFileSync(join(folder, set, name), 'utf8')
      .split(/^## (?=\d+\.\d+ )/m)
      .slice(1)) {
      const text = /~~~md\n([\s\S]*?)\n~~~/.exec(part)?.[1];
      assert.ok(text, `${set} ${part.slice(0, 60)}: no agreement`);
      const agreement = read(text);
      if (agreement.kind === 'none') unread++;
      for (const [, what, side, rule] of part.matchAll(/^- (expect|quiet) (\w+) ([\w/-]+)/gm)) {
        const said = judge(agreement, { side: side as Side }).findings.some((one) => one.rule.id === rule);
        if (what === 'expect') [expected, found] = [expected + 1, found + Number(said)];
        else [silent, kept] = [silent + 1, kept + Number(!said)];
      }
    }
  return { recall: found / expected, quiet: kept / silent, unread };
}

describe('short agreements by hands that never saw the project', () => {
  const floors: Readonly<Record<string, Score>> = {
    'agreements-3': { recall: 0.59, quiet: 0.93, unread: 0 },
    'agreements-4': { recall: 0.7, quiet: 0.94, unread: 0 },
    'agreements-5': { recall: 0.57, quiet: 0.91, unread: 0 },
    'agreements-6': { recall: 0.5, quiet: 0.91, unread: 0 },
    'agreements-7': { recall: 0.58, quiet: 0.91, unread: 0 },
    'agreements-8': { recall: 0.58, quiet: 0.92, unread: 0 },
  };
  for (const [set, floor] of Object.entries(floors))
    it(`${set}: at least ${floor.recall} of the risks are found, and ${floor.quiet} of what is settled is left alone`, () => {
      const { recall, quiet, unread } = scoreOf(set);
      assert.ok(recall >= floor.recall, `recall ${recall.toFixed(3)}`);
      assert.ok(quiet >= floor.quiet, `quiet ${quiet.toFixed(3)}`);
      assert.ok(unread <= floor.unread, `${unread} not read as an agreement`);
    }).timeout(60_000);
});
