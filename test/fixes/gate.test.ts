import assert from 'node:assert/strict';
import { type Offer, offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { afterEdits } from '../../server/src/modelClauses/apply.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';

/** What is offered and refused for a rule, and the paper once the first offer is taken. */
function tryFor(
  paper: string,
  side: Side,
  rule: string,
): { found: boolean; offers: readonly Offer[]; doubts: string; after: string } {
  const one = review(paper, { said: { side } });
  const findings = one.findings.filter((finding) => finding.rule.id === rule);
  const offers = findings.flatMap((finding) => offersFor(one, finding));
  return {
    found: findings.length > 0,
    offers,
    doubts: findings.flatMap((finding) => refusalsFor(one, finding).flatMap(({ doubts }) => doubts)).join('; '),
    after: offers[0] ? afterEdits(paper, offers[0].edits) : paper,
  };
}

const between = (rest: string): string => `# Services Agreement

This Agreement is between Harrow Lane Models, Inc. ("Developer") and Tidewater Grocers, LLC ("Client").

${rest}`;
const services = (rest: string): string =>
  between(`## 1. Services

1.1 Developer shall build, host and operate a demand forecasting model (the "Forecaster") for Client.

1.2 Client shall pay Developer $9,000 per month in advance. This Agreement runs for two years.

${rest}`);

describe('a fix against the client', () => {
  const paper = between(`## 1. Services

1.1 Developer shall give Client access to its forecasting software, which uses machine learning, for $900 per month.

## 2. Data

2.1 Client shall give Developer its sales records ("Client Data"). Developer shall return or delete Client Data when this Agreement ends.

2.2 Developer may use Client Data to train its models for all of its customers.
`);

  it('is not offered to the provider who may train', () => {
    const { found, offers, doubts } = tryFor(paper, 'provider', 'data/trains-for-others');
    assert.ok(found);
    assert.deepEqual(offers, []);
    assert.match(doubts, /takes from the client/);
  });

  it('is offered to the customer whose data it is', () => {
    assert.match(tryFor(paper, 'customer', 'data/trains-for-others').after, /shall not use/);
  });

  it('puts no duty to delete on the provider alone', () => {
    const { found, offers, doubts } = tryFor(
      services(`## 2. Data

2.1 Client shall give Developer its sales records ("Client Data"). Developer shall use Client Data only to provide the Services.
`),
      'provider',
      'data/deletion-missing',
    );
    assert.ok(found);
    assert.deepEqual(offers, []);
    assert.match(doubts, /binds the client alone|no models handed over/);
  });

  it('does not cap the other side for the customer', () => {
    const { found, offers } = tryFor(
      services(`## 2. Liability

2.1 Neither party is liable for indirect damages.
`),
      'customer',
      'liability/cap-missing',
    );
    assert.ok(found);
    assert.deepEqual(offers, []);
  });

  it('a provider is not told that the customer’s liability is unlimited', () => {
    const terms = `# Online Terms

These terms are between Harrow Lane Models, Inc. ("we", "us") and the company that signs up ("you").

- You pay us $400 each month for our forecasting model.
- Our total liability is limited to $4,800.
- Your liability is not limited.
`;
    assert.equal(tryFor(terms, 'provider', 'liability/unlimited').found, false);
    assert.equal(tryFor(terms.replace('Your', 'Our'), 'provider', 'liability/unlimited').found, true);
  });
});

describe('risky words that would stay', () => {
  it('are named where the clause can go before them', () => {
    const { after } = tryFor(
      services(`## 2. Data

2.1 Client shall give Developer its sales records ("Client Data"). Developer shall use Client Data only to provide the Services.

2.2 Developer may keep Client Data for as long as Developer finds it useful.
`),
      'customer',
      'data/deletion-missing',
    );
    assert.match(
      after,
      /2\.3 Notwithstanding anything to the contrary in this Agreement, including Section 2\.2, at Client's request/,
    );
  });

  it('are named as sections where whole articles are articles', () => {
    const { after } = tryFor(
      `# Joint Development Agreement

This Agreement is between Harrow Lane Models, Inc. ("Harrow") and Tidewater Grocers, LLC ("Tidewater").

# Article 1 – Project

1.1 Harrow and Tidewater shall jointly train a model for stock forecasts under Article 2.

# Article 2 – Intellectual Property

2.1 Intellectual property made by both parties shall be jointly owned by them.

# Article 3 – Term

3.1 Tidewater may not, without the prior consent of Harrow, sell its business, merge, or permit any change in its shareholders.
`,
      'neutral',
      'control/transfer-right-missing',
    );
    assert.match(after, /Notwithstanding Section 3\.1, each party may transfer its whole share/);
  });

  it('refuse an exception for a sale while the sale itself ends the agreement', () => {
    const paper = services(`## 2. General

2.1 Developer may not assign this Agreement without Client's consent.

2.2 If Developer is acquired, this Agreement shall terminate automatically.
`);
    const { found, offers, doubts } = tryFor(paper, 'provider', 'control/consent-blocks-exit');
    assert.ok(found);
    assert.deepEqual(offers, []);
    assert.match(doubts, /what a sale of the business does/);
    // The way out of both begins where the agreement ends, and names the ban.
    assert.match(
      tryFor(paper, 'provider', 'control/termination-on-acquisition').after,
      /2\.2 Notwithstanding Section 2\.1, if a party is acquired, .* this Agreement continues/,
    );
  });

  it('put the exception behind the sentence that makes a sale an assignment', () => {
    const { after } = tryFor(
      services(`## 2. General

2.1 Developer may not assign this Agreement. Any merger or change in the ownership of Developer is an assignment. Client may assign freely.
`),
      'provider',
      'control/consent-blocks-exit',
    );
    assert.match(after, /is an assignment\. Notwithstanding the foregoing/);
  });

  it('put it before what is said to remain unaffected', () => {
    const { after } = tryFor(
      services(`## 2. General

2.1 Rights under this Agreement may be assigned only with the consent of the other party. § 354a HGB remains unaffected.
`),
      'provider',
      'control/consent-blocks-exit',
    );
    assert.match(after, /other party\. Notwithstanding the foregoing.*§ 354a HGB remains unaffected\./);
  });

  it('refuse a licence that is not transferable and yet may be sold on', () => {
    const paper = (words: string): string =>
      services(`## 2. License

2.1 Developer hereby grants to Client a perpetual, transferable license${words} the software tools that Developer owned before this Agreement.
`);
    assert.match(
      tryFor(paper(' to use, sell and otherwise exploit'), 'provider', 'license/transferable').doubts,
      /still lets it be passed on/,
    );
    assert.match(
      tryFor(paper(', with the right to sublicense through multiple tiers, to use'), 'provider', 'license/transferable')
        .after,
      /perpetual, non-transferable license, to use the software tools/,
    );
  });

  it('are no shared responsibility beside an indemnity for everything: that answers', () => {
    const paper = services(`## 2. Losses

2.1 Client will rely on the forecasts.

2.2 Developer shall indemnify Client from any and all losses in any way relating to the Services or this Agreement, regardless of any negligence of Client.
`);
    const { findings } = review(paper, { said: { side: 'neutral' } });
    assert.ok(!findings.some(({ rule }) => rule.id === 'liability/ai-decisions-unallocated'));
  });

  it('leave a promise standing for the customer, and are measured in its place for the provider', () => {
    const paper = services(`## 2. Performance

2.1 The Forecaster shall be of high quality.
`);
    // A provider does not offer measures beside what it has promised.
    assert.deepEqual(tryFor(paper, 'provider', 'performance/metrics-missing').offers, []);
    const { after } = tryFor(paper, 'provider', 'performance/unmeasurable');
    assert.match(
      after,
      /2\.1 The Forecaster shall reach \[measure and value, such as accuracy of at least 90%\].*the only remedy/,
    );
    assert.doesNotMatch(after, /high quality/);
    assert.match(
      tryFor(paper, 'customer', 'performance/metrics-missing').after,
      /Without limiting Section 2\.1, the Forecaster shall/,
    );
    assert.deepEqual(tryFor(paper, 'neutral', 'performance/metrics-missing').offers, []);
  });
});

describe('a sentence that does more than the risk', () => {
  it('stays, and the clause stands beside it by number', () => {
    const { after } = tryFor(
      services(`## 2. Ownership

2.1 Developer hereby irrevocably assigns to Client all right, title and interest in the Forecaster, including its weights, and in all improvements and methods of general application that the parties make jointly.

2.2 Developer shall sign any paper needed to record the assignment in Section 2.1.

2.3 Developer keeps what it owned before this Agreement and may use its general knowledge and skill for others.
`),
      'provider',
      'ownership/innovation-to-customer',
    );
    assert.match(after, /2\.1 Developer hereby irrevocably assigns to Client/);
    assert.match(
      after,
      /2\.4 Notwithstanding anything to the contrary in this Agreement, including Section 2\.1, Developer owns/,
    );
  });

  it('is not replaced where the next one leans on it', () => {
    const { found, offers, doubts } = tryFor(
      services(`## 2. Data

2.1 Client shall give Developer its sales records ("Client Data").

2.2 Client grants to Developer a perpetual license to use and publish Client Data for any purpose. Client warrants that it may give that license.
`),
      'customer',
      'data/purpose-unlimited',
    );
    assert.ok(found);
    assert.deepEqual(offers, []);
    assert.match(doubts, /refers to what goes|would be lost/);
  });
});

describe('words that need what the paper lacks', () => {
  it('is no credit, and no test by the month, under a fixed price: it is tested before it is delivered', () => {
    const { after } = tryFor(
      services('').replace('$9,000 per month in advance', 'a fixed price of $90,000 on acceptance'),
      'customer',
      'performance/metrics-missing',
    );
    assert.match(after, /shall run the test before \[acceptance or go-live\], give/);
    assert.doesNotMatch(after, /credit|reduce the fees/);
  });

  it('is no rate of the agreement, where nobody has a rate: it is asked for', () => {
    const { after } = tryFor(services(''), 'customer', 'exit/knowledge-transfer-missing');
    assert.match(after, /charged at \[rate\] per hour/);
    assert.doesNotMatch(after, /rates of this Agreement/);
  });
});

describe('a prohibition on what people remember', () => {
  it('is nothing that a proviso could limit', () => {
    const paper = services(`## 2. Confidentiality

2.1 Developer shall not, at any time, use for others any idea, skill or technique that its people retain in unaided memory.
`);
    for (const rule of ['residuals/reaches-patents', 'residuals/without-confidentiality'])
      assert.equal(tryFor(paper, 'customer', rule).found, false);
  });
});
