import assert from 'node:assert/strict';
import fc from 'fast-check';
import { haveCommon } from '../../../server/src/analysis/lexicon/bits.ts';
import { grammar, thingBits, verbBits } from '../../../server/src/analysis/lexicon/lexicon.ts';
import { readText } from '../../../server/src/analysis/statements/index.ts';
import { nameMentions } from '../../../server/src/analysis/statements/mentions.ts';
import { classesOf, readTokens } from '../../../server/src/analysis/statements/tokens.ts';
import { usualParties } from './usualParties.ts';

const names = nameMentions(usualParties);
const words = (text: string) => readTokens(text, names).map(({ word }) => word);

describe('tokens', () => {
  it('tell whose a thing is by its name', () => {
    const [client] = readTokens('Client Data', names);
    assert.deepEqual([client!.word, client!.party, client!.of], ['client data', undefined, 'customer']);
    assert.equal(readTokens('client data', names)[0]!.of, undefined);
  });
  it('leave out the labels of a list that runs on, and what parts its items', () => {
    for (const [listed, plain] of [
      ['excluding: (a) its tools; and (b) its scripts', 'excluding its tools, and its scripts'],
      ['Client owns (i) the reports and (ii) the code', 'Client owns the reports and the code'],
      ['all rights to (1) the tools, (2) the scripts', 'all rights to the tools, the scripts'],
      ['Client shall: (a) pay; and (b) Agency shall deliver', 'Client shall: pay; and Agency shall deliver'],
    ] as const)
      assert.deepEqual(words(listed), words(plain), listed);
  });
  it('keep the labels that are spoken of', () => {
    for (const text of [
      'under Section 4 (a) nothing',
      'in paragraphs (a), (b) and (c) above',
      'within thirty (5) days',
      'Section 4(a) applies',
      'subject to (b) of this Article',
    ])
      assert.equal(words(text).includes('('), true, text);
  });
  it('part contractions and keep possessors', () => {
    assert.deepEqual(words("We don't use Client's data; it's ours, and we won't sell it."), [
      'we',
      'do',
      'not',
      'use',
      'client',
      'data',
      ';',
      'it',
      'is',
      'ours',
      ',',
      'and',
      'we',
      'will',
      'not',
      'sell',
      'it',
    ]);
    assert.equal(readTokens("Client's data", names)[0]!.possessive, true);
    assert.equal(readTokens("the parties' data", names)[1]!.possessive, true);
  });
  it('take a hyphen for a blank, a dash for a mark', () =>
    assert.deepEqual(words('fine-tuned - by us'), ['fine tuned', '-', 'by', 'us']));
  it('tell forms by the word that has them', () => {
    const [tuned] = readTokens('fine-tuned', names);
    assert.ok(tuned!.form & 8 && !(tuned!.form & 1));
  });
  it('read verbs that words part', () => {
    const [make] = readTokens('make the rights over', names);
    assert.ok(haveCommon(make!.verbs, verbBits('assign')));
    assert.ok(!haveCommon(readTokens('make the rights', names)[0]!.verbs, verbBits('assign')));
  });
  it('let a longer entry hide the classes of its words', () => {
    assert.ok(haveCommon(readTokens('the model', names)[1]!.things, thingBits('model')));
    assert.ok(!readTokens('the business model', names).some((token) => haveCommon(token.things, thingBits('model'))));
  });
  it('know a party by its label in capitals only, a pronoun always', () => {
    assert.equal(readTokens('the Company', names)[1]!.party, 'customer');
    assert.equal(readTokens('a company', names)[1]!.party, undefined);
    assert.equal(readTokens('you', names)[0]!.party, 'customer');
  });
  it('say what a preposition counts as', () =>
    assert.equal(readTokens('in favour of Client', names)[0]!.preposition, 'to'));
  it('know defined terms by what they stand for', () => {
    const router = nameMentions(usualParties, [['Router', thingBits('model')]]);
    assert.ok(haveCommon(readTokens('the Routers', router)[1]!.things, thingBits('model')));
    assert.ok(!haveCommon(readTokens('the router', router)[1]!.things, thingBits('model')));
  });
  it('name in the gate what they name one by one', () => {
    const text = 'Provider shall not train its models on the data.';
    assert.ok(
      haveCommon(classesOf(text).verbs, verbBits('train')) && haveCommon(classesOf(text).things, thingBits('data')),
    );
  });
  it('have bits of grammar', () => assert.ok(readTokens('shall', names)[0]!.grammar & grammar.must));
});

