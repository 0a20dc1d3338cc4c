import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { draftingStyleOf } from '../../server/src/modelClauses/draftingStyle.ts';
import { clauses, type Fill, piecesOf, toPlain } from '../../server/src/modelClauses/library.ts';
import { agreeingIn } from '../../server/src/modelClauses/numberAgreement.ts';

describe('a side that is several', () => {
  const sellers: Fill = { provider: 'the Sellers', customer: 'Buyer', several: new Set(['provider']) };
  const written = (source: string, fill = sellers) => toPlain(piecesOf(source), fill);

  for (const [source, expected] of [
    ['[Provider] hereby grants to [Customer] a license.', 'The Sellers hereby grant to Buyer a license.'],
    ['What [Provider] makes is licensed.', 'What the Sellers make is licensed.'],
    ['What belongs to [Provider] is licensed.', 'What belongs to the Sellers is licensed.'],
    ["At [Customer]'s request [Provider] confirms it.", "At Buyer's request the Sellers confirm it."],
    ["[Provider]'s tools and {Provider IP}", "The Sellers' tools and Seller IP"],
    ['[Provider] develops, tests and monitors the system.', 'The Sellers develop, test and monitor the system.'],
    ['[Provider] retains its tools and is responsible.', 'The Sellers retain their tools and are responsible.'],
    ['[Customer] owns the model, including its weights.', 'Buyer owns the model, including its weights.'],
    [
      '[Provider] hereby grants to [Customer] a license to use them in its business.',
      'The Sellers hereby grant to Buyer a license to use them in its business.',
    ],
    [
      '[Customer] hereby grants to [Provider] a license to use them in its business.',
      'Buyer hereby grants to the Sellers a license to use them in their business.',
    ],
    ['[Provider] shall not train models for itself.', 'The Sellers shall not train models for themselves.'],
    ['[Provider] processes it as [Customer] requires.', 'The Sellers process it as Buyer requires.'],
  ] as const)
    it(`writes "${expected}"`, () => assert.equal(written(source), expected));

  it('leaves no verb in the singular behind it, in any clause', () => {
    const singular =
      /\b(?:the|The) (?:Sellers|Clients) (?:hereby |also |only |alone )?(?!its\b|as\b|is licensed\b)[a-z-]*[^s\W]s\b(?! as\b)/g;
    const before = /\b(?:to|of|for|from|by|with|offer|give|tell|pay|provide) (?:the|The) (?:Sellers|Clients) \S+$/;
    const clients: Fill = { provider: 'Vendor', customer: 'the Clients', several: new Set(['customer']) };
    const faults = clauses.flatMap(({ id, variants, definitions }) =>
      [...variants, ...definitions].flatMap(({ text }) =>
        [sellers, clients].flatMap((fill) => {
          const words = written(text, fill);
          return [...words.matchAll(singular)]
            .filter(({ index, 0: found }) => !before.test(words.slice(Math.max(0, index - 12), index + found.length)))
            .map(({ 0: found }) => `${id}: ${found}`);
        }),
      ),
    );
    assert.deepEqual(faults, []);
  });

  const called = (opening: string, body: string) => {
    const { fill } = draftingStyleOf(read(`# Development Services Agreement\n\n${opening}\n\n${body}\n`));
    return { provider: fill.provider, customer: fill.customer, several: [...(fill.several ?? [])] };
  };
  it('is one whose label is a plural in the paper', () => {
    assert.deepEqual(
      called(
        'This Agreement is between Tern Works LLC and Vole Labs, Inc. (collectively, the "Developers") and Harbor Foods LLC ("Company").',
        '1. Work. The Developers shall develop software for Company.\n\n2. Pay. Company shall pay the Developers.',
      ),
      { provider: 'the Developers', customer: 'Company', several: ['provider'] },
    );
  });
  it('is one whose members have a name in the singular', () => {
    assert.deepEqual(
      called(
        'This Agreement is between Ann Field and Bo Hart (each a "Consultant" and together the "Consultants") and Harbor Foods LLC (the "Company").',
        '1. Work. The Consultants shall design software for the Company.\n\n2. Pay. The Company pays monthly. The Consultants are independent.',
      ),
      { provider: 'the Consultants', customer: 'the Company', several: ['provider'] },
    );
  });
  it('is not one whose name ends in s', () => {
    assert.deepEqual(
      called(
        'This Agreement is between Vole Labs, Inc. ("Vole Labs") and Harbor Foods LLC ("Company").',
        '1. Work. Vole Labs shall develop software for Company. Company shall pay Vole Labs the fees it invoices.',
      ),
      { provider: 'Vole Labs', customer: 'Company', several: [] },
    );
  });
  it('is told of in the plural', () => {
    assert.equal(
      agreeingIn('If a fee stays open, the Sellers holds a claim; what the Sellers had before is theirs.', 'Sellers'),
      'If a fee stays open, the Sellers hold a claim; what the Sellers had before is theirs.',
    );
  });
});
