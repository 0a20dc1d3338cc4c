import assert from 'node:assert/strict';
import { fixedBy } from './fixedBy.ts';

const letter = (next = ''): string => `Brackenridge Toys Ltd
12 January 2026

Dear Maud,

You will build the model that sorts our parts (the "Sorter"), and we will pay you £500 a day. The Sorter will be quick and good enough for our line. ${next}

We will pay within thirty days. You may end this on one month's notice. This letter is governed by the law of England.

Yours sincerely,
Anton Reede
`;

describe('a measure in place of a promise in a letter', () => {
  it('asks no work for nothing of the one it is written for', () => {
    const { after } = fixedBy(letter(), 'provider', 'performance/unmeasurable');
    for (const one of after) assert.doesNotMatch(one, /without further charge|at your own expense/);
  });

  it('is not made where the next sentence would be about it', () => {
    const next = 'Whether it is so is for our foreman to say.';
    const { after, why } = fixedBy(letter(next), 'provider', 'performance/unmeasurable');
    assert.ok(after.every((one) => one.includes('good enough for our line')));
    assert.match(why, /next sentence/);
  });
});
