import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { readWord } from '../../server/src/word/read.ts';
import { clean, folder, runProcess } from './command.ts';
import {
  definition,
  type LevelSaid,
  list,
  paragraph,
  run as said,
  startsAt,
  type WordParts,
  wordFile,
} from './wordFile.ts';

const imported = (parts: WordParts | Uint8Array, changes: 'accepted' | 'rejected' | 'both' = 'both'): string =>
  readWord(parts instanceof Uint8Array ? parts : wordFile(parts), { changes, comments: true });

/** What stands before each paragraph's words, which are a letter each: "1.1 a" → "1.1". */
const numbersIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.replaceAll('\\', '').replace(/^#+ /, '').trim());

interface Numbering {
  readonly name: string;
  readonly numbering: string;
  readonly styles?: string;
  /** List, level, style; the words are letters in order. */
  readonly paragraphs: readonly { list?: number; level?: number; style?: string; more?: string }[];
  readonly shows: readonly string[];
  /** LibreOffice 7 passes it over, where the standard says what Word does. */
  readonly onlyWord?: boolean;
}

const outline = [
  ['upperRoman', 'Article %1.'],
  ['decimal', '.%2'],
  ['lowerLetter', '(%3)'],
  ['lowerRoman', '(%4)'],
  ['upperLetter', '%5.'],
] as const;
const legal = [outline[0], ['decimal', '%1.%2', '<w:isLgl/>'], ...outline.slice(2)] as const;
const plain = [
  ['decimal', '%1.'],
  ['decimal', '%1.%2'],
  ['lowerLetter', '(%3)'],
] as const;
const at = (...levels: readonly number[]) => levels.map((level) => ({ list: 1, level }));

const numberings: readonly Numbering[] = [
  {
    name: 'levels that count on and begin anew',
    numbering: definition(0, plain) + list(1, 0),
    paragraphs: at(0, 1, 1, 2, 2, 1, 2, 0, 1, 2),
    shows: ['1.', '1.1', '1.2', '(a)', '(b)', '1.3', '(a)', '2.', '2.1', '(a)'],
  },
  {
    name: 'every format, each on its level',
    numbering: definition(0, outline) + list(1, 0),
    paragraphs: at(0, 1, 2, 3, 3, 3, 3, 4, 4, 0, 1, 2),
    shows: ['Article I.', '.1', '(a)', '(i)', '(ii)', '(iii)', '(iv)', 'A.', 'B.', 'Article II.', '.1', '(a)'],
  },
  {
    name: 'Arabic numbers under Roman articles: legal numbering',
    onlyWord: true,
    numbering: definition(0, legal) + list(1, 0),
    paragraphs: at(0, 1, 2, 3, 3, 3, 3, 4, 4, 0, 1, 1, 2),
    shows: ['Article I.', '1.1', '(a)', '(i)', '(ii)', '(iii)', '(iv)', 'A.', 'B.', 'Article II.', '2.1', '2.2', '(a)'],
  },
  {
    name: 'a start that is not one, and letters beyond z',
    numbering: definition(0, [['lowerLetter', '(%1)', '<w:start w:val="25"/>']]) + list(1, 0),
    paragraphs: at(0, 0, 0, 0),
    shows: ['(y)', '(z)', '(aa)', '(bb)'],
  },
  {
    name: 'lists of one definition count on, but where one starts anew',
    numbering: definition(0, plain) + list(1, 0) + list(2, 0) + list(3, 0, startsAt(0, 1)),
    paragraphs: [
      { list: 1, level: 0 },
      { list: 2, level: 0 },
      { list: 3, level: 0 },
      { list: 3, level: 0 },
    ],
    shows: ['1.', '2.', '1.', '2.'],
  },
  {
    name: 'a level that never begins anew',
    onlyWord: true,
    numbering:
      definition(0, [
        ['upperRoman', 'Article %1.'],
        ['decimal', 'Section %2.', '<w:lvlRestart w:val="0"/>'],
      ]) + list(1, 0),
    paragraphs: at(0, 1, 1, 0, 1),
    shows: ['Article I.', 'Section 1.', 'Section 2.', 'Article II.', 'Section 3.'],
  },
  {
    name: 'styles that are numbered, and a level of its own put in their place',
    numbering:
      definition(0, [
        ['decimal', '%1.', '<w:pStyle w:val="H1"/>'],
        ['decimal', '%1.%2', '<w:pStyle w:val="H2"/>'],
      ]) +
      list(
        4,
        0,
        '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:pStyle w:val="H2"/><w:lvlText w:val="%1(%2)"/></w:lvl></w:lvlOverride>',
      ),
    styles: `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="Clause 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Clause 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`,
    paragraphs: [{ style: 'H1' }, { style: 'H2' }, { style: 'H2' }, { style: 'H1' }, { style: 'H2' }],
    shows: ['1.', '1(a)', '1(b)', '2.', '2(a)'],
  },
  {
    name: 'a paragraph taken out of the list of its style',
    numbering: definition(0, [['decimal', '%1.', '<w:pStyle w:val="H1"/>']]) + list(4, 0),
    styles:
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="Clause 1"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>',
    paragraphs: [{ style: 'H1' }, { style: 'H1', list: 0, level: 0 }, { style: 'H1' }],
    shows: ['1.', '', '2.'],
  },
  {
    name: 'a list that is a style’s, taken by another list',
    numbering:
      definition(0, plain, '<w:styleLink w:val="LS"/>') +
      '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="LS"/></w:abstractNum>' +
      list(1, 0) +
      list(2, 1),
    styles:
      '<w:style w:type="numbering" w:styleId="LS"><w:name w:val="LS"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    paragraphs: [
      { list: 2, level: 0 },
      { list: 2, level: 1 },
      { list: 2, level: 2 },
      { list: 2, level: 0 },
    ],
    shows: ['1.', '1.1', '(a)', '2.'],
  },
  {
    name: 'a level used before the one above it',
    numbering: definition(0, plain) + list(1, 0),
    paragraphs: at(1, 1, 0, 1),
    shows: ['1.1', '1.2', '2.', '2.1'],
  },
  {
    name: 'a zero before small numbers, and numbers in words',
    numbering:
      definition(0, [
        ['cardinalText', 'Article %1'],
        ['decimalZero', '%2.'],
      ]) + list(1, 0),
    paragraphs: at(0, 1, 1, 0),
    shows: ['Article One', '01.', '02.', 'Article Two'],
  },
];

