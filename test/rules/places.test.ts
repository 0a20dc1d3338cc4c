import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { standingOf } from '../../server/src/settlement/settle.ts';

const opening = `# Services Agreement

This Agreement is between Vega Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

`;
/** The words at which the rule would speak. */
function at(rule: string, text: string): string | undefined {
  const agreement = read(opening + text, undefined, { kind: 'agency' });
  const standing = standingOf(agreement, rule);
  return standing?.state === 'open' ? agreement.text.slice(standing.at.start, standing.at.end) : undefined;
}

const work = 'Consultant shall develop software for Company for a fee of $10,000.';

describe('what is missing is told', () => {
  it('at the article on its topic', () =>
    assert.equal(
      at(
        'liability/cap-missing',
        `## 1. Work\n\n${work}\n\n## 2. Liability\n\nNeither party is liable for lost profits.`,
      ),
      '## 2. Liability',
    ));
  it('at an article of its own before a title within another', () =>
    assert.equal(
      at(
        'liability/cap-missing',
        `## 1. Work\n\n${work}\n\n### 1.1 Liability for Tools\n\nEach party bears its own.\n\n## 2. Liability\n\nNeither party is liable for lost profits.`,
      ),
      '## 2. Liability',
    ));
  it('at the title within an article, where there is no other', () =>
    assert.equal(
      at(
        'liability/cap-missing',
        `## 1. Work\n\n${work}\n\n## 2. General\n\n### 2.1 Liability\n\nNeither party is liable for lost profits.`,
      ),
      '### 2.1 Liability',
    ));
  it('at the clause that gives the reason, and not at one that introduces the paper', () =>
    assert.equal(
      at('liability/cap-missing', `## Summary\n\n${work}\n\n## 1. What Consultant makes\n\n${work}`),
      '## 1. What Consultant makes',
    ));
  it('in the body, not in an exhibit that has the name', () =>
    assert.equal(
      at(
        'liability/cap-missing',
        `## 1. Work\n\n${work}\n\n## 2. Liability\n\nNeither party is liable for lost profits.\n\n## Exhibit A: Liability Table\n\nNone.`,
      ),
      '## 2. Liability',
    ));
  it('at the sentence that speaks of it, where no article does', () =>
    assert.equal(
      at(
        'exit/knowledge-transfer-missing',
        '1. Consultant shall build an AI-powered support tool and run it.\n\n2. Company pays $900 a month.\n\n3. Either of us may end it on ten days\u2019 notice.\n\n4. Nothing else is agreed.',
      ),
      'Either of us may end it on ten days\u2019 notice.',
    ));
  it('at a title in bold and small letters over numbered paragraphs', () =>
    assert.equal(
      at(
        'liability/cap-missing',
        `1. **Scope of work**\n    1.1 ${work}\n\n2. **Liability and losses**\n    2.1 Neither party is liable for lost profits.`,
      ),
      'Liability and losses',
    ));
});
