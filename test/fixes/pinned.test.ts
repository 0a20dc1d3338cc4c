import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { needs } from '../../server/src/fixes/lacking.ts';
import { contraryQuestions } from '../../server/src/modelClauses/contrary.ts';
import { clauses, piecesOf, toPlain } from '../../server/src/modelClauses/library.ts';

// The gate asks by the words that come in. Where a clause is worded anew, the words it asked by must not be lost in silence.

const fill = { provider: 'Developer', customer: 'Grower' };
/** What a paper may call what ours calls otherwise. */
const aTermOfThePaper = 'Outputs';
const texts = [
  ...clauses.flatMap(({ variants }) => variants.flatMap(({ text, source }) => [text, source])),
  // What rules and insertions write besides.
  ...globSync(['server/src/rules/**/*.ts', 'server/src/modelClauses/*Name.ts']).map((file) =>
    readFileSync(file, 'utf8'),
  ),
].flatMap((text) => [text, toPlain(piecesOf(text), fill), text.replace(/\{[^{}]+\}/g, aTermOfThePaper)]);
const isSaid = (words: RegExp): boolean => texts.some((text) => words.test(text));

describe('what the gate asks by', () => {
  for (const { on, brought } of contraryQuestions)
    it(`is brought by some text of ours: ${on}`, () => assert.ok(isSaid(brought), String(brought)));
  for (const { what, said } of needs)
    it(`is said by some text of ours: ${what}`, () => assert.ok(isSaid(said), String(said)));
});
