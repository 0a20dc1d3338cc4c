import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';

/** How agreements open: who is found, under which label. A name alone where the paper gives no label. */
interface Opening {
  readonly paper: string;
  readonly parties: readonly string[];
  /** Who works and who pays in the clauses that follow; none where the paper is whole. */
  readonly between?: readonly [string, string];
}

const openings: Record<string, Opening> = {
  'cover page, then by and between, all capitals': {
    paper:
      'MASTER SERVICES AGREEMENT\n\nDated as of March 3, 2021\n\nby and between\n\nTERN ANALYTICS, INC.,\n\nas Provider\n\nand\n\nHARBOR FOODS LLC,\n\nas Customer\n\nTABLE OF CONTENTS\n\n1. Definitions ..... 2\n\n2. Services ..... 4\n\nMASTER SERVICES AGREEMENT\n\nThis MASTER SERVICES AGREEMENT, dated as of March 3, 2021 (this "Agreement"), is made by and between Tern Analytics, Inc., a Delaware corporation (the "Provider"), and Harbor Foods LLC, an Ohio limited liability company (the "Customer").',
    parties: ['Tern Analytics, Inc. = Provider', 'Harbor Foods LLC = Customer'],
    between: ['The Provider', 'the Customer'],
  },
  'English parties list': {
    paper:
      'DATED 4 June 2020\n\nPARTIES\n\n(1) TERN SYSTEMS LIMITED incorporated and registered in England and Wales with company number 01234567 whose registered office is at 3 Quay Lane, Bristol (Supplier)\n\n(2) HARBOR RETAIL PLC incorporated and registered in England and Wales with company number 07654321 whose registered office is at 9 Dock Row, Hull (Customer)\n\nBACKGROUND\n\n(A) The Supplier builds software.',
    parties: ['TERN SYSTEMS LIMITED = Supplier', 'HARBOR RETAIL PLC = Customer'],
    between: ['The Supplier', 'the Customer'],
  },
  'English parties list, one line': {
    paper:
      'THIS DEED is dated 4 June 2020\n\nPARTIES: (1) TERN SYSTEMS LIMITED, a company registered in Scotland (No SC123456) having its registered office at 1 Mill Lane, Leith ("Tern"); and (2) HARBOR RETAIL PLC, a company registered in England (No 7654321) having its registered office at 9 Dock Row, Hull ("Harbor").',
    parties: ['TERN SYSTEMS LIMITED = Tern', 'HARBOR RETAIL PLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'dated as of, by X and Y': {
    paper:
      'This Agreement, dated as of May 1, 2019, by Tern Analytics, Inc., a Nevada corporation ("Tern"), and Harbor Foods LLC, a Texas limited liability company ("Harbor").',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'hereinafter without quotes and between': {
    paper:
      'Tern Analytics Ltd. (hereinafter the Supplier) and Harbor Foods Ltd. (hereinafter the Buyer) hereby agree on the following:',
    parties: ['Tern Analytics Ltd. = Supplier', 'Harbor Foods Ltd. = Buyer'],
    between: ['The Supplier', 'the Buyer'],
  },
  'recital desire': {
    paper:
      'WHEREAS, Tern Analytics, Inc. ("Tern") and Harbor Foods LLC ("Harbor") desire to set out the terms on which Tern will develop a model;\n\nNOW, THEREFORE, the parties agree as follows:',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'purchase order': {
    paper:
      'PURCHASE ORDER No. 4411\n\nBuyer: Harbor Foods LLC, 9 Dock Row, Portland, OR 97201\n\nSeller: Tern Analytics, Inc., 3 Quay Lane, Salem, OR 97301\n\nShip to: Harbor Foods LLC, Warehouse 4',
    parties: ['Harbor Foods LLC = Buyer', 'Tern Analytics, Inc. = Seller'],
    between: ['Seller', 'Buyer'],
  },
  'amendment by the parties to the agreement': {
    paper:
      'AMENDMENT NO. 2\n\nThis Amendment No. 2 is entered into as of July 7, 2020 by the parties to the Development Agreement dated as of May 1, 2018 (the "Agreement"), Tern Analytics, Inc. ("Tern") and Harbor Foods LLC ("Harbor").',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'amendment to agreement between': {
    paper:
      'FIRST AMENDMENT\n\nThis First Amendment (this "Amendment") to the Supply Agreement dated May 1, 2018 between Tern Analytics, Inc. ("Tern") and Harbor Foods LLC ("Harbor") is effective as of July 7, 2020.',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'three-party': {
    paper:
      'This Tripartite Agreement is made among Tern Analytics, Inc. ("Tern"), Harbor Foods LLC ("Harbor"), and Gull Bank, N.A., as escrow agent (the "Escrow Agent").',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor', 'Gull Bank, N.A. = Escrow Agent'],
    between: ['Tern', 'Harbor'],
  },
  'on behalf of itself and its subsidiaries': {
    paper:
      'This Agreement is by and between Tern Analytics, Inc., on behalf of itself and its subsidiaries (collectively, "Tern"), and Harbor Foods LLC, for itself and on behalf of its Affiliates (collectively, "Harbor").',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'individual residing at': {
    paper:
      'This Consulting Agreement is made between Harbor Foods LLC, a Maine company (the "Company"), and Dr. Maria T. Soto, residing at 4 Elm Street, Bangor, Maine ("Consultant").',
    parties: ['Harbor Foods LLC = Company', 'Dr. Maria T. Soto = Consultant'],
    between: ['Consultant', 'the Company'],
  },
  dba: {
    paper:
      'This Agreement is between Tern Analytics, Inc. d/b/a TernWorks ("TernWorks") and Harbor Foods LLC, f/k/a Harbor Fish LLC ("Harbor").',
    parties: ['Tern Analytics, Inc. = TernWorks', 'Harbor Foods LLC = Harbor'],
    between: ['TernWorks', 'Harbor'],
  },
  'person dba': {
    paper:
      'This Agreement is between Dana Reyes, doing business as Reyes Studio (the "Designer"), and The Harbor Bread Company (the "Client").',
    parties: ['Dana Reyes = Designer', 'Harbor Bread Company = Client'],
    between: ['The Designer', 'the Client'],
  },
  'commas and ampersands': {
    paper:
      'This Agreement is entered into by and between Pike, Lowe & Marsh, LLP ("Pike") and Dunn, Gray & Sons Company, Inc. ("Dunn").',
    parties: ['Pike, Lowe & Marsh, LLP = Pike', 'Dunn, Gray & Sons Company, Inc. = Dunn'],
    between: ['Pike', 'Dunn'],
  },
  'a division of': {
    paper:
      'This Agreement is made by and between Tern Imaging, a division of Tern Holdings Corporation ("Tern"), and Harbor Clinic, an unincorporated division of Harbor Health Inc. ("Harbor").',
    parties: ['Tern Imaging = Tern', 'Harbor Clinic = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'S.p.A. and Pty': {
    paper:
      'This Agreement is made between Tern Motori S.p.A., with registered office in Turin, Italy ("Tern") and Harbor Mining Pty Ltd (ACN 123 456 789) of 9 Dock Row, Perth ("Harbor").',
    parties: ['Tern Motori S.p.A. = Tern', 'Harbor Mining Pty Ltd = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'KK and AB': {
    paper:
      'This License Agreement is made by and between Tern Bio AB (publ), a company organized under the laws of Sweden ("Licensor") and Harbor Seiyaku K.K., a Japanese corporation ("Licensee").',
    parties: ['Tern Bio AB = Licensor', 'Harbor Seiyaku K.K. = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'S.A. de C.V. and B.V.': {
    paper:
      'This Contract is entered into by Tern Alimentos, S.A. de C.V. ("Tern"), represented by Mr. Luis Vega, and Harbor Trading B.V. ("Harbor"), represented by Ms. Anna Smit.',
    parties: ['Tern Alimentos, S.A. de C.V. = Tern', 'Harbor Trading B.V. = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'all capitals, no quotes': {
    paper:
      'THIS AGREEMENT IS MADE AND ENTERED INTO THIS 3RD DAY OF MAY, 2019, BY AND BETWEEN TERN ANALYTICS, INC., A DELAWARE CORPORATION, HEREINAFTER REFERRED TO AS CONTRACTOR, AND HARBOR FOODS LLC, AN OHIO LIMITED LIABILITY COMPANY, HEREINAFTER REFERRED TO AS OWNER.',
    parties: ['TERN ANALYTICS, INC. = CONTRACTOR', 'HARBOR FOODS LLC = OWNER'],
    between: ['Contractor', 'Owner'],
  },
  'name over a line break': {
    paper:
      'This Agreement is made by and between Tern\nAnalytics, Inc., a Delaware corporation\n("Tern"), and Harbor Foods\nInternational LLC, an Ohio limited liability\ncompany ("Harbor").',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods International LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'names in a table with addresses': {
    paper: '| Client | Agency |\n|--|--|\n| Harbor Foods LLC | Tern Analytics, Inc. |\n| 9 Dock Row | 3 Quay Lane |',
    parties: ['Harbor Foods LLC = Client', 'Tern Analytics, Inc. = Agency'],
    between: ['Agency', 'Client'],
  },
  'joint filing, signature only': {
    paper:
      'JOINT FILING AGREEMENT\n\nIn accordance with Rule 13d-1(k), the undersigned agree to the joint filing of a statement on Schedule 13D with respect to the common stock of Osprey Corp.\n\nDated: May 3, 2019\n\nGULL CAPITAL PARTNERS, L.P.\n\nBy: Gull Capital GP, LLC, its general partner\n\nBy: /s/ Dana Reyes\n\nName: Dana Reyes\n\nTitle: Managing Member\n\nTERN MASTER FUND, LTD.\n\nBy: /s/ Ann Lee\n\nName: Ann Lee\n\nTitle: Director',
    parties: ['GULL CAPITAL PARTNERS, L.P.', 'TERN MASTER FUND, LTD.'],
  },
  'letter, countersigned': {
    paper:
      'May 3, 2021\n\nVIA EMAIL\n\nHarbor Foods LLC\n9 Dock Row\nPortland, OR 97201\nAttention: Ms. Ann Lee\n\nRe: Engagement for model development\n\nDear Ann:\n\nThis letter agreement confirms the terms on which Tern Analytics, Inc. ("Tern," "we" or "us") will build a forecasting model for Harbor Foods LLC ("you" or the "Client").\n\n1. Fees. The Client will pay Tern $40,000.\n\nVery truly yours,\n\nTERN ANALYTICS, INC.\n\nBy: ____________\n\nAcknowledged and agreed:\n\nHARBOR FOODS LLC\n\nBy: ____________',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = you'],
  },
  'letter, countersigned, no tags': {
    paper:
      'May 3, 2021\n\nHarbor Foods LLC\n9 Dock Row\nPortland, OR 97201\n\nRe: Supply of forecasts\n\nDear Ms. Lee:\n\nThis letter sets out our agreement about the forecasts.\n\n1. We will send them weekly. You will pay within 30 days.\n\nSincerely,\n\nTern Analytics, Inc.\n\nBy: ____________\nName: Dana Reyes\nTitle: President\n\nACKNOWLEDGED AND AGREED\n\nHarbor Foods LLC\n\nBy: ____________\nName: Ann Lee\nTitle: Manager',
    parties: ['Harbor Foods LLC', 'Tern Analytics, Inc.'],
  },
  'intercompany by name': {
    paper:
      'This Intercompany Agreement (the "Agreement") is made effective as of January 1, 2020 by and between Tern Group Holdings, Inc. ("Parent") and its wholly owned subsidiary, Tern Analytics Ireland Ltd ("Subsidiary").',
    parties: ['Tern Group Holdings, Inc. = Parent', 'Tern Analytics Ireland Ltd = Subsidiary'],
    between: ['Parent', 'Subsidiary'],
  },
  'terms of service': {
    paper:
      'TERMS OF SERVICE\n\nThese Terms of Service are a legal agreement between you ("you" or "Customer") and Tern Analytics, Inc. ("Tern", "we", "us" or "our").',
    parties: ['you', 'Tern Analytics, Inc. = Tern'],
    between: ['Tern', 'Customer'],
  },
  'sow client agency': {
    paper:
      'STATEMENT OF WORK No. 3\n\nClient: Harbor Foods LLC\nAgency: Tern Analytics, Inc.\nProject: Forecasting model\nStart date: May 3, 2021\n\nThis Statement of Work is issued under the Master Services Agreement dated May 1, 2020.',
    parties: ['Harbor Foods LLC = Client', 'Tern Analytics, Inc. = Agency'],
    between: ['Agency', 'Client'],
  },
  'first part second part': {
    paper:
      'THIS AGREEMENT made and entered into this 3rd day of May, 2019, by and between TERN ANALYTICS, INC., party of the first part, and HARBOR FOODS LLC, party of the second part.',
    parties: ['TERN ANALYTICS, INC.', 'HARBOR FOODS LLC'],
    between: ['Tern Analytics', 'Harbor Foods'],
  },
  'on the one hand': {
    paper:
      'This Collaboration Agreement is entered into between Tern Analytics, Inc. and Tern Labs GmbH (together, "Tern"), on the one hand, and Harbor Foods LLC ("Harbor"), on the other hand.',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'with whom': {
    paper: 'Harbor Foods LLC ("Harbor") agrees with Tern Analytics, Inc. ("Tern") as follows:',
    parties: ['Harbor Foods LLC = Harbor', 'Tern Analytics, Inc. = Tern'],
    between: ['Tern', 'Harbor'],
  },
  government: {
    paper:
      'This Cooperative Research and Development Agreement is entered into by and between the National Tidal Laboratory ("NTL") and Tern Analytics, Inc. ("Collaborator").',
    parties: ['National Tidal Laboratory = NTL', 'Tern Analytics, Inc. = Collaborator'],
    between: ['NTL', 'Collaborator'],
  },
  'trust with trustee': {
    paper:
      'This Agreement is made by and between the Reyes Family Trust, acting by its trustee Dana Reyes ("Licensor"), and Harbor Foods LLC ("Licensee").',
    parties: ['Reyes Family Trust = Licensor', 'Harbor Foods LLC = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'quoted name first then role': {
    paper:
      'This Agreement is between **Tern Analytics, Inc.** ("**Tern**"), a Delaware C-corp. located at 3 Quay Lane, Suite 200, Salem, OR 97301, USA, and **Harbor Foods LLC** ("**Harbor**"), located at 9 Dock Row.',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'BETWEEN: AND:': {
    paper:
      'AGREEMENT\n\nBETWEEN:\n\nTERN ANALYTICS INC.\n(the "Contractor")\n\nAND:\n\nHARBOR FOODS LTD.\n(the "Owner")\n\nWHEREAS the Owner wishes to have a system built;',
    parties: ['TERN ANALYTICS INC. = Contractor', 'HARBOR FOODS LTD. = Owner'],
    between: ['The Contractor', 'the Owner'],
  },
  'BETWEEN of the first part': {
    paper:
      'THIS AGREEMENT made as of the 3rd day of May, 2019.\n\nB E T W E E N:\n\nTERN ANALYTICS INC., a corporation incorporated under the laws of the Province of Ontario\n\n(hereinafter referred to as the "Supplier")\n\nOF THE FIRST PART\n\n- and -\n\nHARBOR FOODS LTD., a corporation incorporated under the laws of Canada\n\n(hereinafter referred to as the "Buyer")\n\nOF THE SECOND PART',
    parties: ['TERN ANALYTICS INC. = Supplier', 'HARBOR FOODS LTD. = Buyer'],
    between: ['The Supplier', 'the Buyer'],
  },
  'guarantee in favour': {
    paper:
      'This Guaranty is given by Gull Holdings Corp. (the "Guarantor") in favor of Harbor Bank, N.A. (the "Beneficiary").',
    parties: ['Gull Holdings Corp. = Guarantor', 'Harbor Bank, N.A. = Beneficiary'],
    between: ['The Guarantor', 'the Beneficiary'],
  },
  'key terms table': {
    paper:
      '# Order Form\n\n| Field | Value |\n|--|--|\n| Provider | Tern Analytics, Inc. |\n| Customer | Harbor Foods LLC |\n| Effective Date | May 3, 2021 |\n| Governing law | Oregon |',
    parties: ['Tern Analytics, Inc. = Provider', 'Harbor Foods LLC = Customer'],
    between: ['Provider', 'Customer'],
  },
  'customer name field': {
    paper:
      'ORDER FORM\n\nCustomer Name: Harbor Foods LLC\n\nCustomer Address: 9 Dock Row\n\nVendor Name: Tern Analytics, Inc.\n\nVendor Address: 3 Quay Lane',
    parties: ['Harbor Foods LLC = Customer', 'Tern Analytics, Inc. = Vendor'],
    between: ['Vendor', 'Customer'],
  },
  'employment letter': {
    paper:
      'May 3, 2021\n\nMs. Ann Lee\n4 Elm Street\nBangor, ME 04401\n\nDear Ann:\n\nHarbor Foods LLC (the "Company") is pleased to offer you the position of Vice President.\n\n1. Salary. The Company will pay you $100,000.\n\nSincerely,\n\nHARBOR FOODS LLC\n\nBy: ________\n\nAccepted and agreed:\n\n________\nAnn Lee',
    parties: ['Harbor Foods LLC = Company', 'Ann Lee'],
  },
  'tags with party letters': {
    paper:
      'This Agreement is signed on May 3, 2021 in Shanghai by the following two parties:\n\nParty A: Harbor Foods (Shanghai) Co., Ltd.\n\nAddress: 9 Dock Row\n\nParty B: Tern Analytics, Inc.\n\nAddress: 3 Quay Lane',
    parties: ['Harbor Foods (Shanghai) Co., Ltd. = Party A', 'Tern Analytics, Inc. = Party B'],
    between: ['Party B', 'Party A'],
  },
  'this is an agreement': {
    paper:
      'This is an agreement between Tern Analytics, a sole proprietorship owned by Dana Reyes ("Tern"), and Harbor Foods, a California general partnership ("Harbor").',
    parties: ['Tern Analytics = Tern', 'Harbor Foods = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'entered as of date between dates': {
    paper:
      'This Sponsorship Agreement ("Agreement") is made this 3rd day of May, 2019 ("Effective Date") between Harbor Athletic Club, Inc. (hereafter, "Club"), and Tern Drinks Corp. (hereafter, "Sponsor").',
    parties: ['Harbor Athletic Club, Inc. = Club', 'Tern Drinks Corp. = Sponsor'],
    between: ['Club', 'Sponsor'],
  },
  'brackets as tags': {
    paper:
      'This Agreement is entered into by and between Tern Analytics, Inc. [hereinafter "Tern"] and Harbor Foods LLC [hereinafter "Harbor"].',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  appoints: {
    paper:
      'Tern Analytics, Inc., having its principal office at 3 Quay Lane, Salem ("Principal"), hereby appoints Harbor Foods LLC, having its principal office at 9 Dock Row, Portland ("Agent"), and Agent accepts the appointment, on these terms:',
    parties: ['Tern Analytics, Inc. = Principal', 'Harbor Foods LLC = Agent'],
    between: ['Principal', 'Agent'],
  },
  'bold headings of parties': {
    paper:
      '## The parties\n\n**Tern Analytics, Inc.**, a Delaware corporation with offices at 3 Quay Lane ("Developer")\n\n**Harbor Foods LLC**, an Ohio company with offices at 9 Dock Row ("Client")\n\n## Background\n\nClient needs a model.',
    parties: ['Tern Analytics, Inc. = Developer', 'Harbor Foods LLC = Client'],
    between: ['Developer', 'Client'],
  },
  'inline labels Licensor: name': {
    paper: '**Licensor:** Tern Bio AB\n\n**Licensee:** Harbor Seiyaku K.K.\n\n**Effective date:** 3 May 2021',
    parties: ['Tern Bio AB = Licensor', 'Harbor Seiyaku K.K. = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'collectively the parties before': {
    paper:
      'The parties to this agreement (collectively, the "Parties" and each a "Party") are Tern Analytics, Inc. ("Tern") and Harbor Foods LLC ("Harbor").',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'successor by merger': {
    paper:
      'This Assignment and Assumption Agreement is made between Tern Analytics, Inc., as successor by merger to Osprey Data Corp. ("Assignor"), and Harbor Foods LLC, as assignee of Gull Inc. ("Assignee").',
    parties: ['Tern Analytics, Inc. = Assignor', 'Harbor Foods LLC = Assignee'],
    between: ['Assignor', 'Assignee'],
  },
  'no tags, adjectives': {
    paper:
      'This Agreement is made as of the 3rd day of May, 2019, between TERN ANALYTICS, INC., a Delaware corporation, whose address is 3 Quay Lane, Salem, Oregon 97301, and HARBOR FOODS LLC, an Ohio limited liability company, whose address is 9 Dock Row, Portland, Oregon 97201.',
    parties: ['TERN ANALYTICS, INC.', 'HARBOR FOODS LLC'],
    between: ['Tern Analytics', 'Harbor Foods'],
  },
  'ooo sp z oo': {
    paper:
      'This Agreement is concluded between Tern Polska sp. z o.o., with its seat in Warsaw ("Tern") and OOO Harbor, a company under the laws of Russia ("Harbor").',
    parties: ['Tern Polska sp. z o.o. = Tern', 'OOO Harbor = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'deed of assignment': {
    paper:
      'THIS DEED OF ASSIGNMENT is made the 4th day of June 2020\n\nBETWEEN\n\n1. DANA REYES of 3 Quay Lane, Bristol ("the Assignor"); and\n\n2. HARBOR RETAIL LIMITED (Company Number 07654321) whose registered office is at 9 Dock Row, Hull ("the Assignee").',
    parties: ['DANA REYES = Assignor', 'HARBOR RETAIL LIMITED = Assignee'],
    between: ['The Assignor', 'the Assignee'],
  },
  'entered between and numbered roman': {
    paper:
      'This Agreement is entered into between (i) Tern Analytics, Inc. (hereinafter referred to as "Tern") and (ii) Harbor Foods LLC (hereinafter referred to as "Harbor").',
    parties: ['Tern Analytics, Inc. = Tern', 'Harbor Foods LLC = Harbor'],
    between: ['Tern', 'Harbor'],
  },
  'undersigned promissory': {
    paper:
      'FOR VALUE RECEIVED, the undersigned, Tern Analytics, Inc., a Delaware corporation (the "Maker"), promises to pay to the order of Harbor Bank, N.A. (the "Holder") the sum of $40,000.',
    parties: ['Tern Analytics, Inc. = Maker', 'Harbor Bank, N.A. = Holder'],
    between: ['The Maker', 'the Holder'],
  },
  'addresses behind the labels': {
    paper:
      'CONSULTING AGREEMENT\n\nThis Consulting Agreement ("Agreement") is between Osprey Robotics Corp. (the "Company"), whose mailing address is 12 Pier Road, Boston, MA, and Lena M. Ortiz ("Consultant"), whose mailing address is 4 Elm Street, Salem, MA.',
    parties: ['Osprey Robotics Corp. = Company', 'Lena M. Ortiz = Consultant'],
    between: ['Consultant', 'the Company'],
  },
  'by and a colon, addresses behind names': {
    paper:
      'This Software Development Agreement (hereinafter "the Contract") is concluded on 3 May 2021 in Zurich by: Osprey Robotics AG, Bahnhofstrasse 1, 8001 Zurich, Switzerland (hereinafter "the Contractor") and Heron Foods SA, Rue du Lac 2, 1200 Geneva, Switzerland (hereinafter "the Principal").',
    parties: ['Osprey Robotics AG = Contractor', 'Heron Foods SA = Principal'],
    between: ['The Contractor', 'the Principal'],
  },
  bullets: {
    paper:
      '**This Agreement** is entered into by the following parties:\n\n- Osprey Robotics Corp. ("Developer")\n- Heron Foods Inc. ("Customer")',
    parties: ['Osprey Robotics Corp. = Developer', 'Heron Foods Inc. = Customer'],
    between: ['Developer', 'Customer'],
  },
  'an article of parties': {
    paper:
      '1. PARTIES\n\n1.1 Osprey Robotics Limited, a company incorporated in New Zealand ("Supplier").\n\n1.2 Heron Foods Limited, a company incorporated in New Zealand ("Customer").',
    parties: ['Osprey Robotics Limited = Supplier', 'Heron Foods Limited = Customer'],
    between: ['The Supplier', 'the Customer'],
  },
  'a table with names and addresses': {
    paper:
      '### Parties\n\n| | Name | Address |\n|--|--|--|\n| Licensor | Osprey Robotics Corp. | 12 Pier Road |\n| Licensee | Heron Foods Inc. | 4 Elm Street |',
    parties: ['Osprey Robotics Corp. = Licensor', 'Heron Foods Inc. = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'a university and its sponsor': {
    paper:
      'This Agreement is made on the date of the last signature below between the University of North Tidewater, a public university of the State of Maine (“University”), and Osprey Robotics Corp., a Delaware corporation (“Sponsor”).',
    parties: ['University of North Tidewater = University', 'Osprey Robotics Corp. = Sponsor'],
    between: ['University', 'Sponsor'],
  },
  'M/s, of the one part': {
    paper:
      'This Agreement is executed between M/s Osprey Robotics Private Limited, a company incorporated under the Companies Act, 2013 and having its registered office at Pune (hereinafter referred to as the "Service Provider", which expression shall, unless repugnant to the context, include its successors) of the ONE PART; AND M/s Heron Foods Private Limited, having its registered office at Mumbai (hereinafter referred to as the "Client") of the OTHER PART.',
    parties: ['Osprey Robotics Private Limited = Service Provider', 'Heron Foods Private Limited = Client'],
    between: ['The Service Provider', 'the Client'],
  },
  'represented by, with dashes between': {
    paper:
      'THIS MEMORANDUM OF AGREEMENT made and entered into by and between:\n\nOSPREY ROBOTICS CORPORATION, a corporation duly organized under the laws of the Philippines, represented herein by its President, LENA ORTIZ, hereinafter referred to as the "DEVELOPER";\n\n– and –\n\nHERON FOODS, INC., a corporation duly organized under the laws of the Philippines, represented herein by its President, ANN LEE, hereinafter referred to as the "CLIENT".',
    parties: ['OSPREY ROBOTICS CORPORATION = DEVELOPER', 'HERON FOODS, INC. = CLIENT'],
    between: ['The DEVELOPER', 'the CLIENT'],
  },
  'subsidiaries that share a label': {
    paper:
      'This Master Agreement, effective the 1st day of June 2021, is by and among OSPREY ROBOTICS CORP. and its subsidiaries OSPREY DATA LLC and OSPREY LABS LLC (collectively, "Osprey") and HERON FOODS INC. ("Heron").',
    parties: ['OSPREY ROBOTICS CORP. = Osprey', 'HERON FOODS INC. = Heron'],
    between: ['Osprey', 'Heron'],
  },
  'a letter that is signed by both': {
    paper:
      'May 3, 2021\n\nOsprey Robotics Corp.\n12 Pier Road\nBoston, MA\n\nRe: Exclusive supply of sensors\n\nGentlemen:\n\nWhen signed by both of us this letter will be our agreement concerning the supply of sensors by Osprey Robotics Corp. ("Osprey") to Heron Foods Inc. ("Heron").\n\nYours truly,\n\nHeron Foods Inc.\n\nBy: /s/ Ann Lee\nAnn Lee, President\n\nAgreed and accepted:\n\nOsprey Robotics Corp.\n\nBy: /s/ Lena Ortiz',
    parties: ['Osprey Robotics Corp. = Osprey', 'Heron Foods Inc. = Heron'],
  },
  'the buyer named in the order': {
    paper:
      'These Terms and Conditions ("Terms") apply to all orders placed with Osprey Robotics Corp. ("Osprey") by the buyer named in the order ("Buyer").',
    parties: ['Osprey Robotics Corp. = Osprey', 'Buyer'],
    between: ['Osprey', 'Buyer'],
  },
  'whoever installs the software': {
    paper:
      'This End User License Agreement is a contract between Osprey Robotics Corp. ("Licensor") and the individual or entity that installs the Software ("Licensee").',
    parties: ['Osprey Robotics Corp. = Licensor', 'Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'the entity in the order form': {
    paper:
      'This Cloud Services Agreement is between Osprey Robotics Corp. ("Provider") and the entity identified in the applicable Order Form ("Customer").',
    parties: ['Osprey Robotics Corp. = Provider', 'Customer'],
    between: ['Provider', 'Customer'],
  },
  'from one to the other': {
    paper:
      'THIS ASSIGNMENT, effective May 3, 2021, is from Lena Ortiz, an individual ("Assignor"), to Osprey Robotics Corp., a Delaware corporation ("Assignee").',
    parties: ['Lena Ortiz = Assignor', 'Osprey Robotics Corp. = Assignee'],
    between: ['Assignor', 'Assignee'],
  },
  'I, the inventor': {
    paper:
      'I, Lena Ortiz ("Inventor"), for good and valuable consideration received from Osprey Robotics Corp., a Delaware corporation ("Company"), assign to Company the inventions listed below.',
    parties: ['Lena Ortiz = Inventor', 'Osprey Robotics Corp. = Company'],
    between: ['Inventor', 'Company'],
  },
  'who enters into it': {
    paper:
      'Heron Foods Inc. ("Heron"), a Delaware corporation with offices in Dover, and Osprey Robotics Corp. ("Osprey"), a Nevada corporation with offices in Reno, enter into this Joint Development Agreement as of May 3, 2021.',
    parties: ['Heron Foods Inc. = Heron', 'Osprey Robotics Corp. = Osprey'],
    between: ['Osprey', 'Heron'],
  },
  'an amendment with a former name': {
    paper:
      'THIS THIRD AMENDMENT (this "Amendment") to that certain License Agreement, dated as of May 3, 2018 (as amended, the "License"), is entered into as of June 1, 2021, by and between OSPREY ROBOTICS CORP., a Delaware corporation ("Licensor"), and HERON FOODS INC. (f/k/a Heron Fish Inc.), a Maine corporation ("Licensee").',
    parties: ['OSPREY ROBOTICS CORP. = Licensor', 'HERON FOODS INC. = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'an addendum that names the parties of its parent': {
    paper:
      'ADDENDUM TO MASTER SERVICES AGREEMENT\n\nThis Addendum supplements the Master Services Agreement between Osprey Robotics Corp. ("Vendor") and Heron Foods Inc. ("Customer") dated May 3, 2020.',
    parties: ['Osprey Robotics Corp. = Vendor', 'Heron Foods Inc. = Customer'],
    between: ['Vendor', 'Customer'],
  },
  'a data processing agreement': {
    paper:
      'This Data Processing Agreement forms part of the Services Agreement between:\n\n(a) Heron Foods GmbH (the "Controller"); and\n\n(b) Osprey Robotics Ltd (the "Processor").',
    parties: ['Heron Foods GmbH = Controller', 'Osprey Robotics Ltd = Processor'],
    between: ['The Processor', 'the Controller'],
  },
  'a city': {
    paper:
      'This Agreement is entered into by and between the City of Tidewater, a municipal corporation of the State of Maine ("City"), and Osprey Robotics Corp. ("Contractor").',
    parties: ['City of Tidewater = City', 'Osprey Robotics Corp. = Contractor'],
    between: ['Contractor', 'City'],
  },
  'lines of an address before the label': {
    paper:
      'COLLABORATION AGREEMENT\n\nBetween\n\nOSPREY ROBOTICS S.à r.l.\n\n12, rue du Port, L-1234 Luxembourg\n\n(hereinafter "OSPREY")\n\nand\n\nHERON FOODS N.V.\n\nKaai 4, 2000 Antwerp, Belgium\n\n(hereinafter "HERON")',
    parties: ['OSPREY ROBOTICS S.à r.l. = OSPREY', 'HERON FOODS N.V. = HERON'],
    between: ['OSPREY', 'HERON'],
  },
  'solely for purposes of one article': {
    paper:
      'This Agreement is by and between Osprey Robotics Corp. ("Osprey"), Heron Foods Inc. ("Heron"), Gull Partners L.P. ("Gull") and, solely for purposes of Article 9, Petrel Holdings Ltd. ("Petrel").',
    parties: [
      'Osprey Robotics Corp. = Osprey',
      'Heron Foods Inc. = Heron',
      'Gull Partners L.P. = Gull',
      'Petrel Holdings Ltd. = Petrel',
    ],
    between: ['Osprey', 'Heron'],
  },
  'witnesseth that': {
    paper:
      'This agreement, made and entered into as of the 3rd day of May 2021, WITNESSETH: That Osprey Robotics Corp. (the "Seller") agrees to sell, and Heron Foods Inc. (the "Buyer") agrees to buy, the goods described below.',
    parties: ['Osprey Robotics Corp. = Seller', 'Heron Foods Inc. = Buyer'],
    between: ['Seller', 'Buyer'],
  },
  'the part before the name, without a between': {
    paper: 'The Client, Heron Foods Inc., engages the Agency, Osprey Robotics Corp., on the terms below.',
    parties: ['Heron Foods Inc. = Client', 'Osprey Robotics Corp. = Agency'],
    between: ['The Agency', 'the Client'],
  },
  'referred to herein as': {
    paper:
      'Osprey Robotics Corp. (referred to herein as "Osprey") and Heron Foods Inc. (referred to herein as "Heron") hereby enter into this agreement as of May 3, 2021.',
    parties: ['Osprey Robotics Corp. = Osprey', 'Heron Foods Inc. = Heron'],
    between: ['Osprey', 'Heron'],
  },
  'represented by, have concluded': {
    paper:
      'FRAME CONTRACT No. 17\n\nHeron Foods JSC, hereinafter referred to as the "Customer", represented by General Director Ivan Petrov, acting on the basis of the Charter, on the one part, and Osprey Robotics LLC, hereinafter referred to as the "Contractor", represented by Director Lena Ortiz, on the other part, have concluded this Contract as follows:',
    parties: ['Heron Foods JSC = Customer', 'Osprey Robotics LLC = Contractor'],
    between: ['The Contractor', 'the Customer'],
  },
  'a work order issued to': {
    paper:
      'This Work Order is issued by Heron Foods Inc. ("Client") to Osprey Robotics Corp. ("Contractor") under the Master Agreement of May 3, 2020.',
    parties: ['Heron Foods Inc. = Client', 'Osprey Robotics Corp. = Contractor'],
    between: ['Contractor', 'Client'],
  },
  'in consideration, of a town': {
    paper:
      'In consideration of the mutual promises below, Osprey Robotics Corp., of Boston ("Osprey"), and Heron Foods Inc., of Bangor ("Heron"), agree:',
    parties: ['Osprey Robotics Corp. = Osprey', 'Heron Foods Inc. = Heron'],
    between: ['Osprey', 'Heron'],
  },
  'names that begin with a figure or a small letter': {
    paper: 'This Agreement is between 3Tide Robotics, Inc. ("3Tide") and eHeron.com, Inc. ("eHeron").',
    parties: ['3Tide Robotics, Inc. = 3Tide', 'eHeron.com, Inc. = eHeron'],
    between: ['3Tide', 'eHeron'],
  },
  'hereinafter and the name in quotes': {
    paper:
      'THIS AGREEMENT is entered into between Osprey Robotics Corp., hereinafter "Osprey," and Heron Foods Inc., hereinafter "Heron."',
    parties: ['Osprey Robotics Corp. = Osprey', 'Heron Foods Inc. = Heron'],
    between: ['Osprey', 'Heron'],
  },
  'you, the client signing below': {
    paper:
      'This Engagement Letter is between Petrel Imaging LLC ("Petrel", "we", "us") and you, the client signing below ("Client", "you").',
    parties: ['Petrel Imaging LLC = Petrel', 'Client'],
    between: ['Petrel', 'Client'],
  },
  'whose name appears on the signature page': {
    paper:
      'This Independent Contractor Agreement is entered into between Gannet Media, Inc., with an address at 4 Dock Street ("Gannet"), and the contractor whose name appears on the signature page ("Contractor").',
    parties: ['Gannet Media, Inc. = Gannet', 'Contractor'],
    between: ['Contractor', 'Gannet'],
  },
  'a part on one line, the company on the next': {
    paper: 'MANUFACTURING AGREEMENT\n\nMANUFACTURER\n\nPetrel Imaging Co., Ltd.\n\nCUSTOMER\n\nGannet Media, Inc.',
    parties: ['Petrel Imaging Co., Ltd.', 'Gannet Media, Inc.'],
    between: ['Manufacturer', 'Customer'],
  },
  'on the one hand, in capitals': {
    paper:
      'THIS AGREEMENT, is made in two originals on May 3, 2021\n\nBY AND BETWEEN\n\nPETREL IMAGING S.A.S., a French société par actions simplifiée with a share capital of EUR 40,000, registered under number 123 456 789, represented by Mr. Jean Morel (hereinafter referred to as "PETREL"),\n\nON THE ONE HAND,\n\nAND\n\nGANNET MEDIA GMBH, a German company (hereinafter referred to as "GANNET"),\n\nON THE OTHER HAND.',
    parties: ['PETREL IMAGING S.A.S. = PETREL', 'GANNET MEDIA GMBH = GANNET'],
    between: ['PETREL', 'GANNET'],
  },
  'the parties to a longer title': {
    paper:
      'The parties to this Data Sharing Agreement are the Gannet Health Trust (“Data Provider”) and Petrel Imaging LLC (“Data Recipient”).',
    parties: ['Gannet Health Trust = Data Provider', 'Petrel Imaging LLC = Data Recipient'],
    between: ['Data Recipient', 'Data Provider'],
  },
  'the undersigned, numbered': {
    paper:
      'THE UNDERSIGNED:\n\n1. PETREL IMAGING B.V., a private company with limited liability, having its seat in Utrecht, hereinafter referred to as "Petrel";\n\nand\n\n2. GANNET MEDIA N.V., a public limited company, having its seat in Delft, hereinafter referred to as "Gannet";\n\nWHEREAS:',
    parties: ['PETREL IMAGING B.V. = Petrel', 'GANNET MEDIA N.V. = Gannet'],
    between: ['Petrel', 'Gannet'],
  },
  'a studio with an ampersand': {
    paper:
      'This Website Development Contract is made this May 3, 2021, by and between Gannet Media, Inc. (hereinafter, the "Client") and Petrel & Daughters Studio (hereinafter, the "Developer").',
    parties: ['Gannet Media, Inc. = Client', 'Petrel & Daughters Studio = Developer'],
    between: ['The Developer', 'the Client'],
  },
  'who is called by me': {
    paper:
      'This contract is between me, Lena Ortiz (the "Programmer"), and my client, Heron Foods Inc. (the "Client").',
    parties: ['Lena Ortiz = Programmer', 'Heron Foods Inc. = Client'],
    between: ['The Programmer', 'the Client'],
  },
  'nothing but recitals': {
    paper:
      'WHEREAS, Heron Foods Inc. ("Heron") needs a demand model; and\n\nWHEREAS, Osprey Robotics Corp. ("Osprey") builds such models;\n\nNOW, THEREFORE, the parties agree:',
    parties: ['Heron Foods Inc. = Heron', 'Osprey Robotics Corp. = Osprey'],
    between: ['Osprey', 'Heron'],
  },
  'an officer who acts for a company': {
    paper:
      'This Agreement is made between Ms. Ann Lee, Managing Director of Heron Foods Private Limited, having its office at Pune (hereinafter referred to as the "Client") and Mr. Ravi Menon, Chief Executive Officer of Osprey Robotics Private Limited, a company with its office in Kochi (hereinafter the "Service Provider").',
    parties: ['Heron Foods Private Limited = Client', 'Osprey Robotics Private Limited = Service Provider'],
    between: ['The Service Provider', 'the Client'],
  },
  'a person who is an officer elsewhere': {
    paper:
      'This Agreement is between Heron Foods Inc. ("Company") and Dana Reyes, a director of several charities ("Consultant").',
    parties: ['Heron Foods Inc. = Company', 'Dana Reyes = Consultant'],
    between: ['Consultant', 'Company'],
  },
  'M/s. and Pvt. with stops': {
    paper:
      'THIS AGREEMENT is made at Pune BY AND BETWEEN:\n\n**M/s. Osprey Robotics Pvt. Ltd.**, a company incorporated under the Companies Act, 2013, hereinafter referred to as the "**Developer**" of the FIRST PART;\n\nAND\n\n**Heron Foods Pte. Ltd.**, having its office in Singapore, hereinafter referred to as the "**Client**" of the SECOND PART.',
    parties: ['Osprey Robotics Pvt. Ltd. = Developer', 'Heron Foods Pte. Ltd. = Client'],
    between: ['The Developer', 'the Client'],
  },
  'trading as': {
    paper:
      'This Agreement is between Lena Ortiz t/a Ortiz Models ("Supplier") and Heron Foods Ltd trading as Heron Bread ("Client").',
    parties: ['Lena Ortiz = Supplier', 'Heron Foods Ltd = Client'],
    between: ['Supplier', 'Client'],
  },
  'the company, then its name': {
    paper:
      'This contract is concluded between the company Heron Foods s.r.o., ID No. 12345678, with its seat in Brno (hereinafter the "Client") and the company Osprey Robotics a.s., ID No. 87654321 (hereinafter the "Contractor").',
    parties: ['Heron Foods s.r.o. = Client', 'Osprey Robotics a.s. = Contractor'],
    between: ['The Contractor', 'the Client'],
  },
  'forms of company from elsewhere': {
    paper:
      '> **Developer**: Osprey Robotics OÜ, Tallinn, Estonia\n> **Customer**: Östliche Heron GmbH & Co. KG, Leer, Germany',
    parties: ['Osprey Robotics OÜ = Developer', 'Östliche Heron GmbH & Co. KG = Customer'],
    between: ['Developer', 'Customer'],
  },
  'a co-operative is more than a company': {
    paper: 'This Agreement is between Heron Foods Co-operative Ltd and Osprey Robotics Corp.',
    parties: ['Heron Foods Co-operative Ltd', 'Osprey Robotics Corp.'],
    between: ['Osprey Robotics', 'Heron Foods'],
  },
  'for purposes of one section': {
    paper:
      'This Agreement is by and among Osprey Robotics Corp. ("Osprey"), Heron Foods Inc. ("Heron") and, for purposes of Section 9 only, Heron Holdings Ltd. ("Guarantor").',
    parties: ['Osprey Robotics Corp. = Osprey', 'Heron Foods Inc. = Heron', 'Heron Holdings Ltd. = Guarantor'],
    between: ['Osprey', 'Heron'],
  },
  'the label in brackets without quotes, behind others': {
    paper:
      '## Parties\n\n(1) Osprey Robotics Limited, a company registered in England (number 1234567) (the Supplier)\n\n(2) Heron Foods Limited, a company registered in Wales (number 7654321) (the Customer)',
    parties: ['Osprey Robotics Limited = Supplier', 'Heron Foods Limited = Customer'],
    between: ['The Supplier', 'the Customer'],
  },
  'bold labels without a colon': {
    paper: '**Client** Heron Foods GmbH, Hafenstr. 8, Hamburg\n\n**Agency** Osprey Robotics Ltd, 12 Pier Road, Hull',
    parties: ['Heron Foods GmbH = Client', 'Osprey Robotics Ltd = Agency'],
    between: ['The Agency', 'the Client'],
  },
  'fields run together': {
    paper:
      'Contractor: Osprey Robotics Address: 12 Pier Road, Boston Client: Blue Heron Bakery Address: 4 Elm Street, Bangor Effective Date: May 3, 2021',
    parties: ['Osprey Robotics = Contractor', 'Blue Heron Bakery = Client'],
    between: ['Contractor', 'Client'],
  },
  'a heading for each party': {
    paper:
      '## Supplier\n\nOsprey Robotics Corp., 12 Pier Road, Boston\n\n## Customer\n\n- Name: Heron Foods Inc.\n- Address: 4 Elm Street\n\n## Services',
    parties: ['Osprey Robotics Corp. = Supplier', 'Heron Foods Inc. = Customer'],
    between: ['Supplier', 'Customer'],
  },
  'definitions that name the parties': {
    paper: '**Client** means Heron Foods Inc., a Maine corporation.\n\n**Agency** means Osprey Robotics Corp.',
    parties: ['Heron Foods Inc. = Client', 'Osprey Robotics Corp. = Agency'],
    between: ['The Agency', 'the Client'],
  },
  'a table with bold parts': {
    paper:
      '| Item | Details |\n|--|--|\n| **Licensor** | Osprey Robotics Ltd (company number 11223344) |\n| **Licensee** | Municipality of Heronsgate |\n| **Fee** | GBP 30,000 |',
    parties: ['Osprey Robotics Ltd = Licensor', 'Municipality of Heronsgate = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'a table with a row for each party': {
    paper:
      '| Party | Full name | ABN | Short form name |\n|--|--|--|--|\n| 1 | Heron Grain Pty Ltd | 12 345 678 901 | Heron |\n| 2 | Osprey Learning Pty Ltd | 98 765 432 109 | Osprey |',
    parties: ['Heron Grain Pty Ltd = Heron', 'Osprey Learning Pty Ltd = Osprey'],
    between: ['Osprey', 'Heron'],
  },
  'a table with a column for each party': {
    paper:
      '| | Company | Consultant |\n|--|--|--|\n| Name | Heron Foods Inc. | Lena Ortiz |\n| Address | 4 Elm Street | 12 Pier Road |',
    parties: ['Heron Foods Inc. = Company', 'Lena Ortiz = Consultant'],
    between: ['Consultant', 'Company'],
  },
  'a table for each party': {
    paper:
      '| Customer details | |\n|--|--|\n| Company name | Heron Foods Inc. |\n| Address | 4 Elm Street |\n\n| Supplier details | |\n|--|--|\n| Company name | Osprey Robotics Corp. |',
    parties: ['Heron Foods Inc. = Customer', 'Osprey Robotics Corp. = Supplier'],
    between: ['Supplier', 'Customer'],
  },
  'who does what is no table of parties': {
    paper:
      'This Agreement is between Osprey Robotics Corp. and Heron Foods Inc.\n\n| Task | Provider | Customer |\n|--|--|--|\n| Labels | Responsible | Reviews |\n| Training | Leads | Supports |',
    parties: ['Osprey Robotics Corp.', 'Heron Foods Inc.'],
    between: ['Osprey Robotics', 'Heron Foods'],
  },
  'a table where they sign': {
    paper:
      'The Licensor licenses the Model to the Licensee, who pays for it.\n\n| Signed for the Licensor | Signed for the Licensee |\n|--|--|\n| Osprey Robotics Ltd | Heron Foods Ltd |\n| Name: | Name: |',
    parties: ['Osprey Robotics Ltd = Licensor', 'Heron Foods Ltd = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'a sole trader, with whom the client agrees': {
    paper:
      'Heron Foods Inc. ("Client") enters into this agreement with Lena Ortiz, a sole trader ("Freelancer"), who will build a model.',
    parties: ['Heron Foods Inc. = Client', 'Lena Ortiz = Freelancer'],
    between: ['Freelancer', 'Client'],
  },
  'names in quotes': {
    paper:
      'This Co-Branding Agreement is made by and between "Osprey.com, Inc." ("Osprey"), having its place of business at 12 Pier Road, and "Heron Bread" ("Heron"), a division of Heron Holdings Corp.',
    parties: ['Osprey.com, Inc. = Osprey', 'Heron Bread = Heron'],
    between: ['Osprey', 'Heron'],
  },
  'the part before the name, without an article': {
    paper: 'Licensor, Osprey Robotics Corp., and Licensee, Heron Hospital, agree as follows:',
    parties: ['Osprey Robotics Corp. = Licensor', 'Heron Hospital = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'the following parties, then a list': {
    paper:
      'This Agreement is made by the following parties, effective May 3, 2021:\n\na) Osprey Robotics Corp., 12 Pier Road, Boston ("Osprey")\n\nb) Heron Clinic, 4 Elm Street, Bangor ("Clinic")',
    parties: ['Osprey Robotics Corp. = Osprey', 'Heron Clinic = Clinic'],
    between: ['Osprey', 'Clinic'],
  },
  'you, by any label': {
    paper: 'This is a contract between you ("Affiliate") and Osprey Books, Inc. ("Osprey").',
    parties: ['Affiliate', 'Osprey Books, Inc. = Osprey'],
    between: ['Affiliate', 'Osprey'],
  },
  'I, who write': {
    paper:
      'In consideration of my engagement by Heron Foods Inc., a Maine corporation (the "Company"), I, Lena Ortiz, agree as follows:\n\n1. I assign my inventions to the Company. The Company may use my name.',
    parties: ['Heron Foods Inc. = Company', 'Lena Ortiz'],
  },
  'husband and wife': {
    paper:
      'This Licence Agreement is between Lena Ortiz and Dana Ortiz, husband and wife (together, "Licensor"), and Heron Foods Inc. ("Licensee").',
    parties: ['Lena Ortiz and Dana Ortiz = Licensor', 'Heron Foods Inc. = Licensee'],
    between: ['Licensor', 'Licensee'],
  },
  'a label given later': {
    paper:
      'May 3, 2021\n\nMs. Lena Ortiz\n4 Elm Street\nBangor, Maine\n\nDear Ms. Ortiz:\n\nThis letter confirms our agreement regarding your work as spokesperson for Heron Foods Inc. ("Company").\n\n1. Company will pay you $20,000.\n\nSincerely,\n\nHERON FOODS INC.\n\nBy: /s/ Ann Lee\n\nAgreed:\n\n/s/ Lena Ortiz\nLena Ortiz',
    parties: ['Lena Ortiz', 'HERON FOODS INC. = Company'],
  },
  'a label behind a dash, in a list': {
    paper: '## Parties\n\n- Osprey Robotics Ltd — the "Supplier"\n- Heron Foods plc — the "Client"',
    parties: ['Osprey Robotics Ltd = Supplier', 'Heron Foods plc = Client'],
    between: ['Supplier', 'Client'],
  },
  'a numbered list, as Germans write it': {
    paper: 'Between the parties\n\n1. Osprey Robotics GmbH – "Supplier" –\n\nand\n\n2. Heron Foods AG – "Client" –',
    parties: ['Osprey Robotics GmbH = Supplier', 'Heron Foods AG = Client'],
    between: ['Supplier', 'Client'],
  },
  'a numbered list of bold names': {
    paper:
      '## Parties\n\n1. **Osprey Robotics Corp.** (Supplier), 12 Pier Road, Boston\n2. **Heron Foods Inc.** (Customer), 4 Elm Street, Bangor',
    parties: ['Osprey Robotics Corp. = Supplier', 'Heron Foods Inc. = Customer'],
    between: ['Supplier', 'Customer'],
  },
  'hereinafter and a word in italics': {
    paper: 'Heron Foods plc, hereinafter *Client*, and Osprey Robotics Ltd, hereinafter *Supplier*, agree:',
    parties: ['Heron Foods plc = Client', 'Osprey Robotics Ltd = Supplier'],
    between: ['Supplier', 'Client'],
  },
  'as client and as supplier': {
    paper: 'This Agreement is made by Heron Foods plc as client and Osprey Robotics Ltd as supplier.',
    parties: ['Heron Foods plc = client', 'Osprey Robotics Ltd = supplier'],
    between: ['The supplier', 'the client'],
  },
  'us and you, with names': {
    paper: 'This is an agreement between us, Osprey Robotics Ltd, and you, Heron Foods plc.',
    parties: ['Osprey Robotics Ltd', 'Heron Foods plc'],
    between: ['Osprey Robotics', 'Heron Foods'],
  },
  'a label belongs to the last of a numbered list': {
    paper:
      'This Agreement is made among (1) University of Ardle, (2) Brent College, and (3) Osprey Robotics Ltd ("Osprey").',
    parties: ['University of Ardle', 'Brent College', 'Osprey Robotics Ltd = Osprey'],
    between: ['Osprey', 'Brent College'],
  },
  'lines broken by a tag': {
    paper:
      'This agreement is made between<br>**Osprey Robotics Ltd** (the "Supplier")<br>and<br>**Heron Foods plc** (the "Client")',
    parties: ['Osprey Robotics Ltd = Supplier', 'Heron Foods plc = Client'],
    between: ['Supplier', 'Client'],
  },
  'a part above each name where they sign': {
    paper:
      'The Supplier builds the model and the Client pays.\n\n## Signatures\n\n**Supplier**\n\nOsprey Robotics Ltd\n\nBy: ______\n\n**Client**\n\nHeron Foods plc\n\nBy: ______',
    parties: ['Osprey Robotics Ltd = Supplier', 'Heron Foods plc = Client'],
  },
  'a council of a town': {
    paper:
      'THIS DEED is made on 3 May 2021\n\nBETWEEN\n\n**ASHCOMBE BOROUGH COUNCIL** of Town Hall, High Street, Ashcombe ("the Council"); and\n\n**OSPREY ROBOTICS CIC** of Mill Yard, Ashcombe ("the Contractor")',
    parties: ['ASHCOMBE BOROUGH COUNCIL = Council', 'OSPREY ROBOTICS CIC = Contractor'],
    between: ['The Contractor', 'the Council'],
  },
  'a professor with an address': {
    paper:
      'This Agreement is made between\n\nProf. Dr. Ingeborg Hallström, Sveavägen 10, Stockholm (the "Expert")\n\nand\n\nOsprey Robotics AB, reg. no. 556677-8899 (the "Company")',
    parties: ['Prof. Dr. Ingeborg Hallström = Expert', 'Osprey Robotics AB = Company'],
    between: ['The Expert', 'the Company'],
  },
  'we, with a name, for somebody': {
    paper:
      'Dear Mr Keane,\n\nWe, Osprey Robotics Ltd, will build a model for Heron Crane Hire Ltd ("Heron").\n\n1. Heron will pay us.\n\nYours sincerely,\n\nLena Ortiz\nOsprey Robotics Ltd',
    parties: ['Heron Crane Hire Ltd = Heron', 'Osprey Robotics Ltd'],
  },
  'whom somebody is hiring': {
    paper:
      'Heron Apparel, Inc. (the "Brand") is hiring Delphine Marsh (the "Data Scientist") as an independent contractor.',
    parties: ['Heron Apparel, Inc. = Brand', 'Delphine Marsh = Data Scientist'],
    between: ['The Data Scientist', 'the Brand'],
  },
  'called by the first word, without a legal form': {
    paper:
      'Heron Mutual Insurance Society, for itself and its Affiliates ("Heron"), has issued, and Osprey Robotics Inc. ("Supplier") has accepted, this Master Agreement.',
    parties: ['Heron Mutual Insurance Society = Heron', 'Osprey Robotics Inc. = Supplier'],
    between: ['Supplier', 'Heron'],
  },
  'an authority, without a between': {
    paper:
      'Osprey Robotics Ltd. ("Licensor") makes its software available to Heron Transit Authority ("Evaluator") for ninety days.',
    parties: ['Osprey Robotics Ltd. = Licensor', 'Heron Transit Authority = Evaluator'],
    between: ['Licensor', 'Evaluator'],
  },
  'who acts on behalf of a company': {
    paper:
      'This contract is between Mr. Javier Roldán, of legal age, acting in the name and on behalf of Heron del Tajo, S.A. (the "Client"), and Ms. Lucía Peña, acting on behalf of Osprey Datos, S.L. (the "Provider").',
    parties: ['Heron del Tajo, S.A. = Client', 'Osprey Datos, S.L. = Provider'],
    between: ['The Provider', 'the Client'],
  },
  'a note is nobody': {
    paper:
      'FOR VALUE RECEIVED, Heron Foods Inc. (the "Maker") promises to pay to Osprey Robotics Corp. (the "Holder") the sum of this Convertible Promissory Note (the "Note").',
    parties: ['Heron Foods Inc. = Maker', 'Osprey Robotics Corp. = Holder'],
    between: ['The Maker', 'the Holder'],
  },
  'three among whom none has a label': {
    paper:
      'This Agreement is dated as of May 3, 2021, by and among Osprey Capital, LLC, a Delaware limited liability company, Osprey Master Fund, Ltd., a Cayman Islands exempted company, and Lena Ortiz, an individual.',
    parties: ['Osprey Capital, LLC', 'Osprey Master Fund, Ltd.', 'Lena Ortiz'],
    between: ['Lena Ortiz', 'Osprey Capital'],
  },
  'a heading for each name, its label under it': {
    paper:
      '## Parties\n\n### 1. Osprey Robotics AG\n\nA stock corporation under Swiss law, Zug ("**Osprey**")\n\n### 2. Heron Foods SAS\n\nA French company, Lyon ("**Heron**")\n\n## Recitals',
    parties: ['Osprey Robotics AG = Osprey', 'Heron Foods SAS = Heron'],
    between: ['Osprey', 'Heron'],
  },
  'the company, as the French begin': {
    paper:
      'BETWEEN THE UNDERSIGNED:\n\nThe company OSPREY ANALYTIQUE, a simplified joint stock company, whose registered office is in Nantes,\n\nHereinafter referred to as the "Service Provider",\n\nOn the one hand,\n\nAND\n\nThe company HERON DU MARAIS, a public limited company, whose registered office is in Niort,\n\nHereinafter referred to as the "Client",\n\nOn the other hand,\n\nIT HAS BEEN AGREED AS FOLLOWS:',
    parties: ['OSPREY ANALYTIQUE = Service Provider', 'HERON DU MARAIS = Client'],
    between: ['The Service Provider', 'the Client'],
  },
  'a bank that appoints': {
    paper: 'Heron Savings Bank hereby appoints Osprey Assurance LLP to audit its models on the terms below.',
    parties: ['Heron Savings Bank', 'Osprey Assurance LLP'],
    between: ['Osprey Assurance', 'Heron Savings Bank'],
  },
};

const clauses = ([left, right]: readonly [string, string]): string =>
  `\n\n1. **Services.** ${left} shall perform the services described in Schedule 1 and ${right} shall pay the fees.\n\n2. **Term.** This Agreement lasts one year. ${left} and ${right} may renew it in writing.\n\n3. **Notices.** Notices to ${left} and ${right} go to the addresses above.\n`;

describe('openings', () => {
  for (const [name, { paper, parties, between }] of Object.entries(openings))
    it(name, () => {
      const text = `# Agreement\n\n${paper}${between ? clauses(between) : ''}`;
      const found = read(text, undefined, { kind: 'other' }).parties;
      assert.deepEqual(
        parties.map((party, i) => (party.includes(' = ') ? `${found[i]?.name} = ${found[i]?.label}` : found[i]?.name)),
        parties,
      );
      assert.equal(found.length, parties.length);
    });
});
