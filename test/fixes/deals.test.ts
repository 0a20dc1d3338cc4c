import assert from 'node:assert/strict';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { afterEdits } from '../../server/src/modelClauses/apply.ts';
import { contraryTo } from '../../server/src/modelClauses/contrary.ts';
import { dealOf } from '../../server/src/modelClauses/deal.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';

// What counsel strikes although the gap is real: words of another kind of deal, and old words left to say the contrary.

function tried(paper: string, side: Side, rule: string) {
  const one = review(paper, { said: { side } });
  const findings = one.findings.filter((finding) => finding.rule.id === rule);
  assert.ok(findings.length, rule);
  const offers = findings.flatMap((finding) => offersFor(one, finding));
  const doubts = findings.flatMap((finding) => refusalsFor(one, finding).flatMap((refusal) => refusal.doubts));
  return { offers, doubts: doubts.join('; '), after: offers[0] ? afterEdits(paper, offers[0].edits) : paper };
}

const head = (title: string): string => `# ${title}

This Agreement is between Mistral Quay Labs, Inc. ("Developer") and Penhallow Dairies LLC ("Client").
`;

const built = (rest: string, fees = 'a fixed price of $70,000'): string => `${head('Development Agreement')}
## 1. Work

1.1 Developer shall train and deliver a yield model (the "Yield Model") for Client, which predicts how much milk a herd gives.

1.2 Client shall pay Developer ${fees}.

${rest}`;

describe('the kind of deal', () => {
  for (const [deal, paper] of [
    ['project', built('')],
    ['hosted', built('1.3 Developer shall host the Yield Model.', '$3,000 per month')],
    [
      'advice',
      `${head('Consulting Agreement')}\n## 1. Work\n\n1.1 Developer shall advise Client on its models.\n\n1.2 Client shall pay $180 per hour.\n`,
    ],
    [
      'joint',
      `${head('Joint Development Agreement')}\n## 1. Project\n\n1.1 The parties shall jointly develop and train a yield model (the "Project").\n\n## 2. Results\n\n2.1 The parties shall jointly own all results.\n`,
    ],
    [
      'data',
      `${head('Data Licence Agreement')}\n## 1. Licence\n\n1.1 Client licenses its herd data to Developer for the training of models.\n`,
    ],
  ] as const)
    it(deal, () => assert.equal(dealOf(review(paper).agreement), deal));
});

describe('words for the kind of deal', () => {
  const vague = '## 2. Quality\n\n2.1 The Yield Model shall be of high quality.\n';

  it('test a model before it is delivered, and a service again and again', () => {
    assert.match(
      tried(built(vague), 'customer', 'performance/unmeasurable').after,
      /run the test before \[acceptance or go-live\], give/,
    );
    const hosted = built(`1.3 Developer shall host the Yield Model.\n\n${vague}`, '$3,000 per month');
    assert.match(
      tried(hosted, 'customer', 'performance/unmeasurable').after,
      /before \[acceptance or go-live\] and each \[month\/quarter\] after it/,
    );
  });

  it('measure nothing where somebody advises by the hour', () => {
    const paper = `${head('Consulting Agreement')}
## 1. Work

1.1 Developer shall advise Client on the training of its AI models and help to train them.

1.2 Developer's models shall be of high quality.

1.3 Client shall pay $180 per hour.
`;
    const { offers, doubts } = tried(paper, 'customer', 'performance/unmeasurable');
    assert.deepEqual(offers, []);
    assert.match(doubts, /nothing is supplied under it/);
  });

  it('hold data to the project that both carry out', () => {
    const paper = `${head('Joint Development Agreement')}
## 1. Project

1.1 The parties shall jointly develop and train a yield model (the "Project"). Client shall give Developer its herd records ("Client Data").

1.2 Developer may use Client Data for any purpose.

## 2. Results

2.1 The parties shall jointly own all results.
`;
    assert.match(
      tried(paper, 'customer', 'data/purpose-unlimited').after,
      /may use Client Data solely to carry out the Project/,
    );
  });
});

