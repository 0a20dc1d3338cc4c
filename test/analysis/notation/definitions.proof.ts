import { paper, plainClauses, said, same } from '../dressed.ts';

const plain = said(paper());
type Mark = (words: string) => string;

const labels: Record<string, Mark> = {
  'curly quotes': (t) => `“${t}”`,
  'single quotes': (t) => `'${t}'`,
  'single curly quotes': (t) => `‘${t}’`,
  'the, quoted': (t) => `the "${t}"`,
  hereinafter: (t) => `hereinafter "${t}"`,
  'hereinafter called the': (t) => `hereinafter called the "${t}"`,
  'hereinafter referred to as': (t) => `hereinafter referred to as the “${t}”`,
  'low quotes': (t) => `„${t}“`,
  entities: (t) => `&ldquo;${t}&rdquo;`,
  'entity quot': (t) => `&quot;${t}&quot;`,
  'numeric entities': (t) => `&#8220;${t}&#8221;`,
  'escaped quotes': (t) => `\\"${t}\\"`,
  'LaTeX quotes': (t) => `\`\`${t}''`,
  'bold in quotes': (t) => `"**${t}**"`,
  'quotes in bold': (t) => `**"${t}"**`,
  'bold alone': (t) => `**${t}**`,
  'the, bold': (t) => `the **${t}**`,
  'bold with the inside': (t) => `**the ${t}**`,
  'bold by underscores': (t) => `__${t}__`,
  slanted: (t) => `*${t}*`,
  'the, slanted': (t) => `the *${t}*`,
  'slanted by underscores': (t) => `_${t}_`,
  'slanted and bold': (t) => `***${t}***`,
  'underlined by pandoc': (t) => `"[${t}]{.underline}"`,
  'underlined by pandoc alone': (t) => `the [${t}]{.underline}`,
  'underlined by pandoc, ul': (t) => `“[${t}]{.ul}”`,
  'underlined and bold by pandoc': (t) => `“[**${t}**]{.underline}”`,
  'bold and underlined by pandoc': (t) => `“**[${t}]{.underline}**”`,
  'quotes underlined': (t) => `[“${t}”]{.underline}`,
  'u in quotes': (t) => `“<u>${t}</u>”`,
  'u alone': (t) => `the <u>${t}</u>`,
  'b in quotes': (t) => `“<b>${t}</b>”`,
  'strong alone': (t) => `the <strong>${t}</strong>`,
  'em alone': (t) => `the <em>${t}</em>`,
  'a span': (t) => `“<span class="definedterm">${t}</span>”`,
  'a span of pandoc': (t) => `“[${t}]{.defterm}”`,
  'small capitals': (t) => `“[${t}]{.smallcaps}”`,
  highlight: (t) => `"==${t}=="`,
  'mark of pandoc': (t) => `“[${t}]{.mark}”`,
  insertion: (t) => `[“${t}”]{.insertion author="K"}`,
  'insertion inside': (t) => `“[${t}]{.insertion author="K"}”`,
  'a bookmark': (t) => `“[]{#client .anchor}${t}”`,
  code: (t) => `the \`${t}\``,
  'a footnote behind': (t) => `"${t}"[^1]`,
  'a link': (t) => `"[${t}](#x)"`,
  'comma inside': (t) => `"${t},"`,
  'a line before': (t) => `\nthe "${t}"`,
  'or we': (t) => `"${t}" or "${t === 'Agency' ? 'we' : 'you'}"`,
};

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
