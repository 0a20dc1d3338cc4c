import assert from 'node:assert/strict';
import { read } from '../../server/src/analysis/agreement.ts';

/** Text that grows. Eight times as much may take eight times as long; a square takes 64 times, and half of that fails. */
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
  'table rows': (size) => `| a | b |\n|--|--|\n${'| c | d |\n'.repeat(size / 10)}`,
};

describe('time grows with the text, not with its square', () => {
  for (const [name, grow] of Object.entries(hostile))
    it(name, () => {
      const time = (text: string): number => {
        const { user } = process.cpuUsage();
        read(text, undefined, { kind: 'agency' });
        return process.cpuUsage().user - user;
      };
      const small = grow(20_000);
      const large = grow(160_000);
      read(small);
      // The best of a few: what else the machine does only ever adds.
      const one = Math.max(4000, Math.min(time(small), time(small), time(small)));
      const eight = Math.min(time(large), time(large), time(large));
      assert.ok(eight / one < 32, `${(one / 1000).toFixed(1)} ms for one, ${(eight / 1000).toFixed(1)} ms for eight`);
    }).timeout(30000);

  it('nesting a thousand deep is read', () => {
    for (const text of [
      '> '.repeat(1000) + 'Consultant shall pay.',
      Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    ])
      assert.ok(read(text).sentences.length >= 0);
  });
});
