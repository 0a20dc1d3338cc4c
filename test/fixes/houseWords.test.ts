import assert from 'node:assert/strict';
import { applied } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import type { Side } from '../../server/src/modelClauses/library.ts';
import { review } from '../../server/src/review.ts';

const inserted = (text: string, clause: string, side: Side = 'customer') => {
  const { agreement } = review(text, { said: { side } });
  return applied(agreement, insertClause(clause), side).slice(text.length / 2);
};

const paper = (more: string) => `# Services Agreement

This Agreement is between Vega Labs Limited ("Supplier") and Harbor Foods Limited ("Customer").

1. **Services.** Supplier shall train an AI model for Customer. ${more}

2. **Fees.** Customer shall pay £40,000.

3. **Intellectual property.** Supplier assigns the work to Customer.

4. **Termination.** Either party may terminate on notice.

5. **Liability.** Neither party is liable for indirect loss.
`;

describe('the words of the house', () => {
  for (const [more, clause, has, hasNot] of [
    [
      'Work begins on 2 May 2025 (the "Effective Date").',
      'background-carve-out',
      /before the Effective Date\b/,
      /effective date/,
    ],
    ['This Agreement lasts three years (the "Term").', 'insurance', /During the Term and/, /the term\b/],
    ['Supplier answers within two working days.', 'acceptable-use', /\] working days/, /business day/],
    ['On expiry nothing remains.', 'survival', /survive expiry or/, /expiration/],
    ['The indemnity stays; each indemnity is separate.', 'survival', /\bindemnities, limitation/, /indemnification/],
    ['Notices are given in text form.', 'open-source', /prior consent in text form/, /written consent/],
    [
      'Supplier performs what Annex A lists, hosting included (the "Services"), for £900 per month.',
      'knowledge-transfer',
      /continue the Services on/,
      /the services\b/,
    ],
  ] as const)
    it(`${clause}: ${more}`, () => {
      const text = inserted(paper(more), clause);
      assert.match(text, has);
      assert.doesNotMatch(text, hasNot);
    });

  it('asks for no rates, months or metrics of a paper that has none', () => {
    const text = inserted(paper(''), 'knowledge-transfer');
    assert.match(text, /charged at \[rate\] per hour/);
    assert.doesNotMatch(inserted(paper(''), 'ai-liability'), /performance metrics/);
    assert.match(
      inserted(paper(''), 'performance-metrics'),
      /shall run the test before \[acceptance or go-live\], give/,
    );
    assert.match(
      inserted(paper('Supplier is paid at its daily rates.'), 'knowledge-transfer'),
      /rates of this Agreement/,
    );
  });

  it('transfers rights of use under German law, and assigns nothing', () => {
    const text = inserted(
      `# Vertrag

between Lotse Software GmbH ("Contractor") and Hafen AG ("Principal").

## § 1 Services

(1) The Contractor trains a model for the Principal and delivers it.

## § 2 Rights

(1) The Principal receives the exclusive right to use the work results.

## § 3 Final provisions

(1) German law applies.
`,
      'model-ownership',
    );
    assert.match(text, /hereby transfers to the Principal, effective upon creation, the exclusive rights of use/);
    assert.doesNotMatch(text, /\bassign/);
  });
});
