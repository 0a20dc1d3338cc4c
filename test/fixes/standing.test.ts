import assert from 'node:assert/strict';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { afterEdits } from '../../server/src/modelClauses/apply.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { standingOf } from '../../server/src/settlement/settle.ts';

// What stands in a paper already: words that answer, words that go the other way, names and numbers that are taken.

const between = (rest: string): string => `# Development Agreement

This Agreement is between Osprey Vision, Inc. ("Developer") and Fallow Orchards LLC ("Grower") as of May 2, 2025 (the "Effective Date").

## 1. Services

1.1 Developer shall train, deliver and host a ripeness model (the "Ripeness Model") for Grower, which predicts when fruit is picked.

1.2 Grower shall pay Developer $4,000 per month. This Agreement runs for three years.

1.3 Grower sends pictures of its fruit to Developer. Developer shall not use them to train models for others, and shall delete them when this Agreement ends.

${rest}`;

const found = (paper: string, side: Side, rule: string): boolean =>
  review(paper, { said: { side } }).findings.some((one) => one.rule.id === rule);

function tried(paper: string, side: Side, rule: string) {
  const one = review(paper, { said: { side } });
  const findings = one.findings.filter((finding) => finding.rule.id === rule);
  assert.ok(findings.length, rule);
  const offers = findings.flatMap((finding) => offersFor(one, finding));
  const doubts = findings.flatMap((finding) => refusalsFor(one, finding).flatMap((refusal) => refusal.doubts));
  return { offers, doubts: doubts.join('; '), after: offers[0] ? afterEdits(paper, offers[0].edits) : paper };
}

describe('a question that the paper answers in other words', () => {
  const answered: readonly (readonly [rule: string, words: string])[] = [
    [
      'governance/change-in-law-missing',
      '2.1 Developer warrants that the Ripeness Model will follow all present and future legal requirements.',
    ],
    [
      'liability/ai-decisions-unallocated',
      '2.1 Developer is liable for any loss that Grower suffers because of the Ripeness Model.',
    ],
    [
      'liability/oversight-missing',
      '2.1 Grower shall cause a trained picker to make every decision to harvest a row; the Ripeness Model ranks rows automatically.',
    ],
    [
      'ownership/outputs-unallocated',
      '2.1 "Grower Data" means pictures of fruit that Grower sends, including results returned by the Ripeness Model. Grower owns Grower Data.',
    ],
  ];
  for (const [rule, words] of answered)
    it(rule, () => {
      const settled = (paper: string): boolean => standingOf(review(paper).agreement, rule)?.state === 'settled';
      assert.equal(settled(between('')), false);
      assert.equal(settled(between(`## 2. Terms\n\n${words}\n`)), true);
    });
});

describe('a right to leave when the other is sold', () => {
  const paper = between(`## 2. Ending

2.1 If Grower is acquired or merges, Developer may terminate this Agreement immediately.
`);

  it('is no risk to whoever has it', () => {
    assert.equal(found(paper, 'provider', 'control/termination-on-acquisition'), false);
    const turned = paper.replace(
      'If Grower is acquired or merges, Developer',
      'If Developer is acquired or merges, Grower',
    );
    assert.equal(found(turned, 'provider', 'control/termination-on-acquisition'), true);
  });
});

describe('what is deemed to pass', () => {
  it('goes, and what passes is named', () => {
    const { after } = tried(
      between(`## 2. Ownership

2.1 All software, models and know-how made by Developer in the Services ("Work Product") are the sole property of Grower, and Developer hereby assigns them to Grower.

2.2 Tools that Developer uses in the Services are deemed Work Product.

## 3. Law

3.1 Ohio law governs.
`),
      'provider',
      'ownership/background-transfers',
    );
    assert.match(after, /including Section 2\.1, Developer retains/);
    assert.doesNotMatch(after, /are deemed Work Product/);
  });
});

describe('a sentence whose successor borrows its words', () => {
  it('is not replaced', () => {
    const { offers, doubts } = tried(
      between(`## 2. Quality

2.1 The Ripeness Model shall be of high quality. Grower will tell Developer when it thinks that it is.
`),
      'provider',
      'performance/unmeasurable',
    );
    assert.deepEqual(offers, []);
    assert.match(doubts, /borrows its words/);
  });
});

describe('a label that is a company form', () => {
  it('is none', () => {
    const { agreement } = review(`# Contract

The company **VERGERS RENAUD**, a joint-stock company (SAS), 4 rue Basse, Lyon, hereinafter called "**the Client**",

and the company **LUNETTE**, a limited liability company (SARL), 9 rue Haute, Lyon, hereinafter called "**the Provider**".

## Article 1 – Object

The Provider shall train a model for the Client. The Client shall pay the Provider 9,000 euros.
`);
    assert.deepEqual(agreement.parties.map(({ label }) => label).sort(), ['Client', 'Provider']);
  });
});
