import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { issues } from '../../server/src/features/report/issues.ts';
import { clientMemo } from '../../server/src/features/report/memo.ts';
import { toHtml, toMarkdown } from '../../server/src/features/report/page.ts';
import { pageFor } from '../../server/src/features/rulePage.ts';
import { readPlaybook } from '../../server/src/playbook/playbook.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { at, jointPaper, playbook, services } from './example.ts';

describe('what the firm thinks', () => {
  it('is read before what we think', () => {
    const text = hover(at('customer'), jointPaper.indexOf('jointly owned'))!.markdown;
    const [firm, ours] = [
      text.indexOf('**The firm.** Preferred: a field for each party'),
      text.indexOf('**Customer.** Preferred:'),
    ];
    assert.ok(firm > 0 && ours > firm, text);
    assert.match(text, /Approval: Head of Technology Transactions\./);
  });

  it('leaves a hover what is read at a glance: never over 140 words', () => {
    const long = 'a very long position that nobody can read at a glance because it never ends and goes on '.repeat(4);
    const positions = rules
      .map(
        ({ id }) =>
          `## ${id}\n\n- approver: ${long}\n- preferred: ${long}\n- fallback: ${long}\n- walk away: ${long}\n`,
      )
      .join('\n');
    const firm = readPlaybook([{ path: 'positions/all.md', text: positions }]);
    assert.deepEqual(firm.problems, []);
    const speaking = (rule: Rule): Rule => ({
      ...rule,
      kinds: 'every',
      severity: { provider: 'warning', customer: 'warning', neutral: 'warning' },
      silences: undefined,
      *review({ sentences }) {
        for (const { start, end } of sentences(/jointly owned/)) yield { at: { start, end }, says: 'It does.' };
      },
    });
    for (const rule of rules)
      for (const side of ['provider', 'customer', 'neutral'] as const) {
        const one = at(side, { playbook: firm, catalogue: [speaking(rule)] });
        const text = hover(one, jointPaper.indexOf('All inventions') + 1, (id) => `command:x?${id}`, false)!.markdown;
        const words = text
          .replace(/\]\([^)]*\)/g, ']')
          .split(/\s+/)
          .filter((word) => /\w/.test(word)).length;
        assert.ok(words <= 140, `${rule.id} for the ${side}: ${words} words`);
        assert.match(text, /\*\*The firm\.\*\*/);
      }
  });

  it('stands on top of the rule’s page', () => {
    const page = pageFor(rules.find(({ id }) => id === 'residuals/missing')!, [playbook]);
    assert.match(
      page,
      /^# .+\n\n## The firm’s position\n\n\*\*Provider\.\*\* Preferred: residuals of a general kind[\s\S]*\*\*Approval\.\*\* the supervising partner[\s\S]*## What it looks like/,
    );
  });

  it('is in the clientMemo, and nowhere in what the other side is given', () => {
    for (const side of ['provider', 'customer', 'neutral'] as const)
      for (const text of [jointPaper, services]) {
        const one = at(side, {}, text);
        assert.match(toMarkdown(issues(one)), /\| No\. /);
        for (const out of [toMarkdown(issues(one)), toHtml(issues(one))])
          for (const { positions, rules: own } of [playbook])
            for (const words of [
              ...[...positions.values()].flatMap(({ stances, approver = '', note = '' }) => [
                approver,
                note,
                ...Object.values(stances).flatMap((stance) => Object.values(stance as Record<string, string>)),
              ]),
              ...own.map(({ rule }) => rule.id),
              'The firm',
              'Preferred',
              'competitor of the client',
              'list of competitors',
            ])
              if (words) assert.ok(!out.includes(words), words);
      }
    const inside = toMarkdown(clientMemo(at('customer')));
    assert.match(inside, /\*\*The firm’s position\.\*\* Preferred: a field for each party/);
    assert.match(inside, /\*\*Needs the approval of\.\*\* Head of Technology Transactions/);
    assert.match(inside, /The client of matter type JD-2/);
  });
});
