import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { editsOf } from '../../server/src/modelClauses/apply.ts';
import { draftingStyleOf } from '../../server/src/modelClauses/draftingStyle.ts';
import { insertClause } from '../../server/src/modelClauses/fix.ts';
import { houseWords, inHouseWords } from '../../server/src/modelClauses/houseWords.ts';
import { clause, piecesOf, toPlain, variantFor } from '../../server/src/modelClauses/library.ts';
import { sectionWord } from '../../server/src/modelClauses/paperHabits.ts';

type Side = 'provider' | 'customer' | 'neutral';

/** The paper with the clause in it. */
function inserted(text: string, id: string, side: Side, variant?: string): string {
  const agreement = read(text);
  return [...editsOf(agreement, insertClause(id, { variant }), side)]
    .reverse()
    .reduce((now, { start, end, text: words }) => now.slice(0, start) + words + now.slice(end), text);
}

/** Some words of the library, as this paper would say them. */
const said = (text: string, words: string): string => toPlain(piecesOf(words), draftingStyleOf(read(text)).fill);

const terms = `# Terms of Service

These Terms are a contract between Pinecone Skies, Inc. ("Pinecone", "we", "us") and whoever signs up ("you").

## The Service

We will provide an interface to our language models (the "Service"). You will pay us for what you use. Our prices are on our page.

## Your data

You keep your files ("Your Data"). We will use Your Data only to run the Service for you.

## Other things

The law of Oregon applies. We may change these Terms.
`;

describe('what is put into a paper that says "we" and "you"', () => {
  for (const [words, expected] of [
    ['[Provider] hereby grants to [Customer] a license.', 'We hereby grant to you a license.'],
    ["[Provider] shall keep [Customer]'s data.", 'We will keep your data.'],
    ['[Customer] owns it and [Provider] retains its tools.', 'You own it and we retain our tools.'],
    ['What is made for [Customer] binds [Provider].', 'What is made for you binds us.'],
    ['[Provider] and its personnel may do so.', 'We and our personnel may do so.'],
    ['It is {Confidential Information} of [Customer].', 'It is your Confidential Information.'],
    ['tools that [Provider] owned or had rights in', 'tools that we owned or had rights in'],
    ['to indemnify [Customer], its affiliates and others', 'to indemnify you, your affiliates and others'],
    ['{Provider IP}', 'Pinecone IP'],
    ['as far as this Agreement permits, the AI system', 'as far as these Terms permit, the Service'],
  ] as const)
    it(`says "${expected}"`, () => assert.equal(said(terms, words), expected));

  it('leaves no party named by its role, in any clause', () => {
    const { fill } = draftingStyleOf(read(terms));
    const deletion = variantFor(clause('deletion')!, 'customer')!;
    assert.doesNotMatch(toPlain(piecesOf(deletion.text), fill), /\[(?:Provider|Customer)\]|\bshall\b/);
  });
});

describe('names that a paper has', () => {
  const paper = (body: string) =>
    `# Services Agreement\n\nThis Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").\n\n${body}\n`;

  it('are those of the system', () => {
    const own = paper(
      '1. Work. Consultant shall build a model that ranks messages (the "Ranker Model").\n\n2. Use. Company may use the Ranker Model.',
    );
    assert.equal(said(own, 'The AI system shall be fast.'), 'The Ranker Model shall be fast.');
    const plain = paper(
      '1. Work. Consultant shall build a classifier. The classifier sorts mail.\n\n2. Use. Company may use the classifier. Consultant shall host the classifier.',
    );
    assert.equal(said(plain, 'use of the AI system'), 'use of the classifier');
    assert.equal(
      said(paper('1. Work. Consultant shall train models.'), 'use of the AI system'),
      'use of the AI system',
    );
  });

  it('are those of the papers that go with it, and none that are not there', () => {
    const words = 'stated in an exhibit to this Agreement';
    assert.equal(
      said(paper('1. Work. Consultant shall do the work in each Work Order.'), words),
      'stated in a Work Order',
    );
    assert.equal(
      said(paper('1. Work. Consultant shall do the work in Schedule 1.'), words),
      'stated in a schedule to this Agreement',
    );
    assert.equal(said(paper('1. Work. Consultant shall do the work.'), words), 'stated in writing');
  });

  it('are those of what is secret', () => {
    const own = paper('1. Secrets. Each party shall protect the proprietary information of the other.');
    assert.equal(said(own, 'no confidential information'), 'no proprietary information');
  });
});

