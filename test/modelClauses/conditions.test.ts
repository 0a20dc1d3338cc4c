import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';
import { beforeAdjectives } from '../../server/src/modelClauses/adjectives.ts';
import {
  constant,
  unconditioned,
  underConditions,
  unknownConditions,
} from '../../server/src/modelClauses/conditions.ts';
import { clauses } from '../../server/src/modelClauses/library.ts';

describe('what a clause asks of a paper', () => {
  const source =
    'paid at ((if rates: the rates of it))((if not rates: [rate] an hour))((if prepaid fees: , in advance)).';
  const paper = (text: string) => read(`# Agreement\n\nbetween Vega Labs LLC and Harbor Foods LLC.\n\n1. ${text}\n`);

  it('is said to a paper that has it', () =>
    assert.equal(underConditions(source, paper('Harbor pays the hourly rates.')), 'paid at the rates of it.'));
  it('is said otherwise to one that has not', () =>
    assert.equal(underConditions(source, paper('Harbor pays $9.')), 'paid at [rate] an hour.'));
  it('is all said where there is no paper', () =>
    assert.equal(unconditioned(source), 'paid at the rates of it, in advance.'));
  it('knows that what people learn is a secret of the other side', () => {
    const residuals = 'what they keep in memory((if secrets apart: , that is not a secret)).';
    assert.equal(
      underConditions(residuals, paper('All that the staff learn on site shall be treated as confidential.')),
      'what they keep in memory.',
    );
    assert.equal(
      underConditions(residuals, paper('All drawings shall be treated as confidential.')),
      'what they keep in memory, that is not a secret.',
    );
  });
  it('may stand in another', () =>
    assert.equal(unconditioned('a((if rates:  b((if not rates:  c))((if prepaid fees:  d))))'), 'a b d'));
  it('leaves gaps in what every paper is told', () => assert.equal(constant(source), 'paid at […].'));
  it('is known by its name, in every clause', () =>
    assert.deepEqual(
      clauses.flatMap(({ variants }) => variants.flatMap((one) => unknownConditions(one.source))),
      [],
    ));
  it('leaves no mark behind', () => {
    for (const { variants } of clauses) for (const { text } of variants) assert.doesNotMatch(text, /\(\(if|\)\)/);
  });
});

describe('an adjective before others', () => {
  for (const [words, expected] of [
    [['an', 'irrevocable'], 'a non-exclusive, irrevocable'],
    [['a', 'perpetual,'], 'a non-exclusive, perpetual,'],
    [['a', 'patent'], 'a non-exclusive patent'],
    [['the', 'right'], 'the non-exclusive right'],
  ] as const)
    it(expected, () => assert.equal(beforeAdjectives(words, 'non-exclusive'), expected));
});
