import assert from 'node:assert/strict';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { review } from '../../server/src/review.ts';
import { fixedBy } from './fixedBy.ts';

// What the paper says of its sides, which the library cannot know: whose the data is, whom a sentence binds, what else stands.

describe('data that its supplier brings', () => {
  const paper = `# Services Agreement

This agreement is between Quillhaven Ltd ("Supplier") and Lark Acoustics Ltd ("Company").

## 1. Services

1.1 Supplier shall label bird sounds for Company and advise Company on the AI model that Company trains with them.

1.2 "Archive" means the recordings that Supplier provides under this agreement. The Archive remains the property of Supplier.

1.3 Company shall pay Supplier £40,000 a year.

## 2. Data

2.1 Company may use the Archive to train the AI model, and shall not attempt to identify any person.

## 3. General

3.1 Either party may end this agreement by a month's notice. It is governed by the law of England.
`;
  it('is never audited or handed back by its owner', () => {
    const one = review(paper, { said: { side: 'neutral' } });
    const why = one.findings.flatMap((finding) => refusalsFor(one, finding).flatMap(({ doubts }) => doubts));
    assert.ok(why.includes('the data is of the side that it would bind'), why.join('; '));
    for (const text of one.findings.flatMap((finding) => offersFor(one, finding)).flatMap(({ edits }) => edits))
      assert.doesNotMatch(text.text, /Supplier shall[^.]*(?:report|evidence|return|delete)/);
  });
});

describe('a sentence on both', () => {
  const paper = `# Cooperation Agreement

This Agreement is between Brackwater GmbH ("Brackwater") and Feldner AG ("Feldner"), which develops machine learning models. Together the "Partners".

## 1. Data

1.1 "Meter Data" means data that a Partner contributes from its meters.

1.2 Each Partner may use the other Partner's Meter Data for its own business purposes of whatever kind.

## 2. Results

2.1 The Partners shall together train a model on Meter Data. The model is owned jointly by the Partners.

2.2 Neither Partner shall provide forecasting services to third parties without the consent of the other.

## 3. End

3.1 Each Partner may end this Agreement with three months' notice.

3.2 This Agreement is governed by German law.
`;
  it('is not replaced by one on one side', () => {
    const { after, why } = fixedBy(paper, 'neutral', 'data/purpose-unlimited');
    assert.deepEqual(after, []);
    assert.match(why, /on both/);
  });
  it('is met in its own word for a party', () => {
    const { after } = fixedBy(paper, 'neutral', 'joint/ownership-without-terms');
    assert.match(after[0] ?? '', /Each Partner holds an equal, undivided share/);
    assert.doesNotMatch(after[0] ?? '', /\b(?:[Ee]ach|[Nn]either|[Tt]he|A) part(?:y|ies)\b/);
  });
});

const project = (rest: string): string => `# Development Agreement

This Agreement is between Ostrava Code, LLC ("Builder") and Pinder Mills, Inc. ("Miller").

## 1. Work

1.1 Builder shall build a machine learning model that detects faults in flour and deliver it to Miller for $90,000.

${rest}`;

describe('what the client may forbid', () => {
  const paper = project(`## 2. Ownership

2.1 Builder hereby assigns to Miller all right, title and interest in the software that it delivers.

2.2 Any model trained on samples will be jointly owned by the parties.

## 3. General

3.1 Builder shall not assign or transfer its rights under this Agreement without the prior written consent of Miller.

3.2 Miller may assign this Agreement freely.
`);
  it('is not overridden by terms on what is owned jointly', () => {
    const { after, why } = fixedBy(paper, 'customer', 'joint/ownership-without-terms');
    for (const text of after) assert.doesNotMatch(text, /Notwithstanding[^.]*3\.[12]/);
    assert.match(why, /takes from the client what it may do, or forbid/);
  });
  it('is not shared more widely by the weights of the one thing that is shared', () => {
    const { after, why } = fixedBy(paper, 'customer', 'model/weights-unnamed');
    assert.deepEqual(after, []);
    assert.match(why, /a wider share/);
  });
});

