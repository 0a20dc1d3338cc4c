import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import type { Kind } from '../../server/src/analysis/kind.ts';

const body = `

1. **Term.** This Agreement shall continue for one year.

2. **Law.** This Agreement is governed by the laws of Ohio.`;
const kindOf = (text: string): Kind => read(text).kind;

describe('kind of agreement', () => {
  const titles: Record<string, Kind> = {
    'Consulting Agreement': 'agency',
    'Software Development Agreement': 'agency',
    'Statement of Work No. 4': 'agency',
    'Technology Outsourcing Agreement': 'agency',
    'Machine Learning Development Agreement': 'agency',
    'AI Agency Services Agreement': 'agency',
    'Digital Agency Agreement': 'agency',
    'Agreement for the Supply of Machine Learning Services': 'agency',
    'Work Order No. 2': 'agency',
    'Terms of Engagement': 'agency',
    'Feasibility Study Agreement': 'agency',
    'AI Vendor Partnership Agreement': 'partnership',
    'Proof of Concept Agreement': 'partnership',
    'Beta Test Agreement': 'partnership',
    'AI Addendum': 'partnership',
    'Data Licence Agreement': 'partnership',
    'Cloud Service Agreement': 'partnership',
    'Joint Development Agreement': 'jda',
    'Joint Development and Marketing Agreement': 'jda',
    'Joint Model Development Agreement': 'jda',
    'Research Collaboration Agreement': 'jda',
    'Mutual Non-Disclosure Agreement': 'other',
    'Employee Invention Assignment Agreement': 'other',
    'Commercial Lease Agreement': 'other',
    'Trademark License Agreement': 'other',
    'Loan Agreement': 'other',
    'Supply Agreement': 'other',
  };
  for (const [title, kind] of Object.entries(titles))
    it(`${title}: ${kind}`, () => assert.equal(kindOf(`# ${title}${body}`), kind));

  it('co-branding with joint development is a joint development agreement', () => {
    const joint =
      '\n\n3. The parties shall jointly develop the Service.\n\n4. The parties jointly own the Joint Technology.';
    assert.equal(kindOf(`# Co-Branding Agreement${body}${joint}`), 'jda');
  });
  it('co-branding whose parties own data jointly develops nothing together', () => {
    const joint =
      '\n\n3. Each party may use the jointly owned data.\n\n4. Neither party shall license the jointly owned data.';
    assert.equal(kindOf(`# Co-Branding Agreement${body}${joint}`), 'other');
  });
  it('a service agreement with an executive is employment', () =>
    assert.equal(
      kindOf(
        `# Service Agreement\n\nThis Agreement is between Harbor Foods LLC (the "Employer") and Dana Reyes (the "Executive").${body}`,
      ),
      'other',
    ));
  it('terms of service for what is hosted are a partnership', () =>
    assert.equal(
      kindOf(
        `# Lanternfish Terms of Service\n\nLanternfish is a hosted platform. We host the software and the models behind it, and you shall pay for your subscription.\n\nThe software reads your data.${body}`,
      ),
      'partnership',
    ));
  it('terms of service of a hotel are not', () =>
    assert.equal(
      kindOf(`# Hotel Terms of Service\n\nThe guest shall pay for the room. We shall clean it every day.${body}`),
      'other',
    ));
  it('a venture with shareholders and a board is none of ours', () =>
    assert.equal(
      kindOf(
        `# Joint Venture Agreement\n\n${'The shareholders shall appoint the directors of the software company. '.repeat(14)}${body}`,
      ),
      'other',
    ));
  it('an alliance of sales agents is none of ours', () =>
    assert.equal(
      kindOf(`# Strategic Alliance Agreement\n\n${'The sales agent shall earn a commission. '.repeat(14)}${body}`),
      'other',
    ));
  it('an alliance in which one is appointed to sell for the other is none of ours', () =>
    assert.equal(
      kindOf(
        `# Strategic Alliance Agreement\n\nVega hereby appoints Orrin as its exclusive distributor of the software.\n\n${'The distributor shall promote the software. '.repeat(30)}${body}`,
      ),
      'other',
    ));
  it('a place beside another on its pages is no hosting', () =>
    assert.equal(
      kindOf(
        `# Co-Hosting Agreement\n\n${'Orrin shall place a link to the store of Vega on its pages. '.repeat(6)}${body}`,
      ),
      'other',
    ));
  it('business development whose results are jointly and equally owned is joint', () =>
    assert.equal(
      kindOf(
        `# Business Development Agreement\n\n${'Alloys developed by both shall be jointly and equally owned by the parties. '.repeat(6)}${body}`,
      ),
      'jda',
    ));
  it('the development of an oil field is none of ours', () =>
    assert.equal(
      kindOf(
        `# Development Agreement\n\n${'The Company shall bear its share of the drilling of the well. '.repeat(14)}${body}`,
      ),
      'other',
    ));
  it('the development of an instrument for oil wells is agency', () =>
    assert.equal(
      kindOf(
        `# Development Agreement\n\n${'The Developer shall build the prototype for the drilling of wells to the specifications. '.repeat(14)}${body}`,
      ),
      'agency',
    ));
  it('a strategic alliance that takes one party on as a consultant is agency', () =>
    assert.equal(
      kindOf(
        `# Strategic Alliance Agreement\n\nVega Labs, Inc. ("Vega") hereby engages Orrin LLC ("Orrin") to identify new products for it.\n\nVega shall pay Orrin in consideration of the services.${body}`,
      ),
      'agency',
    ));
  it('outsourcing the making of goods is no service of ours', () =>
    assert.equal(
      kindOf(
        `# Outsourcing Agreement\n\n${'Supplier shall manufacture the units under each purchase order and deliver the shipments. '.repeat(9)}${body}`,
      ),
      'other',
    ));
  it('without title or headings an agreement is still one', () =>
    assert.notEqual(
      kindOf(
        'THIS AGREEMENT is entered into between Vega Labs, Inc. ("Vega") and Harbor Foods LLC ("Harbor").\n\nVega shall perform the services and Harbor shall pay for them. Each party shall keep the terms of this Agreement confidential. This Agreement shall be governed by the laws of Ohio. Either party may terminate this Agreement. The parties hereto have signed below.',
      ),
      'none',
    ));
  it('mentions of the Apache License in an open source clause do not unmake an agreement', () =>
    assert.equal(
      kindOf(
        `# Software Development Agreement${body}\n\n3. Deliverables may hold components under the Apache License.`,
      ),
      'agency',
    ));
});

describe('what is no agreement', () => {
  const papers: Record<string, string> = {
    readme:
      '# fast-lines\n\nReads lines.\n\n## Install\n\n```sh\nnpm i fast-lines\n```\n\n## Licence\n\nMIT. You shall keep the notice.',
    'open-source licence':
      '# The MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in it without restriction. The notice shall be included in all copies. In no event shall the authors be liable for any claim.',
    changelog:
      '# Changelog\n\n## 2.0.0\n\n- Parties are read from tables.\n- The term list is shorter.\n\n## 1.0.0\n\n- First.',
    'privacy policy':
      '# Privacy Policy\n\nThis policy says what we collect. We shall not sell personal data. You agree that we may contact you. Third parties may see it. This policy shall change from time to time.',
    'blog post about contracts':
      '# Five clauses every founder should know\n\nMost contracts say "shall". A party that promises to assign has not assigned. Ask your lawyer what the agreement means.\n\nWe wrote about this before.',
    'press release':
      '# Vega Labs Enters Into Agreement With Harbor Foods\n\nVega Labs announced today that it has signed an agreement.',
    nothing: '',
  };
  for (const [name, text] of Object.entries(papers)) it(name, () => assert.equal(kindOf(text), 'none'));
});
