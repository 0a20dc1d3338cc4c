import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { read } from '../../server/src/analysis/agreement.ts';
import { shareOf, stepOf, steps } from '../../server/src/analysis/classifier/classifier.ts';
import { targetOf } from '../../server/src/analysis/classifier/targets.ts';
import weights from '../../server/src/analysis/classifier/weights.json' with { type: 'json' };
import { kinds } from '../../server/src/analysis/provisions/index.ts';
import { carrier, exampleRows, learntFrom, scored, tsvRows } from '../wordingBank.ts';

describe('the classifier', () => {
  it('is learnt from the examples as they stand: after a change of one, npm run learn', () =>
    assert.equal(weights.learntFrom, learntFrom()));

  it('has examples of kinds that exist alone, both sorts of each, and no sentence twice', () => {
    const rows = exampleRows();
    const known = new Set(kinds.kinds.map(({ kind }) => kind));
    const patterned = new Set(Object.keys(kinds.code));
    const names = [...new Set(rows.map(({ kind }) => kind))];
    assert.deepEqual(
      names.filter((name) => !known.has(targetOf(name).kind) && !patterned.has(targetOf(name).kind)),
      [],
    );
    for (const name of names)
      for (const positive of [true, false])
        assert.ok(
          rows.some((row) => row.kind === name && row.positive === positive),
          `${name}: no sentence that ${positive ? 'does it' : 'only tempts'}`,
        );
    assert.equal(new Set(rows.map(({ text }) => text)).size, rows.length);
    const told = names.filter((name) => rows.filter((row) => row.kind === name && row.positive).length >= 60);
    assert.deepEqual([...weights.targets], told.sort());
  });

  it('keeps a weight by steps that come back as they were', () => {
    for (let step = 0; step < steps; step++) assert.equal(stepOf(shareOf(step)), step);
  });

  it('finds what hands that knew nothing of it wrote, and it was not taught: rounds 3 and 4', () => {
    const told = new Set(weights.targets.map((name) => targetOf(name).kind));
    const rows = ['3a', '3b', '4a', '4b']
      .flatMap((round) => tsvRows(readFileSync(`test/wording/fresh/round-${round}.tsv`, 'utf8')))
      .filter(({ kind }) => told.has(targetOf(kind).kind));
    const share = (positive: boolean): number => {
      const asked = rows.filter((row) => row.positive === positive);
      return asked.filter((row) => scored(row).hit).length / asked.length;
    };
    const [recall, tempted] = [share(true), share(false)];
    assert.ok(recall >= least, `recall ${recall.toFixed(3)}, at least ${least} wanted`);
    assert.ok(tempted <= most, `said of tempting ones ${tempted.toFixed(3)}, at most ${most} wanted`);
  }).timeout(60_000);

  describe('is asked', () => {
    const provider = 'the Vendor';
    const customer = 'the Bank';
    const learnt = 'A person of the Bank always has the last word before anything goes out.';
    const paper = carrier({ provider, customer, text: learnt });
    const added = (text: string, sentence: string): readonly string[] => {
      const of = (classify: boolean): readonly string[] =>
        read(text, undefined, { kind: 'agency', classify })
          .provisions.all.filter((one) => one.sentence.text.includes(sentence))
          .map(({ kind }) => kind);
      return of(true).filter((kind) => !of(false).includes(kind));
    };

    it('in a paper on AI, of what nothing else knows', () =>
      assert.deepEqual(added(paper, learnt), ['human-oversight']));

    it('in no other paper', () =>
      assert.deepEqual(
        added(
          paper
            .replace('AI Development and Services', 'Catering')
            .replace('develop, train and host a machine learning model', 'cook'),
          learnt,
        ),
        [],
      ));

    it('not of a definition, nor of a recital', () => {
      const instead = (line: string): readonly string[] =>
        added(paper.replace(`2. ${learnt}`, line), learnt.slice('A '.length));
      assert.deepEqual(instead(`2. That said, a${learnt.slice(1)}`), ['human-oversight'], 'elsewhere it is');
      assert.deepEqual(instead(`2. "Rule" means that a${learnt.slice(1)}`), []);
      assert.deepEqual(instead(`WHEREAS, a${learnt.slice(1)}`), []);
      assert.deepEqual(instead(`## Recitals\n\nThat said, a${learnt.slice(1)}`), []);
    });
  });
});

/** What was measured when the weights were last learnt, less three points. */
const least = 0.54;
const most = 0.125;
