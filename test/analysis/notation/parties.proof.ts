import assert from 'node:assert/strict';
import { paper, rulesOf, said, same, sameRules } from '../dressed.ts';

// Parties in tables, and labels in capitals between commas.

const rows = [
  ['Agency', 'Vega Labs, Inc., a Delaware corporation'],
  ['Client', 'Harbor Foods LLC, an Ohio company'],
] as const;
type Rows = readonly (readonly [string, string])[];
const line = (width: number, sign = '-') => `+${sign.repeat(14)}+${sign.repeat(width)}+\n`;
const grid = (width: number, head: boolean) => (all: Rows) =>
  line(width) +
  (head ? `| ${'Party'.padEnd(12)} | ${'Who'.padEnd(width - 2)} |\n${line(width, '=')}` : '') +
  all.map(([a, b]) => `| ${a.padEnd(12)} | ${b.padEnd(width - 2)} |\n${line(width)}`).join('');
const html =
  (cell: (words: string) => string, head = '') =>
  (all: Rows) =>
    `<table>\n${head}<tbody>\n${all.map(([a, b]) => `<tr>\n<td>${cell(a)}</td>\n<td>${cell(b)}</td>\n</tr>\n`).join('')}</tbody>\n</table>`;
const rule = `  ${'-'.repeat(80)}\n`;
const columns = `  ${'-'.repeat(12)}  ${'-'.repeat(66)}\n`;
const tables: Readonly<Record<string, (all: Rows) => string>> = {
  GFM: (all) => `| | |\n|--|--|\n${all.map(([a, b]) => `| ${a} | ${b} |`).join('\n')}`,
  'GFM, bold': (all) => `| | |\n|--|--|\n${all.map(([a, b]) => `| **${a}** | ${b} |`).join('\n')}`,
  HTML: html((words) => words),
  'HTML, paragraphs': html((words) => `<p>${words}</p>`),
  'HTML, bold': html((words) => `<strong>${words}</strong>`),
  'HTML, paragraphs in bold': html((words) => `<p><strong>${words}</strong></p>`),
  'HTML with a head': html((words) => words, '<thead>\n<tr>\n<th>Party</th>\n<th>Who</th>\n</tr>\n</thead>\n'),
  grid: grid(60, false),
  'grid with a head': grid(60, true),
  'wide grid': grid(170, false),
  'wide grid with a head': grid(170, true),
  multiline: (all) =>
    `${rule}  ${'Party'.padEnd(12)}  Who\n${columns}${all.map(([a, b]) => `  ${a.padEnd(12)}  ${b}\n`).join('\n')}${rule}`,
};
const opening = (how: string) =>
  paper().replace(/is between .*\./, () => `is made between the following parties:\n\n${how}`);
const plain = said(paper());

describe('parties in tables', () => {
  for (const [name, table] of Object.entries(tables))
    it(name, () => {
      const text = opening(table(rows));
      assert.deepEqual(said(text).parties, plain.parties);
      sameRules(text, rulesOf(paper()));
    });
});

describe('labels in capitals', () => {
  const capitals = (words: string) =>
    words.replace(/\bAgency\b(?! Materials)/g, 'AGENCY').replace(/\bClient\b(?! Data)/g, 'CLIENT');
  const quoted = capitals(paper({ agency: '"AGENCY"', client: '"CLIENT"' }));
  const inQuotes = said(quoted);
  const rulesInQuotes = rulesOf(quoted);
  for (const called of [
    'hereinafter called',
    'hereinafter called the',
    'hereinafter referred to as',
    'hereafter known as',
    'hereinafter',
    'hereinafter the',
  ])
    it(called, () => {
      const text = capitals(paper())
        .replace(/ \("AGENCY"\)/, `, ${called} AGENCY`)
        .replace(/ \("CLIENT"\)/, `, ${called} CLIENT`);
      assert.deepEqual(said(text).parties, inQuotes.parties);
      sameRules(text, rulesInQuotes);
    });
});

describe('clauses in tables', () => {
  const clauses = [
    ['Transfer', 'Client shall own all right, title and interest in the Deliverables upon creation.'],
    ['Tools', 'Agency retains all rights to the Agency Materials, its general skills and its training scripts.'],
    [
      'Use of data',
      'Agency may use the Client Data to run the tests, train models for its other clients and improve its products.',
    ],
  ] as const;
  const instead = (words: string) => paper({ ownership: '', kept: '', training: words });
  const inParagraphs = said(instead(clauses.map(([, words]) => words).join('\n\n')));
  for (const [name, table] of Object.entries(tables)) {
    if (name === 'multiline') continue;
    it(name, () => same(instead(table(clauses)), inParagraphs));
  }
});
