import { readdirSync, readFileSync } from 'node:fs';
import { insertedMarks, noteMarks, struckMarks } from '../analysis/marks.ts';
import { hostile, hostileFrontMatter } from '../hostile.ts';
import type { Random } from './random.ts';

/** A grammar of papers: what stands where is chance, what it is made of is not. */
export function paperOf(chance: Random, size: number): string {
  let text = chance.chance(0.15) ? frontMatter(chance) : '';
  if (chance.chance(0.6)) text += opening(chance);
  while (text.length < size) text += `${block(chance, size)}${chance.pick(between)}`;
  if (chance.chance(0.2)) text = mutated(chance, text);
  return chance.pick(wholes)(text.slice(0, Math.max(size * 1.5, 80)));
}

/** What is there to be spliced: our own agreements and model clauses. */
const sources = ['test/agreements', 'snippets', 'test/vscode/workspace'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);
const sentences = sources.flatMap((text) => text.match(/[A-Z][^.\n]{20,300}\./g) ?? []);
const marks = Object.values({ ...insertedMarks, ...noteMarks, ...struckMarks });
const shapes = [...Object.values(hostile)];
const tops = [...Object.values(hostileFrontMatter)];

const opening = (chance: Random): string =>
  chance.pick([
    '# Services Agreement\n\nThis Agreement is between Vega Labs, Inc. ("Agency") and Harbor Foods LLC ("Client").\n\n',
    '# Joint Development Agreement\n\n**Parties:** Vega Labs and Harbor Foods\n\n',
    'SOFTWARE LICENSE\r\n\r\nBETWEEN: Vega Labs, Inc. (hereinafter "AGENCY") AND: Harbor Foods LLC ("CLIENT")\r\n\r\n',
    '> Dear Kim,\n>\n> I will train a model for you, and you will pay me $500.\n\n',
    '| Party | Name |\n|--|--|\n| Client | Harbor Foods LLC |\n| Agency | Vega Labs, Inc. |\n\n',
    '<h1>Agreement</h1>\n<p>between <b>Vega Labs</b> ("Agency") and <b>Harbor Foods</b> ("Client")</p>\n\n',
  ]);

function frontMatter(chance: Random): string {
  const keys = [
    'side: provider',
    'side: 5',
    'kind: none',
    'kind: jda',
    'final: true',
    'rules: { a: off }',
    'topics: []',
  ];
  const inner = chance.chance(0.3)
    ? chance.pick(tops)(200 + chance.below(3000))
    : `title: ${chance.pick(words)}\nclause-risk:\n${Array.from({ length: chance.below(4) }, () => `  ${chance.pick(keys)}`).join('\n')}`;
  return `${chance.pick(['---', '+++'])}\n${inner}\n${chance.pick(['---', '...', '+++', ''])}\n\n`;
}

function block(chance: Random, size: number): string {
  const kind = chance.below(12);
  if (kind < 4) return dressed(chance, sentence(chance));
  if (kind === 4) return `${'#'.repeat(1 + chance.below(7))} ${label(chance)}${chance.pick(words)}`;
  if (kind === 5) return list(chance);
  if (kind === 6) return table(chance);
  if (kind === 7) return `"${chance.pick(words)}" means ${sentence(chance)}`;
  if (kind === 8)
    return `<!-- accepted-risk: ${chance.pick(words)}; reason: ${chance.pick(words)}; until: ${chance.pick(words)} -->`;
  if (kind === 9) return chance.pick(shapes)(Math.min(size / 4, 20 + chance.below(Math.max(40, size / 8))));
  if (kind === 10) return noise(chance);
  const source = chance.pick(sources);
  const from = chance.below(source.length);
  return source.slice(from, from + chance.below(Math.min(size, 4000)));
}

const sentence = (chance: Random): string =>
  chance.chance(0.7)
    ? chance.pick(sentences)
    : Array.from({ length: 1 + chance.below(20) }, () => chance.pick(words)).join(chance.pick([' ', ' ', ', ', '; ']));

