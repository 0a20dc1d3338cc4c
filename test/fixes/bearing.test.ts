import assert from 'node:assert/strict';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { afterEdits, editsOf } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { productName } from '../../server/src/modelClauses/productName.ts';
import { agreementTerm } from '../../server/src/modelClauses/termMapping.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { fixedBy } from './fixedBy.ts';

// Whether new words have the bearing that the paper asks for: its names, its list of what survives, its numbers, its clauses.

const between = (rest: string): string => `# Supply Agreement

This Agreement is between Osprey Lane Software Limited (the "Supplier") and Dunmore Mutual plc (the "Society"). "Commencement Date" means 3 March 2026.

${rest}`;

const work = `## 1. Work

1.1 The Supplier shall build, train and host a triage model (the "Triage Model") for the Society, for a charge of £4,000 each month. The Society shall supply its claim files (the "Society Data").
`;

const withClause = (paper: string, clause: string, side: Side = 'neutral'): string => {
  const { agreement } = review(paper, { said: { side } });
  return afterEdits(paper, editsOf(agreement, insertClause(clause), side));
};

describe('what a clause prevails over', () => {
  const paper = between(`${work}
## 2. Data

2.1 The Society may use any figures that the Supplier hands over for any purpose and without limit of time.

2.2 The Supplier may use Society Data to improve its products.

## 3. Confidentiality

3.1 The Supplier shall keep secret all information of the Society, without limit of time.
`);
  it('is what lets the same side do more with the same data', () =>
    assert.match(withClause(paper, 'deletion'), /Notwithstanding clause 2\.2, within \[30\] days/));
  it('is no licence of data, where the clause is on outputs', () =>
    assert.doesNotMatch(withClause(paper, 'outputs'), /Notwithstanding/));
});

describe('a closed list of what survives', () => {
  const paper = (list: string, article = '4'): string =>
    between(`${work}
## ${article}. Data

${article}.1 The Society owns the Society Data.

## 9. End

9.1 Either party may terminate this Agreement on three months' notice. ${list}
`);
  for (const [list, after] of [
    ['Clauses 2, 4.1, 6 and 8 survive.', 'Clauses 2, 4.1, 4.2, 6 and 8 survive.'],
    ['Clauses 2 and 3 survive.', 'Clauses 2, 3 and 4.2 survive.'],
    ['Articles II and VI shall survive.', 'Clause 4.2 and Articles II and VI shall survive.'],
    [
      'Clause 2, Clause 3 and Articles V and VI survive.',
      'Clause 2, Clause 3, Clause 4.2 and Articles V and VI survive.',
    ],
    ['Clauses 1 to 3 survive.', 'Clause 4.2 and Clauses 1 to 3 survive.'],
    ['Articles II and VI and Clause 7.3 survive.', 'Articles II and VI and Clauses 4.2 and 7.3 survive.'],
  ] as const)
    it(`takes a new clause up: ${list}`, () => assert.ok(withClause(paper(list), 'deletion').includes(after)));
  for (const list of [
    'Clauses 2, 4 and 6 survive.',
    'Clauses 2, 3 and any other provisions that by their nature continue survive.',
    'Clause 2 survives.',
    'Articles II and IV and Clause 7.3 survive.',
  ])
    it(`stays as it is: ${list}`, () => assert.ok(withClause(paper(list), 'deletion').includes(list)));
  it('is left alone by a clause that ends with the agreement', () =>
    assert.ok(
      withClause(paper('Clauses 2, 4.1 and 6 survive.'), 'data-audit').includes('Clauses 2, 4.1 and 6 survive.'),
    ));
});

describe('a service that goes on at the end', () => {
  it('prevails over the sentence by which access ends', () =>
    assert.match(
      withClause(
        between(`${work}
## 2. End

2.1 On termination access to the Triage Model ends.
`),
        'knowledge-transfer',
        'customer',
      ),
      /including clause 2\.1, when this Agreement ends/i,
    ));
});

describe('the end of the data', () => {
  it('waits for the help at the end', () =>
    assert.match(
      withClause(
        between(`${work}
## 2. End

2.1 For up to four months after this Agreement ends the Supplier shall continue the Triage Model and help to migrate the claims.
`),
        'deletion',
      ),
      /Within \[30\] days after this Agreement or, if later, the assistance under clause 2\.1 ends/i,
    ));
});

describe('what a system returns', () => {
  const paper = (definition: string): string =>
    between(`${work}
## 2. Terms

2.1 ${definition}

2.2 The Society shall check each Grade. Grades are stored for a year.
`);
  const named = (text: string): string | undefined => agreementTerm(review(text).agreement, 'Outputs');
  it('goes by its name', () => {
    const text = paper('"Grade" means a rating, with its reasons, returned by the Triage Model for a claim.');
    assert.equal(named(text), 'Grades');
    assert.match(withClause(text, 'outputs'), /the Society owns the Grades/);
    assert.doesNotMatch(withClause(text, 'outputs'), /"Outputs" means/);
  });
  it('is no rating that somebody gives it', () =>
    assert.equal(named(paper('"Grade" means a rating that an auditor of the Society enters for a claim.')), undefined));
  it('has its name also where it is named in passing', () => {
    const text = between(`${work}
## 2. Results

2.1 The drafts and letters that it writes are "**Outputs**." The Society shall check the Outputs.
`);
    assert.doesNotMatch(withClause(text, 'outputs'), /"Outputs" means/);
  });
});

