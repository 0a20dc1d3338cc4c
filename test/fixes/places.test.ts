import assert from 'node:assert/strict';
import { applied } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';

const inserted = (text: string, clause: string) => {
  const { agreement } = review(text, { said: { side: 'neutral' } });
  return applied(agreement, insertClause(clause), 'neutral');
};
const under = (text: string, heading: string) => text.split(heading)[1]!.split('\n## ')[0]!;

describe('the place of a clause', () => {
  const terms = `# Sandpiper Terms

These terms are between Sandpiper AI, Inc. ("we", "us") and the company that signs the order ("you").

## The service

- We will run an AI assistant that drafts tender documents (the "Service") and support it. You will pay us the monthly fee in the order.
- **We train a model for you on your tenders.**

## Limits on liability

- **We are not liable for indirect damages.**
- Our total liability is limited to the fees of one year.

## How long this lasts

- Either of us may end these terms on 30 days' notice.

## When it ends

- Your access stops.

## Changes to these terms

- We may change these terms with 30 days' notice.

## Everything else

- Ohio law governs.
`;
  it('is under the heading on the end for what happens at the end', () => {
    const text = inserted(terms, 'knowledge-transfer');
    assert.match(under(text, '## When it ends'), /\n- When these terms end, we will/);
  });

  it('is never among the changes to the terms', () => {
    for (const clause of ['model-disposition', 'survival', 'change-in-law', 'performance-metrics'])
      assert.equal(
        under(inserted(terms, clause), '## Changes to these terms').trim(),
        "- We may change these terms with 30 days' notice.",
      );
  });

  it('is a bullet among bullets, one of them in bold or only one there', () =>
    assert.match(under(inserted(terms, 'insurance'), '## Limits on liability'), /\n- While these terms continue and/));

  it('is an article that outlasts the agreement for a right that must', () => {
    const joint = (survive: string) => `# Joint Development Agreement

This Agreement is between Tern Works LLC ("Tern") and Vole Labs, Inc. ("Vole").

## 1. Project

1.1 The parties shall develop a model together. 

## 2. Project IP

2.1 Each party shall own an equal share of the results ("Project IP"), which are owned jointly.

## 3. Assignment

3.1 Neither party may assign this Agreement without consent.

## 4. Term

4.1 This Agreement lasts two years. Articles ${survive} survive.
`;
    assert.match(inserted(joint('2 and 4'), 'transfer-right'), /\n\n2\.2 /);
  });

  it('is before the lines on which British parties sign', () => {
    const deed = `**AGREEMENT** dated 3 March 2025 between **PENWITH TOOLS LIMITED** ("Penwith") and **CARRICK DATA LIMITED** ("Carrick").

**1. SERVICES**

1.1 Carrick shall train a model for Penwith and host it. Penwith shall pay the fees.

**2. GENERAL**

2.1 English law governs this Agreement.

**SIGNED** by **ANN TREGEAR**, a director, for and on behalf of **PENWITH TOOLS LIMITED**

.......................................... Director

**SIGNED** by **PETER OLDS**, a director, for and on behalf of **CARRICK DATA LIMITED**

.......................................... Director
`;
    const text = inserted(deed, 'change-in-law');
    assert.ok(text.indexOf('2.2') > 0 && text.indexOf('2.2') < text.indexOf('**SIGNED** by **ANN'));
  });
});
