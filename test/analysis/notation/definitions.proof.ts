import { paper, plainClauses, said, same } from '../dressed.ts';
import { labels } from './labelMarks.ts';

const plain = said(paper());

const defs: Record<string, (term: string, meaning: string) => string> = {
  ...Object.fromEntries(
    Object.entries(labels)
      .filter(
        ([name]) =>
          (!/the,|the inside|hereinafter|or we|comma|a line|alone|strong|em alone/.test(name) && name !== 'code') ||
          /^bold alone/.test(name),
      )
      .map(([name, mark]) => [name, (term: string, meaning: string) => `${mark(term)} ${meaning}`]),
  ),
  'slanted alone': (t, m) => `*${t}* ${m}`,
  'underlined alone': (t, m) => `[${t}]{.underline} ${m}`,
  'u alone': (t, m) => `<u>${t}</u> ${m}`,
  'in a list': (t, m) => `- "${t}" ${m}`,
  'in a list, bold': (t, m) => `- **${t}** ${m}`,
  'in a list, bold quoted': (t, m) => `* **“${t}”** ${m}`,
  'in a list, slanted': (t, m) => `- *${t}* ${m}`,
  'in a list, single quotes': (t, m) => `- '${t}' ${m}`,
  numbered: (t, m) => `1.1 "${t}" ${m}`,
  'numbered, bold': (t, m) => `1.1 **${t}** ${m}`,
  'numbered, escaped': (t, m) => `1\\.1 **"${t}"** ${m}`,
  lettered: (t, m) => `(a) "${t}" ${m}`,
  'lettered, escaped': (t, m) => `\\(a\\) “${t}” ${m}`,
  'in a quote': (t, m) => `> "${t}" ${m}`,
  'bold with a colon': (t, m) => `**${t}:** ${m.replace(/^means /, '')}`,
  'bold, colon behind': (t, m) => `**${t}**: ${m.replace(/^means /, '')}`,
  'bold with a dash': (t, m) => `**${t}** – ${m.replace(/^means /, '')}`,
  'bold with an em dash in a list': (t, m) => `- **${t}** — ${m.replace(/^means /, '')}`,
  'bold in a list with a colon': (t, m) => `- **${t}:** ${m.replace(/^means /, '')}`,
  'bold quoted with a colon': (t, m) => `**"${t}"**: ${m.replace(/^means /, '')}`,
  'slanted with a colon': (t, m) => `*${t}*: ${m.replace(/^means /, '')}`,
  'definition list': (t, m) => `${t}\n: ${m.replace(/^means /, '')}`,
  'definition list of pandoc': (t, m) => `${t}\n\n:   ${m.replace(/^means /, '')}`,
  'definition list, bold': (t, m) => `**${t}**\n\n:   ${m.replace(/^means /, '')}`,
  'definition list, quoted': (t, m) => `"${t}"\n\n:   ${m}`,
  'HTML definition list': (t, m) => `<dl>\n<dt>${t}</dt>\n<dd>${m.replace(/^means /, '')}</dd>\n</dl>`,
  'HTML definition list, bold': (t, m) => `<dl><dt><strong>${t}</strong></dt><dd>${m}</dd></dl>`,
  'HTML paragraph': (t, m) => `<p>“<b>${t}</b>” ${m}</p>`,
  table: (t, m) => `| Term | Meaning |\n|--|--|\n| ${t} | ${m.replace(/^means /, '')} |`,
  'table, quoted': (t, m) => `| Term | Definition |\n|--|--|\n| "${t}" | ${m} |`,
  'table, bold': (t, m) => `| Term | Definition |\n|--|--|\n| **${t}** | ${m.replace(/^means /, '')} |`,
  'HTML table': (t, m) =>
    `<table><tr><th>Term</th><th>Meaning</th></tr><tr><td>${t}</td><td>${m.replace(/^means /, '')}</td></tr></table>`,
  'heading of its own': (t, m) => `### ${t}\n\n${m.replace(/^means /, '').replace(/^./, (c) => c.toUpperCase())}`,
  'bold line of its own': (t, m) => `**${t}**\n\n${m.replace(/^means /, '').replace(/^./, (c) => c.toUpperCase())}`,
};
describe('definitions', () => {
  for (const [name, mark] of Object.entries(defs))
    it(name, () =>
      same(
        paper({
          definitions: plainClauses.definitions.map((one) =>
            mark(...(/^"(.*?)" (.*)$/.exec(one)!.slice(1) as [string, string])),
          ),
        }),
        plain,
        /^$/,
      ),
    );
});

