import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { type Agreement, read } from '../../server/src/analysis/agreement.ts';
import type { Clause, Sentence } from '../../server/src/analysis/clauses.ts';
import type { Provision } from '../../server/src/analysis/provisions/provision.ts';

const agreement = `---
clause-risk: { side: provider }
---
# Software Development Agreement

This Agreement is between Vega Labs, Inc., a Delaware corporation ("Consultant"), and Harbor Foods LLC ("Company").

## 1. Definitions

1.1 **"Work Product"** means all inventions made by Consultant under this Agreement.

1.2 "Change in Circumstances" means a sale of substantially all assets of a party.

## 2. Services

Consultant shall perform the services in Exhibit A. Consultant shall not: (a) sell the tools; or (b) lend them.

1. **Fees.** Company shall pay $150 per hour, as Section 6 says.
2. **Ownership.** Consultant hereby assigns to Company all right, title and interest in the Work Product.
   - [ ] The licence is exclusive.
   - It is non-transferable.

| Role | Name |
|--|--|
| Consultant | Vega Labs, Inc. |

6. Liability. Except for Section 8, in no event shall either party be liable for indirect damages, and liability shall
not exceed the fees paid.

7. Law. This Agreement is governed by the laws of Ohio. Upon a Change in Circumstances either party may terminate this Agreement.

<p align="center">EXHIBIT</p>

8. Indemnification. Consultant shall indemnify Company against claims that the Deliverables infringe a patent.

IN WITNESS WHEREOF, the parties have signed.

## Exhibit A

The model is trained on Company Data.
`;

/** Everything an agreement holds, in plain values: clauses and sentences by where they stand. */
function plain({
  title,
  kind,
  attributes,
  parties,
  terms,
  references,
  clauses,
  sentences,
  provisions,
  answers,
  frontMatter,
}: Agreement) {
  const at = (one: Clause | Sentence | undefined) => one && `${one.start}-${one.end}`;
  const placed = ({ sentence, clause, ...one }: Provision) => ({ ...one, sentence: at(sentence), clause: at(clause) });
  return {
    title,
    kind,
    attributes,
    parties,
    terms: terms.all.map(({ meaning, ...term }) => ({ ...term, meaning: at(meaning) })),
    references: references.map(({ sentence, target, ...one }) => ({
      ...one,
      sentence: at(sentence),
      target: at(target),
    })),
    clauses: clauses.map(({ parent, sentences: own, ...clause }) => ({
      ...clause,
      parent: at(parent),
      own: own.map(at),
    })),
    sentences: sentences.map(({ text, pieces, labels, leadIn, clause, optional, facts }) => ({
      text,
      pieces,
      labels,
      optional,
      facts: { ...facts, known: undefined },
      leadIn: at(leadIn),
      clause: at(clause),
    })),
    provisions: provisions.all.map(placed),
    answers: answers.all.map(placed),
    frontMatter,
  };
}

const pieces = fc.constantFrom(
  'a',
  ' ',
  '.',
  '\n',
  '\n\n',
  '"',
  '(',
  ')',
  '*',
  '**',
  '#',
  '## ',
  '- ',
  '1. ',
  '> ',
  '<',
  '>',
  '`',
  '|',
  ':',
  ';',
  '---\n',
  '    ',
  'Consultant',
  'Company shall pay. ',
  '"Work Product" means the reports. ',
  'Section 8',
  'TABLE OF CONTENTS\n\n',
  'Vega',
  '[ ]',
  '’',
  '\r\n',
  '\\',
  '![',
  '](',
  '2.4 Staff. ',
  'IN WITNESS WHEREOF\n\n',
  'liability',
  'hereby assigns ',
  '{--',
  '--}',
  '{++',
  '++}',
  '~~',
  '<del>',
  '</del>',
  '==',
  '[^1]',
  '{.underline}',
  ']{.deletion author="Kim"}',
  '&nbsp;',
  '\u00ad',
  '\r',
  '% Title\n',
  '+---+---+\n| a | b |\n+---+---+\n',
  ':::\n',
  '<table><tr><td>a</td></tr></table>\n\n',
  'Company owns:\n\n',
  '------ -----\n',
);
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(40),
    insert: fc.array(pieces, { maxLength: 3 }),
  }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

