import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { checklist } from '../../server/src/features/checklist.ts';
import { hover } from '../../server/src/features/hover.ts';
import { choices, missingClauses } from '../../server/src/features/insertClause.ts';
import { insertMissing } from '../../server/src/features/insertMissing.ts';
import { issues } from '../../server/src/features/report/issues.ts';
import { memo } from '../../server/src/features/report/memo.ts';
import { toHtml, toMarkdown } from '../../server/src/features/report/page.ts';
import { pageFor } from '../../server/src/features/rulePage.ts';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { harmless } from '../../server/src/playbook/page.ts';
import { readPlaybook } from '../../server/src/playbook/playbook.ts';
import { type ReviewOptions, review } from '../../server/src/review.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule, Side } from '../../server/src/rules/rule.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { example, exampleWith, jointPaper } from './example.ts';

const playbook = readPlaybook(example);
const at = (side: Side, more: ReviewOptions = {}, text = jointPaper) =>
  review(text, { settings: { ...defaultSettings, side }, playbook, ...more });
const found = (one: ReturnType<typeof review>, id: string) => one.findings.filter(({ rule }) => rule.id === id);
const services = `# AI Development Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

## 1. Services

1.1 Agency shall train a forecasting model for Client. Client shall pay the fees.

## 2. Confidentiality

2.1 Each party shall keep the Confidential Information of the other party secret and shall not use it for any other purpose.

## 3. Ownership

3.1 Client shall own all work product, inventions and intellectual property created by Agency during the engagement.

## 4. Term

4.1 This Agreement ends on December 31, 2027.
`;

describe('phrases of a firm', () => {
  const jointIn = (text: string, taught: typeof playbook.taught) =>
    read(text, undefined, { kind: 'jda', taught })
      .provisions.of('joint-ownership')
      .map(({ start, end }) => text.slice(start, end));
  const jointly = (text: string) => jointIn(text, playbook.taught);

  it('are recognised in other names and with small changes, and what they refuse is none', () => {
    assert.deepEqual(
      jointIn(jointPaper, undefined).map((one) => one.slice(0, 20)),
      ['All inventions made ', 'The two laboratories'],
    );
    assert.deepEqual(
      jointly(jointPaper).map((one) => one.slice(0, 20)),
      ['The labelling scheme', 'All inventions made '],
    );
  });

  it('are not recognised where the meaning is turned, or most of the words are others', () => {
    for (const other of [
      'The labelling scheme never sits with the two firms as one common pot.',
      'The labelling scheme may sit with the two firms as one common pot.',
      'The labelling scheme sits on the shelf beside one other pot.',
    ])
      assert.equal(
        jointly(jointPaper.replace('The labelling scheme sits with the two firms as one common pot.', other)).length,
        1,
        other,
      );
  });

  it('bring what stands in braces, and who owns', () => {
    const [scheme] = read(jointPaper, undefined, { kind: 'jda', taught: playbook.taught }).provisions.of(
      'joint-ownership',
    );
    assert.ok(scheme!.elements.has('owned'));
    assert.equal(scheme!.to, 'both');
  });

  it('are read alike after an edit and afresh', () => {
    const options = { kind: 'jda', taught: playbook.taught } as const;
    const plain = read(jointPaper, undefined, { kind: 'jda' });
    const changed = jointPaper.replace('one common pot', 'one pot');
    const kinds = (agreement: ReturnType<typeof read>) =>
      agreement.provisions.all.map(({ kind, start, elements }) => `${kind} ${start} ${[...elements.keys()].join()}`);
    const once = read(jointPaper, plain, options);
    assert.deepEqual(kinds(once), kinds(read(jointPaper, undefined, options)));
    assert.deepEqual(kinds(read(changed, once, options)), kinds(read(changed, undefined, options)));
    assert.deepEqual(kinds(read(jointPaper, once, { kind: 'jda' })), kinds(plain));
  });
});

describe('severities of a firm', () => {
  const level = (side: Side, id: string, more: ReviewOptions = {}) =>
    found(at(side, more, services), id).map(({ severity }) => severity);

  it('go before ours, for the side they name', () => {
    assert.deepEqual(level('provider', 'residuals/missing'), ['error']);
    assert.deepEqual(level('customer', 'residuals/missing'), []);
    assert.equal(at('neutral', {}, services).off.get('license/exclusivity-unstated'), 'playbook');
  });

  it('stand below what settings and front matter say', () => {
    const settings = { ...defaultSettings, side: 'provider', rules: { 'residuals/missing': 'hint' } } as const;
    assert.deepEqual(level('provider', 'residuals/missing', { settings }), ['hint']);
    const front = `---\nclause-risk:\n  rules:\n    residuals/missing: information\n---\n\n${services}`;
    assert.deepEqual(
      found(at('provider', { settings }, front), 'residuals/missing').map(({ severity }) => severity),
      ['information'],
    );
    const byTopic = { ...defaultSettings, side: 'provider', topics: { residuals: 'off' } } as const;
    assert.deepEqual(level('provider', 'residuals/missing', { settings: byTopic }), []);
  });
});

