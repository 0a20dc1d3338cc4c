import assert from 'node:assert/strict';
import { offersFor, refusalsFor } from '../../server/src/fixes/offers.ts';
import { review } from '../../server/src/review.ts';
import { change } from '../fixes.ts';

/** A paper cut to the words that matter; every slip is repaired by a name, and the rest stays as it was. */
const head = `# Services Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

`;

function repaired(body: string, rule: string, name: string): string {
  const one = review(head + body);
  const finding = one.findings.find((found) => found.rule.id === rule);
  assert.ok(finding, `${rule} has nothing to say`);
  const offers = offersFor(one, finding);
  const offer = offers.find((each) => each.name === name);
  assert.ok(
    offer,
    `offered: ${offers.map((each) => each.name)}; refused: ${refusalsFor(one, finding).map((each) => `${each.name}: ${each.doubts}`)}`,
  );
  const { after, undo } = change(one.agreement.text, offer.edits);
  assert.equal(change(after, undo).after, one.agreement.text);
  return after.slice(head.length);
}

const sections = `## 1. Services

1.1 **Work.** Consultant shall perform the Services.

1.2 **Staff.** Consultant shall use its own personnel, as Section 1.3 says.

1.3 **Tools.** Consultant shall bring its own tools.

## 2. Confidentiality

2.1 **Duty.** Each party shall keep the other's information secret.

2.2 **Return.** Each party shall return what it received.

## 3. Law

3.1 **Law.** The laws of Delaware govern this Agreement.
`;

describe('a slip is repaired', () => {
  it('a label of nobody becomes a party, at all places', () =>
    assert.equal(
      repaired(
        `1. **Services.** Vendor shall perform the services, and Vendor must keep records.\n\n2. **Fees.** Company shall pay Vendor.\n`,
        'drafting/party-name-varies',
        'Consultant',
      ),
      `1. **Services.** Consultant shall perform the services, and Consultant must keep records.\n\n2. **Fees.** Company shall pay Consultant.\n`,
    ));

  it('the other party is offered as well', () =>
    assert.match(
      repaired('1. **Services.** Vendor shall perform the services.\n', 'drafting/party-name-varies', 'Company'),
      /Company shall perform/,
    ));

  it('a day that does not exist becomes the last of its month', () =>
    assert.equal(
      repaired('1. **Term.** This Agreement ends on June 31, 2027.\n', 'drafting/date-impossible', 'preferred'),
      '1. **Term.** This Agreement ends on June 30, 2027.\n',
    ));

  it('a weekday follows its date', () =>
    assert.equal(
      repaired('1. **Term.** This Agreement ends on Monday, June 30, 2027.\n', 'drafting/date-impossible', 'preferred'),
      '1. **Term.** This Agreement ends on Wednesday, June 30, 2027.\n',
    ));

  it('an exhibit that is not there gets a page', () =>
    assert.equal(
      repaired(
        '1. **Services.** Consultant shall perform the services in Exhibit D.\n',
        'drafting/missing-exhibit',
        'page',
      ),
      '1. **Services.** Consultant shall perform the services in Exhibit D.\n\n## Exhibit D\n\n[content]\n',
    ));

  it('or the one that nobody refers to is meant', () =>
    assert.match(
      repaired(
        '1. **Services.** Consultant shall perform the services in Exhibit D.\n\n## Exhibit B\n\nThe services are those of a baker.\n',
        'drafting/missing-exhibit',
        'nearest',
      ),
      /the services in Exhibit B\./,
    ));

  it('a section that is not there is the one whose title the sentence speaks of', () =>
    assert.match(
      repaired(
        sections.replace('as Section 1.3 says', 'subject to the confidentiality in Section 14.2'),
        'drafting/broken-reference',
        '2',
      ),
      /the confidentiality in Section 2\./,
    ));

  it('a number that stands twice is counted on, with every reference', () => {
    const twice = sections
      .replace('1.3 **Tools.**', '1.2 **Tools.**')
      .replace('as Section 1.3 says', 'as Section 1.1 says')
      .replace('## 2.', '1.3 **Hours.** Consultant shall choose its hours.\n\n## 2.')
      .replace('keep the other', 'keep, as Section 1.3 says of hours, the other');
    const after = repaired(twice, 'drafting/duplicate-number', 'renumber');
    assert.match(after, /1\.2 \*\*Staff[\s\S]*1\.3 \*\*Tools[\s\S]*1\.4 \*\*Hours[\s\S]*as Section 1\.4 says of hours/);
  });

  it('a definition that nobody uses goes', () =>
    assert.equal(
      repaired(
        '1. **Services.** Consultant shall deliver the weekly report (the "Weekly Report") and shall be paid.\n',
        'drafting/unused-definition',
        'remove',
      ),
      '1. **Services.** Consultant shall deliver the weekly report and shall be paid.\n',
    ));

  it('a term that nobody defines is defined where it is used first', () => {
    const after = repaired(
      `1. **Definitions.** "Fees" means the fees. "Staff" means the personnel. "Report" means the report.\n\n2. **Work.** Consultant shall begin on the Launch Date. Staff shall write the Report for the Fees.\n\n3. **End.** The work ends a year after the Launch Date.\n`,
      'drafting/undefined-term',
      'define',
    );
    assert.match(after, /on the Launch Date\. "Launch Date" means \[what Launch Date means\]\. Staff/);
  });
});