describe('reading after an edit', () => {
  it('equals reading afresh', () =>
    fc.assert(
      fc.property(edits, (changes) => {
        let text = agreement;
        let reading = read(text);
        for (const { at, remove, insert } of changes) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + insert.join('') + text.slice(from + remove);
          reading = read(text, reading);
          assert.deepEqual(plain(reading), plain(read(text)));
        }
      }),
      // Others every time: the seed is new in each run, and told when one fails.
      { numRuns: 300 },
    )).timeout(240_000);

  it('equals reading afresh in capitals, where a label that changes changes every sentence', () =>
    fc.assert(
      fc.property(edits, (changes) => {
        let text = agreement.slice(36).toUpperCase();
        let reading = read(text);
        for (const { at, remove, insert } of changes) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + insert.join('').toUpperCase() + text.slice(from + remove);
          reading = read(text, reading);
          assert.deepEqual(plain(reading), plain(read(text)));
        }
      }),
      { numRuns: 100 },
    )).timeout(240_000);

  it('equals reading afresh where a rule comes to stand at the very beginning', () => {
    const moved = read(agreement.slice(36), read(agreement.slice(35)));
    assert.deepEqual(plain(moved), plain(read(agreement.slice(36))));
  });

  it('lets go of earlier readings and their texts', async () => {
    let text = Array.from({ length: 40 }, (_, i) =>
      agreement.slice(36).replace('Consultant hereby', `Consultant ${i} hereby`),
    ).join('\n');
    let reading = read(text);
    const earlier: WeakRef<object>[] = [];
    for (let i = 0; i < 12; i++) {
      const at = Math.floor((((i * 5) % 12) / 12) * text.length);
      earlier.push(new WeakRef(reading.sentences[0]!), new WeakRef(reading.provisions));
      text = `${text.slice(0, at)}x${text.slice(at)}`;
      reading = read(text, reading);
    }
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    // What a weak reference was made of lives to the end of the turn.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    assert.equal(earlier.filter((one) => one.deref()).length, 0);
    assert.ok(reading.sentences.length > 0);
  });

  it('does not read the sentences of other clauses again', () => {
    const before = read(agreement);
    const after = read(agreement.replace('laws of Ohio', 'laws of Oregon'), before);
    const facts = new Set(before.sentences.map((sentence) => sentence.facts));
    assert.deepEqual(
      after.sentences.filter((sentence) => !facts.has(sentence.facts)).map(({ text }) => text.slice(0, 36)),
      ['This Agreement is governed by the la', 'Upon a Change in Circumstances eithe'],
    );
  });

  it('a definition that changes changes what leans on it', () => {
    const before = read(agreement);
    const text = agreement.replace('a sale of substantially all assets of a party', 'a hurricane or a flood');
    const kinds = (one: Agreement) => one.provisions.of('change-of-control').length;
    assert.equal(kinds(read(text, before)), kinds(read(text)));
  });

  it('a sentence that changes changes what the next says of "it"', () => {
    const paper = (before: string): string =>
      agreement.replace('7. Law. ', `7. Stay. ${before} They shall be used only to perform the services. `);
    const records = paper('Company delivers its sales records.');
    const invoices = paper('Company pays its workers.');
    const use = (one: Agreement) =>
      one.provisions.of('data-use').map(({ from, to, byExamples }) => [from, to, byExamples]);
    assert.notDeepEqual(use(read(records)), use(read(invoices)), 'the sentence before decides');
    assert.deepEqual(plain(read(invoices, read(records))), plain(read(invoices)));
    assert.deepEqual(plain(read(records, read(invoices))), plain(read(records)));
  });
});
