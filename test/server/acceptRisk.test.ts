import assert from 'node:assert/strict';
import { acceptance } from '../../server/src/features/acceptRisk.ts';
import { review } from '../../server/src/review.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Rule, rule } from '../../server/src/rules/rule.ts';
import { everything, paper } from './paper.ts';

/** Speaks wherever the word stands, in whatever kind of block. */
const word: Rule = rule({
  ...everything,
  id: 'drafting/word',
  *review({ sentences }) {
    for (const sentence of sentences(/forthwith/)) {
      const from = sentence.text.indexOf('forthwith');
      yield { at: sentence.span(from, from + 'forthwith'.length), says: 'Forthwith.' };
    }
  },
});

const unused = rules.filter(({ id }) => id === 'drafting/accepted-risk-unused');
const heading = '## 4. More\n\n';
const places: Readonly<Record<string, string>> = {
  'a paragraph': 'Company shall pay\nforthwith and in full.\n',
  'a numbered clause': '4.1 Company shall pay forthwith.\n\n4.2 Consultant shall work.\n',
  'a list item': '- Company shall sing;\n- Company shall pay forthwith;\n- Company shall dance.\n',
  'an item of a list in a list': '1. Company shall:\n   - sing; and\n   - pay forthwith.\n',
  'an item that Markdown counts': '1. Company shall sing.\n1. Company shall pay forthwith.\n1. Company shall dance.\n',
  'a quotation': '> Company shall pay forthwith.\n',
  'a table': '| What | When |\n|--|--|\n| Fees | Company shall pay forthwith |\n',
};

describe('accepting a risk', () => {
  for (const [name, block] of Object.entries(places))
    for (const lineBreak of ['\n', '\r\n'])
      it(`in ${name}${lineBreak === '\n' ? '' : ', lines ended as on Windows'}: the note silences it, and nothing else changes`, () => {
        const text = `${paper}\n${heading}${block}`.replaceAll('\n', lineBreak);
        const before = review(text, { catalogue: [word] });
        const [finding] = before.findings;
        assert.ok(finding && before.findings.length === 1, 'the word is found once');
        const edit = acceptance(before.agreement, finding);
        const inside = /table|counts/.test(name);
        if (!inside) assert.ok(edit.text.endsWith(`-->${lineBreak}`));
        const unfilled = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        assert.equal(review(unfilled, { catalogue: [word] }).accepted.length, 0, 'a blank is no reason');
        const after = text.slice(0, edit.start) + edit.text.replace('[why]', 'agreed') + text.slice(edit.end);
        const { findings, accepted, agreement } = review(after, { catalogue: [word] });
        const numbers = (one: typeof agreement) => one.clauses.map(({ number }) => number);
        assert.deepEqual(numbers(agreement), numbers(before.agreement), 'no clause gets another number');
        assert.deepEqual(
          findings.map(({ message }) => message),
          [],
        );
        assert.equal(accepted[0]?.acceptance.reason, 'agreed');
        assert.equal(accepted[0]?.acceptance.by, undefined, 'nor is it a name');
      });

  describe('in a note by hand', () => {
    const noted = (note: string) => {
      const text = `${paper}\n${heading}<!-- accepted-risk: drafting/word; ${note} -->\n\nCompany shall pay forthwith.\n`;
      const { findings, accepted } = review(text, { catalogue: [word, ...unused], today: '2026-11-28' });
      const [first] = findings;
      return {
        accepted,
        says: first?.message,
        at: first && text.slice(first.start, first.end),
        count: findings.length,
      };
    };

    for (const day of [
      '2027-07-01',
      '2027-7-1',
      '1 July 2027',
      '1st of July 2027',
      'July 1, 2027',
      'Jul. 1, 2027',
      '1.7.2027',
    ])
      it(`until ${day} it holds`, () => {
        const { accepted, count } = noted(`reason: agreed; until: ${day}`);
        assert.equal(accepted[0]?.acceptance.until, '2027-07-01');
        assert.equal(count, 0);
      });

    for (const day of ['30 June 2020', '31.12.2019', '2019-12-31', '12/31/2019', '31/12/2019', 'Sept 30, 2020'])
      it(`until ${day} it has ended`, () => {
        const { accepted, says } = noted(`reason: agreed; until: ${day}`);
        assert.equal(accepted.length, 0);
        assert.match(says!, /ended on (?:2019-12-31|2020-06-30|2020-09-30)/);
      });

    for (const day of ['3/4/2027', '2027-02-30', '31.11.2027', 'the end of the term', 'next year', '2027'])
      it(`"${day}" is no date, and the note does not count`, () => {
        const { accepted, says, at } = noted(`reason: agreed; until: ${day}; by: AB`);
        assert.equal(accepted.length, 0);
        assert.equal(
          says,
          `"${day}" is no date, so the acceptance of drafting/word does not count; write it as 2027-01-31.`,
        );
        assert.equal(at, day);
      });

    it('a reason is kept whole, semicolons and colons and all', () => {
      const reason = 'client knows; price was cut: see mail of 3 May; no more';
      const { accepted } = noted(`reason: ${reason}; by: AB; until: 2027-01-31`);
      assert.equal(accepted[0]?.acceptance.reason, reason);
      assert.equal(accepted[0]?.acceptance.by, 'AB');
    });
  });
});
