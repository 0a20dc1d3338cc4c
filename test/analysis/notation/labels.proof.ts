import { paper, said, same } from '../dressed.ts';

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
describe('labels of parties', () => {
  for (const [name, mark] of Object.entries(labels))
    it(name, () => same(paper({ agency: mark('Agency'), client: mark('Client') }), plain, /^term (?:we|you)/));
});

// Lists: what the provider keeps, what a cap excludes, what is permitted, each under its lead-in.
