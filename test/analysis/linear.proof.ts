import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { read } from '../../server/src/analysis/agreement.ts';
import { review } from '../../server/src/review.ts';
import { hostile, hostileFrontMatter } from '../hostile.ts';

/**
 * Twice as much text takes twice as long, and a little of what garbage adds; a square would take four times as long. Growth is
 * told of the least of several tries at each size, so that what else the machine does is no growth. `HOSTILE=1` begins larger.
 */
const first = process.env.HOSTILE ? 80_000 : 10_000;
const sizes = [first, 2 * first, 4 * first];
const most = 2.3;
/** Microseconds below which a clock says nothing. */
const least = 5000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const opening = `# Consulting Agreement

This Agreement is between Northwind Labs, Inc. ("Consultant") and Harbor Foods LLC ("Company").

Consultant shall provide AI services. Company shall pay the fees.

`;

/** The whole way: reading, judging, what is accepted. */
const shapes: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(Object.entries(hostile).map(([name, grow]) => [name, (size: number) => opening + grow(size)])),
  ...Object.fromEntries(
    Object.entries(hostileFrontMatter).map(([name, grow]) => [
      `front matter: ${name}`,
      (size: number) => `---\nclause-risk:\n  side: provider\n${grow(size)}\n---\n\n${opening}`,
    ]),
  ),
};

describe('time grows with the text, not with its square', function () {
  // A clock on a machine that has other work: what is a square stays one at every try.
  this.retries(2);
  const time = (text: string): number => {
    const { user } = process.cpuUsage();
    const { broken } = review(text, { said: { kind: 'agency' }, today: '2026-11-28' });
    assert.deepEqual(broken, []);
    return process.cpuUsage().user - user;
  };
  for (const [name, grow] of Object.entries(shapes))
    it(name, () => {
      const texts = sizes.map(grow);
      const shortest = texts.map(() => Number.POSITIVE_INFINITY);
      time(texts[0]!);
      const growths = (): readonly number[] => shortest.slice(1).map((long, i) => long / Math.max(least, shortest[i]!));
      // Over both doublings: a step of the engine between two sizes is no growth.
      const growth = (): number => growths().reduce((product, one) => product * one, 1) ** (1 / growths().length);
      // Most are below the limit at the first try. The garbage of a whole suite is marked by threads that count as ours.
      for (let tries = 0; tries < 12 && !(growth() < most); tries++) {
        if (tries) collectGarbage();
        for (const [i, text] of texts.entries()) shortest[i] = Math.min(shortest[i]!, time(text));
      }
      assert.ok(
        growth() < most,
        `${growths()
          .map((one) => one.toFixed(2))
          .join(' and then ')} times as long for twice as much`,
      );
    }).timeout(60_000);

  const large: Readonly<Record<string, () => string>> = {
    '50,000 definitions': () => hostile.definitions!(40 * 50_000),
    '20,000 references': () => hostile.references!(15 * 20_000),
    'one line of 1 MB': () => hostile['one long line of prose']!(1_000_000),
    '5 MB': () => `${opening}1.1 Consultant shall keep the "Data" secret (and the "Model" too).\n\n`.repeat(20_000),
  };
  for (const [name, make] of Object.entries(large))
    it(`${name} are read and judged`, () => {
      const text = opening + make();
      const took = time(text) / 1e6;
      // Ten times what it takes where nothing else runs, and far less than a square of any of them.
      assert.ok(took < 10 + text.length / 100_000, `${took.toFixed(1)} s for ${text.length} characters`);
    }).timeout(180_000);

  it('a letter typed where there are many findings', () => {
    const many = (size: number) =>
      opening +
      Array.from(
        { length: size / 250 },
        (_, i) =>
          `## ${i + 1}. Work\n\nClient shall own all work product and inventions created by Consultant. Company shall pay two (${i + 5}) dollars to [address ${i}], as set out in Section ${i + 900}.9.`,
      ).join('\n\n');
    /** Of eight letters, typed at places all over the paper. */
    const typing = (size: number): number => {
      let text = many(size);
      let { agreement, findings } = review(text, { said: { kind: 'agency' } });
      assert.ok(findings.length > size / 200, `${findings.length} findings`);
      const { user } = process.cpuUsage();
      for (let key = 1; key <= 8; key++) {
        const at = text.indexOf('pay two', (key * text.length) / 10);
        text = `${text.slice(0, at)}x${text.slice(at)}`;
        ({ agreement, findings } = review(text, { said: { kind: 'agency' }, previous: agreement }));
      }
      return process.cpuUsage().user - user;
    };
    typing(20_000);
    const tried: number[] = [];
    let [small, large] = [Infinity, Infinity];
    do {
      // Each after its own collection: what one leaves behind is no cost of the other.
      collectGarbage();
      small = Math.min(small, typing(20_000));
      collectGarbage();
      large = Math.min(large, typing(80_000));
      tried.push(large / Math.max(20_000, 4 * small));
    } while (Math.min(...tried) >= 1.5 && tried.length < 8);
    assert.ok(
      Math.min(...tried) < 1.5,
      `${tried.map((one) => one.toFixed(2)).join(', ')} times as long as the text is`,
    );
  }).timeout(60_000);

  it('nesting a thousand deep is read, and what stands in it', () => {
    assert.deepEqual(
      read(`${'> '.repeat(1000)}Consultant shall pay.`).sentences.map(({ text }) => text),
      ['Consultant shall pay.'],
    );
    const items = Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n');
    // Below some depth items are no items any more; their words are still words.
    const words = read(items)
      .sentences.map(({ text }) => text)
      .join(' ');
    for (let i = 0; i < 300; i++) assert.match(words, new RegExp(`\\bitem ${i}\\b`));
  });
});
