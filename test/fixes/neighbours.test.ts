import assert from 'node:assert/strict';
import { offersFor } from '../../server/src/fixes/offers.ts';
import { applied } from '../../server/src/modelClauses/apply.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { review } from '../../server/src/review.ts';
import type { Side } from '../../server/src/rules/rule.ts';
import { fixedBy } from './fixedBy.ts';

const between = (rest: string): string => `# Services Agreement

This Agreement is between Petrel Vision Works, LLC ("Maker") and Saltmarsh Ferries, Inc. ("Client"). "Effective Date" means May 4, 2026.

${rest}`;

const inserted = (text: string, clause: string, side: Side = 'neutral'): string =>
  applied(review(text, { said: { side } }).agreement, insertClause(clause), side);

describe('a carve-out', () => {
  const paper = between(`## 1. Work

1.1 Maker shall build a berth-planning model for Client for a fixed fee of $80,000 and deliver it with its code.

## 2. Title

2.1 All inventions, code, models and ideas that Maker's staff conceive during the term of this Agreement belong to Client, and Maker hereby assigns them to Client.

2.2 Every library, script or model of Maker that it had before the Effective Date and that is used to make the work forms part of the work and becomes the property of Client.
`);
  it('prevails over the paragraph that passes the same tools', () => {
    const { after } = fixedBy(paper, 'provider', 'ownership/broad-work-product');
    const carved = after.filter((text) => /retains all right, title and interest in and to Maker IP/.test(text));
    assert.ok(carved.length);
    for (const text of carved) {
      assert.match(
        text,
        /Notwithstanding anything to the contrary in this Agreement(?:, including Section 2\.2)?, Maker/,
      );
      assert.doesNotMatch(text, /The foregoing does not apply|whether or not listed/);
    }
  });
  it('says of general improvements once what its own definition says', () => {
    const [first = ''] = fixedBy(paper, 'provider', 'ownership/broad-work-product').after.filter((text) =>
      /Maker IP/.test(text),
    );
    assert.equal(first.match(/of general application/g)?.length, 1);
  });
});

describe('an end of exclusivity', () => {
  const licence = (sentence: string) =>
    between(`## 1. Licence

1.1 ${sentence}

1.2 This Agreement continues until either party ends it on ninety days' notice. Client pays $4,000 per month for the model.
`);
  const forClient = licence(
    'Maker grants Client an exclusive license to use its berth-planning model, and shall not license it to any other ferry line.',
  );
  it('ends the undertaking with the right', () => {
    const { after } = fixedBy(forClient, 'neutral', 'exclusivity/no-expiry');
    assert.match(
      after.join('\n'),
      /Notwithstanding the foregoing, the exclusivity, and every undertaking given to secure it, ends \[18\]/,
    );
  });
  it('is not for the side that has it', () => {
    const one = review(forClient, { said: { side: 'customer' } });
    const titles = one.findings
      .filter(({ rule: { id } }) => id.startsWith('exclusivity/'))
      .flatMap((finding) => offersFor(one, finding).map(({ title }) => title));
    assert.deepEqual(titles, []);
  });
  it('is not for a ban that gives nobody an exclusive right', () => {
    const paper = licence(
      'Client shall use no other planning software while this Agreement lasts, and shall not resell the model or extract it.',
    );
    const one = review(paper, { said: { side: 'neutral' } });
    for (const finding of one.findings.filter(({ rule: { id } }) => id === 'exclusivity/no-expiry'))
      assert.deepEqual(offersFor(one, finding), []);
  });
});

describe('a second duty beside the paper’s', () => {
  const data = (rest: string) =>
    between(`## 1. Services

1.1 Maker shall host a crew-rostering model for Client for $900 per month. Client gives Maker the names, shifts and sick days of its crew ("Crew Records").

## 2. Data

2.1 Maker shall use Crew Records only for Client. ${rest}
`);
  it('is left out: one clock for one breach', () => {
    const said = inserted(
      data('Maker shall tell Client of any security incident within a day.'),
      'privacy',
      'customer',
    );
    assert.doesNotMatch(said, /personal data breach/);
    assert.match(inserted(data(''), 'privacy', 'customer'), /within \[48\] hours after becoming aware/);
  });
  it('is refused where the trade has a law of its own', () => {
    const { after, why } = fixedBy(
      data('Maker shall handle protected health information as HIPAA requires of it.').replaceAll('crew', 'patient'),
      'neutral',
      'data/deletion-missing',
    );
    assert.ok(after.length || why);
    const one = review(data('Maker handles nonpublic personal information by the rules of Client’s regulator.'), {
      said: { side: 'neutral' },
    });
    for (const finding of one.findings.filter(({ rule: { id } }) => id === 'data/privacy-missing'))
      assert.deepEqual(offersFor(one, finding), []);
  });
});

