import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { read } from '../../server/src/analysis/agreement.ts';
import { differences } from '../../server/src/word/difference.ts';
import { linesForWord } from '../../server/src/word/lines.ts';
import { clean, folder, run } from './command.ts';

const marked = (before: string, after: string): string =>
  differences(linesForWord(read(before), true), linesForWord(read(after), true))
    .flatMap((one) => (one.type === 'both' ? one.stretches : [{ type: one.type, pieces: one.line.pieces }]))
    .map(({ type, pieces }) => {
      const words = pieces.map(({ text }) => text).join('');
      return type === 'same' ? words : type === 'inserted' ? `<ins>${words}</ins>` : `<del>${words}</del>`;
    })
    .join('');
const linesIn = (paper: string): readonly string[] =>
  linesForWord(read(paper)).map(({ pieces }) => pieces.map(({ text }) => text).join(''));

describe('what a redline marks', () => {
  it('is the whole sentence where most of its words change, and its neighbours stay', () => {
    const gone = 'Mill grants Weaver a perpetual, worldwide, royalty-free right to copy and to study the Patterns.';
    const come = 'Despite Section 4, Weaver may use the Patterns only to make the Cloth, and for no other purpose.';
    assert.equal(
      marked(
        `The Patterns are Mill's. ${gone} Weaver keeps them safe.`,
        `The Patterns are Mill's. ${come} Weaver keeps them safe.`,
      ),
      `The Patterns are Mill's. <del>${gone} </del><ins>${come} </ins>Weaver keeps them safe.`,
    );
  });

  it('is a figure where a figure changes', () => {
    assert.equal(
      marked(
        'Weaver shall pay each invoice within thirty days of its date.',
        'Weaver shall pay each invoice within sixty days of its date.',
      ),
      'Weaver shall pay each invoice within <del>thirty</del><ins>sixty</ins> days of its date.',
    );
  });

  it('leaves no one or two words standing between changes', () => {
    assert.equal(
      marked(
        'Mill shall keep the looms and spindles in working order at every site that Weaver names to it.',
        'Mill shall keep the needles and bobbins in working order at every site that Weaver names to it.',
      ),
      'Mill shall keep the <del>looms and spindles</del><ins>needles and bobbins</ins> in working order at every site that Weaver names to it.',
    );
  });

  it('strikes nothing where words only come in', () => {
    assert.equal(
      marked(
        'Mill delivers the cloth and the thread in May.',
        'Mill delivers all the cloth and, if asked, the thread in May.',
      ),
      'Mill delivers <ins>all </ins>the cloth and<ins>, if asked,</ins> the thread in May.',
    );
  });
});

describe('lines that are meant as lines', () => {
  const letter = `**CALDER MILLS LIMITED**
Registered in England, no. 0123456
Wharf House, Canal Street, Leeds LS1 4AA

Miss Edith Orme
9 Tenter Lane

Dear Edith,

You will build a model that finds faults in cloth and we will pay you each month for
what you have done.

Yours sincerely,

______________________________
Jonah Calder
for and on behalf of Calder Mills Limited

Signed: ______________________________
Edith Orme

## Schedule 1: Rates

£400 a day.
`;
  const all = linesIn(letter);

  it('stay lines, and prose stays prose', () => {
    assert.ok(
      all.includes(
        'CALDER MILLS LIMITED\nRegistered in England, no. 0123456\nWharf House, Canal Street, Leeds LS1 4AA',
      ),
    );
    assert.ok(all.includes('Miss Edith Orme\n9 Tenter Lane'));
    assert.ok(all.some((line) => line.endsWith('each month for what you have done.')));
    assert.ok(all.includes('Jonah Calder\nfor and on behalf of Calder Mills Limited'));
    assert.ok(all.includes('Signed: ______________________________\nEdith Orme'));
  });

  it('are a line to sign on, alone as it stands', () => {
    assert.equal(all[all.indexOf('Jonah Calder\nfor and on behalf of Calder Mills Limited') - 1], '_'.repeat(30));
  });

  it('and a schedule behind the signatures opens a page', () => {
    assert.deepEqual(
      linesForWord(read(letter))
        .filter(({ onNewPage }) => onNewPage)
        .map(({ pieces }) => pieces[0]!.text),
      ['Schedule 1: Rates'],
    );
  });
});

describe('a redline as a file', () => {
  after(clean);
  const old = '# Services Agreement\n\n1. "Cloth" means what Mill weaves. Mill shall weave the Cloth for Weaver.\n';
  const changed = `${old}\n2. Weaver shall pay within [30] days.\n`;
  const inFile = (cwd: string, name: string): string =>
    strFromU8(unzipSync(readFileSync(join(cwd, 'b.redline.docx')))[name]!);

  it('is by whom it was said to be by, by the user of git, or by an author; never by the program', async () => {
    const cwd = folder({ 'a.md': old, 'b.md': changed });
    const author = async (...more: string[]) => {
      assert.equal((await run(['redline', 'a.md', 'b.md', ...more], cwd)).status, 0);
      const all = [...Object.keys(unzipSync(readFileSync(join(cwd, 'b.redline.docx'))))].map((name) =>
        inFile(cwd, name),
      );
      assert.ok(!all.some((text) => /clause.?risk/i.test(text)));
      assert.equal(
        /<dc:creator>([^<]*)/.exec(inFile(cwd, 'docProps/core.xml'))![1],
        /w:author="([^"]*)"/.exec(inFile(cwd, 'word/document.xml'))![1],
      );
      return /w:author="([^"]*)"/.exec(inFile(cwd, 'word/document.xml'))![1];
    };
    assert.equal(await author('--author', 'Pike LLP'), 'Pike LLP');
    execFileSync('git', ['init', '-q'], { cwd });
    execFileSync('git', ['config', 'user.name', 'Dora Pike'], { cwd });
    assert.equal(await author(), 'Dora Pike');
  });

  it('tells of blanks that go out with it, and dresses no word of theirs', async () => {
    const cwd = folder({ 'a.md': old, 'b.md': changed });
    const { err } = await run(['redline', 'a.md', 'b.md'], cwd);
    assert.match(err, /still blank in what is put in: \[30\]/);
    assert.doesNotMatch(inFile(cwd, 'word/document.xml'), /<w:b\/>/);
  });
});
