import { paper, said, same } from '../dressed.ts';

const plain = said(paper());

// Lists: what the provider keeps, what a cap excludes, what is permitted, each under its lead-in.

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
