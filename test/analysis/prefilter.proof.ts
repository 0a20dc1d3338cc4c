import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { prefilterOf } from '../../build/prefilter.ts';
import { read } from '../../server/src/analysis/agreement.ts';
import { provisionKinds, recognisers } from '../../server/src/analysis/provisions/index.ts';
import { multiPatternMatcher } from '../../server/src/analysis/provisions/multiPatternMatcher.ts';
import { markdownUnder } from '../pages.ts';

/** What the reader would do with one pattern alone: whether it would be tried on a text. */
function tried(pattern: RegExp): (text: string) => boolean {
  const ways = prefilterOf(pattern);
  const words = [...new Set(ways.flat(2))];
  const find = multiPatternMatcher(words);
  return (text) => {
    const { numbers, count } = find(text);
    const seen = new Set([...numbers.subarray(0, count)].map((number) => words[number]!));
    return ways.length === 0 || ways.some((sets) => sets.every((set) => set.some((word) => seen.has(word))));
  };
}

describe('the words without which a pattern cannot be found', () => {
  const cases: readonly [pattern: RegExp, text: string, may: boolean][] = [
    [/\bliab\w+\b[^.]{0,80}\bexceed/i, 'Its liability shall not exceed the fees.', true],
    [/\bliab\w+\b[^.]{0,80}\bexceed/i, 'Its liability is limited to the fees.', false],
    [/\b(?:assigns?|transfers?) (?:\w+ )?to\b/, 'Consultant transfers title to Company.', true],
    [/\bjoint(?:ly)? own|\bno title\b[^.]{0,20}\bpasses/, 'No title ever passes.', true],
    [/\bjoint(?:ly)? own|\bno title\b[^.]{0,20}\bpasses/, 'Everything passes.', false],
    [/\b(?:be|is) (?:\w+ ){0,2}owned (?:\w+ )?by/, 'It is then wholly owned by Company.', true],
    [/(?:pre|post)[- ]?trained models?\b/i, 'A pretrained model is used.', true],
    [/(?:pre|post)[- ]?trained models?\b/i, 'A pre-trained Model', true],
    [/(?<!not )\bexclusive\b(?! of)/i, 'an EXCLUSIVE licence', true],
    [/\bA·I· systems?\b/, 'the A·I· system', true],
    [/[$€]\s?\d+ per hour/, '$150 per hour', true],
    [/.*/, '', true],
  ];
  for (const [pattern, text, may] of cases)
    it(`${pattern} ${may ? 'may be' : 'is not'} in “${text}”`, () => assert.equal(tried(pattern)(text), may));

  // The reader never tries a pattern whose words are missing; so wherever one is found, its words must have been seen.
  it('are there wherever a cue is found, in the sentences of the pages', () => {
    const sentencesOf = (files: readonly string[]) =>
      files
        .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
        .map((line) => line.replace(/^[-#>*\s\d.]+/, ''))
        .filter((line) => line.length > 20)
        .map((line) => read(line).sentences[0]?.text ?? line);
    const pages = markdownUnder('server/src/analysis/provisions');
    const ofKind = new Map(pages.map((file) => [basename(file, '.md'), sentencesOf([file])]));
    const all = [...[...ofKind.values()].flat(), ...sentencesOf(markdownUnder('server/src/rules'))];
    assert.ok(all.length > 3000);
    let found = 0;
    let turn = 0;
    for (const { kind, cues } of recognisers)
      for (const [evidence] of cues) {
        if (typeof evidence === 'function') continue;
        const mayBe = tried(evidence);
        // Every cue on its own kind's page, where it is found, and on a third of all the others; the next one on the next third.
        const others = all.filter((_, i) => i % 3 === turn % 3);
        turn++;
        for (const text of [...ofKind.get(kind)!, ...others]) {
          if (!evidence.test(text)) continue;
          found++;
          assert.ok(mayBe(text), `${kind}: ${evidence} is in “${text}”`);
        }
      }
    assert.ok(found > 1000, `${found}`);
  }).timeout(60000);

  it('are there wherever a formula of a page is found', () => {
    const all = markdownUnder('server/src/analysis/provisions').flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('- ') && line.length > 20)
        .map((line) => read(line.slice(2)).sentences[0]?.text ?? line),
    );
    let found = 0;
    for (const formula of provisionKinds.formulas) {
      const mayBe = tried(formula);
      for (const text of all) {
        if (!formula.test(text)) continue;
        found++;
        assert.ok(mayBe(text), `${formula} is in “${text}”`);
      }
    }
    assert.ok(found > 1000, `${found}`);
  }).timeout(60000);

  // A cue without ways is tried on every sentence its triggers let through; a reading slows down with each such cue, and nothing else tells.
  it('are known for nearly all cues', () => {
    const cues = recognisers.flatMap(({ kind, cues }) =>
      cues.flatMap(([evidence, weight]) => (evidence instanceof RegExp && weight > 0 ? [{ kind, evidence }] : [])),
    );
    const unknown = cues.filter(({ evidence }) => prefilterOf(evidence).length === 0);
    assert.ok(
      unknown.length <= cues.length / 40,
      unknown.map(({ kind, evidence }) => `${kind}: ${evidence}`).join('\n'),
    );
  });

  it('are in characters that sentences hold: a dash is “-” there, and dots and bullets are “·”', () => {
    for (const { kind, cues, elements = {} } of recognisers)
      for (const pattern of [...cues.map(([evidence]) => evidence), ...Object.values(elements)])
        if (pattern instanceof RegExp) assert.doesNotMatch(pattern.source, /[‐-―…•◦]/, kind);
    const [sentence] = read('It has – and — dashes, dots … and • bullets.').sentences;
    assert.equal(sentence?.text, 'It has - and - dashes, dots · and · bullets.');
    assert.equal(sentence?.words, 'It has – and — dashes, dots … and • bullets.');
  });
});
