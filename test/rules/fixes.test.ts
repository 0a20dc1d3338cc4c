import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/analysis/agreement.ts';
import { clause } from '../../server/src/modelClauses/library.ts';
import { judge } from '../../server/src/rules/judge.ts';
import { faultsOf } from '../fixes.ts';
import { circumstances, rulePages } from './cases.ts';

// Every fix of every rule, on the examples and cases of its page.
for (const { id, rule, cases } of rulePages) {
  if (!rule) continue;
  describe(`fixes of ${id}`, () => {
    cases.forEach((one, index) => {
      if (!one.marks.length) return;
      it(`${index + 1}. ${one.name}`, () => {
        const { kind, side } = circumstances(rule, one);
        const agreement = read(one.text, undefined, { kind });
        const faults: string[] = [];
        for (const finding of judge(agreement, { side }).findings.filter((found) => found.rule.id === id))
          for (const fix of finding.fixes) {
            if (fix.do === 'insert-clause') assert.ok(clause(fix.clause), `no model clause "${fix.clause}"`);
            for (const fault of faultsOf(agreement, finding, fix, side, kind, true))
              faults.push(`${fix.do === 'insert-clause' ? `${fix.clause} ${fix.variant ?? ''}` : fix.title}: ${fault}`);
          }
        assert.deepEqual([...new Set(faults)], []);
      });
    });
  });
}

// The same on real paper, where it is at hand: not part of the project, so skipped aloud elsewhere.
describe('fixes on real agreements', function () {
  this.timeout(300_000);
  const corpus = ['../shared/eval/dev/agreements', '../shared/eval/dev/cuad/contracts'];
  it('hold on at least 200 insertions', function () {
    if (!corpus.every((folder) => existsSync(folder))) {
      console.log('      skipped: the corpus ../shared/eval/dev is not here');
      this.skip();
    }
    const files = corpus.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .sort()
        .filter((_, index) => folder.includes('agreements') || index % 5 === 0)
        .map((name) => join(folder, name)),
    );
    let tried = 0;
    const faults: string[] = [];
    for (const file of files) {
      const agreement = read(readFileSync(file, 'utf8'));
      if (agreement.text.length > 150_000) continue;
      for (const side of ['provider', 'customer'] as const) {
        const seen = new Set<string>();
        for (const finding of judge(agreement, { side }).findings)
          for (const fix of finding.fixes) {
            const key = `${finding.rule.id} ${fix.do === 'insert-clause' ? `${fix.clause} ${fix.variant}` : 'words'}`;
            if (fix.do !== 'insert-clause' || seen.has(key)) continue;
            seen.add(key);
            tried++;
            for (const fault of faultsOf(agreement, finding, fix, side))
              faults.push(`${file.split('/').at(-1)!.slice(0, 40)} ${side} ${finding.rule.id} ${fix.clause}: ${fault}`);
          }
      }
    }
    console.log(`      ${tried} insertions into ${files.length} agreements, ${faults.length} faults`);
    if (process.env.FAULTS) console.log(faults.join('\n'));
    assert.ok(tried >= 200, `only ${tried} insertions`);
    // .02 until reading moved to statements, .052 measured since: the aim is .02 again (see the gate on fixes).
    assert.ok(faults.length <= tried * 0.06, faults.slice(0, 40).join('\n'));
  });
});
