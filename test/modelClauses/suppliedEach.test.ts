import assert from 'node:assert/strict';
import { clauseInsertion } from '../../server/src/features/insertClause.ts';
import { suppliedEach } from '../../server/src/modelClauses/suppliedEach.ts';
import { systemName } from '../../server/src/modelClauses/systemName.ts';
import { review } from '../../server/src/review.ts';

const paper = (more = ''): string => `# AI Terms

These terms are between Dunlin Cloud, Inc. ("Dunlin") and Teasel Insurance, LLC ("Teasel").

**Functions.** "**Smart Functions**" means functions of the Services that use machine learning. Dunlin may change a Smart Function at any time.

**Tuning.** At Teasel's request Dunlin may fine-tune a model on files that Teasel supplies (a "**Tuned Model**"). The Tuned Model is hosted by Dunlin.

**Fees.** Teasel shall pay for the Smart Functions each month. Dunlin shall provide the Smart Functions with care.

**Security.** Dunlin shall protect the Smart Functions and its network.
${more}`;
const written = (text: string, id: string): string => {
  const { agreement } = review(text, { said: { side: 'customer' } });
  return clauseInsertion(review(agreement.text, { said: { side: 'customer' } }), { id })!
    .edits.map((edit) => edit.text)
    .join('');
};

describe('a clause is about what is supplied', () => {
  it('and paid for, where that has a name in the plural, and not about what may be ordered besides', () => {
    const { agreement } = review(paper());
    assert.deepEqual(suppliedEach(agreement), ['Smart Function']);
    assert.equal(systemName(agreement), undefined);
    assert.match(written(paper(), 'explainability'), /document each Smart Function's intended purpose/);
    assert.match(written(paper(), 'infringement-indemnity'), /that any Smart Function, the data/);
    assert.match(
      written(paper(), 'performance-metrics'),
      /each Smart Function shall reach|Each Smart Function shall reach/,
    );
  });

  it('and about both where the paper speaks of both alike', () => {
    const both = paper(`
**Care.** Dunlin shall monitor the Tuned Model. Dunlin shall test the Tuned Model every month.

**Use.** Teasel may use the Tuned Model in its business.
`);
    assert.match(written(both, 'explainability'), /each Smart Function's and each Tuned Model's intended purpose/);
  });

  it('and about the model where that is what is supplied', () => {
    const { agreement } = review(`# Services Agreement

This Agreement is between Dunlin Cloud, Inc. ("Dunlin") and Teasel Insurance, LLC ("Teasel").

1. Dunlin shall train a claims model (the "Claims Model"). The Claims Model is hosted by Dunlin.

2. Teasel shall pay for the Claims Model. The "Reporting Functions" are part of the Claims Model.
`);
    assert.deepEqual(suppliedEach(agreement), []);
    assert.equal(systemName(agreement), 'Claims Model');
  });

  it('and the provider vouches for no data of the customer’s own', () => {
    assert.match(written(paper(), 'output-warranty'), /other than Teasel's own, was lawfully obtained/);
    assert.match(written(paper(), 'explainability'), /except for Teasel's own, its sources/);
  });
});
