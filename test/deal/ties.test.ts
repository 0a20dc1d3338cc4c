import assert from 'node:assert/strict';
import { type Agreement, read } from '../../server/src/analysis/agreement.ts';
import { dealReader, inheritedOf } from '../../server/src/deal/read.ts';
import { master, order } from './papers.ts';

/** A paper as it is read among others. */
function readAmong(
  path: string,
  files: Readonly<Record<string, string>>,
  groups: readonly (readonly string[])[] = [],
  heard = true,
): Agreement {
  const papers = Object.entries(files).map(([name, text]) => ({ path: name, address: name, text }));
  const self = papers.find((one) => one.path === path)!;
  const around = dealReader()(self, papers, groups, { heard });
  const agreement = read(self.text, undefined, around?.under && { under: inheritedOf(around.under) });
  return around ? { ...agreement, deal: around.with(agreement) } : agreement;
}

const tied = ({ deal }: Agreement) => Object.fromEntries((deal?.others ?? []).map(({ path, is }) => [path, is]));
const problems = ({ deal, text }: Agreement) =>
  (deal?.problems ?? []).map(({ start, end, message }) => [text.slice(start, end), message]);
const front = (list: string) => `---\nclause-risk:\n  deal: ${list}\n---\n\n`;

describe('what ties papers', () => {
  it('is the name, date and parties of an agreement in the same folder', () => {
    const files = { 'msa.md': master(), 'sow.md': order(), 'notes.md': '# Notes\n\nCall Harbor about lunch.\n' };
    assert.deepEqual(tied(readAmong('sow.md', files)), { 'msa.md': 'over' });
    assert.deepEqual(tied(readAmong('msa.md', files)), { 'sow.md': 'under' });
    assert.deepEqual(tied(readAmong('notes.md', files)), {});
    assert.deepEqual(tied(readAmong('sow.md', { ...files, 'msa.md': master('', '3 April 2026') })), {});
    assert.deepEqual(
      tied(readAmong('sow.md', { ...files, 'msa.md': master('', '2 March 2026', 'Other Foods LLC') })),
      {},
    );
    assert.deepEqual(tied(readAmong('a/sow.md', { 'msa.md': master(), 'a/sow.md': order() })), {});
  });

  it('is never guessed: two that match are said, and neither is read with it', () => {
    const files = { 'msa.md': master(), 'copy.md': master(), 'sow.md': order() };
    const agreement = readAmong('sow.md', files);
    assert.deepEqual(tied(agreement), {});
    const [[words, message], ...more] = problems(agreement) as [[string, string]];
    assert.deepEqual(more, []);
    assert.equal(words, 'Master Services Agreement');
    assert.match(message, /^copy\.md and msa\.md could each be the Master Services Agreement named here/);
    const chosen = readAmong('sow.md', { ...files, 'sow.md': order('', front('[msa.md]')) });
    assert.deepEqual([tied(chosen), problems(chosen)], [{ 'msa.md': 'over' }, []]);
  });

  it('is a list in the front matter of one of them, and groups of the settings', () => {
    const files = {
      'msa.md': front('[exhibits/a.md]') + master(),
      'exhibits/a.md': '# Exhibit A: Rates\n\nConsultant charges USD 150 an hour.\n',
    };
    assert.deepEqual(tied(readAmong('msa.md', files)), { 'exhibits/a.md': 'part' });
    assert.deepEqual(tied(readAmong('exhibits/a.md', files)), { 'msa.md': 'over' });
    const plain = { 'x/msa.md': master(), 'y/sow.md': order(), 'y/other.md': order() };
    assert.deepEqual(tied(readAmong('y/sow.md', plain, [['x/msa.md', 'y/sow.md']])), { 'x/msa.md': 'over' });
  });

  it('is no list of a paper that is not heard on itself', () => {
    const files = { 'a.md': front('[b.md]') + master(), 'b.md': '# Rates\n\nConsultant charges USD 150 an hour.\n' };
    assert.deepEqual(tied(readAmong('b.md', files)), { 'a.md': 'beside' });
    assert.deepEqual(tied(readAmong('b.md', files, [], false)), {});
  });

  it('is said where it cannot be followed, at its place', () => {
    const sow = order('', front('[gone.md, ../out.md, /etc/hosts.md, notes.txt, sow.md, msa.md]'));
    const agreement = readAmong('sow.md', { 'msa.md': master(), 'sow.md': sow });
    assert.deepEqual(problems(agreement), [
      ['gone.md', 'deal: gone.md is not there.'],
      ['../out.md', 'deal: ../out.md lies outside this folder, and is not read.'],
      ['/etc/hosts.md', 'deal: /etc/hosts.md lies outside this folder, and is not read.'],
      ['notes.txt', 'deal: notes.txt is no Markdown file.'],
      ['sow.md', 'deal: sow.md is this paper itself.'],
    ]);
    assert.deepEqual(tied(agreement), { 'msa.md': 'over' });
  });

  it('makes no circle: two papers that each say the other governs them', () => {
    const under = (own: string, other: string) =>
      `# ${own}\n\nThis ${own} is entered into under the ${other} between Northwind Labs, Inc. and Harbor Foods LLC.\n`;
    const agreement = readAmong('a.md', {
      'a.md': under('License Agreement', 'Services Agreement'),
      'b.md': under('Services Agreement', 'License Agreement'),
    });
    assert.match(problems(agreement)[0]![1]!, /^This paper and b\.md each say that the other governs them/);
  });

  it('lets parties, roles and meanings flow down', () => {
    const files = { 'msa.md': master(), 'sow.md': order() };
    const { parties } = readAmong('sow.md', files);
    assert.deepEqual(
      parties.map(({ label, name, role }) => [label, name, role]),
      [
        ['Consultant', 'Northwind Labs, Inc.', 'provider'],
        ['Company', 'Harbor Foods LLC', 'customer'],
      ],
    );
  });
});
