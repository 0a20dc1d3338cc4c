import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { insertMissing } from '../../server/src/features/insertMissing.ts';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { applied, editsOf, titleOf } from '../../server/src/modelClauses/apply.ts';
import { type InsertClause, insertClause, insteadOf } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { change } from '../fixes.ts';
import { generated } from '../generated.ts';

// Each paper is written with what must be inserted between ⟦ and ⟧: without it, it is the paper before; with it, after.
// The insurance clause has no sub-paragraphs and needs no definition, so that only the style is looked at.

const parties = 'This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").';
const insurance =
  'During the term Consultant shall maintain commercial general liability insurance and professional liability (errors and omissions) insurance that includes technology and cyber liability, with limits of at least [amount per claim] per claim, and shall provide a certificate on request.';

function inserts(marked: string, fix: InsertClause = insertClause('insurance'), side: Side = 'provider'): void {
  const before = marked.replace(/⟦[^⟧]*⟧/g, '');
  const after = marked.replace(/[⟦⟧]/g, '');
  const agreement = read(before);
  assert.equal(applied(agreement, fix, side), after);
  assert.deepEqual(editsOf(read(after), fix, side), [], 'done again it changes nothing');
}

describe('an inserted clause is written as its neighbours are', () => {
  it('numbered paragraphs with bold titles under a heading', () =>
    inserts(`# Services Agreement

${parties}

## 7. Liability

7.1 **Exclusion.** Neither party is liable for lost profits.

7.2 **Cap.** Liability is limited to the fees paid.⟦

7.3 **Insurance.** ${insurance}⟧

## 8. Governing Law

8.1 **Law.** The laws of Delaware govern this Agreement.
`));

  it('headings for sections as well', () =>
    inserts(`# Services Agreement

${parties}

## 7. Liability

### 7.1 Exclusion

Neither party is liable for lost profits.

### 7.2 Cap

Liability is limited to the fees paid.⟦

### 7.3 Insurance

${insurance}⟧

## 8. Governing Law

The laws of Delaware govern this Agreement.
`));

  it('lettered paragraphs go on with the next letter', () =>
    inserts(`# Services Agreement

${parties}

## 5. Liability

(a) Neither party is liable for lost profits.

(b) Liability is limited to the fees paid.

(c) These limits do not apply to fraud.⟦

(d) ${insurance}⟧

## 6. Governing Law

The laws of Delaware govern this Agreement.
`));

  it('numbers without titles stay without', () =>
    inserts(`# Services Agreement

${parties}

## 7. Liability

7.1 Neither party is liable for lost profits.

7.2 Liability is limited to the fees paid.⟦

7.3 ${insurance}⟧

## 8. Governing Law

8.1 The laws of Delaware govern this Agreement.
`));

  it('a paragraph that is an article of its own is followed by another paragraph of that article', () =>
    inserts(`# Services Agreement

${parties}

**6. Fees.** Company shall pay the fees.

**7. Liability.** Neither party is liable for lost profits.⟦

${insurance}⟧

**8. Governing Law.** The laws of Delaware govern this Agreement.
`));

  it('a new article of an ordered list has its items, and stands above the lines to sign', () =>
    inserts(`# Services Agreement

${parties}

1. **What is done**
   1. Consultant shall perform the Services.
2. **Small print**
   1. The laws of Delaware govern this Agreement.
   2. Changes are agreed in writing.⟦
3. **Insurance**
   1. ${insurance}⟧

Signed for Consultant: ____________ Signed for Company: ____________
`));

  it('a new article of lettered paragraphs has its letter', () =>
    inserts(`# Services Agreement

${parties}

**Section 1 – Services**

1(a) Consultant shall perform the Services described in Annex A.

1(b) Company shall pay the fees.

1(c) Consultant shall begin the work within thirty days.

**Section 2 – Law**

2(a) The laws of Delaware govern this Agreement.

2(b) Changes are agreed in writing and signed by both parties.⟦

**Section 3 – Insurance**

3(a) ${insurance}⟧

**Annex A**

The Services.
`));

  it('an agreement quoted in a letter goes on in its quote', () =>
    inserts(`Dear Ms. Lund,

We propose that the agreement read as follows:

> **Services Agreement**
>
> ${parties}
>
> 1. Consultant shall perform the Services for Company.
>
> 2. Company shall pay the fees.
>
> 3. The laws of Delaware govern this Agreement.⟦
>
> 4. ${insurance}⟧

Please let us have your comments.

Kind regards,

R. Lund
`));

  it('a table of terms gets a row', () =>
    inserts(`# Statement of Work

between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

| Item | Terms |
|:--|:--|
| 1. Services | Consultant shall build the software that Company has ordered. |
| 2. Fees | Company shall pay $40,000 in two equal instalments. |
| 3. Acceptance | Company has fifteen days to test what Consultant delivers. |⟦
| 4. Insurance | ${insurance} |⟧

Consultant: ____________________

Company: ____________________
`));

  it('ordered lists, tight and nested', () =>
    inserts(`# Services Agreement

${parties}

1. **Services**
    1. *Scope.* Consultant shall perform the Services.
    2. *Changes.* Changes are agreed in writing.
2. **Liability**
    1. *Exclusion.* Neither party is liable for lost profits.
    2. *Cap.* Liability is limited to the fees paid.⟦
    3. *Insurance.* ${insurance}⟧
3. **Law**
    1. *Law.* The laws of Delaware govern this Agreement.
`));

  it('roman articles with sections that count on', () =>
    inserts(`# Services Agreement

${parties}

## ARTICLE VI. LIABILITY

Section 6.1 Exclusion. Neither party is liable for lost profits.

Section 6.2 Cap. Liability is limited to the fees paid.⟦

Section 6.3 Insurance. ${insurance}⟧

## ARTICLE VII. GOVERNING LAW

Section 7.1 Law. The laws of Delaware govern this Agreement.
`));

  it('capital titles', () =>
    inserts(`# SERVICES AGREEMENT

${parties}

7. LIABILITY

7.1 EXCLUSION. Neither party is liable for lost profits.

7.2 CAP ON LIABILITY. Liability is limited to the fees paid.⟦

7.3 INSURANCE. ${insurance}⟧

8. GOVERNING LAW

8.1 CHOICE OF LAW. The laws of Delaware govern this Agreement.
`));

  it('paragraphs without numbers or titles stay without', () =>
    inserts(`# Services Agreement

${parties}

## Liability

Neither party is liable for lost profits.

Liability is limited to the fees paid.⟦

${insurance}⟧

## Governing Law

The laws of Delaware govern this Agreement.
`));

  it('wrapped by hand', () =>
    inserts(`# Services Agreement

${parties}

7. **Liability.**

   7.1 **Exclusion.** Neither party is liable to the other for lost profits, lost
   revenue, loss of goodwill or the cost of substitute services, whether in contract,
   in tort or otherwise, and whether or not the party was told that they were
   possible.

   7.2 **Cap.** The total liability of a party under this Agreement is limited to the
   fees that Company paid or owes in the twelve months before the claim arose, and
   that limit applies to all claims together and not to each of them, whatever their
   number.⟦

   7.3 **Insurance.** During the term Consultant shall maintain commercial general
   liability insurance and professional liability (errors and omissions) insurance
   that includes technology and cyber liability, with limits of at least [amount per
   claim] per claim, and shall provide a certificate on request.⟧

8. **Law.** The laws of Delaware govern this Agreement.
`));

  it('curly quotes, the article before a label, and the name the paper has for itself', () =>
    inserts(
      `# Consulting Contract

This Contract is between Northwind Labs, Inc. (the “Consultant”) and Harbor Foods LLC (the “Company”). Under this Contract the Consultant shall advise the Company, and the Company shall pay the Consultant’s fees.

## 9. Assignment

9.1 **Notice.** The Consultant shall tell the Company’s counsel before it is acquired.⟦

9.2 **Assignment.** Neither party may assign this Contract without the other’s prior written consent, not to be unreasonably withheld, conditioned or delayed, except that either party may, on written notice and without consent, assign this Contract as a whole, together with its rights in intellectual property under it, to one of its affiliates or to its successor in a merger, acquisition, reorganization, or sale of all or substantially all of the assets or business to which this Contract relates. The assignee must assume this Contract in writing. An assignment in breach of this paragraph is void. This Contract binds and benefits successors and permitted assigns.⟧

## 10. Governing Law

10.1 **Law.** The laws of Delaware govern this Contract.
`,
      insertClause('assignment-exception'),
    ));

  it('line ends of another system', () => {
    const before = `# Services Agreement\r\n\r\n${parties}\r\n\r\n## 7. Liability\r\n\r\n7.1 **Cap.** Liability is limited to the fees paid.\r\n`;
    const after = applied(read(before), insertClause('insurance'), 'provider');
    assert.equal(after, before.trimEnd() + `\r\n\r\n7.2 **Insurance.** ${insurance}\r\n`);
  });
});

