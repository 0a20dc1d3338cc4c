import assert from 'node:assert/strict';
import { acceptance } from '../../server/src/features/acceptRisk.ts';
import { review } from '../../server/src/review.ts';
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
        assert.equal(accepted[0]?.acceptance.by, '[initials]');
      });
});
