import assert from 'node:assert/strict';
import { missingClauses } from '../../server/src/features/insertClause.ts';
import { insertMissing, type Plan } from '../../server/src/features/insertMissing.ts';
import { offersFor } from '../../server/src/fixes/offers.ts';
import { afterEdits } from '../../server/src/modelClauses/apply.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';

function allMissing(paper: string, side: Side): Plan & { readonly after: string } {
  const one = review(paper, { said: { side } });
  const ids = missingClauses(one).map(({ fix }) => fix.clause);
  const plan = insertMissing(one, ids, (text) => one.again(text));
  return { ...plan, after: afterEdits(paper, plan.edits) };
}

describe('all missing clauses at once', () => {
  const paper = `# Hosting Agreement

This Agreement is between Quillback Models, Inc. ("Vendor") and Osprey Freight, LLC ("Client").

## 1. Services

1.1 Vendor shall train, host and operate a model that predicts delays (the "Predictor") for Client.

1.2 Client shall pay Vendor $7,000 per month in advance. This Agreement runs for three years.

## 2. Data

2.1 Client shall give Vendor its shipping records ("Client Data"). Vendor shall use Client Data only to provide the Services.
`;
  const one = review(paper, { said: { side: 'provider' } });
  const plan = allMissing(paper, 'provider');

  it('leave out what the fix of their finding would not write, and say why', () => {
    const deletion = one.findings.find(({ rule }) => rule.id === 'data/deletion-missing')!;
    assert.deepEqual(offersFor(one, deletion), []);
    const left = plan.leftOut.find(({ rule }) => rule === 'data/deletion-missing')!;
    assert.equal(left.title, 'Return and Deletion of Data');
    assert.ok(left.doubts.length);
    assert.doesNotMatch(plan.after, /Return and Deletion/);
  });

  it('bring in each that its own fix would write in the paper as it is then', () => {
    assert.ok(plan.inserted.length > 1);
    const again = allMissing(plan.after, 'provider');
    assert.deepEqual(
      plan.inserted.filter((title) => again.inserted.includes(title)),
      [],
    );
    assert.ok(again.leftOut.some(({ rule }) => rule === 'data/deletion-missing'));
  });

  it('keep what a clause changes elsewhere, where words of the paper go out for it', () => {
    const lasting = `${paper}
## 3. End

3.1 Vendor shall keep Client Data confidential.

3.2 Sections 1.2, 2.1 and 3.1 survive the end of this Agreement.
`;
    const { edits, after, inserted } = allMissing(lasting, 'provider');
    assert.ok(inserted.length);
    assert.ok(edits.every(({ start, end }) => start <= end));
    assert.doesNotMatch(after, /and 3\.1 and 3\.1|3\.1, 3\.1/);
  });
});