describe('an inserted clause stands where a reader looks for it', () => {
  it('a new article at the end of a numbered paper, so that no number moves', () =>
    inserts(`# Services Agreement

${parties}

1. **Services.** Consultant shall perform the Services.

2. **Governing law.** The laws of Delaware govern this Agreement.⟦

3. **Insurance.** ${insurance}⟧

IN WITNESS WHEREOF, the parties have signed this Agreement.

By: ____________________
`));

  it('before the closing articles of a paper without numbers', () =>
    inserts(`# Services Agreement

${parties}

## Services

Consultant shall perform the Services.⟦

## Insurance

${insurance}⟧

## Governing Law

The laws of Delaware govern this Agreement.
`));

  it('not inside an enumeration', () =>
    inserts(`# Services Agreement

${parties}

## 7. Liability

Neither party is liable for:

(a) lost profits;

(b) lost revenue.⟦

${insurance}⟧

## 8. Governing Law

The laws of Delaware govern this Agreement.
`));

  it('before signatures that stand in the last paragraph itself', () => {
    const before = `# Services Agreement

${parties}

1. Services. Consultant shall perform the Services.

2. Governing law. The laws of Delaware govern this Agreement. IN WITNESS WHEREOF, the parties have signed. By: /s/ Ann Lee
`;
    const after = applied(read(before), insertClause('insurance'), 'provider');
    assert.ok(
      after.includes(`govern this Agreement.\n\n3. Insurance. ${insurance}`) &&
        after.indexOf('IN WITNESS') > after.indexOf('3. Insurance'),
      after,
    );
  });
});

