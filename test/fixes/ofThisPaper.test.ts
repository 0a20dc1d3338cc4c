import assert from 'node:assert/strict';
import { offersFor } from '../../server/src/fixes/offers.ts';
import { afterEdits, applied } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { fixedBy } from './fixedBy.ts';

// New words take up what this paper says elsewhere: who is bound, how it speaks, what is secret in it, when data may be fetched.

function fixed(paper: string, side: Side, rule: string): string {
  const one = review(paper, { said: { side } });
  const finding = one.findings.find((each) => each.rule.id === rule);
  assert.ok(finding, rule);
  const [offer] = offersFor(one, finding);
  assert.ok(offer, `${rule} offers nothing`);
  return afterEdits(paper, offer.edits);
}

describe('an exception to a ban', () => {
  it('is for the party that is bound, where the paper does not tell who supplies', () =>
    assert.deepEqual(
      fixedBy(
        `# Cooperation Agreement

between Fjordkraft AS ("Fjord") and Lahti Drives Oy ("Lahti").

1. The parties develop a wear model together. Each party contributes sensor data.

2. Lahti shall not, alone or with others, develop, sell or make use of any solution based on machine learning which Fjord has not approved. This does not limit Fjord in its cooperation with third parties.
`,
        'neutral',
        'exclusivity/own-products',
      ).after.map((text) => /prevents (\w+) from/.exec(text)?.[1]),
      ['Lahti'],
    ));
});

describe('one owner for what was to be owned by both', () => {
  const terms = (words: string) => `# Subscription Terms

These terms are a contract between **Larkspur Inc.**, 700 Bay Street, Toronto ("**Larkspur**", "**we**", "**us**"), and the organization named in the Order Form ("**you**").

## What you buy

We provide a hosted scheduling service. We tune Duty Models for you. You pay us monthly.

## Who owns what

- We own the service. Nothing here transfers it to you.
- ${words}
`;
  it('is spoken of as the paper speaks, and in the plural', () =>
    assert.match(
      fixed(
        terms('Duty Models are tuned jointly and will be jointly owned.'),
        'provider',
        'joint/ownership-without-terms',
      ),
      /Duty Models are tuned jointly and belong to us, you hereby assign to us your right, title and interest in them, and we hereby grant you a perpetual/,
    ));
});

describe('what the other side keeps', () => {
  const paper = (secret: string) => `# Consulting Agreement

This Agreement is between Osprey Vision, Inc. ("Developer") and Fallow Orchards LLC ("Grower") as of May 2, 2025.

1. **Services.** Developer shall build a ripeness model for Grower. Grower shall pay $40,000.

2. **Ownership.** Everything that Developer makes during the term of this Agreement, whether or not for the services, belongs to Grower, and Developer hereby assigns it.

3. **Secrets.** Each party keeps the Confidential Information of the other secret. ${secret}
`;
  const swept = (secret: string) => fixed(paper(secret), 'provider', 'ownership/broad-work-product');
  it('is not taken back by secrets that include all that its people learn', () => {
    const after = swept('The skill and experience that Developer’s people gain is Confidential Information of Grower.');
    assert.match(after, /"Developer IP" means/);
    assert.doesNotMatch(after, /excluding[^.]*Confidential Information/);
  });
  it('leaves secrets out that are secrets', () =>
    assert.match(swept('This lasts five years.'), /excluding[^.]*Confidential Information of Grower/));
});

describe('deletion', () => {
  const paper = (end: string) => `# Hosting Agreement

This Agreement is between Osprey Vision, Inc. ("Provider") and Fallow Orchards LLC ("Customer") as of May 2, 2025.

1. **Services.** Provider shall host a ripeness model for Customer. Customer sends Provider its pictures (the "Customer Data").

2. **Fees.** Customer shall pay $400 a month.

3. **Term.** This Agreement runs for two years. ${end}
`;
  const withDeletion = (end: string): string => {
    const { agreement } = review(paper(end), { said: { side: 'customer' } });
    return applied(agreement, insertClause('deletion'), 'customer');
  };
  it('waits until the customer has fetched its data', () =>
    assert.match(
      withDeletion('For 30 days after its end Customer may download its records.'),
      /within \[30\] days after the time in which Customer may take its data out has passed,/,
    ));
  it('waits for nothing where nothing is fetched', () =>
    assert.match(withDeletion('Fees for unused days are returned.'), /within \[30\] days after this Agreement ends,/));
});

describe('what new words go before', () => {
  it('is not the section that they stand in', () => {
    const after = fixed(
      `# Consulting Agreement

This Agreement is between Oculine Partners LLC ("Consultant") and Tarrow Glass Works, Inc. ("Client"). Consultant trains a detection model (the "Detector") for Client on images of Client.

**Section 6. Work Product.** "Work Product" means the Detector and all software, methods and models that Consultant makes for Client, together with everything used in or needed to operate the Detector. Upon full payment Consultant assigns to Client all right, title and interest in the Work Product.

**Section 7. Consultant Materials.** Consultant shall tell Client before it uses a tool of its own. Any tool that is not so told is Work Product and belongs to Client.

**Section 8. Confidentiality.** Each party shall keep secret what it learns from the other.
`,
      'provider',
      'model/methodology-not-separated',
    );
    assert.match(
      after,
      /Notwithstanding anything to the contrary in this Agreement, including Section 7, Consultant retains/,
    );
  });
});

describe('what is paid', () => {
  const paper = (pays: string) => `# Services Agreement

This Agreement is between Wren Analytics GmbH ("Developer") and Alder Logistics BV ("Company"). ${pays}

6. **Work.** Developer hereby assigns to Company all right, title and interest in the Deliverables.
`;
  const paid = (pays: string): string | undefined =>
    /full payment of the (\w+) due/.exec(fixed(paper(pays), 'provider', 'ownership/assignment-before-payment'))?.[1];

  it('goes by the name that the paper has for it', () => {
    assert.equal(paid('Company pays the Charges monthly; the Charges are net of tax.'), 'Charges');
    assert.equal(paid('Company pays the charges monthly.'), 'charges');
    assert.equal(paid('Company pays the Fees monthly; the Fees are net of tax.'), 'Fees');
    assert.equal(paid('Company pays a fee and the charges of the cloud.'), 'fees');
  });
});
