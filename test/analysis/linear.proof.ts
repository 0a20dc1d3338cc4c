import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { read } from '../../server/src/analysis/agreement.ts';
import { review } from '../../server/src/review.ts';
import { hostile, hostileFrontMatter } from '../hostile.ts';

/**
 * Four times as much text takes as long as four short ones, and what collecting garbage adds, of which a short text makes none.
 * A square would take four times as long as they. `HOSTILE=1` measures at twice, four and eight times a larger size.
 */
const sizes = process.env.HOSTILE ? [40_000, 80_000, 160_000, 320_000] : [10_000, 40_000];
const most = 2.3;

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
      const [small, ...larger] = sizes.map((size) => grow(size));
      time(small!);
      for (const [i, large] of larger.entries()) {
        const times = sizes[i + 1]! / sizes[0]!;
        // As much text in short papers one after the other, so that what else the machine does weighs on both alike.
        const pair = (): number => {
          let short = 0;
          for (let one = 0; one < times; one++) short += time(small!);
          return time(large) / Math.max(5000 * times, short);
        };
        const tried = [pair()];
        // Most are well below the limit at the first try; of others the middle of five is believed.
        while (tried.length < 5 && tried[0]! >= 1.5) {
          // The garbage of a whole suite is marked by threads that count as ours: it goes first.
          collectGarbage();
          tried.push(pair());
        }
        const middle = tried.sort((a, b) => a - b)[tried.length >> 1]!;
        assert.ok(
          middle < most,
          `${tried.map((one) => one.toFixed(2)).join(', ')} times as long, ${times} times as much`,
        );
      }
    }).timeout(60_000);

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
