import assert from 'node:assert/strict';
import { pageSections } from '../../server/src/features/pageParts.ts';
import { applied } from '../../server/src/modelClauses/apply.ts';
import { judge } from '../../server/src/rules/judge.ts';
import { readPage } from '../../server/src/rules/page.ts';
import { mark } from '../pages.ts';
import { agreementOf, circumstances, rulePages } from './cases.ts';

/** A side, a reason or a position: nothing that is told to the other side. */
const tellsWhose =
  /\b(?:we|us|ours?|clients?|risks?|because|since|so that|in order|otherwise|positions?|prefer\w*|fallback|must|fair\w*|competitive|leverage)\b/i;

// Only one rule is judged in a case: how rules share a voice is tested on whole agreements.
for (const { id, rule, cases } of rulePages) {
  describe(`rule ${id}`, () => {
    it('is in the catalogue and its page is whole', () => {
      assert.ok(rule, `server/src/rules/${id}.ts has another id`);
      const page = readPage(rule.page);
      assert.ok(page.title && page.summary, 'a page begins with a title and one sentence');
      for (const heading of ['What it looks like', 'Why it matters', 'What settles it', 'Positions'])
        assert.ok(page.body.includes(`## ${heading}`), `page lacks "## ${heading}"`);
      if (!id.startsWith('drafting/')) {
        const asks = pageSections(page.body).get('What may be asked') ?? '';
        for (const one of asks.split('\n\n'))
          assert.match(
            one.replace(/^\*\*(?:Provider|Customer)\.\*\* /, ''),
            /^[A-Z][^.\n]{10,108}\.$/,
            'what the other side may be asked: one sentence of at most 110 characters',
          );
        assert.doesNotMatch(asks, tellsWhose, 'the other side reads what is asked');
      }
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
        const { kind, side } = circumstances(rule, one);
        const agreement = agreementOf(one, kind);
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
