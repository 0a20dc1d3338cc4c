import assert from 'node:assert/strict';
import { articleEnd, articlesOf } from '../../server/src/modelClauses/placement.ts';
import { review } from '../../server/src/review.ts';
import { fixedBy } from './fixedBy.ts';

const between = (rest: string): string => `# Development Agreement

This Agreement is between Sallow Analytics, Inc. ("Developer") and Greyfriars Mutual, LLC ("Client").

${rest}`;

describe('sentences that belong together', () => {
  it('are not parted by a carve-out: it stands behind what goes on from the first', () => {
    const paper =
      between(`**Work.** Developer shall build a model that predicts claims (the "Claims Model") for Client for $60,000.

**Ownership.** Everything that Developer writes, trains or thinks of during the term belongs to Client. Developer hereby assigns all of it to Client upon its creation. Developer gives up all claims of authors in it.

The same goes for sketches and drafts. They shall be handed over each month.

**End.** Either party may end this Agreement on thirty days' notice.
`);
    const { after } = fixedBy(paper, 'provider', 'ownership/broad-work-product');
    assert.ok(after.length);
    for (const one of after) {
      assert.match(one, /upon its creation\. Developer gives up all claims of authors in it\./);
      assert.match(one, /all claims of authors in it\.\n\nThe same goes for sketches and drafts\. They shall/);
    }
  });

  it('nor is a sentence on another paper’s section taken into the clause that comes in behind it', () => {
    const paper =
      between(`**Work.** Developer shall train and host a model that predicts claims (the "Claims Model"). Client shall pay $4,000 per month.

**Indemnity.** Client will indemnify Developer against claims from Client's use. Section 9.2 of the Framework does not apply to the Claims Model.

**Term.** This Agreement runs for two years and is governed by the law of Ohio.
`);
    const { agreement } = review(paper);
    const indemnity = articlesOf(agreement).find(({ title }) => title === 'Indemnity')!;
    assert.match(paper.slice(0, articleEnd(agreement, indemnity)), /to the Claims Model\.$/);
  });

  it('and none is replaced where what is said of the training stands behind the leave to train', () => {
    const paper =
      between(`**Work.** Developer shall train and host a model that predicts claims. Client shall pay $4,000 per month.

**Data.** Client shall give Developer its claims files ("Client Data"). Developer may use Client Data for any purpose. "Logs" means records of use. Client may ask which of it was used for training.
`);
    const { why, after } = fixedBy(paper, 'customer', 'data/purpose-unlimited');
    assert.match(why, /borrows its words/);
    for (const one of after) assert.match(one, /for any purpose/);
  });
});