describe('where a person looks first', () => {
  const paper = between(`## 1. Project

1.1 Maker shall build a model that decides which passengers are refused boarding, and deliver it to Client for $60,000.

## 2. Warranties

2.1 Maker warrants that it has the right to deliver the model.

## 3. Liability

3.1 Maker is liable for direct loss.

## 4. General

4.1 Maine law governs.
`);
  it('is no part of who pays for loss', () => {
    const after = inserted(paper, 'human-oversight', 'customer');
    assert.match(after.split('## 2. Warranties')[0]!, /Human Oversight|natural person/);
  });
});

describe('among three parties', () => {
  const paper = `# Joint Development Agreement

This Agreement is between Petrel Vision Works, LLC ("Petrel"), Saltmarsh Ferries, Inc. ("Saltmarsh") and Dunlin College ("Dunlin").

## 1. Project

1.1 The parties shall develop a wave-height model together (the "Project").

## 2. Results

2.1 "Results" means what the parties make in the Project. The Results are owned by the parties jointly.
`;
  it('nobody is "the other"', () => {
    const after = inserted(paper, 'derivatives').slice(paper.indexOf('## 2.'));
    assert.match(after, /subject to the other parties' rights/);
    assert.match(after, /No party is obliged/);
    assert.doesNotMatch(after, /[Nn]either party|the other party\b|the other's/);
  });
});

describe('a register beside "the Schedule"', () => {
  const paper = `# Collaboration Agreement

This Agreement is between Petrel Vision Limited ("Petrel") and Saltmarsh Ferries plc ("Saltmarsh").

1. PROJECT

1.1 The parties shall carry out the work described in the Schedule (the "Project") and train a model together. Each shall tell the other of its progress.

2. BACKGROUND

2.1 "Background" means what a party had before the date of this Agreement. Each party keeps its Background. Nothing in this Agreement transfers it.

2.2 Each party shall keep records of what it brings.

3. RESULTS

3.1 The parties own the results jointly.

SCHEDULE

The parties build a wave-height model.
`;
  it('has another name, and its sentence stands last', () => {
    const { after } = fixedBy(paper, 'neutral', 'ownership/background-unlisted');
    assert.match(
      after[0] ?? '',
      /transfers it\. The Background that each party expects to use is listed in the Annex\./,
    );
    assert.match(after[0] ?? '', /Annex: Register of Background\s+This annex is part/);
  });
});

describe('title on payment', () => {
  const paper = (first: string) =>
    between(`## 1. Work

1.1 Maker shall build and deliver a berth-planning model (the "Work") for Client for $80,000, payable on delivery.

## 2. Title

2.1 ${first}

2.2 Maker hereby assigns to Client all right, title and interest in the Work.
`);
  it('is refused while another sentence gives it at once', () => {
    const { after, why } = fixedBy(
      paper('When this Agreement ends, Maker shall hand over the Work, whether or not it has been paid for.'),
      'provider',
      'ownership/assignment-before-payment',
    );
    assert.deepEqual(after, []);
    assert.match(why, /otherwise when title passes/);
  });
  it('is offered where none does', () => {
    const { after } = fixedBy(
      paper('Maker shall sign what Client needs.'),
      'provider',
      'ownership/assignment-before-payment',
    );
    assert.match(after.join(), /[Uu]pon full payment/);
  });
});

describe('what prevails over all of the paper', () => {
  it('is no replacement for the duty of secrecy', () => {
    const paper = between(`## 1. Work

1.1 Maker shall build and deliver a berth-planning model for Client for $80,000.

## 2. Confidentiality

2.1 Maker shall keep secret all that it learns of Client, and shall not use it, or any general skill or knowledge gained in the work, for anyone else.
`);
    const { after } = fixedBy(paper, 'provider', 'residuals/surrendered');
    for (const text of after) assert.match(text, /shall keep secret all that it learns/);
  });
  it('leaves a licence to use data in place of a bare ban', () => {
    const paper = between(`## 1. Services

1.1 Maker shall host a berth-planning model for Client for $900 per month.

## 2. Data

2.1 Client grants Maker a license to use Client Data to provide the service and to train models for its other customers.
`);
    const { after, why } = fixedBy(paper, 'customer', 'data/trains-for-others');
    const [first = why] = after;
    assert.match(first, /2\.1 (?:Notwithstanding [^.]+, )?Maker may use Client Data solely to perform the services/);
  });
});