/** All definitions in one table, under heads of many words. */
type DefinitionRows = readonly (readonly [term: string, meaning: string])[];
const pipes = (rows: readonly (readonly string[])[]): string =>
  rows.map((row, i) => `| ${row.join(' | ')} |${i ? '' : `\n|${'---|'.repeat(row.length)}`}`).join('\n');
const wrapped = (words: string): readonly string[] => words.match(/.{1,40}(?: |$)/g)!.map((one) => one.trim());
const gridLine = `+${'-'.repeat(22)}+${'-'.repeat(42)}+`;
const gridRow = ([term, meaning]: readonly [string, string]): string =>
  wrapped(meaning)
    .map((line, i) => `| ${(i ? '' : term).padEnd(20)} | ${line.padEnd(40)} |`)
    .join('\n');
const column = ([term, meaning]: readonly [string, string]): string => `  ${term.padEnd(20)}  ${meaning}`;
const definitionTables: Readonly<Record<string, (head: readonly [string, string], rows: DefinitionRows) => string>> = {
  GFM: (head, rows) => pipes([head, ...rows]),
  'GFM, bold': (head, rows) => pipes([head, ...rows].map(([term, meaning]) => [`**${term}**`, meaning])),
  'GFM, curly quotes and means': (head, rows) =>
    pipes([head, ...rows.map(([term, meaning]) => [`“${term}”`, `means ${meaning}`])]),
  'GFM, no outer bars': ([term, meaning], rows) =>
    `${term} | ${meaning}\n--- | ---\n${rows.map((row) => row.join(' | ')).join('\n')}`,
  'GFM, numbered': (head, rows) => pipes([['No.', ...head], ...rows.map((row, i) => [`1.${i + 1}`, ...row])]),
  HTML: ([term, meaning], rows) =>
    `<table>\n<tr><th>${term}</th><th>${meaning}</th></tr>\n${rows.map(([a, b]) => `<tr><td><p>${a}</p></td><td><p>${b}</p></td></tr>`).join('\n')}\n</table>`,
  grid: (head, rows) =>
    `${gridLine}\n${gridRow(head)}\n${gridLine.replaceAll('-', '=')}\n${rows.map((row) => `${gridRow(row)}\n${gridLine}`).join('\n')}`,
  simple: (head, rows) => `${column(head)}\n  ${'-'.repeat(20)}  ${'-'.repeat(80)}\n${rows.map(column).join('\n')}`,
  multiline: (head, rows) =>
    `  ${'-'.repeat(104)}\n${column(head)}\n  ${'-'.repeat(20)}  ${'-'.repeat(82)}\n${rows.map(column).join('\n\n')}\n  ${'-'.repeat(104)}`,
};
describe('definitions in tables', () => {
  const rows = plainClauses.definitions.map((one) => /^"(.*?)" means (.*)$/.exec(one)!.slice(1) as [string, string]);
  for (const head of [
    ['Term', 'Meaning'],
    ['Defined term', 'Definition'],
    ['Word or expression', 'Meaning'],
  ] as const)
    for (const [name, table] of Object.entries(definitionTables)) {
      const text = paper({ definitions: [table(head, rows)] });
      it(`${name}: ${head.join(', ')}`, () => same(text, plain));
      it(`${name}: ${head.join(', ')}, under another title`, () =>
        same(
          text.replace(
            '## 1. Definitions',
            '## 1. Scope\n\nIn this Agreement the words below have the meanings set beside them.',
          ),
          plain,
        ));
    }
});
