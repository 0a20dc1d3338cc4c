import assert from 'node:assert/strict';
import { inDefinition } from '../../server/src/fixes/inDefinition.ts';
import { afterEdits, editsOf } from '../../server/src/modelClauses/apply.ts';
import { insertClause, insertWords } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { fixedBy } from './fixedBy.ts';

// What a clause that comes in has beside it: the next sentence, what runs on, the numbers and labels of the paper.

const between = (rest: string): string => `# Development Agreement

This Agreement is between Tansy Analytics, Inc. ("Maker") and Brockhill Dairies LLC ("Buyer").

## 1. Work

1.1 Maker shall build and train a herd-health model (the "Herd Model") for Buyer for a fixed fee of $80,000. Buyer shall give Maker its milking records (the "Dairy Data").

${rest}`;

const withClause = (paper: string, clause: string, side: Side = 'neutral'): string => {
  const { agreement } = review(paper, { said: { side } });
  return afterEdits(paper, editsOf(agreement, insertClause(clause), side));
};

describe('a sentence that follows a replaced one', () => {
  const promise = (next: string): string =>
    between(`1.2 The Herd Model shall work to a high standard of accuracy. ${next}\n`);
  it('may go on', () => {
    const { after } = fixedBy(
      promise('Maker shall keep a log of each change.'),
      'provider',
      'performance/unmeasurable',
    );
    assert.ok(after.some((text) => /1\.2 .{0,80}the Herd Model shall reach \[measure/i.test(text)));
  });
  for (const next of [
    'Buyer may refuse a delivery that does not do so.',
    'Buyer may reject the Herd Model where in its judgment it performs badly.',
    'That includes every later version.',
  ])
    it(`must not lean on it or go against it: ${next}`, () => {
      const { after, why } = fixedBy(promise(next), 'provider', 'performance/unmeasurable');
      assert.ok(!after.some((text) => /1\.2 .{0,120}shall reach \[measure/i.test(text)), after[0]);
      assert.notEqual(why, '');
    });
});

describe('what runs on after the end', () => {
  const ending = (more: string): string => between(`## 2. End\n\n2.1 This Agreement lasts two years. ${more}\n`);
  it('is waited for before data goes', () =>
    assert.match(
      withClause(
        ending('When this Agreement ends, subscriptions already paid for run to the end of their period.'),
        'deletion',
      ),
      /Within \[30\] days after this Agreement and every subscription under it have ended, /,
    ));
  it('and for insurance', () =>
    assert.match(
      withClause(ending('It ends on delivery. Hosting then continues from month to month.'), 'insurance', 'customer'),
      /While this Agreement or hosting continues and for \[24\] months afterwards/,
    ));
  it('is not thought of where nothing does', () => {
    assert.match(withClause(ending('Support ends with it.'), 'deletion'), /days after this Agreement ends, /);
    assert.match(withClause(ending('Subscriptions shall not continue after the end.'), 'deletion'), /Agreement ends, /);
  });
});

describe('the override', () => {
  it('names the article of a titled paragraph by its number', () => {
    const paper = between(`## 2. Rights

2.1 The parties own the plans for the barn sensors jointly.

## 3. General

*Notices.* Notices are given in writing.

*Transfer.* Neither party may assign or transfer this Agreement or its rights without the prior written consent of the other.
`);
    assert.match(
      withClause(paper, 'joint-ownership-terms', 'provider'),
      /including Section 3 \(Transfer\), the following applies/,
    );
  });
  it('reaches who was to see to it that the system does well', () => {
    const paper = between(`## 2. Quality

2.1 Buyer shall make sure that its vets are content with the accuracy of the Herd Model.
`);
    assert.match(
      withClause(paper, 'performance-metrics', 'customer'),
      /Notwithstanding [^.]*Section 2\.1, the Herd Model/,
    );
  });
  it('reaches the limit on what claims are paid', () => {
    const paper = between(`## 2. Liability

2.1 Maker's total liability under this Agreement shall not exceed one month's fees.
`);
    assert.match(
      withClause(paper, 'infringement-indemnity', 'customer'),
      /Notwithstanding [^.]*Section 2\.1, Maker shall defend, indemnify/,
    );
  });
  it('reaches a refusal to help', () => {
    const paper = between(`## 2. Decisions

2.1 Buyer alone decides. Maker has no duty to help Buyer with any question about a result.
`);
    assert.match(
      withClause(paper, 'explainability'),
      /Notwithstanding (?:the foregoing|Section 2\.1), Maker shall document/,
    );
  });
});

describe('a clause that nothing calls for', () => {
  const barred = (ban: string): string => between(`## 2. Others\n\n2.1 ${ban}\n`);
  it('frees no product where only working together is barred', () => {
    const { after, why } = fixedBy(
      barred('During this Agreement Maker shall not conduct a similar collaboration with any other dairy.'),
      'provider',
      'exclusivity/own-products',
    );
    assert.deepEqual(after, []);
    assert.match(why, /working with others/);
  });
  it('frees it where products are', () =>
    assert.notDeepEqual(
      fixedBy(
        barred('During this Agreement Maker shall not sell a similar product to any other dairy.'),
        'provider',
        'exclusivity/own-products',
      ).after,
      [],
    ));
});

describe('an exception for a sale', () => {
  const ban = (rest: string): string =>
    between(
      `## 2. Transfer\n\n2.1 Neither party may assign this Agreement without the prior written consent of the other. ${rest}\n`,
    );
  it('is put beside a ban', () =>
    assert.match(
      fixedBy(ban(''), 'neutral', 'control/consent-blocks-exit').after[0]!,
      /Notwithstanding the foregoing, /,
    ));
  it('is not put beside one that stands there for one side', () => {
    const { after, why } = fixedBy(
      ban('However, Buyer may assign this Agreement to its successor in a merger.'),
      'neutral',
      'control/consent-blocks-exit',
    );
    assert.ok(!after.some((text) => /Notwithstanding the foregoing, either party/.test(text)));
    assert.match(why, /stands there already/);
  });
});

describe('survival', () => {
  const paper = between(
    `1.2 Buyer shall indemnify Maker against every claim.\n\n## 2. End\n\n2.1 Either party may terminate this Agreement. Maker keeps its information and Buyer's confidential. The Herd Model belongs to Buyer.\n`,
  );
  it('is not for whoever alone answers for claims', () =>
    assert.match(fixedBy(paper, 'customer', 'exit/survival-missing').why, /prolongs what the client alone owes/));
  it('is for the other', () => {
    const [after = ''] = fixedBy(paper, 'provider', 'exit/survival-missing').after;
    assert.match(after, /confidentiality, data, payment, indemnification, limitation of liability/);
  });
});

describe('the weights of a defined model', () => {
  const paper = between(`## 2. Title

2.1 "Feed Model" means the model that Maker trains on the Dairy Data.

2.2 The Feed Model belongs to Buyer.
`);
  const at = paper.indexOf('Feed Model belongs') + 'Feed Model'.length;
  it('are named where it is defined', () => {
    const moved = inDefinition(review(paper).agreement, insertWords(at, ' (including its weights)', 'Name', 'weights'));
    assert.equal(moved?.at.start, paper.indexOf('Dairy Data.\n\n2.2') + 'Dairy Data'.length);
    assert.equal(moved?.words, ', including its weights, parameters and checkpoints');
  });
  it('stay where nothing defines it', () => {
    const other = paper.replace(
      '"Feed Model" means the model that Maker trains on the Dairy Data.',
      'Maker trains it.',
    );
    const where = other.indexOf('Feed Model belongs') + 'Feed Model'.length;
    assert.equal(inDefinition(review(other).agreement, insertWords(where, ' (…)', 'Name', 'weights')), undefined);
  });
});

describe('the form of the paper', () => {
  const articles = ['Work', 'Fees', 'Care', 'End']
    .map(
      (title, index) =>
        `## Article ${index + 2} (${title})\n\n1. Each party does its part of ${title}.\n2. It does so on time.\n`,
    )
    .join('\n');
  it('numbers both paragraphs where the paper numbers every two', () => {
    const paper = `${between('').replace('## 1. Work', '## Article 1 (Model)').replace('1.1 ', '1. ')}${articles}
## Article 6 (Governing Duties and Compliance)

Each party complies with the law.
`;
    const after = withClause(paper, 'change-in-law');
    assert.match(after, /\n1\. Each party complies with the law\.\n2\. If a law, /);
  });
  it('goes on with a number behind a paragraph of two sentences', () => {
    const paper = between(
      `## 2. Compliance\n\n1. Each party complies with the law.\n2. Maker keeps records. They are kept for a year.\n`,
    );
    assert.match(withClause(paper, 'change-in-law'), /\n3\. If a law, /);
  });
  it('puts a label over a clause where plain terms go by labels', () => {
    const labels = ['Who owns what', 'Your data', 'Keeping quiet', 'Money', 'The rest']
      .map((label) => `**${label}**\n\n- We and you will do what is fair about ${label.toLowerCase()}.\n`)
      .join('\n');
    const paper = `# Statement of Work

Tansy Analytics, Inc. ("we") will build a model for Brockhill Dairies LLC ("you").

## What we make

- We will train a model on your records and you will pay us $9,000.

# Short terms

${labels}`;
    assert.match(withClause(paper, 'insurance', 'customer'), /\n\n\*\*Insurance\*\*\n\n- [^\n]+\n\n\*\*The rest\*\*/);
  });
  it('says duties as the paper does', () => {
    const plain = between(
      '1.2 Buyer must pay on time. Buyer must check each result. Maker must keep a log.\n',
    ).replaceAll('shall', 'must');
    assert.match(withClause(plain, 'deletion'), /Maker must return or delete/);
    assert.match(withClause(plain.replaceAll('must', 'will'), 'deletion'), /Maker will return or delete/);
  });
});
