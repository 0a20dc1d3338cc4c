import assert from 'node:assert/strict';
import { offersFor } from '../../server/src/fixes/offers.ts';
import { afterEdits, applied } from '../../server/src/modelClauses/apply.ts';
import { review } from '../../server/src/review.ts';

// An inserted clause takes the next label of its article, in whatever notation the paper has.

const paper = (labels: readonly [string, string, string], title = true) => `# Development Agreement

This Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").

## 3. Services

Agency shall develop software for Client. Client shall pay the fees.

## 4. Ownership

${labels[0]} ${title ? 'Work product. ' : ''}Client shall own all work product made by Agency under this Agreement.

${labels[1]} ${title ? 'Agency materials. ' : ''}Agency retains all right, title and interest in its pre-existing tools.

${labels[2]} ${title ? 'Improvements. ' : ''}Improvements made by both parties together are owned jointly by the parties.

## 5. Law

This Agreement is governed by the laws of Ohio.
`;
const notations: readonly (readonly [first: string, second: string, third: string, next: string])[] = [
  ['(a)', '(b)', '(c)', '(d)'],
  ['\\(a\\)', '\\(b\\)', '\\(c\\)', '\\(d\\)'],
  ['(i)', '(ii)', '(iii)', '(iv)'],
  ['(g)', '(h)', '(i)', '(j)'],
  ['(A)', '(B)', '(C)', '(D)'],
  ['(1)', '(2)', '(3)', '(4)'],
  ['a.', 'b.', 'c.', 'd.'],
  ['4(a)', '4(b)', '4(c)', '4(d)'],
  ['4.1', '4.2', '4.3', '4.4'],
  ['4\\.1', '4\\.2', '4\\.3', '4\\.4'],
];

describe('the next label', () => {
  for (const [first, second, third, next] of notations)
    for (const title of [true, false])
      it(`behind ${third} comes ${next}${title ? '' : ', without titles'}`, () => {
        const text = paper([first, second, third], title);
        const { agreement, findings, side } = review(text);
        const finding = findings.find(({ rule }) => rule.id === 'joint/ownership-without-terms')!;
        const after = applied(agreement, finding.fixes[0]!, side);
        const lines = after.slice(after.indexOf('## 4.'), after.indexOf('## 5.')).split('\n');
        const own = lines
          .map((line) => /^(?:\d+\\?\.\d+|(?:\d+)?\\?\(?\w{1,4}(?:\\?\)|\.(?= )))/.exec(line)?.[0])
          .filter(Boolean);
        assert.ok(own.includes(next), own.join(' '));
        assert.deepEqual(own, [...new Set(own)], 'a label stands twice');
      });

  for (const [first, second, third, next] of notations)
    it(`and the fix that counts on behind ${third} is offered`, () => {
      const one = review(paper([first, second, third]));
      const finding = one.findings.find(({ rule }) => rule.id === 'joint/ownership-without-terms')!;
      const offer = offersFor(one, finding).find(({ fix }) => fix.do === 'insert-clause');
      assert.ok(offer && afterEdits(one.agreement.text, offer.edits).includes(`\n${next} Terms of Joint Ownership`));
    });
});
