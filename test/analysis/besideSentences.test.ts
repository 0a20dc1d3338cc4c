import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { sentenceAfter, sentenceBefore } from '../../server/src/analysis/clauses.ts';
import { writtenOut } from '../../server/src/analysis/lists.ts';

describe('the sentences beside one', () => {
  const { sentences } = read(`# Services Agreement

This Agreement is between Northwind Labs, Inc. ("Provider") and Harbor Foods LLC ("Customer").

1. **Data.** The reports are Customer's. Provider may use the data to:

   - run the service;
   - mend its faults.
`);
  const reports = sentences.find(({ text }) => text.startsWith('The reports'))!;

  it('are those of its clause', () => {
    const next = sentenceAfter(reports)!;
    assert.match(next.text, /^Provider may use/);
    assert.equal(sentenceBefore(next), reports);
    assert.equal(sentenceBefore(reports), undefined);
  });

  it('are none for a list that is written out, which is no sentence of the clause', () => {
    const all = writtenOut(sentences);
    assert.ok(all.length);
    for (const one of all) {
      assert.equal(sentenceAfter(one), undefined);
      assert.equal(sentenceBefore(one), undefined);
    }
  });
});