describe('the place of a clause', () => {
  it('is before the end of a letter', () => {
    const letter = `Acorn Models LLC\n\nMarch 1, 2026\n\nDear Ms. Obi:\n\nThis letter sets out how Acorn Models LLC ("Acorn", "we") will build a sorting model for Oak Mutual, Inc. ("Oak", "you").\n\n*Work.* We will train the model and you will pay us.\n\n*Law.* New York law applies.\n\nIf you agree, please sign below.\n\nYours sincerely,\n\n____________\nAcorn Models LLC\n`;
    assert.match(
      inserted(letter, 'insurance', 'neutral'),
      /pay us\.\n\n\*Insurance\.\* .{200,}\n\n\*Law\.\* New York law applies\.\n\nIf you agree/,
    );
  });

  it('is an article, where articles stand on shelves', () => {
    const shelves = `# Terms\n\nBetween Corvid GmbH ("Supplier") and Alder plc ("Customer").\n\n## Part A – Money\n\n| Item | Agreed |\n|--|--|\n| Charges | £100 |\n\n## Part B – Law\n\n### 1. Work\n\nThe Supplier shall train a model for the Customer.\n\n### 2. Liability\n\nThe Supplier is liable for its negligence.\n\n### 3. General\n\nThese terms are governed by the law of England.\n`;
    assert.match(
      inserted(shelves, 'insurance', 'neutral'),
      /its negligence\.\n\nWhile these terms continue .{100,}\n\n### 3\. General/,
    );
    assert.match(inserted(shelves, 'publicity', 'neutral'), /\n### 4\. |England\.\n\n[A-Z]/);
  });

  it('is under a title that has its number without a stop', () => {
    const bare = `AGREEMENT\n\nThis Agreement is between Ridge Corp. ("Developer") and Castle Inc. ("Company").\n\n1 SERVICES\n\n1.1 Developer shall train a model for Company.\n\n2 TERM\n\n2.1 This Agreement begins today.\n\n2.2 It ends in two years.\n\n3 GENERAL\n\n3.1 Nevada law governs.\n`;
    assert.match(inserted(bare, 'survival', 'neutral'), /two years\.\n\n2\.3 The provisions .{100,}\n\n3 GENERAL/);
  });

  it('of a definition is in the order of the alphabet, and as the others begin', () => {
    const british = `CONSULTANCY AGREEMENT\n\nThis agreement is between PENN LIMITED (the **Consultant**) and FEN LIMITED (the **Company**).\n\n**1. INTERPRETATION**\n\n1.1 In this agreement:\n\n**Business Day**: a day on which banks are open in London.\n\n**Fee**: the sum in Schedule 1.\n\n**Services**: the services in Schedule 1.\n\n**Works**: all reports and code prepared by the Consultant.\n\n**2. WORK**\n\n2.1 The Consultant shall train a model. The Consultant assigns the Works to the Company for the Fee.\n\n**SCHEDULE 1**\n\nServices and Fee.\n`;
    assert.match(
      inserted(british, 'agency-ip-licence', 'neutral'),
      /are open in London\.\n\n\*\*Consultant IP\*\*: all software.{100,}\n\n\*\*Fee\*\*/,
    );
  });
});

describe('what was mended after a second reading', () => {
  it('calls a party by the name that the paper goes on using', () => {
    const paper =
      '# Services Agreement\n\nThis Agreement is between Cobalt Systems Inc. ("Cobalt") and Prairie Gas Company ("PG Co." or the "Utility").\n\n1. Work. Cobalt shall train a model for the Utility.\n\n2. Pay. The Utility shall pay Cobalt.\n';
    assert.equal(said(paper, '[Customer] may use it.'), 'The Utility may use it.');
  });

  it('writes "Party" where the paper does, and third parties as they are', () => {
    const paper =
      '# Joint Development Agreement\n\nBetween Nord AG ("Nord") and Callow, Inc. ("Callow") (each a "Party").\n\n1. Work. Each Party shall work with the other Party.\n\n2. End. Either Party may end it.\n';
    assert.equal(
      said(paper, 'The parties tell third parties. A party may.'),
      'The Parties tell third parties. A Party may.',
    );
  });

  it('refers to the exhibit that it adds', () => {
    const paper =
      '# Joint Development Agreement\n\nBetween Nord AG ("Nord") and Callow, Inc. ("Callow").\n\n## 1. Work\n\nThe parties shall develop a model. Nord trains it. Callow tests it.\n\n## 2. Property\n\nEach party keeps what it owned before ("Background").\n\n## 3. End\n\nEither party may end it. The law of Oregon applies.\n';
    const agreement = read(paper);
    const after = agreement.sentences.find(({ text }) => text.startsWith('Each party keeps'))!;
    const text = editsOf(agreement, insertClause('exhibit-background-register', { after }), 'neutral')
      .map((one) => one.text)
      .join('\n');
    assert.match(text, /^ The .{10,60} that each party expects to use is listed in Exhibit A\./);
    assert.match(text, /## Exhibit A: Register/);
  });
});

describe('what is put into a paper with words of its own', () => {
  const contract = `# Order Form and Terms

This Contract Form is between Pinecone Ltd ("Pinecone") and Juniper LLP (the "Firm"), and with the terms below is the "Contract".

1.1 Pinecone will run its document model for the Firm while the Contract lasts.

1.2 The Contract begins on 1 May 2026; see term 2.1.

2.1 The Firm pays £500 a month under the Contract, subject to term 1.2.

2.2 Either party may end the Contract on notice. English law governs the Contract.
`;
  it('calls it the Contract, where the paper does', () =>
    assert.equal(said(contract, 'while this Agreement lasts'), 'while the Contract lasts'));
  it('calls its terms terms', () => assert.equal(sectionWord(read(contract)), 'term'));
  it('has patients where the paper has, and Affiliates', () => {
    const hospital = contract
      .replaceAll('Firm', 'Trust')
      .concat('\nThe Trust keeps the records of its patients. It may admit its Affiliates, and their patients.\n');
    const own = (text: string, words: string): string => inHouseWords(words, houseWords(read(text)));
    assert.equal(
      own(hospital, "its affiliates, [Customer]'s identity or that of its customers"),
      "its Affiliates, [Customer]'s identity or that of its patients",
    );
    assert.equal(
      own(contract, 'its affiliates, available to its customers'),
      'its affiliates, available to its customers',
    );
  });
  it('a term of months is none', () =>
    assert.equal(sectionWord(read(contract.replaceAll(/term (?=\d)/g, 'the term of 3'))), 'clause'));

  const consultant = (body: string) => `# Consulting agreement

Between Pinecone Ltd ("we") and the person named in the annex ("the Consultant").

1. The Consultant trains our yield model. ${body}

2. We pay the Consultant €900 a day. German law governs this agreement.
`;
  it('speaks of a person as the paper does', () => {
    const hers = consultant('She works where she likes, and keeps her own hours.');
    assert.equal(said(hers, '[Provider] keeps its tools for itself.'), 'The Consultant keeps her tools for herself.');
    const its = consultant('It works where it likes.');
    assert.equal(said(its, '[Provider] keeps its tools for itself.'), 'The Consultant keeps its tools for itself.');
  });
});
