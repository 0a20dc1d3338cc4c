import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';

/** Who is named, under which label, in which role: "Vega Labs, Inc. = Consultant = provider". */
const partiesOf = (preamble: string, rest = ''): string[] =>
  read(`# Services Agreement\n\n${preamble}\n\n1. **Term.** This Agreement lasts one year.\n\n${rest}`, undefined, {
    kind: 'agency',
  }).parties.map(({ name, label, role }) => `${name} = ${label} = ${role}`);

describe('parties', () => {
  const two = ['Vega Labs, Inc. = Consultant = provider', 'Harbor Foods LLC = Company = customer'];
  const preambles: Record<string, string> = {
    'tags behind descriptions':
      'This Agreement is entered into as of 1 May 2026 (the "Effective Date") by and between Vega Labs, Inc., a Delaware corporation with offices at 12 Pier Road, Boston ("Consultant"), and Harbor Foods LLC, an Ohio limited liability company (the "Company").',
    'tags before descriptions':
      'THIS AGREEMENT (the "Agreement") is made by and between Vega Labs, Inc. (“Consultant”), a Delaware corporation, and Harbor Foods LLC (“Company”), located in Ohio.',
    'several blocks':
      'This Agreement is made BETWEEN:\n\nVega Labs, Inc., a corporation under the laws of Ontario (hereinafter called "Consultant")\n\n- and -\n\nHarbor Foods LLC, having its office in Ohio (hereinafter called the "Company")',
    'numbered parties':
      'This Agreement is made between:\n\n(1) **Vega Labs, Inc.**, a company registered in England ("**Consultant**"); and\n\n(2) **Harbor Foods LLC**, whose registered office is in Leeds (the "**Company**").',
    'single quotes and referred to as':
      "This Agreement is made between Vega Labs, Inc., through its director, (hereinafter referred to as 'Consultant'), and Harbor Foods LLC, a company (hereinafter referred to as 'Company').",
    'labels without quotes':
      'This Agreement is entered into by Vega Labs, Inc. (Consultant) and Harbor Foods LLC (Company).',
    'no "between"':
      'Vega Labs, Inc., a Delaware corporation (the "Consultant"), and Harbor Foods LLC, an Ohio company (the "Company"), agree as follows:',
    'a list': '**Consultant:** Vega Labs, Inc., of 12 Pier Road\n\n**Company:** Harbor Foods LLC',
    'a table': '| | |\n|--|--|\n| Consultant | Vega Labs, Inc. |\n| Company | Harbor Foods LLC |',
  };
  for (const [name, preamble] of Object.entries(preambles)) it(name, () => assert.deepEqual(partiesOf(preamble), two));

  it('other names for one party are not more parties', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is by and between Vega Labs, Inc. ("Vega" or "Consultant") and Harbor Foods LLC ("Client", and together with its affiliates, the "Harbor Group") (each a "Party" and together the "Parties").',
      ).map((one) => one.split(' = ')[0]),
      ['Vega Labs, Inc.', 'Harbor Foods LLC'],
    ));
  it('people', () =>
    assert.deepEqual(
      partiesOf('This Agreement is between Harbor Foods LLC ("Client") and Dana Reyes, an individual ("Contractor").'),
      ['Harbor Foods LLC = Client = customer', 'Dana Reyes = Contractor = provider'],
    ));
  it('standard terms name nobody: those who act', () =>
    assert.deepEqual(
      partiesOf(
        '',
        '2. Provider will perform the Services. Customer will pay. Provider may subcontract. Customer shall cooperate.',
      ).sort(),
      ['Customer = Customer = customer', 'Provider = Provider = provider'],
    ));
  it('roles follow the work where labels are names', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is between Vega Labs, Inc. ("Vega") and Harbor Foods LLC ("Harbor").',
        '2. Harbor shall pay the fees. Vega shall develop the software. Vega shall deliver the system. Harbor engages Vega to perform services.',
      ).map((one) => one.split(' = ')[2]),
      ['provider', 'customer'],
    ));
  it('a bare bracket in an address is no tag where a quoted one follows', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is by and between Harbor Foods LLC ("Harbor"), and Vega Labs GmbH, a company located at Hafenweg 3, 06108 Halle (Saale), Germany ("Vega").',
      ).map((one) => one.split(' = ')[1]),
      ['Harbor', 'Vega'],
    ));
  it('who is paid works; money given back tells nothing', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is between Vega Labs, Inc. ("Vega") and Harbor Foods LLC ("Harbor").',
        '2. Harbor will pay Vega a monthly fee. Harbor will pay to Vega a bonus. Vega will pay Harbor a refund of any overpayment. Vega may engage one or more subcontractors.',
      ).map((one) => one.split(' = ')[2]),
      ['provider', 'customer'],
    ));
  it('an employee and the employer are neither', () =>
    assert.deepEqual(
      partiesOf('This Agreement is between Harbor Foods LLC (the "Company") and Dana Reyes ("Employee").').map(
        (one) => one.split(' = ')[2],
      ),
      ['unknown', 'unknown'],
    ));
  it('"between the parties" in the body names nobody', () =>
    assert.deepEqual(
      partiesOf('', '2. This is the entire agreement between the parties. Disputes between Monday and Friday wait.'),
      [],
    ));
});