/** Words, marks and whatever else people write, in any order. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."Provider Client's shall not use the data to train its models , ; : ( ) . - – — \"Router\" is ours if unless except which and or may be used by assigns hereby all right, title fine-tuned don't we'll Société 50% $1,000 U·S 14·4 (a) [x] should provided that before it for training copying of what".split(
          ' ',
        ),
      ),
      fc.string(),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

describe('offsets', () => {
  it('lie in order within the sentence and spell the words', () =>
    fc.assert(
      fc.property(text, (sentence) => {
        let last = 0;
        for (const { start, end, word } of readTokens(sentence, names)) {
          assert.ok(start >= last && end > start && end <= sentence.length, `${start}–${end}`);
          last = end;
          const spelt = sentence.slice(start, end).toLowerCase();
          // "n't" and "'ll" are spelt out; a phrase has one blank for whatever parts its words.
          if (!/['’=]/.test(spelt) && word !== 'will' && word !== 'can' && word !== 'shall')
            assert.equal(spelt.replace(/[^\p{L}\p{N}]+/gu, ''), word.replace(/[^\p{L}\p{N}]+/gu, ''));
        }
      }),
      { numRuns: 300 },
    ));
  it('of slots lie within the tokens, whatever is read', () =>
    fc.assert(
      fc.property(text, text, (sentence, leadIn) => {
        const reading = readText(sentence, names, leadIn);
        const within = ({ from, to }: { from: number; to: number }) =>
          assert.ok(
            from >= 0 && to >= from && to <= reading.tokens.length,
            `${from}–${to} of ${reading.tokens.length}`,
          );
        for (const one of reading.statements)
          [
            one.subject,
            one.thing,
            ...(one.to ? [one.to] : []),
            ...one.slots.map(({ slot }) => slot),
            ...one.conditions,
            ...one.exceptions,
          ].forEach(within);
        for (const one of reading.titles) within(one.thing);
        for (const one of [...reading.events, ...reading.figures]) within(one.slot);
      }),
      { numRuns: 300 },
    ));
});

describe('a hostile sentence', () => {
  /** Repeats what makes readers look around. */
  const bait = [
    'to use ',
    'and ',
    'shall not, ',
    '(',
    'that he ',
    'the model the ',
    'if we ',
    'of the data ',
    'make it ',
    'not ',
    'for training ',
    ', ',
    "'s ",
    '-',
  ];
  for (const one of bait)
    it(`"${one}" over and over costs in proportion`, () => {
      /** Least time that so many texts take, one after the other: many short ones, for a clock may go by ten milliseconds. */
      const least = (count: number, times: number) => {
        let best = Number.POSITIVE_INFINITY;
        for (let i = 0; i < 5; i++) {
          // Of this process: others may keep it waiting.
          const from = process.cpuUsage().user;
          for (let time = 0; time < times; time++) {
            const reading = readText(one.repeat(count), names);
            void [reading.statements, reading.titles, reading.events, reading.figures];
          }
          best = Math.min(best, (process.cpuUsage().user - from) / 1000);
        }
        return best;
      };
      least(100, 1);
      const small = least(400, 10);
      const large = least(4000, 1);
      assert.ok(large < 4 * small + 30, `${large} ms against ${small}`);
    });
});
