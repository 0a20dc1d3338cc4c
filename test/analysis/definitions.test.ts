import assert from 'node:assert/strict';
import { conditionsOf } from '../../build/conditions.ts';
import { compilePage, shared } from '../../build/kinds.ts';
import { patternOf } from '../../build/phrases.ts';
import { read } from '../../server/src/analysis/agreement.ts';
import { noBits } from '../../server/src/analysis/lexicon/bits.ts';
import { type CompiledKinds, conditionKeys } from '../../server/src/analysis/provisions/compiled.ts';
import { Definitions } from '../../server/src/analysis/provisions/definitions.ts';
import { readSentence } from '../../server/src/analysis/statements/index.ts';
import { nameMentions } from '../../server/src/analysis/statements/mentions.ts';

const parties = [
  { label: 'Provider', role: 'provider' as const },
  { label: 'Customer', role: 'customer' as const },
];

/** What a page makes of a sentence: elements, from and to; undefined where it does not speak. */
function said(page: string, sentence: string) {
  const with_ = shared();
  const kinds: CompiledKinds = {
    kinds: [compilePage('trial', page, with_)],
    operands: with_.operands.all,
    formulas: with_.patterns.all.map(({ source, flags }) => new RegExp(source, flags)),
    functions: [],
    named: {},
    code: {},
  };
  const agreement = read(
    `# Services Agreement\n\nThis Agreement is between Acme Inc. ("Provider") and Brill Ltd. ("Customer").\n\n1. **Terms.** ${sentence}\n`,
    undefined,
    { kind: 'agency' },
  );
  const one = agreement.sentences.find(({ text }) => sentence.startsWith(text.slice(0, 20)));
  assert.ok(one, 'the sentence is read');
  const context = { parties: [], terms: agreement.terms, roleOf: () => undefined, cited: () => [], siblings: () => [] };
  const [found] = new Definitions(kinds).read(one, readSentence(one, nameMentions(parties)), noBits, context);
  return (
    found && {
      elements: [...found.elements.keys()],
      from: found.from,
      to: found.to,
      words: agreement.text.slice(found.words.start, found.words.end),
    }
  );
}
const page = (lines: string, more = '') => `# trial\n\n## Definition\n\n${lines}\n\n${more}`;

describe('definitions', () => {
  it('hold of one statement: its verb, its thing', () => {
    const deletes = page('- verb: delete · thing: data');
    assert.ok(said(deletes, 'Provider shall delete the Customer Data.'));
    assert.ok(said(deletes, 'The Customer Data shall be deleted by Provider.'));
    assert.equal(said(deletes, 'Provider shall paint the Customer Data room.'), undefined);
  });

  it('ask for no negation unless they say so', () => {
    assert.equal(said(page('- verb: train · thing: model'), 'Provider shall not train any model.'), undefined);
    assert.ok(said(page('- verb: train · mode: no · thing: model'), 'Provider shall not train any model.'));
  });

  it('read purposes and slots with the mode of the verb above', () => {
    const trains = page(
      '- verb: use · mode: any · thing: data · for: train',
      '## Elements\n\n| element | when |\n|--|--|\n| forbidden | mode: no |\n| permitted | mode: may |\n',
    );
    assert.deepEqual(said(trains, 'Provider may use Customer Data to train its models.')?.elements, ['permitted']);
    assert.deepEqual(said(trains, 'Provider shall not use Customer Data to train its models.')?.elements, [
      'forbidden',
    ]);
  });

  it('refuse by a key with "not", and by a context', () => {
    assert.equal(
      said(
        page('- verb: delete · thing: data · not near: copies'),
        'Provider shall delete the Customer Data with all copies.',
      ),
      undefined,
    );
    const recites = 'WHEREAS, Provider shall delete the Customer Data;';
    assert.equal(said(page('- verb: delete · thing: data'), recites), undefined);
    assert.ok(said(page('- allow: recital\n- verb: delete · thing: data'), recites));
  });

  it('tell who and for whom', () => {
    const one = said(page('- title: assigns · thing: work'), 'Provider hereby assigns the Deliverables to Customer.');
    assert.equal(one?.from, 'provider');
    assert.equal(one?.to, 'customer');
    assert.equal(one?.words, 'assigns the Deliverables');
  });

  for (const [wrong, problem] of [
    ['- verb: delte · thing: data', 'no class is called "delte"'],
    ['- verbs: delete', 'no such key: "verbs"'],
    ['- delete data', 'is no condition'],
    ['- verb: delete · formula: nowhere', 'no formula is called "nowhere"'],
    ['- verb: delete · mode: shall', 'is none of is, must'],
    ['- refuse: weather', 'no context is called "weather"'],
  ] as const)
    it(`stop the build: ${wrong}`, () =>
      assert.throws(
        () => compilePage('trial', page(wrong), shared()),
        ({ message }: Error) => message.startsWith('trial.md:5: ') && message.includes(problem),
      ));

  it('are numbers', () => {
    const with_ = shared();
    const { row, source } = conditionsOf('verb: delete · not on: data', {
      ...with_.classes,
      formula: () => undefined,
      heading: () => 0,
      asks: () => undefined,
      operand: (operand) => with_.operands.numberOf(operand),
    });
    assert.equal(source, 'verb');
    assert.deepEqual([row[0], row[2]], [conditionKeys.indexOf('verb') * 2, conditionKeys.indexOf('slot') * 2 + 1]);
  });
});

describe('phrases', () => {
  const holds = (phrase: string, text: string) => {
    const { source, flags } = patternOf(phrase);
    return new RegExp(source, flags).test(text);
  };
  it('are whole words, with choices, gaps and what may be missing', () => {
    assert.ok(holds('[sole and] exclusive remed*', 'its exclusive remedy is'));
    assert.ok(holds('[sole and] exclusive remed*', 'the sole and exclusive remedies'));
    assert.ok(!holds('exclusive remed*', 'non-exclusive remedy'));
    assert.ok(holds('pay/pays/paid … in full', 'once Customer has paid the invoice in full'));
    assert.ok(!holds('pay … in full', 'shall pay. The list is given in full'));
    assert.ok(holds('^whereas', '  WHEREAS, the parties'));
  });
});
