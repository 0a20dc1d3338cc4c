import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import type { Sentence } from '../../server/src/analysis/clauses.ts';

const opening = `# Services Agreement

This Agreement is between Vega Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

`;
const sentencesOf = (text: string): readonly Sentence[] =>
  read(opening + text, undefined, { kind: 'agency' }).sentences.slice(1);
/** "5.2 Fees | The fee is due." – number and title of the clause, labels, words. */
const told = (text: string): string[] =>
  sentencesOf(text).map(({ clause, labels, text: words }) =>
    [
      [clause.number, clause.title].filter(Boolean).join(' '),
      labels.filter((one) => one.startsWith('(')).join(''),
      words,
    ]
      .filter(Boolean)
      .join(' | '),
  );

describe('sentences', () => {
  it('abbreviations and section numbers do not end one', () =>
    assert.deepEqual(
      told('2. Vega Labs, Inc. shall comply with Section 9. It pays St. James Ltd. for it, i.e. monthly. Done.'),
      [
        '2 | Vega Labs, Inc· shall comply with Section 9.',
        '2 | It pays St· James Ltd· for it, i·e· monthly.',
        '2 | Done.',
      ],
    ));
  it('articles run together in one line', () =>
    assert.deepEqual(
      told(
        'AGREED TERMS 1. Definitions 1.1 The words below have these meanings. 1.2 Headings are for convenience. 2. Term. This Agreement lasts a year.',
      ),
      [
        'Services Agreement | AGREED TERMS',
        '1.1 | The words below have these meanings.',
        '1.2 | Headings are for convenience.',
        '2 Term | This Agreement lasts a year.',
      ],
    ));
  it('numbered items inside a sentence are its items, and its lead-in reaches them', () => {
    const found = sentencesOf(
      '5.1 Consultant shall not: 5.1.1 sell the tools; 5.1.2 lend the tools; or 5.1.3 copy them.',
    );
    assert.deepEqual(
      found.map(({ clause, text, leadIn }) => [clause.number, text, leadIn?.text ?? '']),
      [
        ['5.1', 'Consultant shall not:', ''],
        ['5.1.1', 'sell the tools;', 'Consultant shall not:'],
        ['5.1.2', 'lend the tools; or', 'Consultant shall not:'],
        ['5.1.3', 'copy them.', 'Consultant shall not:'],
      ],
    );
  });
  it('a numbered title on its own line has the text on the next', () =>
    assert.deepEqual(
      told(
        '7. Fees & Billing\nFees are due at purchase.\n\n8. Ending\n8.1 Notice Period\nEither party may leave:\n- at once; or\n- later.\n\n9. Contact Points\nThe parties name one each.',
      ),
      [
        '7 Fees & Billing | Fees are due at purchase.',
        '8.1 Notice Period | Either party may leave:',
        '8.1 Notice Period | at once; or',
        '8.1 Notice Period | later.',
        '9 Contact Points | The parties name one each.',
      ],
    ));
  it('a line that a printer broke behind names is no title', () =>
    assert.deepEqual(
      told('7. Vega Labs and Harbor Foods of\nReno shall meet.\n\n8. Consultant keeps\nThe Tools and the rest.'),
      ['7 | Vega Labs and Harbor Foods of Reno shall meet.', '8 | Consultant keeps The Tools and the rest.'],
    ));
  it('a numbered line that says something in five words is no title', () =>
    assert.deepEqual(told('5.1 Each Party keeps its Background.\n\n5.2 Company pays on receipt.'), [
      '5.1 | Each Party keeps its Background.',
      '5.2 | Company pays on receipt.',
    ]));
  it('"Sections 5.2, 5.3 or   5.4" is no new section', () =>
    assert.deepEqual(told('2. Under paragraphs 5.2, 5.3, or   5.4 Vega will be paid.'), [
      '2 | Under paragraphs 5·2, 5·3, or 5·4 Vega will be paid.',
    ]));
  it('runs of spaces and words broken at a line end are closed, and offsets still find the source', () => {
    const text = '2. Consultant shall   not grant a non- exclusive licence, nor pre- and post-release copies.';
    const [sentence] = sentencesOf(text);
    assert.equal(
      sentence!.text,
      'Consultant shall not grant a non-exclusive licence, nor pre- and post-release copies.',
    );
    const at = sentence!.text.indexOf('licence');
    const { start, end } = sentence!.span(at, at + 'licence'.length);
    assert.equal((opening + text).slice(start, end), 'licence');
  });
  it('page furniture at the end of a line is dropped', () =>
    assert.deepEqual(told('2. It shall be kept at all times. - 4 - The rest follows. Page 5 of 9'), [
      '2 | It shall be kept at all times.',
      '2 | The rest follows.',
    ]));
  it('a sentence that runs over a page is one, in two pieces', () => {
    const [sentence] = sentencesOf(
      '2. The Consultant shall deliver all of the reports that are described in the schedule\n\n- 7 -\n\nand in the statement of work.',
    );
    assert.match(sentence!.text, /the schedule and in the statement of work\.$/);
    assert.equal(sentence!.pieces.length, 2);
  });
  it('a run-in heading is a title, bold or plain', () =>
    assert.deepEqual(told('**7. Governing Law.** The laws of Ohio govern.\n\n8. Notices. Notices are in writing.'), [
      '7 Governing Law | The laws of Ohio govern.',
      '8 Notices | Notices are in writing.',
    ]));
  it('what a letter calls its clauses is a title, though it is half a sentence', () =>
    assert.deepEqual(
      told(
        '**How well it must work.** It shall work.\n\n**If we are sold.** You may leave.\n\n**What we make is yours, once paid.**',
      ),
      [
        'How well it must work | It shall work.',
        'If we are sold | You may leave.',
        'If we are sold | What we make is yours, once paid.',
      ],
    ));
  it('neither an address nor a greeting is a run-in heading', () =>
    assert.deepEqual(told('Attention: Ann Lee, Chief Executive\n\nDear Ms Lee, we are glad.'), [
      'Services Agreement | Attention: Ann Lee, Chief Executive',
      'Services Agreement | Dear Ms Lee, we are glad.',
    ]));
  it('a person is no run-in heading', () =>
    assert.deepEqual(told('Ms A. Okafor keeps the books.'), ['Services Agreement | Ms A· Okafor keeps the books.']));

  it('a company name is no run-in heading', () =>
    assert.deepEqual(told('Vega Labs, Ltd. shall pay.'), ['Services Agreement | Vega Labs, Ltd· shall pay.']));
});