describe('a ban that binds the group', () => {
  const ban = (more: string): string =>
    between(`${work}
## 2. Exclusivity

2.1 The Supplier shall not supply any claims software to any other insurer.

2.2 ${more}
`);
  const freed = (text: string): string =>
    fixedBy(text, 'neutral', 'exclusivity/own-products').after.find((one) => /No exclusivity/.test(one)) ?? '';
  it('frees the group', () =>
    assert.match(
      freed(ban('Clause 2.1 binds the Supplier and its group.')),
      /prevents the Supplier or its group from/,
    ));
  it('frees the one who is bound', () =>
    assert.match(freed(ban('Clause 2.1 binds the Supplier for two years.')), /prevents the Supplier from offering/));
});

describe('paragraphs counted through the paper', () => {
  const paper = (second: number): string => `# Supply Agreement

This Agreement is between Osprey Lane Software Limited (the "Supplier") and Dunmore Mutual plc (the "Society").

## A. Work

1. The Supplier shall build a triage model for the Society for £40,000.

2. The Supplier shall train the model on the claim files of the Society.

## B. Liability

${second}. Neither party is liable for lost profits.

${second + 1}. Nothing limits liability for fraud.

## C. General

${second === 1 ? 1 : second + 2}. English law governs.
`;
  it('are not renumbered: 4A', () => assert.match(withClause(paper(3), 'insurance'), /\n4A\. While this Agreement/));
  it('count on where each part begins anew', () =>
    assert.match(withClause(paper(1), 'insurance'), /\n3\. While this Agreement/));
});

describe('a product that goes by its name', () => {
  const terms = `# Terms

These terms are between Hobnail Software, Inc. ("**Hobnail**", "**we**") and the practice that accepts them ("**you**").

## What it does

Quillow listens to a call and writes a summary with a machine-learning model. We will provide Quillow to you while you subscribe. You may use Quillow in your practice. Quillow is hosted by us.

## Fees

You pay $40 a month for each seat.

## Liability

We will not be liable for lost profits.
`;
  it('is known', () => {
    assert.equal(productName(review(terms).agreement), 'Quillow');
    assert.equal(productName(review(terms.replaceAll('Quillow', 'the tool')).agreement), undefined);
  });
  it('stands for the AI system and for the services', () => {
    const text = withClause(terms, 'change-in-law', 'customer');
    assert.match(text, /that apply to us and to Quillow, tell you of changes that affect Quillow/);
    assert.match(text, /terminate the affected part of Quillow/);
  });
});

describe('fixes that a partner strikes', () => {
  const refused = (text: string, side: Side, rule: string): string => {
    const one = review(text, { said: { side } });
    const found = one.findings.filter(({ rule: { id } }) => id === rule);
    assert.ok(found.length, one.findings.map(({ rule: { id } }) => id).join());
    return found.flatMap((finding) => refusalsFor(one, finding).flatMap(({ doubts }) => doubts)).join('; ');
  };
  it('name the weights of the other side’s model', () => {
    const paper = between(`${work}
## 2. Title

2.1 The Supplier (and its licensors) own the Triage Model and the Documentation.
`);
    assert.match(refused(paper, 'customer', 'model/weights-unnamed'), /not the client/);
    const one = review(paper, { said: { side: 'provider' } });
    assert.ok(one.findings.some((found) => found.rule.id === 'model/weights-unnamed' && offersFor(one, found).length));
  });
  it('replace a sentence in which something else ends it, too', () => {
    const ends = (more: string): string =>
      between(`${work}
## 2. End

2.1 This Agreement ends if control of the Society changes${more}.
`);
    const rule = 'control/termination-on-acquisition';
    assert.match(refused(ends(', or if the framework agreement ends'), 'customer', rule), /other events/);
    assert.ok(fixedBy(ends(''), 'customer', rule).after.length);
  });
  it('replace a sentence that the next one leans on', () => {
    const paper = between(`${work}
## 2. End

2.1 The Society may terminate if control of the Supplier changes. In that case all results pass to the Society without payment.
`);
    assert.match(refused(paper, 'provider', 'control/termination-on-acquisition'), /next sentence would be read/);
  });
  it('speak of one Partner where both are Partners', () => {
    const paper = `# Consortium Agreement

Between Norholt Port Authority ("Port") and Veldwerk Software B.V. ("Software House"), each a "Partner".

## 1. Project

1.1 The Software House shall train a berth model. Each Partner bears its own costs. Neither Partner may bind the other Partner.

1.2 The Partners shall share data. Data may be used by the receiving Partner for its own purposes.
`;
    const one = review(paper, { said: { side: 'neutral' } });
    for (const found of one.findings)
      for (const { edits } of offersFor(one, found))
        assert.doesNotMatch(edits.map(({ text }) => text).join(), /the Partners(?:'| own| may| have approved)/);
  });
});
