import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { rules } from '../../server/src/rules/index.ts';
import { judge } from '../../server/src/rules/judge.ts';
import { circumstances, rulePages } from './cases.ts';

/** How often each rule spoke and kept silent in the cases of its page, judged and not only marked. */
describe('the catalogue of rules', () => {
  const counts = new Map<string, { spoke: number; silent: number }>();
  before(function () {
    this.timeout(20_000);
    for (const { id, rule, cases } of rulePages) {
      if (!rule) continue;
      const count = { spoke: 0, silent: 0 };
      counts.set(id, count);
      for (const one of cases) {
        const { kind, side } = circumstances(rule, one);
        const { findings } = judge(read(one.text, undefined, { kind }), { side, today: '2026-11-20' }, [rule]);
        if (findings.length) count.spoke++;
        else count.silent++;
      }
    }
  });

  it('has a page for every rule and names none twice', () => {
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id, index, all) => !counts.has(id) || all.indexOf(id) !== index),
      [],
    );
  });

  it('has seen every rule speak and keep silent', () => {
    assert.deepEqual(
      [...counts].filter(([, { spoke, silent }]) => !spoke || !silent).map(([id]) => id),
      [],
    );
  });

  it('tests silence as often as speech', () => {
    const sum = { spoke: 0, silent: 0 };
    for (const { spoke, silent } of counts.values()) {
      sum.spoke += spoke;
      sum.silent += silent;
    }
    assert.ok(
      sum.silent >= sum.spoke * 0.8,
      `${sum.spoke} cases in which a rule speaks, ${sum.silent} in which it is silent`,
    );
  });
});
