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

// Lists: what the provider keeps, what a cap excludes, what is permitted, each under its lead-in.
