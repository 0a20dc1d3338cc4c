import assert from 'node:assert/strict';
import { actionsAt } from '../../server/src/features/codeActions.ts';
import { review } from '../../server/src/review.ts';

// Found by the fuzz (seed 703161): everything selected in a paper of 34 KB kept the server from answering for 25 seconds.
describe('what can be done where everything is selected', () => {
  const clauses = Array.from(
    { length: 60 },
    (_, i) => `${i + 1}. Client shall pay Agency two (${i + 3}) dollars for what stands in line ${i} of the list.`,
  );
  const one = review(
    `# Services Agreement\n\nThis Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client"). Agency shall develop software for Client.\n\n${clauses.join('\n\n')}\n`,
    { said: { kind: 'agency' } },
  );
  const slips = one.findings.filter(({ rule }) => rule.id === 'drafting/numbers-disagree');
  const mended = (start: number, end: number) =>
    new Set(actionsAt(one, { start, end }).flatMap(({ what, finding }) => (what === 'accept' ? [] : [finding])));

  it('has fixes for the first of many findings', () => {
    assert.ok(slips.length >= 60);
    const found = mended(0, one.agreement.text.length);
    assert.ok(found.size > 0 && found.size <= 8, `${found.size}`);
  }).timeout(60_000);
  it('and for each where a clause is selected', () =>
    assert.equal(mended(slips[50]!.start, slips[55]!.end).size, 6)).timeout(60_000);
});
