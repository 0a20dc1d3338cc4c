import assert from 'node:assert/strict';
import { type Attack, attacksOn, growth } from './attack.ts';
import { collectPatterns, hashOf, type Pattern } from './collect.ts';
import { most, proofsFile, prove, readProofs, written } from './proofs.ts';

/** Files with a place that puts a pattern together of which the papers of record.ts make none, and why it is none to fear. */
const silentPlaces: Readonly<Record<string, string>> = {
  'server/src/features/completion.ts': 'names of our own keys, and spaces at the beginning of a line',
  'server/src/fixes/clientsOwn.ts': "a section's number, and names of the parties",
  'server/src/fixes/inDefinition.ts': 'the name of a defined term',
  'server/src/fixes/interests.ts': 'names of the parties',
  'server/src/fixes/withItsServants.ts': 'the name of a defined term',
  'server/src/modelClauses/leansBack.ts': 'one word of the paper',
  'server/src/modelClauses/numbering.ts': "a label of one letter; a title's own words with spaces between them",
  'server/src/modelClauses/speechDoubts.ts': 'names of the parties',
  'server/src/modelClauses/spokenParties.ts': "a party's name and nothing else: another place makes the same",
  'server/src/modelClauses/suppliedEach.ts': "the paper's own names of what is supplied",
  'server/src/modelClauses/termMapping.ts': "the paper's own name of a thing",
  'server/src/rules/drafting/date-impossible.ts': "a day's number, and the name of a weekday",
  'server/src/rules/drafting/duplicate-number.ts': "a section's number, and nothing that repeats",
};

describe('every pattern takes time that grows with the text', function () {
  this.timeout(300_000);
  // A clock on a machine that has other work: what grows as a square does so at every try.
  this.retries(2);
  let patterns: readonly Pattern[];
  let silent: readonly string[];
  const proofs = readProofs();

  before(() => {
    ({ patterns, silent } = collectPatterns());
  });

  it('all are found, those put together as well', () => {
    assert.ok(patterns.length > 3000, `${patterns.length} patterns`);
    const files = new Set(silent.map((place) => place.replace(/:\d+$/, '')));
    assert.deepEqual([...files].sort(), Object.keys(silentPlaces));
  });

  it('recheck has proved them, or proves them now', async () => {
    const fresh = patterns.filter((one) => !(hashOf(one) in proofs));
    const open: string[] = [];
    for (const one of fresh) {
      const proof = await prove(one, 10_000).catch((error: Error) => error.message);
      if (proof !== 'safe')
        open.push(typeof proof === 'string' ? proof : `${one.place}: recheck does not prove it; see npm run patterns`);
    }
    assert.deepEqual(open, []);
  });

  it('those that it does not prove are measured, with the text that takes them longest', () => {
    const grows: string[] = [];
    for (const one of patterns) {
      const proof = proofs[hashOf(one)];
      if (!proof || proof === 'safe') continue;
      const [status, ...attack] = proof;
      // Of thousands of measurements some are off: what grows as a square does so each time.
      let times = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 3 && times > most; tries++)
        times = Math.min(times, growth(new RegExp(one.source, one.flags), attack));
      if (times > most) grows.push(`${one.place} (${status}): ${times.toFixed(1)} for ${JSON.stringify(attack)}`);
    }
    assert.deepEqual(grows, []);
  });

  it('the list is written as the command writes it', () =>
    assert.equal(JSON.stringify(JSON.parse(written(proofs))), JSON.stringify(proofs), proofsFile));
});

describe('measuring tells a square from a line', function () {
  this.retries(2);
  const square: readonly (readonly [RegExp, Attack])[] = [
    [/\s+$/, ['', '\t', 'x']],
    [/<!--[\s\S]*?-->/, ['', '<!--', '']],
    [/^(a+)+$/, ['', 'a', 'b']],
    [/\[[^\]]*\]\(/, ['', '[', '']],
  ];
  for (const [pattern, attack] of square)
    it(`${pattern} grows`, () => assert.ok(growth(pattern, attack) > most)).timeout(60_000);
  const line: readonly (readonly [RegExp, Attack])[] = [
    [/(?<!\s)\s+$/, ['', '\t', 'x']],
    [/\bmay\b[^.]{0,60}\bterminat/i, ['', 'MAY ', '.']],
    [/\[[^[\]]*\]\(/, ['', '[', '']],
  ];
  for (const [pattern, attack] of line) it(`${pattern} does not`, () => assert.ok(growth(pattern, attack) <= most));

  it('and attacks are made from the pattern', () => {
    for (const pattern of [/\s+$/, /\bowe[sd]?\b.*\bfees\b/i, /(?:the |each )*parties$/])
      assert.ok(attacksOn(pattern).length > 6);
    assert.ok(attacksOn(/x\d+y*$/).some((attack) => growth(/x\d+y*$/, attack) >= 0));
  });
});
