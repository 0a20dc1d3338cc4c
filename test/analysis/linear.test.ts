import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';

/** Eight times as much text takes eight times as long, and what collecting garbage adds, of which a short text makes none. */
const limit = 20;

/** Text that grows; a square would take 64 times as long. */
const hostile: Record<string, (size: number) => string> = {
  'one long line of prose': (size) =>
    'The Consultant shall not be liable for the fees, and shall assign the work '.repeat(size / 80),
  'words without a stop': (size) => 'liability '.repeat(size / 10),
  'open brackets': (size) => '('.repeat(size),
  'open square brackets': (size) => '['.repeat(size),
  quotes: (size) => '"Work '.repeat(size / 6),
  asterisks: (size) => '*a **b '.repeat(size / 7),
  backticks: (size) => '`a ``b '.repeat(size / 7),
  tags: (size) => '<span a '.repeat(size / 8),
  'section numbers': (size) => '1.1 Section 2.2(a) '.repeat(size / 19),
  enumerators: (size) => '(a) '.repeat(size / 4),
  'capitalised words': (size) => 'Acme Robotics And '.repeat(size / 18),
  spaces: (size) => `a${' '.repeat(size)}b`,
  'broken words': (size) => 'non- '.repeat(size / 5),
  definitions: (size) =>
    Array.from({ length: size / 40 }, (_, i) => `"Term ${i}" means what it says here.`).join('\n\n'),
  parties: (size) => `This Agreement is between ${'Acme, Inc. ("A") and '.repeat(size / 21)}`,
  headings: (size) => '# Term\n\n'.repeat(size / 8),
  'short lines': (size) => 'Term\n\n'.repeat(size / 6),
  'links that never close': (size) => '[]('.repeat(size / 3),
  'images that never close': (size) => '![a]('.repeat(size / 5),
  'links in a row': (size) => '[a](b)'.repeat(size / 6),
  'emphasis that never closes': (size) => '*a'.repeat(size / 2),
  'brackets in a row': (size) => '[x]'.repeat(size / 3),
  'footnote marks': (size) => '[^1]'.repeat(size / 4),
  'struck and never closed': (size) => '{--a '.repeat(size / 5),
  'tags of changes': (size) => '<del>a '.repeat(size / 7),
  'comments that never close': (size) => '<!-- a '.repeat(size / 7),
  'comments in blocks': (size) => '<p>\n<!-- '.repeat(size / 9),
  tildes: (size) => '~~a '.repeat(size / 4),
  entities: (size) => '&a;&#'.repeat(size / 5),
  'spans with attributes': (size) => '[a]{.b c="'.repeat(size / 10),
  bars: (size) => '| '.repeat(size / 2),
  'lists in lists in one line': (size) => '- '.repeat(size / 2) + 'a',
  'quotes in quotes in one line': (size) => '> '.repeat(size / 2) + 'a',
  'counted lists in one line': (size) => '1. '.repeat(size / 3) + 'a',
  'list items under one lead-in': (size) => `Consultant owns:\n\n${'- tools\n'.repeat(size / 8)}`,
  'grid rows': (size) => `+---+---+\n${'| a | b |\n'.repeat(size / 10)}+---+---+`,
  'table rows': (size) => `| a | b |\n|--|--|\n${'| c | d |\n'.repeat(size / 10)}`,
};

describe('time grows with the text, not with its square', () => {
  const time = (text: string): number => {
    const { user } = process.cpuUsage();
    read(text, undefined, { kind: 'agency' });
    return process.cpuUsage().user - user;
  };
  for (const [name, grow] of Object.entries(hostile))
    it(name, () => {
      const small = grow(20_000);
      const large = grow(160_000);
      read(small);
      // The best of a few: what else the machine does only ever adds. Most are well below the limit at the first try.
      const one = Math.max(6000, Math.min(time(small), time(small), time(small)));
      let eight = time(large);
      for (let more = 0; more < 3 && eight / one >= limit; more++) eight = Math.min(eight, time(large));
      assert.ok(
        eight / one < limit,
        `${(one / 1000).toFixed(1)} ms for one, ${(eight / 1000).toFixed(1)} ms for eight`,
      );
    }).timeout(30000);

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
