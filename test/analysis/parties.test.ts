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
  const names = 'This Agreement is between Vega Labs, Inc. ("Vega") and Harbor Foods LLC ("Harbor").';
  /** What is said of two whose labels tell nothing, and the roles that follow: Vega's, Harbor's. */
  const said: Record<string, readonly [string, string, string]> = {
    'Harbor desires to engage Vega to provide machine learning services.': ['provider', 'customer', 'recital'],
    'Harbor wishes to obtain a forecasting model. Vega builds such models.': ['provider', 'customer', 'wish'],
    'Harbor requires that Vega build a model for its bakeries.': ['provider', 'customer', 'require'],
    'Vega is hereby retained on a non-exclusive basis. Vega may invoice Harbor monthly.': [
      'provider',
      'customer',
      'passive',
    ],
    'The fees payable by Harbor are set out below. The services performed by Vega are set out in Schedule 1.': [
      'provider',
      'customer',
      'by',
    ],
    'Vega will fine-tune a classifier. Harbor will provide samples and pay Vega $60,000.': [
      'provider',
      'customer',
      'and',
    ],
    'Vega commissions Harbor to write the scripts.': ['customer', 'provider', 'commissions'],
    'Harbor appoints Vega as its exclusive distributor. Harbor shall appoint Vega as its agent.': [
      'unknown',
      'unknown',
      'distributor',
    ],
    'Harbor has selected Vega to develop a claims model. Vega will carry out the project.': [
      'provider',
      'customer',
      'select',
    ],
    'Harbor shall reimburse Vega for travel. Vega shall submit monthly invoices to Harbor.': [
      'provider',
      'customer',
      'invoices',
    ],
    'Vega warrants that the Services will be done with care. Harbor shall inspect each Deliverable.': [
      'provider',
      'customer',
      'warranty and acceptance',
    ],
    'Vega is a developer of software. Harbor desires to use that software.': ['provider', 'customer', 'developer of'],
    'Vega will conduct the research. Harbor will fund the research.': ['provider', 'customer', 'fund'],
    'Payment shall be made by Harbor monthly. The fees payable to Vega are below. Vega shall furnish all labor.': [
      'provider',
      'customer',
      'payment',
    ],
    'Vega shall be paid monthly. Vega shall perform the work.': ['provider', 'customer', 'be paid'],
    'Vega desires to sell its products. Harbor shall retain a number of qualified personnel to perform its tasks.': [
      'unknown',
      'unknown',
      'sells, and hires staff',
    ],
    'If Harbor wishes to engage Vega to perform services, the parties will sign an order.': [
      'unknown',
      'unknown',
      'if',
    ],
    'Vega shall develop a booking system for Harbor.': [
      'provider',
      'customer',
      'one sentence about work for the other',
    ],
    'Vega shall deliver its reports to Harbor.': ['unknown', 'unknown', 'one sentence about what is delivered'],
    'Harbor shall pay Vega a fee.': ['unknown', 'unknown', 'one sentence about money'],
    'Vega shall develop the lens. Vega shall build the mount. Harbor shall develop the sensor. Harbor shall build the board.':
      ['unknown', 'unknown', 'each its part'],
    'Vega is engaged in the business of imaging. Harbor is engaged in the business of baking.': [
      'unknown',
      'unknown',
      'business',
    ],
  };
  for (const [words, [vega, harbor, name]] of Object.entries(said))
    it(`roles: ${name}`, () =>
      assert.deepEqual(
        partiesOf(names, `2. ${words}`).map((one) => one.split(' = ')[2]),
        [vega, harbor],
      ));
  it('roles: together, and names that tell nothing', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is between Vega Brothers, Inc. ("Vega") and Alder Brothers LLC ("Alder").',
        '2. Alder and Vega shall develop a model. Vega and Alder shall build it.',
      ).map((one) => one.split(' = ')[2]),
      ['unknown', 'unknown'],
    ));
  it('a numbered clause that begins with its title is no party', () =>
    assert.deepEqual(
      read(
        '# Cooperation\n\nbetween **Vega Labs GmbH**, Jena ("Vega"), and **Harbor Werke AG**, Hagen ("Harbor")\n\n**§ 1 Object.** The parties build a system which counts ships (the "Ship Guard").',
      ).parties.map(({ label }) => label),
      ['Vega', 'Harbor'],
    ));
  it('who writes may say its trade: "me, Ines Moreau, sole trader of …"', () =>
    assert.deepEqual(
      partiesOf(
        'This is between me, Ines Moreau, sole trader of Oranmore, Co. Galway ("I"), and Alder Seed Trust ("you").',
      ).map((one) => one.split(' = ').slice(0, 2)),
      [
        ['Ines Moreau', 'I'],
        ['Alder Seed Trust', 'you'],
      ],
    ));
  it('who is introduced by "me" says "I"', () =>
    assert.deepEqual(
      read(
        '# Building\n\nBetween me, Ines Moreau, self-employed, and you, Alder Cellars Ltd. Signed on 9 May 2026.',
      ).parties.map(({ also }) => also),
      [['I'], ['you']],
    ));
  it('names hold the small words of other languages', () =>
    assert.deepEqual(
      partiesOf(
        'Between the Musée des Arts de Lorne (the "Museum") and the company Atelier Vega SAS ("Vega"), it is agreed as follows.',
      ).map((one) => one.split(' = ')[1]),
      ['Museum', 'Vega'],
    ));
  it('in a letter you are who is written to', () =>
    assert.deepEqual(
      partiesOf(
        'Harbor Foods LLC\n\n12 Pier Road\n\nDear Ms. Reyes:\n\nThis letter is our agreement.',
        '2. We will build the model. You will pay our fees.\n\nSincerely,\n\nVega Labs, Inc.\n\nBy: ________\n\nAgreed:\n\nHarbor Foods LLC\n\nBy: ________',
      ).map((one) => one.split(' = ')[2]),
      ['customer', 'provider'],
    ));
  it('a letter to nobody by name: who writes signs first, on behalf of a company', () =>
    assert.deepEqual(
      partiesOf(
        'Dear Sir or Madam,\n\nThis letter sets out how we shall work together.',
        '2. We will build the model. You will pay our invoice.\n\nYours faithfully,\n\nTheo Lind\nfor and on behalf of Vega Labs, Inc.\n\nAgreed and accepted:\n\nNadia Bren\nfor and on behalf of Harbor Foods LLC',
      )
        .map((one) => one.replace(/ = .* = /, ' = '))
        .sort(),
      ['Harbor Foods LLC = customer', 'Vega Labs, Inc. = provider'],
    ));
  it('who sells for another is told by what the other does', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is between Vega Labs, Inc. ("Franchisor") and Harbor Foods LLC ("Franchisee").',
        '2. Franchisor grants Franchisee a license. Franchisee shall pay Franchisor a royalty.',
      ).map((one) => one.split(' = ')[2]),
      ['unknown', 'unknown'],
    ));
  it('a guarantor stands beside the two who deal', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is among Vega Labs, Inc. ("Vega"), Harbor Foods LLC ("Harbor") and Gull Holdings Ltd. ("Guarantor").',
        '2. Vega shall perform the services. Harbor shall pay Vega for the services.',
      ).map((one) => one.split(' = ')[2]),
      ['provider', 'customer', 'unknown'],
    ));
  it('who discloses and who receives change places', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is between Vega Labs, Inc. ("Discloser") and Harbor Foods LLC ("Recipient").',
        '2. Discloser shall provide the software. Recipient shall pay the costs. Discloser shall deliver the system.',
      ).map((one) => one.split(' = ')[2]),
      ['unknown', 'unknown'],
    ));
  it('of three who all seem to work nobody is known to pay', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is between Vega Labs, Inc. ("Vega"), Tern Inc. ("Tern") and Harbor Foods LLC ("Harbor").',
        '2. Vega shall develop the software. Vega shall perform the tests. Tern shall develop the model. Tern shall perform the trials.',
      ).map((one) => one.split(' = ')[2]),
      ['unknown', 'unknown', 'unknown'],
    ));
  it('a franchisee does not serve the franchisor', () =>
    assert.deepEqual(
      partiesOf(
        'This Agreement is between Vega Labs, Inc. ("we" or "us") and Harbor Foods LLC ("you" or "Franchisee").',
        '2. Then you shall perform the services. Then you shall maintain the system. Then we may engage a manager as agent. Then we may purchase goods.',
      ).map((one) => one.split(' = ')[2]),
      ['unknown', 'unknown'],
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

  /** Names and labels alone. */
  const named = (paper: string): string[] =>
    read(`# Agreement\n\n${paper}`, undefined, { kind: 'other' }).parties.map(({ name, label }) =>
      name === label ? name : `${name} = ${label}`,
    );
  const body =
    '\n\n1. **Services.** Vega shall perform the services and Harbor shall pay Vega.\n\n2. **Term.** Vega and Harbor agree that this Agreement lasts a year; Vega may end it.';
  const papers: Record<string, { paper: string; parties: string[] }> = {
    'a blank is called by its label': {
      paper:
        'This Agreement is made by and between Vega Labs, Inc., a Delaware corporation (the "Supplier"), and ____________, an individual (the "Dealer").\n\n1. The Dealer sells. The Dealer pays the Supplier. The Dealer reports.',
      parties: ['Vega Labs, Inc. = Supplier', 'Dealer'],
    },
    'who has no tag before one that has': {
      paper: `This Agreement is between Vega Labs, Inc., a New York corporation, And [*] ("Distributor").\n\n1. Distributor buys. Distributor pays. Distributor sells.`,
      parties: ['Vega Labs, Inc. = Vega Labs', 'Distributor'],
    },
    'defined things are nobody': {
      paper: `This Agreement is between Vega Labs, Inc. ("Vega") and Dana Reyes ("Artist), an individual.\n\n3. Grant. During the term Vega may use the name and voice of Artist ("Features") in a commercial shown in two cities ("Spot") and on its site ("Website").`,
      parties: ['Vega Labs, Inc. = Vega', 'Dana Reyes = Artist'],
    },
    'the parties to an agreement that is amended are others': {
      paper:
        'This Amendment is made by and among Vega Labs, Inc. ("Vega") and Harbor Foods LLC ("Harbor"), as an amendment to the Supply Agreement dated 3 May 2019 by and between Tern Oil Inc. ("Tern") and Harbor.',
      parties: ['Vega Labs, Inc. = Vega', 'Harbor Foods LLC = Harbor'],
    },
    'an agreement between others in the recitals': {
      paper:
        'This Agreement is entered into as of the later of the two dates below (the "Effective Date") VEGA LABS CORPORATION ("Vega"), an Ohio corporation, and HARBOR FOODS LLC ("Harbor"), an Ohio company.\n\n## Recitals\n\nUnder an agreement between Vega and Harbor the software (the "Engine") is adapted.',
      parties: ['VEGA LABS CORPORATION = Vega', 'HARBOR FOODS LLC = Harbor'],
    },
    'lines run together': {
      paper:
        'Party A (Shipper): Harbor Foods Co., Ltd. Address: 12 Pier Road Party B (Carrier): Vega Lines (North) Co., Ltd. Legal representative: Li Wei Party A and Party B agree as follows.',
      parties: ['Harbor Foods Co., Ltd. = Shipper', 'Vega Lines (North) Co., Ltd. = Carrier'],
    },
    'labels without quotes': {
      paper: `Vega Labs Ltd. (hereinafter referred to as Party A) and Harbor Foods Co., Ltd. (hereinafter referred to as Party B) have agreed as follows:`,
      parties: ['Vega Labs Ltd. = Party A', 'Harbor Foods Co., Ltd. = Party B'],
    },
    'a letter with fields': {
      paper:
        'To: Harbor Bank, N.A. ("Counterparty")\n\nFrom: Vega AG, London Branch ("Vega")\n\nDear Sirs\n\nThis letter confirms the trade under the agreement between Tern Inc. ("Tern") and Gull LLC ("Gull").',
      parties: ['Harbor Bank, N.A. = Counterparty', 'Vega AG = Vega'],
    },
    'a letter by its first sentence': {
      paper:
        'Harbor Foods LLC\n\n12 Pier Road\n\nDear Ms. Reyes:\n\nThe undersigned, Vega Labs, Inc. (the "Agent"), understands that Harbor Foods LLC (the "Company") proposes to sell shares.',
      parties: ['Vega Labs, Inc. = Agent', 'Harbor Foods LLC = Company'],
    },
    'we and you': {
      paper: `The parties to this Agreement are Vega Labs Corp., a Delaware corporation ("we," "us," or the "Company"); ________________, as owner ("you" or "Owner").\n\n1. You pay us what you owe. If you sell, you tell us.`,
      parties: ['Vega Labs Corp. = we', 'you'],
    },
    'the cover names, the preamble labels': {
      paper:
        'Supply Agreement between\n\nVEGA LABS, INC.\n\nand\n\nHARBOR FOODS LLC\n\nThis Supply Agreement is made by and between Vega Labs, Inc., a Delaware corporation ("Seller"), and Harbor Foods LLC, an Ohio company ("Buyer").',
      parties: ['Vega Labs, Inc. = Seller', 'Harbor Foods LLC = Buyer'],
    },
    'who signs, where nobody is named before': {
      paper:
        'The undersigned agree to file jointly with respect to the shares of Tern Holdings, Inc.\n\nDated: May 3, 2019\n\nVEGA CAPITAL LLC\n\nBy: /s/ Dana Reyes\n\nName: Dana Reyes\n\nTitle: Managing Member\n\nHARBOR FUND LP\n\nBy: Vega Capital LLC, its general partner\n\nBy: /s/ Dana Reyes',
      parties: ['VEGA CAPITAL LLC = VEGA CAPITAL', 'HARBOR FUND LP = HARBOR FUND'],
    },
    'people who sign for themselves': {
      paper:
        'The undersigned agree to file jointly.\n\nDated: May 3, 2019\n\n/s/ Dana Reyes\n\nDana Reyes\n\n/s/ Ann B. Lee\n\nAnn B. Lee',
      parties: ['Dana Reyes', 'Ann B. Lee'],
    },
    'who is described, without a between': {
      paper:
        'DATED 13 October 2015\n\nVEGA LABS LIMITED (company no 123456) whose registered office is at 12 Pier Road, Leeds\n\nHARBOR FOODS LIMITED (company no 654321) whose registered office is at 4 Dock Street, Hull',
      parties: ['VEGA LABS LIMITED = VEGA LABS', 'HARBOR FOODS LIMITED = HARBOR FOODS'],
    },
    'typewriter quotes': {
      paper: "This Agreement is between Vega Labs, Inc. (``Vega'') and Harbor Foods LLC (``Harbor'').",
      parties: ['Vega Labs, Inc. = Vega', 'Harbor Foods LLC = Harbor'],
    },
    'names written small': {
      paper: 'This Agreement is between vega.ai, inc. ("Vega") and harbor foods gmbh ("Harbor").',
      parties: ['vega.ai, inc. = Vega', 'harbor foods gmbh = Harbor'],
    },
    'the part before the name': {
      paper: 'This Agreement is between the Supplier, Vega Labs, Inc., and the Customer, Harbor Foods LLC.',
      parties: ['Vega Labs, Inc. = Supplier', 'Harbor Foods LLC = Customer'],
    },
    'a person beside a company, without labels': {
      paper: 'This Agreement is entered into by and between Harbor Foods LLC and Dana Reyes, an individual.',
      parties: ['Harbor Foods LLC = Harbor Foods', 'Dana Reyes'],
    },
    'a form that nobody has filled in': {
      paper: '| PARTY 1 | PARTY 2 |\n|--|--|\n| Signature | |\n| Print Name | |\n| Company | |',
      parties: [],
    },
  };
  for (const [name, { paper, parties }] of Object.entries(papers))
    it(name, () =>
      assert.deepEqual(
        named(paper + body.slice(0, /^(?:we and|a blank|who has|who signs|people|a form)/.test(name) ? 0 : undefined)),
        parties,
      ),
    );

  it('are no examples of others', () => {
    const text =
      "# Services\n\n**This agreement** is between:\n\n**Client:** [name]\n**Consultant:** [name]\n\n## 1. Work\n\nConsultant shall build agents for Client. The models come from makers such as Fabrikam and Contoso.\n\n## 2. Fees\n\nClient shall pay Consultant. For more, see Contoso's policy.\n";
    assert.ok(!read(text).parties.some(({ name }) => name === 'Contoso' || name === 'Fabrikam'));
  });
});
