import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { pageFor } from '../../server/src/features/rulePage.ts';
import { harmless } from '../../server/src/playbook/page.ts';
import { readPlaybook } from '../../server/src/playbook/playbook.ts';
import { at, example, exampleWith, jointPaper } from './example.ts';

describe('a playbook that means harm', function () {
  // Some of it is told by a clock, on a machine that may have other work.
  this.retries(2);
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
