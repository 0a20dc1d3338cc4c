import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { applied } from '../../server/src/modelClauses/apply.ts';
import { type InsertClause, insertClause, insteadOf } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { change } from '../fixes.ts';
import { generated } from '../generated.ts';

// Each paper is written with what must be inserted between ⟦ and ⟧: without it, it is the paper before; with it, after.

const parties = 'This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").';

// The page that shows what an insertion looks like is made from papers of our own, so that it cannot promise more than is done.
describe('the page on insertions', () => {
  const examples: readonly {
    readonly title: string;
    readonly says: string;
    readonly paper: string;
    readonly side: Side;
    readonly fix: (paper: string) => InsertClause;
  }[] = [
    {
      title: 'A clause at the end of its article',
      says: "The neighbours' numbering and heading style, the parties by their own names, no second word for what the agreement already names. No number moves, so every cross-reference stays true.",
      side: 'provider',
      paper: `7. **Confidentiality.**

   7.1 **Duty.** Consultant shall use the non-public information that Company discloses ("Confidential Information") only to perform the Services.

   7.2 **Return.** Consultant shall return it when this Agreement ends.

8. **Governing law.** The laws of Delaware govern this Agreement.
`,
      fix: () => insertClause('residuals', { variant: 'fallback' }),
    },
    {
      title: 'A sentence replaced',
      says: 'Where a clause beside the sentence would not undo what the sentence says, the sentence itself is replaced. Its number and title stay.',
      side: 'customer',
      paper: `5. **Data.** Company shall give Consultant access to Company Data.

6. **Improvement.** Consultant may use Company Data to train models for its other customers.

7. **Governing law.** The laws of Delaware govern this Agreement.
`,
      fix: (paper) =>
        insteadOf(read(paper).sentences.find(({ text }) => text.startsWith('Consultant may use'))!, 'training-ban')[0]!,
    },
    {
      title: 'A definition that comes along',
      says: 'The clause needs a term the agreement lacks. The definition goes to the definitions, in their style; what has a word already keeps it.',
      side: 'neutral',
      paper: `1. **Definitions**
    1. **"Work Product"** means the reports listed in the order form.
    2. **"Services"** means the services described in the order form.
2. **Rights in the work**
    1. *Materials.* Company keeps its materials.
3. **Law**
    1. *Law.* The laws of Delaware govern this Agreement.
`,
      fix: () => insertClause('ip-assignment'),
    },
  ];
  /** Amendments that a finding offers: by its rule, and by the name of the fix. */
  const amendments: readonly {
    readonly title: string;
    readonly says: string;
    readonly paper: string;
    readonly side: Side;
    readonly rule: string;
    readonly name?: string;
    /** The paper is a whole one, in a style of its own. */
    readonly whole?: true;
  }[] = [
    {
      title: 'Title passes on payment',
      says: 'The condition goes before every sentence that passes title, and words that would vest it at once go.',
      side: 'provider',
      rule: 'ownership/assignment-before-payment',
      paper: `## Work

Consultant shall design, develop and implement application software (the "Software") for Company.

## Ownership of Software

The Software is "work made for hire" and shall be the sole property of Company. Consultant hereby assigns to Company all of its right, title and interest in the Software.

## Compensation

Company shall pay Consultant $90,000 in three installments.
`,
    },
    {
      title: 'A clause that says what it prevails over',
      says: 'Two sentences that dispose of one thing would leave it to a court which of them counts.',
      side: 'provider',
      rule: 'ownership/background-missing',
      paper: `2. **Ownership.** Consultant shall build the software described in the order (the "Software"). The Software shall be the sole property of Company. Consultant hereby assigns to Company all right, title and interest in and to the Software.

3. **Fees.** Company shall pay each invoice within thirty days.

4. **Governing law.** The laws of Delaware govern this Agreement.
`,
    },
    {
      title: 'Numbers that disagree',
      says: 'The words or the figure, as the attorney chooses.',
      side: 'neutral',
      rule: 'drafting/numbers-disagree',
      paper: `3. **Fees.** Company shall pay each invoice within thirty (60) days.
`,
    },
    {
      title: 'A label left over from another form',
      says: 'At all its places, to either party.',
      side: 'neutral',
      rule: 'drafting/party-name-varies',
      paper: `1. **Services.** Vendor shall perform the services, and Vendor must keep records of them.
`,
    },
    {
      title: 'A day that does not exist',
      says: 'The last one of its month.',
      side: 'neutral',
      rule: 'drafting/date-impossible',
      paper: `1. **Term.** This Agreement ends on June 31, 2027.
`,
    },
    {
      title: 'A sale of the business let through',
      says: 'One sentence behind the ban; the rest stays as it was negotiated.',
      side: 'provider',
      rule: 'control/consent-blocks-exit',
      paper: `8. **Assignment.** Neither party may assign this Agreement without the prior written consent of the other party.
`,
    },
    {
      title: 'Terms that say "we" and "you"',
      says: 'So does the clause, with "will" where nobody "shall".',
      side: 'customer',
      rule: 'liability/insurance-missing',
      whole: true,
      paper: `# Terms of Service

These Terms are a contract between Pinecone Skies, Inc. ("Pinecone", "we", "us") and whoever signs up ("you").

## The Service

We will provide language models that write replies to your customers (the "Service"). You will pay the fees on our page.

## Limits

We are not liable for indirect damages.

## Other things

The law of Oregon applies.
`,
    },
    {
      title: 'A letter',
      says: 'Before its end, with a title as its paragraphs have one.',
      side: 'provider',
      rule: 'liability/cap-missing',
      whole: true,
      paper: `Acorn Models LLC

March 1, 2026

Dear Ms. Obi:

This letter sets out how Acorn Models LLC ("Acorn", "we") will build a sorting model for Oak Mutual, Inc. ("Oak", "you").

*Work.* We will train the model by June 30, 2026.

*Fees.* You will pay us $90,000 on delivery.

*Law.* New York law applies.

If you agree, please sign below.

Yours sincerely,

____________
Acorn Models LLC
`,
    },
    {
      title: 'Numbers without a stop, headings in capitals',
      says: 'The next of their kind, where one is needed; else a paragraph under the article it belongs to.',
      side: 'neutral',
      rule: 'exit/survival-missing',
      whole: true,
      paper: `DEVELOPMENT AGREEMENT

This Agreement is between Ridge Robotics Corp. ("Developer") and Castle Mining Inc. ("Company").

1 SERVICES

1.1 Developer shall train a vision model for Company.

1.2 Developer hereby assigns the model, including its weights, to Company upon full payment.

2 CONFIDENTIALITY

2.1 Each party shall keep the other's information secret.

3 TERM

3.1 This Agreement begins today.

3.2 Either party may end it on sixty days' notice.

4 GENERAL

4.1 Nevada law governs.
`,
    },
  ];

  it('shows before and after', () => {
    const body = (whole: string) =>
      (whole.includes(parties) ? whole.slice(whole.indexOf(parties) + parties.length) : whole).trim();
    const entry = (title: string, says: string, before: string, after: string) =>
      `## ${title}\n\n${says}\n\nBefore:\n\n~~~markdown\n${body(before)}\n~~~\n\nAfter:\n\n~~~markdown\n${body(after)}\n~~~\n`;
    const inserted = examples.map(({ title, says, paper, side, fix }) => {
      const text = `# Services Agreement\n\n${parties}\n\n${paper}`;
      return entry(title, says, text, applied(read(text), fix(text), side));
    });
    const amended = amendments.map(({ title, says, paper, side, rule, name, whole }) => {
      const text = whole ? paper : `# Services Agreement\n\n${parties}\n\n${paper}`;
      const one = review(text, { said: { side } });
      const finding = one.findings.find((found) => found.rule.id === rule);
      const offer = finding && offersFor(one, finding).find((each) => !name || each.name === name);
      assert.ok(
        offer,
        `${rule} offers nothing for "${title}": ${one.findings.map((found) => found.rule.id)} ${finding && refusalsFor(one, finding).map(({ doubts }) => doubts)}`,
      );
      return entry(title, says, text, change(text, offer.edits).after);
    });
    generated(
      'docs/insertions.md',
      `# What an insertion looks like\n\nTwelve agreements of our own, most between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company"), before and after a quick fix. Blanks in brackets are tab stops in the editor.\n\n${[...inserted, ...amended].join('\n')}`,
    );
  });
});
