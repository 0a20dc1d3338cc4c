import assert from 'node:assert/strict';
import { clauseInsertion } from '../../server/src/features/insertClause.ts';
import { escaped, inert } from '../../server/src/features/markdownText.ts';
import { review } from '../../server/src/review.ts';

const remote = /(?<!\\)!\[|(?<!\\)\[[^\][]*\]\(|(?<!\\)<[a-z/!]/i;

describe('words of a paper in Markdown', () => {
  it('load no picture, follow no link, are no tag', () => {
    for (const words of ['![x](https://example.org/x.png)', '<img src="https://example.org/x">', '[here](command:x)']) {
      assert.doesNotMatch(escaped(words), remote);
      assert.doesNotMatch(inert(words), remote);
    }
    assert.equal(inert('**Residuals.** [30] days (a) *so*'), '**Residuals.** [30] days (a) *so*');
  });

  it('of a hostile heading stay words in the preview of a clause', () => {
    const paper = `# Consulting Services Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

## 1. Services

1.1 Consultant shall develop software for Company for a fee.

## 2. Confidential ![x](https://example.org/x.png) <img src="https://example.org/y">

2.1 Each party shall keep the other's Confidential Information secret and shall not use it.

## 3. Law

3.1 This Agreement is governed by the laws of New York.
`;
    const { preview } = clauseInsertion(review(paper), { id: 'residuals' })!;
    assert.match(preview, /Residuals/);
    assert.doesNotMatch(preview, remote);
  });
});
