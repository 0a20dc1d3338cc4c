import assert from 'node:assert/strict';
import { review } from '../../server/src/review.ts';

const terms = `# AI Services Terms

These terms are between Brisk Otter Labs, Inc. ("we") and Tallow Street Bakery LLC ("you").

1. We build and host a model that answers questions of your customers, for $900 a month. It will be excellent.

2. Everything we make while we work for you belongs to you.

3. We may use your data for any purpose of our business. We will not work for any other bakery.
`;

describe('messages on terms of "we" and "you"', () => {
  for (const side of ['provider', 'customer', 'neutral'] as const)
    it(`name the parties, read for ${side}`, () => {
      const messages = review(terms, { said: { side } }).findings.map(({ message }) => message);
      assert.ok(
        messages.some((message) => /Brisk Otter|Tallow Street/.test(message)),
        'some name one',
      );
      assert.deepEqual(
        messages.filter((message) => /\b(?:we|you)\b/i.test(message.replace(/"[^"]*"/g, ''))),
        [],
      );
    });
});