const office = spawnSync('soffice', ['--version']).status === 0;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const partsOf = ({ numbering, styles, paragraphs }: Numbering): WordParts => ({
  numbering,
  styles,
  document: paragraphs.map((one, index) => paragraph(said(`Word${letters[index]}`), one)).join(''),
});
const linesOf = ({ shows }: Numbering): readonly string[] =>
  shows.map((label, index) => `${label} Word${letters[index]}`.trim());

describe('numbers of a Word file', () => {
  after(clean);

  for (const one of numberings) it(one.name, () => assert.deepEqual(numbersIn(imported(partsOf(one))), linesOf(one)));

  it('are those that LibreOffice prints', function () {
    this.timeout(120_000);
    if (!office) {
      console.log('      soffice is not installed: its numbers are not compared');
      this.skip();
    }
    const cwd = folder();
    const known = numberings.filter(({ onlyWord }) => !onlyWord);
    for (const [index, one] of known.entries()) writeFileSync(join(cwd, `${index}.docx`), wordFile(partsOf(one)));
    const shown = printed(cwd);
    for (const [index, one] of known.entries()) assert.deepEqual(shown[index], linesOf(one), one.name);
  });

  it('are those that LibreOffice prints, of lists put together at random', function () {
    this.timeout(120_000);
    if (!office) this.skip();
    const cwd = folder();
    const made = fc.sample(anyNumbering, { numRuns: 24, seed: 17 });
    for (const [index, one] of made.entries()) writeFileSync(join(cwd, `${index}.docx`), wordFile(partsOf(one)));
    const shown = printed(cwd);
    for (const [index, one] of made.entries())
      assert.deepEqual(numbersIn(imported(partsOf(one))), shown[index], JSON.stringify(one));
  });
});

describe('a Word file that another program wrote', () => {
  after(clean);

  it('is read as the one that it was made of', function () {
    this.timeout(120_000);
    if (!office) this.skip();
    const paper = readFileSync('test/vscode/workspace/agency-services-agreement.md', 'utf8');
    const cwd = folder({ 'a.md': paper, 'out/none': '' });
    assert.equal(runProcess(['docx', 'a.md'], cwd).status, 0);
    const words = ['--headless', homeIn(cwd), '--convert-to', 'docx', '--outdir', 'out', 'a.docx'];
    spawnSync('soffice', words, { cwd, timeout: 100_000 });
    assert.equal(imported(readFileSync(join(cwd, 'out/a.docx'))), imported(readFileSync(join(cwd, 'a.docx'))));
  });
});

/** Two lists of one definition and one of another, one of them starting anew, and paragraphs in any of them. */
const anyNumbering: fc.Arbitrary<Numbering> = fc
  .record({
    formats: fc.array(fc.constantFrom('decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'), {
      minLength: 6,
      maxLength: 6,
    }),
    starts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 }),
    anew: fc.record({ level: fc.integer({ min: 0, max: 2 }), start: fc.integer({ min: 1, max: 5 }) }),
    paragraphs: fc.array(fc.record({ list: fc.integer({ min: 0, max: 3 }), level: fc.integer({ min: 0, max: 2 }) }), {
      minLength: 8,
      maxLength: 24,
    }),
  })
  .map(({ formats, starts, anew, paragraphs }) => {
    const levels = (from: number): readonly LevelSaid[] =>
      ['%1.', '%1.%2', '(%3)'].map((text, index) => [
        formats[from + index]!,
        text,
        `<w:start w:val="${starts[from + index]}"/>`,
      ]);
    return {
      name: 'any',
      numbering:
        definition(0, levels(0)) +
        definition(1, levels(3)) +
        list(1, 0) +
        list(2, 1) +
        list(3, 0, startsAt(anew.level, anew.start)),
      paragraphs,
      shows: [],
    };
  });

/** Each file in a folder as LibreOffice prints it, in the order of their names. */
function printed(cwd: string): readonly (readonly string[])[] {
  const files = readdirSync(cwd).filter((name) => name.endsWith('.docx'));
  files.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const words = ['--headless', homeIn(cwd), '--convert-to', 'txt:Text (encoded):UTF8', ...files];
  spawnSync('soffice', words, { cwd, timeout: 100_000 });
  return files.map((name) => {
    const path = join(cwd, name.replace('.docx', '.txt'));
    assert.ok(existsSync(path), `LibreOffice reads ${name}`);
    return readFileSync(path, 'utf8')
      .replace('\ufeff', '')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => line.replace(/\s+/g, ' ').trim());
  });
}

/** Its own settings, so that another that runs is not asked. */
const homeIn = (cwd: string): string => `-env:UserInstallation=${pathToFileURL(join(cwd, 'home')).href}`;
