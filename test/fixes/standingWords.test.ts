import assert from 'node:assert/strict';
import { afterEdits, editsOf } from '../../server/src/modelClauses/apply.ts';
import { isTheCustomersLeave } from '../../server/src/modelClauses/customersLeave.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { fixedBy } from './fixedBy.ts';

// What stands in a paper already decides what may come beside it: in each case the words are ours, the fault was a partner's to find.

const withClause = (paper: string, clause: string, side: Side = 'neutral'): string => {
  const { agreement } = review(paper, { said: { side } });
  return afterEdits(paper, editsOf(agreement, insertClause(clause), side));
};

const terms = `# Terms of Service

These terms are between Wickerlight, Inc. ("we", "us") and you, the business named on the order form ("you").

## 1. The Service

The "Service" is our hosted application that reads tender documents and ranks bids. Rankings and summaries are "Outputs." You may use Outputs in your own business. Outputs may be wrong. You will check Outputs before you use Outputs.

We run the Service for you. You may use the Service while your subscription is paid.

## 2. Fees

You pay the subscription fee in advance. Fees paid are never refundable.

## 3. Your Data

"Customer Data" means what you put into the Service. You will supply Customer Data, and you give us a license to host and copy Customer Data to run the Service.

We are not required to return or delete Customer Data when your subscription ends.

## 4. Limits

OUR TOTAL LIABILITY UNDER THESE TERMS IS LIMITED TO $250.

## 5. Ending

Either of us may end these terms on 30 days' notice. Sections 2 and 4 survive.
`;

describe('a service and what it returns', () => {
  const indemnified = withClause(terms, 'infringement-indemnity');
  it('are two things', () =>
    assert.match(indemnified, /claims that the Service, the data we used to train it, or Outputs/));
  it('are answered for above the cap, and the fees come back', () =>
    assert.match(indemnified, /Notwithstanding Sections 2 and 4, we will defend you/));
  it('is warranted by no measure that nobody has agreed', () => {
    const warranted = withClause(terms, 'output-warranty');
    assert.match(warranted, /monitor the Service with professional skill/);
    assert.doesNotMatch(warranted, /metrics/);
  });
});

describe('an article without numbers of its own', () => {
  it('is named among what survives', () =>
    assert.match(
      withClause(terms, 'knowledge-transfer'),
      /Sections 2, 4 and 5 survive|Sections 2 and 4 and 5 survive/,
    ));
});

const built = (rest: string): string => `# Development Agreement

This Agreement is between Osprey Fields Inc. ("Osprey Fields") and Marrow Analytics LLC ("Consultant"). Osprey Fields' staff will advise Consultant.

## 1. Work

1.1 Consultant shall train a yield model for Osprey Fields for a fixed fee of $60,000. Osprey Fields shall supply its field records, with the Personal Information of growers ("Field Data").

1.2 "Personal Information" means information about a person.

${rest}`;

describe('the words of a paper', () => {
  const paper = built('');
  it('take an apostrophe alone, and a defined term with its capitals', () => {
    const text = withClause(paper, 'privacy', 'customer');
    assert.match(text, /on Osprey Fields' documented instructions/);
    assert.doesNotMatch(text, /personal data|personal information/);
  });
});

describe('one owner of what another clause assigns', () => {
  it('goes before that clause', () => {
    const { after } = fixedBy(
      built(`## 2. Ownership

2.1 Consultant hereby assigns to Osprey Fields all right, title and interest in all inventions that it makes, alone or with others. Consultant grants Osprey Fields a perpetual, transferable license to use its earlier libraries for any purpose.

2.2 Any improvement to the sensors that staff of both parties have devised shall be jointly owned by the parties.
`),
      'provider',
      'joint/ownership-without-terms',
    );
    assert.ok(
      after.some((text) => /2\.2 Notwithstanding Section 2\.1, any improvement [^.]* belongs to Consultant/.test(text)),
    );
  });
});

describe('what is made after the end', () => {
  const joint = (tail: string): string => `# Joint Development Agreement

This Agreement is between Hallow Tools GmbH ("Hallow") and Brisk Systems GmbH ("Brisk").

## 1. Project

1.1 The parties shall jointly develop a cutting model. Brisk shall train the model. Hallow shall supply its cutting data.

## 2. Results

2.1 "Results" means all software and inventions which arise during the term${tail}.

2.2 The Results are jointly owned by the parties.
`;
  it('is left where the paper says whose it is', () =>
    assert.match(
      fixedBy(joint(' or within nine months thereafter'), 'neutral', 'joint/derivatives-missing').why,
      /the paper says whose what is made after its end is/,
    ));
  it('is said where it does not', () =>
    assert.equal(fixedBy(joint(''), 'neutral', 'joint/derivatives-missing').after.length > 0, true));
});

describe('who may use data', () => {
  const { agreement } = review(built(''));
  it('is the customer, also where the sentence is passive', () => {
    assert.ok(isTheCustomersLeave('Trial data may be used by Osprey Fields for all purposes.', agreement));
    assert.ok(!isTheCustomersLeave('Trial data may be used by Consultant for all purposes.', agreement));
    assert.ok(isTheCustomersLeave('Trial data may be used by Consultant for any purpose.', agreement, 'Osprey Fields'));
  });
});

describe('help after the end that stands in a list', () => {
  it('keeps the data until it has ended', () => {
    const paper = built(`## 2. Ending

2.1 When this Agreement ends Consultant shall:

(a) continue the Services for up to nine months, if asked; and

(b) hand over its notes.
`);
    assert.match(
      withClause(paper, 'deletion'),
      /within \[30\] days after this Agreement or, if later, the assistance under Section 2\.1 ends/i,
    );
  });
});
