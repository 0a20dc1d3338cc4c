import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import type { Kind } from '../../server/src/analysis/kind.ts';
import { applied } from '../../server/src/clauses/apply.ts';
import { rules } from '../../server/src/rules/index.ts';
import { judge } from '../../server/src/rules/judge.ts';
import { readPage } from '../../server/src/rules/page.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { mark, markdownUnder, readCases } from '../pages.ts';

const kinds = new Set(['agency', 'partnership', 'jda', 'other']);
const sides = new Set(['provider', 'customer', 'neutral']);

// Only one rule is judged in a case: how rules share a voice is tested on whole agreements.
for (const file of markdownUnder('server/src/rules')) {
  const id = file
    .replaceAll('\\', '/')
    .replace(/^.*server\/src\/rules\//, '')
    .replace(/\.md$/, '');
  describe(`rule ${id}`, () => {
    const rule = rules.find((one) => one.id === id);
    const cases = readCases(file);
    it('is in the catalogue and its page is whole', () => {
      assert.ok(rule, `no rule ${id} in server/src/rules/index.ts`);
      const page = readPage(rule.page);
      assert.ok(page.title && page.summary, 'a page begins with a title and one sentence');
      for (const heading of ['What it looks like', 'Why it matters', 'What settles it', 'Positions'])
        assert.ok(page.body.includes(`## ${heading}`), `page lacks "## ${heading}"`);
      assert.ok(
        cases.some(({ marks }) => marks.length > 0),
        'no case in which it speaks',
      );
      assert.ok(
        cases.some(({ marks }) => marks.length === 0),
        'no case in which it is silent',
      );
    });
    if (!rule) return;
    cases.forEach((one, index) => {
      it(`${index + 1}. ${one.name}`, () => {
        const kind = one.options.find((option) => kinds.has(option)) as Kind | undefined;
        const loudest: Side =
          (['neutral', 'provider', 'customer'] as const).find((side) => rule.severity[side] !== 'off') ?? 'neutral';
        const side = (one.options.find((option) => sides.has(option)) as Side | undefined) ?? loudest;
        // A case is an agreement cut to the words that matter, so its kind is given rather than guessed.
        const agreement = read(one.text, undefined, {
          kind: kind ?? (rule.kinds === 'every' ? 'agency' : rule.kinds[0]!),
        });
        const { findings, broken } = judge(agreement, { side, today: '2026-11-20' }, [rule]);
        assert.deepEqual(broken, []);
        assert.equal(
          mark(one.text, findings),
          mark(one.text, one.marks),
          findings.map(({ message }) => message).join('\n'),
        );
        one.messages.forEach((message, at) => assert.equal(findings[at]?.message, message));
        if (one.fixed) {
          const fix = findings[0]?.fixes.find(
            (candidate) =>
              !one.fixed!.fix ||
              candidate.variant === one.fixed!.fix ||
              candidate.title === one.fixed!.fix ||
              (candidate.do === 'insert-clause' && candidate.clause === one.fixed!.fix),
          );
          assert.ok(fix, `no fix "${one.fixed.fix}"`);
          assert.equal(applied(agreement, fix, side), one.fixed.text);
        }
      });
    });
  });
}