describe('rules of a firm', () => {
  it('speak in a review as ours do, and are in checklist and catalogue', () => {
    const one = at('customer');
    const [finding] = found(one, 'playbook/joint-field');
    assert.equal(finding!.severity, 'error');
    assert.equal(jointPaper.slice(finding!.start, finding!.start + 20), 'The labelling scheme');
    assert.ok(
      checklist(one).some(
        ({ name, state }) => name === 'Jointly owned, and open to competitors' && state === 'partial',
      ),
    );
    assert.ok(one.catalogue.some(({ id }) => id === 'playbook/joint-field'));
  });

  it('can be accepted in the paper, and turned off by its front matter and the settings', () => {
    const note = '<!-- accepted-risk: playbook/joint-field; reason: it is a friend -->\n\n';
    assert.equal(found(at('customer', {}, note + jointPaper), 'playbook/joint-field').length, 0);
    const front = '---\nclause-risk:\n  rules:\n    playbook/joint-field: off\n---\n\n';
    const off = at('customer', {}, front + jointPaper);
    assert.deepEqual([off.problems, found(off, 'playbook/joint-field')], [[], []]);
    const settings = { ...defaultSettings, rules: { 'playbook/gone': 'off' } } as const;
    assert.match(
      at('customer', { settings }).problems[0]!.message,
      /name the rule playbook\/gone, and the playbook has none/,
    );
  });

  const grant = 'Consultant hereby grants to Company a license to use the Software.';
  const perpetual = 'Consultant hereby grants to Company a perpetual license to use the Software.';
  const unlimited = '3. **Wide.** Consultant’s liability for breach of confidentiality is unlimited.';
  for (const [asks, speaks, silent] of [
    ['must have: perpetual', grant, perpetual],
    ['must have: irrevocable or perpetual', grant, perpetual],
    ['must not have: perpetual', perpetual, grant],
    ['must be there: yes', 'Nothing is licensed.', grant],
    ['must not be there: yes', grant, 'Nothing is licensed.'],
    ['with: perpetual\nmust not be there: yes', perpetual, grant],
    ['without: perpetual\nmust not be there: yes', grant, perpetual],
    [
      'by: provider\nmust not be there: yes',
      grant,
      grant.replace('Consultant hereby grants to Company', 'Company hereby grants to Consultant'),
    ],
    ['together with: uncapped-liability', grant, `${grant}\n\n${unlimited}`],
    ['never with: uncapped-liability', `${grant}\n\n${unlimited}`, grant],
  ] as const)
    it(`ask: ${asks.replace('\n', ', ')}`, () => {
      const page = `---\nprovision: license-grant\n${asks}\nmessage: The license is not as it should be.\n---\n\n# The license\n\nText.\n`;
      const one = readPlaybook([{ path: 'rules/license.md', text: page }]);
      assert.deepEqual(one.problems, []);
      const said = (words: string) =>
        review(
          `# Services Agreement\n\nThis Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").\n\n1. **Services.** Consultant shall perform the services and Company shall pay the fees.\n\n2. **License.** ${words}\n`,
          { playbook: one, catalogue: [] },
        ).findings.length;
      assert.deepEqual([said(speaks), said(silent)], [1, 0]);
    });
});

describe('clauses of a firm', () => {
  it('stand in place of ours wherever ours is offered', () => {
    const one = at('provider', {}, services);
    const [finding] = found(one, 'residuals/missing');
    const [offer] = offersFor(one, finding!);
    assert.match(offer!.edits.map(({ text }) => text).join(''), /in the form in which they remember it/);
    assert.match(choices(one).find(({ id }) => id === 'residuals')!.summary, /^Our own residuals clause/);
    const plan = insertMissing(
      one,
      missingClauses(one)
        .filter(({ fix }) => fix.clause === 'residuals')
        .map(({ fix }) => fix.clause),
      (text) => one.again(text),
    );
    assert.match(plan.edits.map(({ text }) => text).join(''), /in the form in which they remember it/);
  });

  it('are offered beside ours at the rules they name, through the same gate', () => {
    const one = at('customer', {}, services);
    const [finding] = found(one, 'exit/knowledge-transfer-missing');
    assert.ok(finding);
    const titles = offersFor(one, finding).map(({ title }) => title);
    assert.match(titles[0]!, /“Handover”/);
    assert.ok(
      titles.some((title) => /“Knowledge Transfer|“Transition/.test(title)),
      titles.join('\n'),
    );
    // One that does not settle what asks for it is made on a copy and refused.
    const useless = readPlaybook(
      exampleWith(
        'clauses/handover.md',
        /\*\*Handover\.[\s\S]*?(?=\n~~~)/,
        '**Weather.** The parties hope for fine weather on the day of the delivery of whatever there is.',
      ),
    );
    const other = at('customer', { playbook: useless }, services);
    const [again] = found(other, 'exit/knowledge-transfer-missing');
    assert.ok(!offersFor(other, again!).some(({ title }) => title.includes('Handover')));
    assert.ok(
      refusalsFor(other, again!).some(
        ({ title, doubts }) => title.includes('Handover') && doubts.includes('the risk remains'),
      ),
    );
  });

  it('leave a text of ours where the firm has none of that name', () => {
    const data = readPlaybook([
      {
        path: 'clauses/terms.md',
        text: example
          .find(({ path }) => path === 'clauses/residuals.md')!
          .text.replace('replaces: residuals', 'replaces: joint-ownership-terms'),
      },
    ]);
    const paper = jointPaper.replace(
      'All inventions made by both parties in the Project',
      'All user data of the Project',
    );
    const one = at('customer', { playbook: data }, paper);
    const fixes = found(one, 'joint/ownership-without-terms').flatMap((finding) => finding.fixes);
    assert.ok(fixes.some((fix) => fix.do === 'insert-clause' && fix.variant === 'data' && !fix.model));
  });
});

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

  it('is in the memo, and nowhere in what the other side is given', () => {
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
    const inside = toMarkdown(memo(at('customer')));
    assert.match(inside, /\*\*The firm’s position\.\*\* Preferred: a field for each party/);
    assert.match(inside, /\*\*Needs the approval of\.\*\* Head of Technology Transactions/);
    assert.match(inside, /The client of matter type JD-2/);
  });
});