describe('what an inserted clause needs comes along', () => {
  it('a definition, in the style and at the end of the definitions', () =>
    inserts(
      `# Services Agreement

${parties}

## 1. Definitions

1.1 **"Deliverables"** means the items listed in Exhibit A.

1.2 **"Services"** means the services described in Exhibit A.⟦

1.3 **"Consultant IP"** means all software, models, tools, frameworks, libraries, templates, data sets, methods and know-how that Consultant owned or had rights in before the effective date of this Agreement or developed or acquired independently of this Agreement, improvements to any of them that are of general application, and all intellectual property rights in any of these, excluding Company's data and confidential information of Company.⟧

## 4. Intellectual Property

4.1 **Materials.** Company keeps its materials.⟦

4.2 **Assignment on Payment.** Consultant hereby assigns to Company, effective upon full payment of the undisputed fees due for the Deliverables, all right, title and interest in and to the Deliverables, including all intellectual property rights in the Deliverables but excluding Consultant IP, improvements to Consultant IP of general application and third-party materials. Until this assignment takes effect, Consultant retains that title and Company may use the Deliverables for review, acceptance testing and preparation for use. Consultant shall, at Company's request and expense, sign the documents reasonably needed to record this assignment.⟧
`,
      insertClause('ip-assignment'),
      'neutral',
    ));

  it("the agreement's own word instead of a second one", () => {
    const agreement = read(`# Services Agreement

${parties}

## 1. Definitions

"Work Product" means the reports listed in Exhibit A. "Client Materials" means what Company hands over.

## 4. Intellectual Property

4.1 **Materials.** Company keeps the Client Materials.
`);
    const text = applied(agreement, insertClause('ip-assignment'), 'neutral');
    assert.match(
      text,
      /assigns to Company, effective upon full payment of the undisputed fees due for the Work Product,/,
    );
    assert.doesNotMatch(text, /Deliverables/);
  });

  it('plain words where a thing is only mentioned', () => {
    const text = applied(
      read(`# Services Agreement\n\n${parties}\n\n## 4. General\n\n4.1 The parties are independent.\n`),
      insertClause('residuals'),
      'provider',
    );
    assert.match(text, /does not disclose confidential information of Company/);
    assert.doesNotMatch(text, /"Confidential Information" means/);
  });
});

