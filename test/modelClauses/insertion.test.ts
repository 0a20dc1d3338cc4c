import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { insertMissing } from '../../server/src/features/insertMissing.ts';
import { applied, editsOf, titleOfFix } from '../../server/src/modelClauses/apply.ts';
import { type InsertClause, insertClause, insteadOf } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { change } from '../fixes.ts';
import page from './insertion.md';

// Each paper is written with what must be inserted between ⟦ and ⟧: without it, it is the paper before; with it, after.

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

describe('an inserted clause', () => {
  const papers = [...page.matchAll(/^## (.+)\n\n~~~agreement\n([\s\S]*?\n)~~~$/gm)];
  it('every paper of the page is read', () => assert.equal(papers.length, page.match(/^~~~agreement/gm)?.length));
  for (const [, name, marked] of papers) it(name!, () => inserts(marked!));
});

describe('an inserted clause is written as its neighbours are', () => {
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

1.3 **"Consultant IP"** means all software, models, tools, frameworks, libraries, templates, data sets, methods and know-how that Consultant owned or had rights in before the date of this Agreement or developed or acquired independently of this Agreement, improvements to any of them that are of general application, and all intellectual property rights in any of these, excluding Company's data and confidential information of Company.⟧

## 4. Intellectual Property

4.1 **Materials.** Company keeps its materials.⟦

4.2 **Assignment on Payment.** Consultant hereby assigns to Company, effective upon full payment of the undisputed fees due for the Deliverables, all right, title and interest in and to the Deliverables, including all intellectual property rights in the Deliverables but excluding Consultant IP and third-party materials. Until this assignment takes effect, Consultant retains that title and Company may use the Deliverables for review, acceptance testing and preparation for use. Consultant shall, at Company's request and expense, sign the documents reasonably needed to record this assignment.⟧
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
        'the term.⟦ Notwithstanding anything to the contrary in this Agreement, Consultant retains all right, title and interest in and to Consultant IP, whether or not incorporated in what it delivers, and hereby grants Company a non-exclusive license to use Consultant IP so incorporated to the extent needed to use what is delivered. "Consultant IP" means all software, models, tools, frameworks, libraries, templates, data sets, methods and know-how that Consultant owned or had rights in before the date of this Agreement or developed or acquired independently of this Agreement, improvements to any of them that are of general application, and all intellectual property rights in any of these, excluding Company\'s data and confidential information of Company.⟧ ',
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
    assert.equal(titleOfFix(agreement, fix!, 'provider'), 'Replace this sentence by “Residuals” (fallback)');
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
  const inserted = (text: string, ids: readonly string[]) => insertMissing(forProvider(text), ids, forProvider).edits;
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
