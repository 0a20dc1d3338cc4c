import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkPlaybook } from '../../server/src/playbook/check.ts';
import { readPlaybook } from '../../server/src/playbook/playbook.ts';
import { example, exampleWith, kindSentences } from './example.ts';

const told = (files: Parameters<typeof readPlaybook>[0]) =>
  checkPlaybook(readPlaybook(files), { sentences: kindSentences }).map(
    ({ file, line, from, message }) => `${file}:${line + 1}:${from + 1} ${message}`,
  );

describe('what is wrong with a playbook', () => {
  it('is nothing in the example', () => assert.deepEqual(told(example), []));

  const [, ...cases] = readFileSync('test/playbook/faults.md', 'utf8').split(/^## (?=\w+\/.*\.md$)/m);
  for (const one of cases) {
    const path = one.slice(0, one.indexOf('\n'));
    // A page may hold fences of its own: the last one that closes is the page's.
    const [, page = '', expected = ''] = /\n~~~page\n([\s\S]*)\n~~~\n((?:- .*\n*)+)$/.exec(one) ?? [];
    it(`${path} is told at its place`, () => {
      const found = told([{ path, text: `${page}\n` }]);
      const lines = expected.trim().split('\n');
      const wanted = lines.map((line) => `${path}:${line.slice(2)}`);
      for (const want of wanted)
        assert.ok(
          found.some((line) => line.startsWith(want)),
          `${want}\n is not among\n${found.join('\n')}`,
        );
      assert.equal(found.length, wanted.length, found.join('\n'));
    });
  }

  it('is told where two pages say the same of one thing', () => {
    const twice = [
      ...example,
      { path: 'positions/again.md', text: '## residuals/missing\n\n- approver: me\n' },
      { path: 'clauses/residuals-2.md', text: example.find(({ path }) => path === 'clauses/residuals.md')!.text },
      {
        path: 'rules/zz.md',
        text: exampleWith('rules/joint-field.md', '---\n', '---\nid: playbook/joint-field\n').find(
          ({ path }) => path === 'rules/joint-field.md',
        )!.text,
      },
    ];
    assert.deepEqual(told(twice), [
      'clauses/residuals.md:2:11 clauses/residuals-2.md stands in place of "residuals" already.',
      'positions/services.md:3:4 The position on residuals/missing stands in positions/again.md already.',
      'rules/zz.md:12:1 There is a rule playbook/joint-field already: rules/joint-field.md.',
    ]);
  });

  it('leaves the rest of the page and of the playbook as it is', () => {
    const { positions, clauses, phrases, rules } = readPlaybook(
      exampleWith('positions/services.md', '## residuals/missing', '## residuals/mising'),
    );
    assert.deepEqual([positions.size, clauses.length, phrases.length, rules.length], [3, 2, 3, 2]);
  });
});