describe('a playbook that means harm', () => {
  it('loads no picture and follows no link, wherever its words are shown', () => {
    const evil = '![x](https://evil.example/x.png) <img src="https://evil.example/y.png"> [a](command:x) [b][c]';
    const text = harmless(`${evil}\n\n[c]: https://evil.example\n\n    ![x](https://evil.example)\n`);
    assert.doesNotMatch(text, /(?<!\\)!\[|(?<!\\)<img|(?<!\\)\]\(|(?<!\\)\]\[|(?<!\\)\]:/);
    const one = readPlaybook(
      exampleWith('positions/joint-development.md', 'our client owns', evil).map((file) =>
        file.path === 'rules/joint-field.md'
          ? { ...file, text: file.text.replace('A competitor of the client', evil) }
          : file,
      ),
    );
    const read_ = at('provider', { playbook: one });
    for (const offset of [jointPaper.indexOf('jointly owned'), jointPaper.indexOf('labelling')])
      assert.doesNotMatch(hover(read_, offset)!.markdown, /(?<!\\)!\[|(?<!\\)<img|(?<!\\)\]\((?!command:x\?)/);
    assert.doesNotMatch(
      pageFor(one.rules.find(({ rule }) => rule.id === 'playbook/joint-field')!.rule, [one]),
      /(?<!\\)!\[|(?<!\\)<img/,
    );
  });

  it('is bounded: huge, deep, many, and aliases that multiply', () => {
    const started = Date.now();
    const long = readPlaybook([
      { path: 'phrases/long.md', text: `# joint-ownership\n\n${'+ a b c d\n'.repeat(60_000)}` },
    ]);
    assert.match(long.problems[0]!.message, /longer than 200000 characters/);
    const many = readPlaybook(
      Array.from({ length: 700 }, (_, index) => ({ path: `positions/${index}.md`, text: '# x\n' })),
    );
    assert.equal(many.problems.filter(({ message }) => /more than the 500 pages/.test(message)).length, 200);
    const deep = `---\nprovision: ${'['.repeat(5000)}\n---\n\n# x\n`;
    assert.match(readPlaybook([{ path: 'rules/deep.md', text: deep }]).problems[0]!.message, /nested too deeply/);
    const lists = Array.from(
      { length: 9 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    ).join('\n');
    const bomb = `---\nprovision: &a0 [x]\n${lists}\n---\n\n# x\n`;
    assert.ok(readPlaybook([{ path: 'rules/bomb.md', text: bomb }]).problems.length > 0);
    const phrases = Array.from(
      { length: 2500 },
      (_, i) =>
        `+ The crop number ${'abcdefghij'[i % 10]}${i}x of the harvest falls to both estates in equal halves ${i}.`,
    ).join('\n');
    const taught = readPlaybook([{ path: 'phrases/many.md', text: `# joint-ownership\n\n${phrases}\n` }]);
    assert.ok(taught.phrases.length <= 2000);
    at('customer', { playbook: taught });
    assert.ok(Date.now() - started < 8000, `${Date.now() - started} ms`);
  });

  it('cannot put a firm’s clause in place of a firm’s clause', () => {
    const clause = example.find(({ path }) => path === 'clauses/residuals.md')!.text;
    const circle = readPlaybook([
      { path: 'clauses/a.md', text: clause.replace('replaces: residuals', 'replaces: b') },
      { path: 'clauses/b.md', text: clause.replace('replaces: residuals', 'replaces: a') },
    ]);
    assert.equal(circle.clauses.length, 0);
    assert.equal(circle.problems.length, 2);
  });
});