describe('clauses', () => {
  it('nested ordered lists count', () =>
    assert.deepEqual(
      told(
        '1. Services\n    1. **Scope.** Vega works.\n    2. **Staff.** Vega hires.\n2. Fees\n    1. **Price.** Harbor pays.',
      ).filter((one) => one.includes('|')),
      ['1.1 Scope | Vega works.', '1.2 Staff | Vega hires.', '2.1 Price | Harbor pays.'],
    ));
  it('a rule under a paragraph makes no heading of it', () =>
    assert.deepEqual(told('The Consultant shall deliver.\n-----\n\nFees\n----\n\nThey are due.'), [
      'Services Agreement | The Consultant shall deliver.',
      'Fees | They are due.',
    ]));
  it('a table of contents is not read', () =>
    assert.deepEqual(
      told(
        'TABLE OF CONTENTS\n\n1. Term ........ 2\n\n2. Fees ........ 3\n\n## 1. Term\n\nThis Agreement shall last a year from its date.',
      ),
      ['1 Term | This Agreement shall last a year from its date.'],
    ));
  it('exhibits after the signatures are part of the agreement, and so is a form that binds', () => {
    const parts = sentencesOf(
      '2. Harbor pays. 3. Vega works. 4. They agree. 5. They meet.\n\nIN WITNESS WHEREOF, the parties have signed.\n\nBy: ____\n\nThe undersigned Guarantor hereby agrees that it shall be bound by every obligation of the Consultant under the Agreement above, and that it shall perform them as its own.\n\n## Exhibit A\n\nThe tools are listed here.',
    ).map(({ clause }) => clause.part);
    assert.deepEqual(parts.slice(-4), ['signatures', 'signatures', 'exhibit', 'exhibit']);
  });
  it('definitions end with their article', () => {
    const parts = sentencesOf(
      '1. Definitions\n\n1.1 "Fee" means the price.\n\n2. Work\n\n2.1 Vega shall work.\n\n3. Fees\n\n3.1 Harbor shall pay.',
    ).map(({ clause }) => clause.part);
    assert.deepEqual(parts, ['definitions', 'body', 'body']);
  });
  it('the heading ends with its words', () => {
    const text = opening + '1.12   Harbor shall pay.';
    const clause = read(text, undefined, { kind: 'agency' }).clauses.find(({ number }) => number === '1.12')!;
    assert.equal(text.slice(clause.heading.start, clause.heading.end), '1.12');
  });
  it('alternatives nobody has chosen are optional', () => {
    const optional = (text: string) => sentencesOf(text).map((sentence) => sentence.optional);
    assert.deepEqual(
      optional('2. [Option A: The Company owns the reports.] [Option B: The Consultant owns the reports.]'),
      [true, true],
    );
    assert.deepEqual(optional('- [ ] The licence is exclusive.\n- [x] The licence is limited to Ohio.'), [true, false]);
    assert.deepEqual(
      optional('2. Select one:\n\n   - The Company owns the reports.\n   - The Consultant owns the reports.'),
      [false, true, true],
    );
    assert.deepEqual(optional('2. The Company shall pay [___] dollars.'), [false]);
  });
  it('"Background" over what parties bring is an article, over how they came together it is none', () => {
    const parts = (text: string) => sentencesOf(text).map(({ clause }) => clause.part);
    const licence = '## Background\n\nEach party grants the other a licence of its Background.';
    assert.deepEqual(parts(licence), ['recitals']);
    assert.deepEqual(parts('## Recitals\n\nThe parties wish to work together.\n\n' + licence), ['recitals', 'body']);
    assert.deepEqual(parts('## Definitions\n\n"Background" means what a party had before.\n\n' + licence), [
      'definitions',
      'body',
    ]);
    assert.deepEqual(parts('## 3. Background\n\nEach party keeps what it had before.'), ['body']);
    assert.deepEqual(parts('## Preamble\n\nThe parties wish to work together.'), ['recitals']);
  });
});
