import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/**
 * The grammar runs in VS Code's own engine; its patterns are kept to what JavaScript's understands as well, and are tried
 * here one by one. What matters most is what they leave alone: the grammar sees every Markdown file there is.
 */
const grammar = JSON.parse(readFileSync('syntaxes/agreement.tmLanguage.json', 'utf8')) as {
  repository: Record<string, { match?: string; begin?: string; patterns?: { match: string }[] }>;
};
const found = (name: string, text: string): string[] => {
  const { match, begin } = grammar.repository[name]!;
  return [...text.matchAll(new RegExp(match ?? begin!, 'gm'))].map(([words]) => words);
};

describe('grammar', () => {
  it('is brought by the manifest, into Markdown', () => {
    const { grammars } = JSON.parse(readFileSync('package.json', 'utf8')).contributes;
    assert.deepEqual(grammars, [
      {
        scopeName: 'text.clause-risk.agreement',
        path: './syntaxes/agreement.tmLanguage.json',
        injectTo: ['text.html.markdown'],
      },
    ]);
  });

  it('knows a term where it is defined, and leaves quotes alone', () => {
    assert.deepEqual(found('definition', 'The **"Work Product"** means all. "Hello" is a word; she said "Go".'), [
      '**"Work Product"**',
    ]);
    assert.deepEqual(found('tag', 'Acme (the “Consultant”), (each a "Party"); see ("quoted" text) (a note)'), [
      '(the “Consultant”)',
      '(each a "Party")',
    ]);
  });

  it('knows blanks, and leaves links, boxes, footnotes and redactions alone', () => {
    assert.deepEqual(found('blank', 'within [30] days, [Agency], [●], ____, on [insert date]'), [
      '[30]',
      '[Agency]',
      '[●]',
      '____',
      '[insert date]',
    ]);
    assert.deepEqual(
      found(
        'blank',
        '- [ ] todo - [x] done [a link](x) [a][b] [b]: x [^1] ![image](y) snake_case_word __strong__ [***]',
      ),
      [],
    );
  });

  it('knows numbers of clauses and references to them', () => {
    assert.deepEqual(found('number', '1.2 Fees\n(a) the first\nIn 2.5 words\n3.1.4. Term'), ['1.2', '(a)', '3.1.4.']);
    assert.deepEqual(
      found('reference', 'under Section 5.2(b) and Exhibit A; Article IV; a section of it; Section of'),
      ['Section 5.2(b)', 'Exhibit A', 'Article IV'],
    );
  });

  it('knows an accepted risk, its rule and its keys', () => {
    const note = '<!-- accepted-risk: joint/ownership-without-terms; reason: agreed; by: AB; until: 2027-01-31 -->';
    assert.equal(found('accepted-risk', note).length, 1);
    assert.deepEqual(found('accepted-risk', '<!-- a comment -->'), []);
    const inner = grammar.repository['accepted-risk']!.patterns!.map(
      ({ match }) => [...note.matchAll(new RegExp(match, 'g'))].length,
    );
    assert.deepEqual(inner, [3, 1, 1]);
  });
});
