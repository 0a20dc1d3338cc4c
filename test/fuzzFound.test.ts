import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { offersFor } from '../server/src/fixes/offers.ts';
import { afterEdits } from '../server/src/modelClauses/apply.ts';
import { review } from '../server/src/review.ts';

// Papers of `npm run fuzz` that something failed on.
describe('papers that fuzzing found', () => {
  const folder = 'test/fuzz/found';
  for (const name of readdirSync(folder))
    for (const side of ['provider', 'customer', 'neutral', 'Agency'])
      it(`${name} is read, judged and mended for ${side}`, () => {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const one = review(text, { said: { side }, today: '2026-11-29' });
        assert.deepEqual(one.broken, []);
        for (const finding of one.findings)
          for (const { edits } of offersFor(one, finding)) assert.deepEqual(review(afterEdits(text, edits)).broken, []);
      });
});