const dressed = (chance: Random, words: string): string => {
  let all = words;
  for (let times = chance.below(3); times > 0; times--) all = chance.pick(marks)(all);
  return `${label(chance)}${all}`;
};

const label = (chance: Random): string =>
  chance.pick([
    '',
    '',
    '',
    '1. ',
    '2.1 ',
    '4\\.1 ',
    '(a) ',
    '\\(b\\) ',
    'ii) ',
    '- ',
    '> ',
    '**3. Term.** ',
    'Article IV ',
    '§ 5 ',
    '[]{#_Toc1 .anchor}',
    '    ',
    '\t',
    ':   ',
    '- [ ] ',
    'Section 2. ',
  ]);

const list = (chance: Random): string =>
  `${sentence(chance).replace(/\.$/, ':')}\n\n${Array.from({ length: 1 + chance.below(6) }, () => `${' '.repeat(chance.below(7))}${label(chance)}${sentence(chance)}`).join(chance.pick(['\n', '\n\n', '\\\n']))}`;

const table = (chance: Random): string => {
  const columns = 1 + chance.below(4);
  const row = () => `| ${Array.from({ length: columns + chance.below(2) }, () => sentence(chance)).join(' | ')} |`;
  return `${row()}\n|${'--|'.repeat(columns)}\n${Array.from({ length: chance.below(5) }, row).join('\n')}`;
};

const noise = (chance: Random): string =>
  Array.from({ length: 1 + chance.below(40) }, () =>
    chance.chance(0.5)
      ? chance.pick(signs)
      : String.fromCodePoint(chance.pick([32, 0x2000, 0x300, 0xd7f0, 0x1f600, 0xfff0, 0]) + chance.below(0x60)),
  ).join('');

/** Characters struck, doubled, exchanged. */
function mutated(chance: Random, text: string): string {
  let all = text;
  for (let times = 1 + chance.below(8); times > 0; times--) {
    const at = chance.below(all.length + 1);
    all = all.slice(0, at) + chance.pick([...signs, ...words, '']) + all.slice(at + chance.below(12));
  }
  return all;
}

export const signs = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '|',
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '\\',
  '&',
  '&nbsp;',
  '&#x2014;',
  '&shy;',
  '{++',
  '++}',
  '{--',
  '--}',
  '{~~',
  '~>',
  '~~}',
  '{>>',
  '<<}',
  '{==',
  '==}',
  '<del>',
  '</del>',
  '<ins>',
  '<table>',
  '<td>',
  '</tr>',
  '<li>',
  '<!--',
  '-->',
  '[^1]',
  '[^1]:',
  '^[',
  '![',
  '](',
  ']{.insertion author="K"}',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '\f',
  '\0',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '---',
  '===',
  '+---+',
  ':::',
  '....',
  '____',
  '$',
  '%',
  '#',
  '§',
  '©',
  '1.',
  '(a)',
  '\u00a0',
];
const words = [
  'Agency',
  'Client',
  'shall',
  'owns',
  'may',
  'not',
  'the Work Product',
  'all right, title and interest',
  'Section 4.2',
  'Exhibit A',
  'thirty (30) days',
  'ten (12) days',
  'February 30, 2026',
  '2027-01-31',
  'train',
  'models',
  'data',
  'hereby assigns',
  'liability',
  'shall not exceed',
  'jointly',
  'either party',
  'this Agreement',
  'residuals/missing',
  'joint/ownership-without-terms',
  'exclusive',
  'unless',
  'provided that',
  'including',
  'notwithstanding',
  '[Client Name]',
  '{{date}}',
  '$5,000',
  '12%',
  'e.g.',
  'Inc.',
  'GmbH & Co. KG',
  'AGENCY',
  '(the "Term")',
  'Article 49 GDPR',
];
const between = ['\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', ' ', '\n\n\n', '\n---\n', '\n12\n'];
const wholes: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\ufeff${text}`,
  (text) => text.toUpperCase(),
  (text) => text.replace(/^/gm, '> '),
  (text) => text.normalize('NFD'),
];
