import { paper, plainClauses, said, same } from './dressed.ts';

const plain = said(paper());
type Mark = (words: string) => string;
const { training } = plainClauses;

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
describe('labels of parties', () => {
  for (const [name, mark] of Object.entries(labels))
    it(name, () => same(paper({ agency: mark('Agency'), client: mark('Client') }), plain, /^term (?:we|you)/));
});

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
const lead = {
  kept: ['Agency retains all right, title and interest in:', 'the Agency Materials', 'its methods and know-how'],
  permit: [
    'Agency may:',
    'use the Client Data to perform the services',
    'use the Client Data to train and improve models for other customers',
  ],
} as const;
const lists: Record<string, (lead: string, items: readonly string[]) => string> = {
  hyphens: (l, i) => `${l}\n\n${i.map((x) => `- ${x};`).join('\n')}`,
  'hyphens, tight to the lead-in': (l, i) => `${l}\n${i.map((x) => `- ${x};`).join('\n')}`,
  'hyphens, apart': (l, i) => `${l}\n\n${i.map((x) => `- ${x};`).join('\n\n')}`,
  stars: (l, i) => `${l}\n\n${i.map((x) => `* ${x}`).join('\n')}`,
  pluses: (l, i) => `${l}\n\n${i.map((x) => `+ ${x}`).join('\n')}`,
  'escaped hyphens': (l, i) => `${l}\n\n${i.map((x) => `\\- ${x}`).join('\n\n')}`,
  bullets: (l, i) => `${l}\n\n${i.map((x) => `• ${x}`).join('\n')}`,
  'bullets, apart': (l, i) => `${l}\n\n${i.map((x) => `• ${x}`).join('\n\n')}`,
  'bullets by a tab': (l, i) => `${l}\n\n${i.map((x) => `•\t${x}`).join('\n\n')}`,
  'middle dots': (l, i) => `${l}\n\n${i.map((x) => `·  ${x}`).join('\n\n')}`,
  'entity bullets': (l, i) => `${l}\n\n${i.map((x) => `&bull; ${x}`).join('\n\n')}`,
  dashes: (l, i) => `${l}\n\n${i.map((x) => `– ${x}`).join('\n\n')}`,
  boxes: (l, i) => `${l}\n\n${i.map((x) => `▪ ${x}`).join('\n\n')}`,
  numbers: (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}. ${x}`).join('\n')}`,
  'numbers with a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}) ${x}`).join('\n')}`,
  'numbers, escaped': (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}\\. ${x}`).join('\n\n')}`,
  'numbers in brackets': (l, i) => `${l}\n\n${i.map((x, n) => `(${n + 1}) ${x}`).join('\n\n')}`,
  letters: (l, i) => `${l}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x}; and`).join('\n\n')}`,
  'letters, escaped': (l, i) => `${l}\n\n${i.map((x, n) => `\\(${'ab'[n]}\\) ${x};`).join('\n\n')}`,
  'letters, a stop': (l, i) => `${l}\n\n${i.map((x, n) => `${'ab'[n]}. ${x}`).join('\n\n')}`,
  'letters, a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${'ab'[n]}) ${x}`).join('\n\n')}`,
  'letters, line by line': (l, i) => `${l}\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n')}`,
  'letters, broken lines': (l, i) => `${l}\\\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\\\n')}`,
  'letters, broken by tags': (l, i) => `${l}<br>${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('<br>')}`,
  'letters, run on': (l, i) => `${l} ${i.map((x, n) => `(${'ab'[n]}) ${x}`).join('; and ')}.`,
  'capital letters': (l, i) => `${l}\n\n${i.map((x, n) => `(${'AB'[n]}) ${x};`).join('\n\n')}`,
  'capital letters, a stop': (l, i) =>
    `${l}\n\n${i.map((x, n) => `${'AB'[n]}. ${x.replace(/^./, (c) => c.toUpperCase())}`).join('\n\n')}`,
  roman: (l, i) => `${l}\n\n${i.map((x, n) => `(${['i', 'ii'][n]}) ${x};`).join('\n\n')}`,
  'roman, a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${['i', 'ii'][n]}) ${x};`).join('\n\n')}`,
  'roman, a stop': (l, i) => `${l}\n\n${i.map((x, n) => `${['i', 'ii'][n]}. ${x};`).join('\n\n')}`,
  'letters in hyphens': (l, i) => `${l}\n\n${i.map((x, n) => `- (${'ab'[n]}) ${x};`).join('\n')}`,
  'letters in numbers': (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}. (${'ab'[n]}) ${x};`).join('\n')}`,
  'indented by four': (l, i) => `${l}\n\n${i.map((x, n) => `    (${'ab'[n]}) ${x};`).join('\n\n')}`,
  'indented by a tab': (l, i) => `${l}\n\n${i.map((x, n) => `\t(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'quoted letters': (l, i) => `${l}\n\n${i.map((x, n) => `> (${'ab'[n]}) ${x};`).join('\n>\n')}`,
  'quoted hyphens': (l, i) => `${l}\n\n${i.map((x) => `> - ${x}`).join('\n')}`,
  'all in a quote': (l, i) => `> ${l}\n>\n${i.map((x) => `> - ${x}`).join('\n')}`,
  'fancy list of pandoc': (l, i) => `${l}\n\n${i.map((x, n) => `(${'ab'[n]})  ${x};`).join('\n\n')}`,
  'numbered by hash': (l, i) => `${l}\n\n${i.map((x) => `#. ${x}`).join('\n')}`,
  'example list': (l, i) => `${l}\n\n${i.map((x) => `(@) ${x}`).join('\n')}`,
  'HTML ul': (l, i) => `${l}\n\n<ul>\n${i.map((x) => `<li>${x}</li>`).join('\n')}\n</ul>`,
  'HTML ol': (l, i) => `${l}\n\n<ol type="a">\n${i.map((x) => `<li>${x}</li>`).join('\n')}\n</ol>`,
  'HTML ol with paragraphs': (l, i) => `${l}\n\n<ol>\n${i.map((x) => `<li>\n<p>${x}</p>\n</li>`).join('\n')}\n</ol>`,
  'HTML ul in HTML': (l, i) => `<p>${l}</p>\n<ul>${i.map((x) => `<li>${x}</li>`).join('')}</ul>`,
  'HTML ul, blank lines': (l, i) => `<p>${l}</p>\n\n<ul>\n\n${i.map((x) => `<li>${x}</li>`).join('\n\n')}\n\n</ul>`,
  'HTML paragraphs with letters': (l, i) => `<p>${l}</p>\n${i.map((x, n) => `<p>(${'ab'[n]}) ${x};</p>`).join('\n')}`,
  'HTML table of letters': (l, i) =>
    `<p>${l}</p>\n<table>${i.map((x, n) => `<tr><td>(${'ab'[n]})</td><td>${x};</td></tr>`).join('')}</table>`,
  'table of letters': (l, i) => `${l}\n\n| | |\n|--|--|\n${i.map((x, n) => `| (${'ab'[n]}) | ${x}; |`).join('\n')}`,
  'in bold labels': (l, i) => `**${l}**\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'in a bold label, colon behind': (l, i) => `**${l.slice(0, -1)}**:\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'under a heading': (l, i) => `### ${l}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'under a heading with no colon': (l, i) => `### ${l.replace(/ in:$|:$/, '')}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'the following': (l, i) => `${l.replace(/:$/, ' the following:')}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'an em dash': (l, i) => `${l.replace(/:$/, ' —')}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'no colon, letters': (l, i) => `${l.replace(/:$/, '')}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'nested under an item': (l, i) => `1. ${l}\n${i.map((x) => `   - ${x}`).join('\n')}`,
  'nested by four': (l, i) => `1. ${l}\n${i.map((x, n) => `    (${'ab'[n]}) ${x};`).join('\n')}`,
  'nested and apart': (l, i) => `- ${l}\n\n${i.map((x) => `  - ${x}`).join('\n\n')}`,
  'numbered paragraph and letters': (l, i) => `4.1 ${l}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'numbered paragraph, escaped, and letters': (l, i) =>
    `4\\.1 ${l}\n\n${i.map((x, n) => `\\(${'ab'[n]}\\) ${x};`).join('\n\n')}`,
  'numbered down': (l, i) => `4.1 ${l}\n\n${i.map((x, n) => `4.1.${n + 1} ${x};`).join('\n\n')}`,
  'bold letters': (l, i) => `${l}\n\n${i.map((x, n) => `**(${'ab'[n]})** ${x};`).join('\n\n')}`,
  'letters on their own lines': (l, i) => `${l}\n\n${i.map((x, n) => `(${'ab'[n]})\n${x};`).join('\n\n')}`,
  'anchors before letters': (l, i) =>
    `${l}\n\n${i.map((x, n) => `[]{#_Ref${n} .anchor}(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'inserted items': (l, i) => `${l}\n\n${i.map((x) => `- [${x}]{.insertion author="K"}`).join('\n')}`,
  'a struck item between': (l, i) => `${l}\n\n${i.map((x) => `- ${x}`).join('\n- ~~nothing~~\n')}`,
  'footnotes at items': (l, i) => `${l}\n\n${i.map((x) => `- ${x}[^1]`).join('\n')}`,
  'a comment between': (l, i) => `${l}\n\n<!-- list -->\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'divs around items': (l, i) =>
    `::: {custom-style="List Paragraph"}\n${l}\n:::\n\n${i.map((x, n) => `::: {custom-style="List Paragraph"}\n(${'ab'[n]}) ${x};\n:::`).join('\n\n')}`,
};
describe('lists', () => {
  const plainList = said(
    paper({
      kept: `Agency retains all right, title and interest in the Agency Materials and its methods and know-how.`,
      training: `Agency may use the Client Data to perform the services. ${training}`,
    }),
  );
  for (const [name, list] of Object.entries(lists))
    it(name, () =>
      same(
        paper({ kept: list(lead.kept[0], lead.kept.slice(1)), training: list(lead.permit[0], lead.permit.slice(1)) }),
        plainList,
        /^data\/trains-for-others|duplicate-number/,
      ),
    );
  for (const [name, list] of Object.entries(lists).filter(([name]) => !name.includes('run on')))
    it(`${name}: said at all`, () => {
      const f = said(
        paper({ kept: list(lead.kept[0], lead.kept.slice(1)), training: list(lead.permit[0], lead.permit.slice(1)) }),
      ).findings;
      if (!f.some((x) => /trains-for-others/.test(x))) throw new Error('training is not seen');
    });
});

const headings: Record<string, (n: number, t: string) => string> = {
  'hash, no space': (n, t) => `##${n}. ${t}`,
  'hash closed': (n, t) => `## ${n}. ${t} ##`,
  'level four': (n, t) => `#### ${n}. ${t}`,
  article: (n, t) => `## Article ${n}. ${t}`,
  'ARTICLE – ': (n, t) => `## ARTICLE ${n} – ${t.toUpperCase()}`,
  Section: (n, t) => `## Section ${n}: ${t}`,
  '§': (n, t) => `## § ${n} ${t}`,
  Clause: (n, t) => `### Clause ${n} - ${t}`,
  bracket: (n, t) => `## ${n}) ${t}`,
  'no stop': (n, t) => `## ${n} ${t}`,
  'escaped stop': (n, t) => `## ${n}\\. ${t}`,
  bold: (n, t) => `## **${n}. ${t}**`,
  'number bold only': (n, t) => `## **${n}.** ${t}`,
  'title bold only': (n, t) => `## ${n}. **${t}**`,
  underlined: (n, t) => `## ${n}. [${t}]{.underline}`,
  u: (n, t) => `## ${n}. <u>${t}</u>`,
  setext: (n, t) => `${n}. ${t}\n---`,
  'setext =': (n, t) => `${n}. ${t}\n====`,
  'setext escaped': (n, t) => `${n}\\. ${t}\n------`,
  'setext bold': (n, t) => `**${n}. ${t}**\n------`,
  'setext with a stop': (n, t) => `${n}\\. ${t}.\n------`,
  anchor: (n, t) => `## []{#_Toc1 .anchor}${n}. ${t}`,
  'anchor behind the number': (n, t) => `## ${n}. []{#_Toc1 .anchor}${t}`,
  'two anchors': (n, t) => `## []{#_Toc1 .anchor}[]{#_Ref1 .anchor}${n}. ${t}`,
  'anchor tag': (n, t) => `## <a name="x"></a>${n}. ${t}`,
  'anchor tag before, alone': (n, t) => `<a id="s${n}"></a>\n\n## ${n}. ${t}`,
  attributes: (n, t) => `## ${n}. ${t} {#x .unnumbered}`,
  'kramdown attributes': (n, t) => `## ${n}. ${t}\n{: #x .y}`,
  'a link to itself': (n, t) => `## [${n}. ${t}](#x)`,
  footnote: (n, t) => `## ${n}. ${t}[^1]`,
  inserted: (n, t) => `## [${n}. ${t}]{.insertion author="K"}`,
  'no-break space': (n, t) => `## ${n}.\u00a0${t}`,
  tab: (n, t) => `## ${n}.\t${t}`,
  entity: (n, t) => `## ${n}.&nbsp;${t}`,
  HTML: (n, t) => `<h2>${n}. ${t}</h2>`,
  'HTML with attributes': (n, t) => `<h2 id="s" class="x"><b>${n}.</b> ${t}</h2>`,
  'HTML over lines': (n, t) => `<h2>\n${n}. ${t}\n</h2>`,
  'bold paragraph': (n, t) => `**${n}. ${t}**`,
  'bold paragraph, stop inside': (n, t) => `**${n}. ${t}.**`,
  'bold paragraph, stop behind': (n, t) => `**${n}. ${t}**.`,
  'bold paragraph, number outside': (n, t) => `${n}. **${t}**`,
  'bold paragraph, number outside and escaped': (n, t) => `${n}\\. **${t}**`,
  'bold underscores': (n, t) => `__${n}. ${t}__`,
  'bold HTML': (n, t) => `<b>${n}. ${t}</b>`,
  'bold HTML paragraph': (n, t) => `<p><strong>${n}. ${t}</strong></p>`,
  'underlined paragraph': (n, t) => `<u>${n}. ${t}</u>`,
  'underlined by pandoc, paragraph': (n, t) => `${n}. [${t}]{.underline}`,
  'bold and underlined by pandoc, paragraph': (n, t) => `**${n}. [${t}]{.underline}**`,
  capitals: (n, t) => `${n}. ${t.toUpperCase()}`,
  'capitals, escaped': (n, t) => `${n}\\. ${t.toUpperCase()}`,
  'capitals, bold': (n, t) => `**${n}. ${t.toUpperCase()}**`,
  'article, bold': (n, t) => `**Article ${n}. ${t}**`,
  'Art., bold': (n, t) => `**Art. ${n}** **${t}**`,
  'Art., bold alone': (n, t) => `**Art. ${n} – ${t}**`,
  'article, two lines': (n, t) => `**ARTICLE ${n}**\n\n**${t.toUpperCase()}**`,
  'article, a break': (n, t) => `**ARTICLE ${n}**<br>\n**${t.toUpperCase()}**`,
  plain: (n, t) => `${n}. ${t}`,
  'plain, escaped': (n, t) => `${n}\\. ${t}`,
  roman: (n, t) => `## ${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][n]}. ${t}`,
};
describe('headings', () => {
  const text = paper();
  for (const [name, mark] of Object.entries(headings))
    it(name, () =>
      same(
        text.replace(/^## (\d)\. (\w+)$/gm, (_, n: string, t: string) => mark(Number(n), t)),
        plainAt(name),
        /^$/,
      ),
    );
  // Where a finding stands at a heading, its words are the heading's own.
  function plainAt(_: string) {
    return plain;
  }
});

const references: Record<string, Mark> = {
  plain: (n) => `Section ${n}`,
  small: (n) => `section ${n}`,
  capitals: (n) => `SECTION ${n}`,
  'Sec.': (n) => `Sec. ${n}`,
  'sec.': (n) => `sec. ${n}`,
  'Secs.': (n) => `Secs. ${n}`,
  '§': (n) => `§ ${n}`,
  '§ tight': (n) => `§${n}`,
  '§§': (n) => `§§ ${n}`,
  '&sect;': (n) => `&sect; ${n}`,
  Clause: (n) => `Clause ${n}`,
  'cl.': (n) => `cl. ${n}`,
  'Cl.': (n) => `Cl. ${n}`,
  Article: (n) => `Article ${n}`,
  'Art.': (n) => `Art. ${n}`,
  para: (n) => `para. ${n}`,
  paragraph: (n) => `paragraph ${n}`,
  Paragraph: (n) => `Paragraph ${n}`,
  'no-break': (n) => `Section\u00a0${n}`,
  entity: (n) => `Section&nbsp;${n}`,
  'escaped space': (n) => `Section\\ ${n}`,
  line: (n) => `Section\n${n}`,
  break: (n) => `Section<br>${n}`,
  'hard break': (n) => `Section\\\n${n}`,
  'two spaces': (n) => `Section  ${n}`,
  'bold number': (n) => `Section **${n}**`,
  'bold all': (n) => `**Section ${n}**`,
  'bold word': (n) => `**Section** ${n}`,
  slanted: (n) => `*Section ${n}*`,
  underlined: (n) => `[Section ${n}]{.underline}`,
  'underlined number': (n) => `Section [${n}]{.underline}`,
  u: (n) => `Section <u>${n}</u>`,
  'u all': (n) => `<u>Section ${n}</u>`,
  'link number': (n) => `Section [${n}](#_Ref1)`,
  'link all': (n) => `[Section ${n}](#_Ref1)`,
  'link bold': (n) => `[**Section ${n}**](#x)`,
  'link in bold': (n) => `**[Section ${n}](#x)**`,
  'a link with attributes': (n) => `[Section ${n}](#x){.ref}`,
  'reference link': (n) => `[Section ${n}][s]`,
  'a tag': (n) => `<a href="#s">Section ${n}</a>`,
  'a tag number': (n) => `Section <a href="#s">${n}</a>`,
  span: (n) => `<span class="ref">Section ${n}</span>`,
  'span of pandoc': (n) => `[Section ${n}]{.ref}`,
  'anchor between': (n) => `Section []{#x .anchor}${n}`,
  'inserted number': (n) => `Section [${n}]{.insertion author="K"}`,
  'changed number': (n) => `Section [9]{.deletion author="K"}[${n}]{.insertion author="K"}`,
  'critic number': (n) => `Section {~~9~>${n}~~}`,
  highlight: (n) => `Section ==${n}==`,
  code: (n) => `Section \`${n}\``,
  'escaped dot': (n) => `Section ${n.replace('.', '\\.')}`,
  footnote: (n) => `Section ${n}[^1]`,
  brackets: (n) => `(Section ${n})`,
  letters: (n) => `Section ${n}(a)`,
  'letters escaped': (n) => `Section ${n}\\(a\\)`,
  'letters apart': (n) => `Section ${n} (a)`,
  above: (n) => `Section ${n} above`,
  'of this Agreement': (n) => `Section ${n} of this Agreement`,
  hereof: (n) => `Section ${n} hereof`,
  title: (n) => `Section ${n} (Termination)`,
  list: (n) => `Sections 4 and ${n}`,
  'list of three': (n) => `Sections 4, 5 and ${n}`,
  'list, or': (n) => `Section 4 or ${n}`,
  range: (n) => `Sections 4 to ${n}`,
  'range dash': (n) => `Sections 4–${n}`,
  'linked list': (n) => `Sections [4](#a) and [${n}](#b)`,
  'bold list': (n) => `**Sections 4** and **${n}**`,
  wiki: (n) => `[[Section ${n}]]`,
  crossref: (n) => `[Section ${n}](\\l)`,
  'and/or': (n) => `Sections 4 and/or ${n}`,
};
const foreignRefs = [
  'Article 49 GDPR',
  'Article 49 of the GDPR',
  'Articles 13 and 14 GDPR',
  'Art. 28 GDPR',
  'Art. 6(1)(f) GDPR',
  'GDPR Article 28',
  'Section 365(n) of the Bankruptcy Code',
  'Section 101 of the Copyright Act',
  '17 U.S.C. § 101',
  '15 U.S.C. Section 1125',
  'Article 50 AI Act',
  'Article 50 of Regulation (EU) 2024/1689',
  '§ 307 BGB',
  '§§ 305 to 310 BGB',
  'Section 12.4 of the Master Agreement',
  'section 43 of the Consumer Rights Act 2015',
  'paragraph 3 of the Code',
  'Clause 14 of the Standard Contractual Clauses',
  'Clause 8.5 of the SCCs',
  'Section 12.4 of the Hosting Terms',
  'Section 1798.140 of the California Civil Code',
  'Cal. Civ. Code § 1798.140',
  'Section 21 DPA 2018',
  'Rule 12.4 of the ICC Rules',
  'Article 12 of the UNCITRAL Rules',
  '[Article 49 GDPR](https://example.org)',
  '**Article 49** GDPR',
  'Article\u00a049 GDPR',
  'Article&nbsp;49 GDPR',
  'section 12.4 thereof',
  'Section 12.4 of its bylaws',
  'Delaware General Corporation Law § 145',
  'Art. 82 DSGVO',
  'Article 12 of Directive 2009/24/EC',
  'Article L. 12 of the French Code',
  'Section 230 CDA',
  'Chapter III, Section 2 of the AI Act',
  'Article 9(2)(a) UK GDPR',
  'section 12.4, Companies Act 2006',
];
describe('references', () => {
  for (const [name, mark] of Object.entries(references))
    it(name, () => {
      const f = said(paper({ term: plainClauses.term.replace('Section 12.4', mark('12.4')) })).findings;
      if (!f.some((x) => x.startsWith('drafting/broken-reference'))) throw new Error('not broken: ' + f.join());
    });
  for (const one of foreignRefs)
    it(`not ours: ${one}`, () => {
      const f = said(paper({ term: plainClauses.term.replace('Section 12.4', one) })).findings;
      const b = f.filter((x) => x.startsWith('drafting/broken-reference'));
      if (b.length) throw new Error(b.join());
    });
});