describe('a sentence of which a part is at fault', () => {
  it('stays where payment hangs on it', () => {
    const { after, why } = fixedBy(
      project(
        '1.2 A stage shall be accepted when the model performs to the satisfaction of Miller and with reasonable accuracy.\n',
      ),
      'provider',
      'performance/unmeasurable',
    );
    for (const text of after) assert.match(text, /A stage shall be accepted when/);
    assert.match(why, /when work is accepted/);
  });
  it('stays where it is the leave to use the data', () => {
    const { after, why } = fixedBy(
      project(`## 2. Data

2.1 Miller shall give Builder its flour images ("Flour Images"). Builder may use Flour Images in the work and may keep copies of them for as long as it likes.
`),
      'customer',
      'data/retention-unlimited',
    );
    for (const text of after) assert.match(text, /Builder may use Flour Images in the work/);
    assert.match(why, /leave to use the data as well/);
  });
  it('stays where it bars work for others', () => {
    const { after, why } = fixedBy(
      project(`## 2. Limits

2.1 Builder shall not build fault detection for any other mill, nor use in other work the skill and knowledge that its people gain under this Agreement.
`),
      'provider',
      'residuals/surrendered',
    );
    for (const text of after) assert.match(text, /for any other mill/);
    assert.match(why, /bars work for others/);
  });
});

describe('an end of exclusivity', () => {
  it('names the ban beside it, which would outlast it', () => {
    const { after } = fixedBy(
      project(`## 2. License

2.1 Builder grants Miller an exclusive, perpetual license under its technology to make and sell any product.

## 3. Others

3.1 Builder shall not work with or supply any other mill.
`),
      'provider',
      'exclusivity/no-expiry',
    );
    assert.match(after[0] ?? '', /any product\. Notwithstanding the foregoing and Section 3\.1, the exclusivity,/);
  });
});

describe('a letter that asks to be signed', () => {
  const letter = `Dear Ms. Oyelaran,

This letter is our agreement. We, Tidewell Labs, Inc., will build for you, Harbor Foods, Inc., a model that predicts spoilage and will host it for $900 a month.

**Results.** We will build the model by May, and it will predict spoilage well.

**Your data.** You will give us your cold-store readings, and we may use them for whatever helps us.

**The end.** Either of us may stop with a month's notice.

If this is what we agreed, please sign and return a copy. We look forward to starting.

Sincerely,

Ana Brito, Tidewell Labs, Inc.
`;
  it('takes new paragraphs before that', () => {
    for (const rule of ['performance/metrics-missing', 'liability/cap-missing', 'exit/survival-missing']) {
      let after: readonly string[] = [];
      try {
        ({ after } = fixedBy(letter, 'customer', rule));
      } catch {}
      for (const text of after) assert.match(text, /starting\.\n\nSincerely/);
    }
    assert.match(fixedBy(letter, 'neutral', 'data/deletion-missing').after[0] ?? '', /starting\.\n\nSincerely/);
  });
});

describe('a register of what was there before', () => {
  it('lists what one side brings where only that side keeps anything', () => {
    const { after, why } = fixedBy(
      project(`## 2. Ownership

2.1 Builder retains its pre-existing tools and libraries.

2.2 Builder hereby assigns the rest of what it delivers to Miller upon payment of the fee.

2.3 Miller shall pay the fee within thirty days after delivery.

2.4 This Agreement is governed by the laws of Ohio.
`),
      'neutral',
      'ownership/background-unlisted',
    );
    assert.match(after[0] ?? '', /that Builder expects to use is listed in Exhibit A/, why);
    assert.doesNotMatch(after[0] ?? '', /each party expects/);
  });
});

describe('what another sentence says of the same sale', () => {
  const paper = (control: string): string => `# Development Agreement

This Agreement is between Wexcombe Ltd ("Developer") and Harrowby Mills Ltd ("Client").

## 1. Work

1.1 Developer shall develop the grading software for Client. Client shall pay Developer £70,000.

## 2. Transfer

2.1 Developer must not assign this Agreement without Client's consent.

## 3. Staff

3.1 ${control}

3.2 This Agreement is governed by the law of England.
`;
  const offered = (text: string): boolean => {
    const one = review(text, { said: { side: 'provider' } });
    return one.findings
      .filter(({ rule, start }) => rule.id === 'control/consent-blocks-exit' && start < text.indexOf('## 3. Staff'))
      .flatMap((finding) => offersFor(one, finding))
      .some(({ edits }) => edits.some((edit) => edit.text.includes('needs no consent')));
  };
  it('is asked before a sale is freed of consent', () => {
    assert.equal(offered(paper('Developer names its staff in a list.')), true);
    assert.equal(
      offered(paper("Developer must not undergo any change in its shareholding or control without Client's consent.")),
      false,
    );
  });
});