describe('old words that go the other way', () => {
  const data = (more: string): string =>
    built(`## 2. Data

2.1 Client shall give Developer its herd records ("Client Data").

2.2 ${more}

## 3. Rights

3.1 Client grants Developer a perpetual license to use Client Data to improve its products.
`);

  it('are all named, and what was missed yields too', () => {
    const { after } = tried(
      data('Developer may keep copies of Client Data in its archive.'),
      'customer',
      'data/deletion-missing',
    );
    assert.match(
      after,
      /Notwithstanding anything to the contrary in this Agreement, including Sections 2\.2 and 3\.1,/,
    );
  });

  it('that are only likely to are named as well', () => {
    const { after } = tried(data('Developer shall keep Client Data secret.'), 'customer', 'data/deletion-missing');
    assert.match(after, /including Section 3\.1,/);
    assert.doesNotMatch(after, /including Sections? 2\.2/);
  });

  it('refuse a cap that would stand beside loss without a limit, but not for the one who bears it', () => {
    const paper = built(`## 2. Liability

2.1 Developer shall make good all loss that Client suffers.

2.2 Neither party is liable for lost profits.
`);
    assert.deepEqual(tried(paper, 'neutral', 'liability/cap-missing').offers, []);
    assert.match(tried(paper, 'provider', 'liability/cap-missing').after, /including Section 2\.1, neither party/);
  });

  it('refuse a second rule on parts of others', () => {
    const { agreement } = review(
      built('## 2. Tools\n\n2.1 Developer shall send Client the terms of each base model before it is used.\n'),
    );
    const [contrary] = contraryTo(agreement, 'Developer shall list each open-source component.', [], 'customer');
    assert.equal(contrary?.sentence.clause.number, '2.1');
    assert.equal(contrary?.cure, undefined);
  });
});

describe('whose the words are', () => {
  it('"its Background IP", where either party has some', () => {
    const { after } = tried(
      `${head('Development Agreement')}
## 1. Definitions

1.1 "Background IP" means all software and know-how that a party owned before this Agreement.

1.2 "Works" means what Developer makes under this Agreement.

## 2. Work

2.1 Developer shall train and deliver a yield model for Client. Client shall pay $70,000.

## 3. Ownership

3.1 All Works are the property of Client, and Developer hereby assigns them to Client.
`,
      'provider',
      'ownership/background-missing',
    );
    assert.match(after, /Developer retains all right, title and interest in and to Developer's Background IP/);
  });

  it('the customer does not narrow its own licence', () => {
    const paper = `${head('License Agreement')}
## 1. License

1.1 Developer grants Client a license to use its yield model for the herds of Client.

1.2 Client shall pay Developer $9,000.
`;
    assert.deepEqual(tried(paper, 'customer', 'license/exclusivity-unstated').offers, []);
    assert.match(tried(paper, 'provider', 'license/exclusivity-unstated').after, /a non-exclusive license/);
  });
});

describe('places', () => {
  it('none behind the closing article', () => {
    const { offers, doubts } = tried(
      `${head('Development Agreement')}
**1. Work.** Developer shall train a yield model (the "Yield Model") for Client.

**2. Price.** Client shall pay $70,000.

**3. General.** Ohio law governs.
`,
      'customer',
      'performance/metrics-missing',
    );
    assert.ok(offers.every(({ edits }) => edits.every(({ text }) => !/\*\*4\./.test(text))));
    assert.ok(offers.length || /closing article/.test(doubts));
  });
});

describe('a sentence that is replaced', () => {
  it('does not take a name along that others use', () => {
    const { doubts } = tried(
      built(`## 2. Ownership

2.1 All inventions and methods that Developer makes during the term of this Agreement (hereinafter, the "Work Product") are the property of Client, and Developer hereby assigns them to Client.

2.2 Developer shall mark all Work Product.
`),
      'provider',
      'ownership/broad-work-product',
    );
    assert.match(doubts, /names what others speak of/);
  });
});

describe('what hangs on the words that go', () => {
  const sale = 'Client may terminate this Agreement if Developer is acquired by another company.';
  it('keeps a right to end of which the next sentence makes something', () => {
    const plain = tried(built(`## 2. End\n\n2.1 ${sale}\n`), 'provider', 'control/termination-on-acquisition');
    assert.equal(plain.offers.length, 1);
    const hanging = built(`## 2. End\n\n2.1 ${sale} The Yield Model then passes to Client free of charge.\n`);
    assert.deepEqual(tried(hanging, 'provider', 'control/termination-on-acquisition').offers, []);
  });
});
