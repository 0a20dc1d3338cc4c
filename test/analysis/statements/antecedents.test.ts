import assert from 'node:assert/strict';
import { read } from '../../../server/src/analysis/agreement.ts';
import type { Sentence } from '../../../server/src/analysis/clauses.ts';
import { haveCommon } from '../../../server/src/analysis/lexicon/bits.ts';
import { thingBits } from '../../../server/src/analysis/lexicon/lexicon.ts';
import { leaningOf, readSentence } from '../../../server/src/analysis/statements/index.ts';
import { nameMentions, thingsOfTerms } from '../../../server/src/analysis/statements/mentions.ts';

const opening = `# AI Services Agreement

This agreement is between Alder Systems Ltd ("Provider") and Birch Stores Ltd ("Customer"). Provider builds and runs an AI system for Customer.

`;

/** The last sentence of a paper, with its words. */
function lastOf(text: string) {
  const { sentences, parties, terms } = read(`${opening}${text}`);
  const sentence = sentences.findLast(({ text: words }) => words.length > 0) as Sentence;
  return {
    sentence,
    ...readSentence(sentence, nameMentions(parties, thingsOfTerms(terms))),
    reading: readSentence(sentence, nameMentions(parties, thingsOfTerms(terms))),
  };
}
const data = thingBits('data');

describe('what a pronoun stands for', () => {
  for (const [what, text, word, meant] of [
    [
      'the things of the sentence before',
      '2. Data. Customer delivers the sales records. They serve the project.',
      'they',
      data,
    ],
    ['the heading over the clause', '## 2. Records\n\nThey are wiped after a week.', 'they', data],
    [
      'what an object was',
      '2. Data. Customer delivers the sales records. Provider trains no other model with them.',
      'them',
      data,
    ],
    [
      'through another pronoun',
      '2. Data. Customer delivers the records. They are kept in Ireland. Nobody else sees them.',
      'them',
      data,
    ],
  ] as const)
    it(what, () => {
      const { reading } = lastOf(text);
      const token = reading.tokens.find((one) => one.word === word);
      assert.ok(token && haveCommon(token.things, meant), `${word}: ${token?.standsFor}`);
    });

  it('the party that acts', () => {
    const { reading } = lastOf('2. Work. Provider runs the model for Customer. It shall report each month.');
    assert.equal(reading.statements.find(({ mode }) => mode === 'must')?.actor, 'provider');
  });
  it('the thing that something is done to', () => {
    const { reading } = lastOf('2. Work. Provider keeps the model. It shall be deleted by Provider on request.');
    assert.ok(haveCommon(reading.tokens[0]!.things, thingBits('model')));
  });
  it('"so are" says of one thing what was said of another', () => {
    const { reading } = lastOf("2. Title. The models are Provider's. So are the records.");
    assert.deepEqual(
      reading.titles.map(({ owner }) => owner),
      ['provider'],
    );
  });

  it('nothing where the sentence itself names it', () => {
    const { reading } = lastOf('2. Data. Provider owns the model. The records stay here until they are deleted.');
    assert.equal(reading.tokens.find(({ word }) => word === 'they')?.standsFor, undefined);
  });
  it('nothing in "this Agreement", nor in a list item', () => {
    assert.equal(
      lastOf('2. Data. Customer delivers records. This Agreement ends in May.').reading.tokens[0]!.standsFor,
      undefined,
    );
    assert.equal(
      leaningOf(lastOf('2. Data. Provider shall not:\n\n- sell the records; or\n- use them otherwise.').sentence),
      '',
    );
  });
});