describe('a sentence', () => {
  it('goes right behind the one it qualifies, whatever follows', () => {
    const before = `# Services Agreement

${parties}

4. **Ownership.** Consultant assigns to Company the software made during the term. Consultant shall sign what is needed.
`;
    const agreement = read(before);
    const after = agreement.sentences.find(({ text }) => text.startsWith('Consultant assigns'));
    inserts(
      before.replace(
        'the term. ',
        'the term.⟦ The foregoing does not assign Consultant IP; Consultant retains all right, title and interest in and to Consultant IP, whether or not incorporated in what it delivers. "Consultant IP" means all software, models, tools, frameworks, libraries, templates, data sets, methods and know-how that Consultant owned or had rights in before the effective date of this Agreement or developed or acquired independently of this Agreement, improvements to any of them that are of general application, and all intellectual property rights in any of these, excluding Company\'s data and confidential information of Company.⟧ ',
      ),
      insertClause('background-carve-out', { after, sentence: true }),
      'neutral',
    );
  });

  it('is replaced, its number and title staying', () => {
    const agreement = read(`# Services Agreement

${parties}

8. **Know-how.** All techniques and know-how learned by Consultant belong to Company. Notices are in writing.
`);
    const sentence = agreement.sentences.find(({ text }) => text.startsWith('All techniques'))!;
    const [fix] = insteadOf(sentence, 'residuals', { variant: 'fallback' });
    assert.equal(titleOf(agreement, fix!, 'provider'), 'Replace this sentence by “Residuals” (fallback)');
    const text = applied(agreement, fix!, 'provider');
    assert.match(
      text,
      /\n8\. \*\*Know-how\.\*\* Notwithstanding anything else in this Agreement, Consultant and its personnel remain free to use .{100,}copyright\. Notices are in writing\.\n$/,
    );
    assert.doesNotMatch(text, /learned by/);
  });

  it('is not replaced where it is one of several things, or defines a term', () => {
    const { sentences } = read(`# Services Agreement

${parties}

8. **End.** Company may terminate if Consultant:

(a) is acquired;

(b) fails to pay.

9. **Data.** Consultant may use all data it receives ("Field Data") for any purpose.
`);
    for (const sentence of sentences.slice(-3)) assert.deepEqual(insteadOf(sentence, 'residuals'), [], sentence.text);
  });
});

describe('several clauses at once', () => {
  const before = `# Services Agreement

${parties}

## 1. Definitions

1.1 **"Deliverables"** means the items listed in Exhibit A.

1.2 **"Services"** means the services described in Exhibit A.

## 4. Intellectual Property

4.1 **Materials.** Company keeps its materials.

## 5. Liability

5.1 **Exclusion.** Neither party is liable for lost profits.
`;
  const forProvider = (text: string) => review(text, { said: { side: 'provider' } });
  const inserted = (text: string, ids: readonly string[]) =>
    insertMissing(forProvider(text), ids, forProvider).edits.map(({ at, text }) => ({ start: at, end: at, text }));
  const edits = inserted(before, ['liability-cap', 'ip-assignment', 'insurance', 'agency-ip-licence']);
  const after = change(before, edits).after;

  it('number on, in the order asked for', () => {
    assert.deepEqual(
      [...after.matchAll(/^\d\.\d \*\*([^*]+)\*\*/gm)].map(([line]) => line),
      [
        '1.1 **"Deliverables"**',
        '1.2 **"Services"**',
        '1.3 **"Consultant IP"**',
        '4.1 **Materials.**',
        '4.2 **Assignment on Payment.**',
        '4.3 **Reservation and License of Pre-Existing IP.**',
        '5.1 **Exclusion.**',
        '5.2 **Limitation of Liability.**',
        '5.3 **Insurance.**',
      ],
    );
  });

  it('are edits in order that do not overlap and leave the rest as it was', () => {
    for (const [index, edit] of edits.entries())
      assert.ok(edit.start === edit.end && (!index || edits[index - 1]!.start < edit.start));
    assert.equal(change(after, change(before, edits).undo).after, before);
  });

  it('bring nothing that is there already', () => assert.deepEqual(inserted(after, ['insurance']), []));
});

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
