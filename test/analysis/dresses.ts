// One plain agreement of ours, and how it looks when it comes out of a tool or an office. Each dress holds the same words.

/** What a plain agreement is made of: a title, articles over paragraphs, paragraphs with numbers, a table, lines to sign on. */
export type Piece =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly number: string; readonly title: string }
  | { readonly kind: 'clause'; readonly number: string; readonly title: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly text: string }
  | { readonly kind: 'line'; readonly text: string };

export function piecesOf(agreement: string): readonly Piece[] {
  return agreement
    .trim()
    .split(/\n\n+/)
    .map((text): Piece => {
      const title = /^# (.*)$/.exec(text);
      if (title) return { kind: 'title', text: title[1]! };
      const heading = /^#{2,3} (?:((?:Article |Section )?\d+(?:\.\d+)?[.:]?) )?(.*)$/.exec(text);
      if (heading) return { kind: 'heading', number: heading[1] ?? '', title: heading[2]! };
      if (/^\|/.test(text)) {
        const rows = text
          .split('\n')
          .filter((_, i) => i !== 1)
          .map((row) =>
            row
              .slice(1, -1)
              .split('|')
              .map((cell) => cell.trim()),
          );
        return { kind: 'table', rows, text };
      }
      if (/^(?:[-*] |\d+\. (?!\*))/.test(text)) return { kind: 'line', text };
      const clause = /^(?:\*\*)?((?:Section )?\d+\.(?:\d+\.?)?)(?: ([^*]+?)\.?\*\*| (?!\*\*))\s*([\s\S]*)$/.exec(text);
      if (clause) return { kind: 'clause', number: clause[1]!, title: clause[2] ?? '', text: clause[3]! };
      return { kind: 'line', text };
    });
}

export interface Dress {
  readonly title?: (text: string) => string;
  readonly heading?: (number: string, title: string) => string;
  readonly clause?: (number: string, title: string, text: string) => string;
  readonly line?: (text: string) => string;
  readonly table?: (rows: readonly (readonly string[])[], text: string) => string;
  /** What is done to the words of clauses and lines, before they are set. */
  readonly words?: (text: string, place: number) => string;
  readonly join?: string;
  readonly whole?: (text: string) => string;
}

const runIn = (number: string, title: string, text: string, bold = '**'): string =>
  title ? `${bold}${number} ${title}.${bold} ${text}` : `${number} ${text}`;

export function dressedIn(
  {
    title = (text) => `# ${text}`,
    heading = (number, text) => `## ${number ? `${number} ` : ''}${text}`,
    clause = runIn,
    line = (text) => text,
    table = (_, text) => text,
    words = (text) => text,
    join = '\n\n',
    whole = (text) => text,
  }: Dress,
  pieces: readonly Piece[],
): string {
  const all = pieces.map((one, i) => {
    if (one.kind === 'title') return title(one.text);
    if (one.kind === 'heading') return heading(one.number, one.title);
    if (one.kind === 'clause') return clause(one.number, one.title, words(one.text, i));
    if (one.kind === 'table') return table(one.rows, one.text);
    return line(/^(?:[-*] |\d+\. )/.test(one.text) ? one.text : words(one.text, i));
  });
  return whole(`${all.join(join)}\n`);
}

const curly = (text: string): string => text.replace(/"([^"\n]+)"/g, '“$1”').replaceAll("'", '’');
const wrapped = (text: string, width = 72, before = ''): string =>
  text.replace(new RegExp(`(.{${width - 20},${width}}) (?=\\S)`, 'g'), `$1\n${before}`);
const escapedNumber = (number: string): string => number.replaceAll('.', '\\.');
const boldTerms = (text: string): string => text.replace(/"([^"\n]+)"/g, '“**$1**”');
const htmlTable = (rows: readonly (readonly string[])[], cell = (text: string): string => text): string =>
  `<table>\n${rows.map((row) => `<tr>\n${row.map((one) => `<td>${cell(one)}</td>`).join('\n')}\n</tr>`).join('\n')}\n</table>`;
const roman = (number: number): string =>
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI'][number]!;
/** Sentences, for what is set behind or between them. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[a-z)]\.) (?=[A-Z])/);
/** Something put into the longest line between two small words, as where a page was turned. */
const turnedPage = (text: string, between: string): string =>
  text.length < 90 ? text : text.replace(/^(.{40,}? [a-z]{2,}) (?=[a-z]{2,} )/, `$1\n\n${between}\n\n`);

export const wholePaperDresses: Readonly<Record<string, Dress>> = {
  'Word by pandoc, with tracked changes': {
    title: (text) => `# []{#_Hlk1 .anchor}${text} {#agreement .Title}`,
    heading: (number, text) =>
      `## []{#_Toc${number.length}7 .anchor}${number} [Schedule]{.deletion author="Kim Roe" date="2026-01-02T10:00:00Z"}[${text}]{.insertion author="Jo Day" date="2026-01-02T10:00:00Z"} {#s${number.replace(/\W/g, '')} .unnumbered}`,
    words: (text, i) =>
      wrapped(
        curly(text).replace(/“([^”]+)”/g, '“[$1]{.underline}”') +
          (i % 3 ? '' : '[ Nothing else is agreed.]{.deletion author="Kim Roe" date="2026-01-02T10:00:00Z"}') +
          (i % 4 ? '' : `[ok?]{.comment-start id="${i}" author="Kim Roe"}[]{.comment-end id="${i}"}`),
      ),
  },
  'Word by pandoc, paragraphs inserted': {
    words: (text, i) =>
      i % 2
        ? text
        : `[${text}]{.insertion author="Jo Day" date="2026-01-02T10:00:00Z"}[]{.paragraph-insertion author="Jo Day"}`,
  },
  'Word by mammoth': {
    title: (text) => `# <a id="_Toc1"></a>__${text}__`,
    heading: (number, text) => `## <a id="_Toc${number.length}"></a>${escapedNumber(number)} __${text}__`,
    clause: (number, title, text) => runIn(escapedNumber(number), title, text, '__'),
    words: (text) =>
      curly(text)
        .replace(/[().-]/g, '\\$&')
        .replace(/“([^”]+)”/g, '“__$1__”'),
  },
  'Google Docs': {
    title: (text) => `# **${text}** {#agreement}`,
    heading: (number, text) => `## **${escapedNumber(number)} ${text}** {#${number}-x}`,
    clause: (number, title, text) => runIn(escapedNumber(number), title, text),
    words: (text) => boldTerms(text).replace(/[()-]/g, '\\$&'),
    whole: (text) => `\ufeff${text.replaceAll('\n\n', '\n\n\n')}`,
  },
  'legal-markdown, written out': {
    heading: (number, text) => (number ? `Article ${number} ${text}` : `## ${text}`),
    whole: (text) => `---\ntitle: Agreement\nlevel-1: Article %n.\nno-reset: l2.\n---\n\n${text}`,
  },
  'a page in HTML': {
    title: (text) => `<h1 class="c1"><span class="c0">${text}</span></h1>`,
    heading: (number, text) =>
      `<h2 class="c3"><a name="h${number}"></a><span>${number} </span><span>${text}</span></h2>`,
    clause: (number, title, text) =>
      `<p class="c2">${title ? `<b>${number} ${title}.</b>` : `<span>${number}</span>`} <span class="c0">${text}</span></p>`,
    line: (text) => `<p class="c2">${text}</p>`,
    words: (text) => text.replace(/"([^"\n]+)"/g, '&ldquo;<b>$1</b>&rdquo;').replace(' ', '&nbsp;'),
    table: (rows) => htmlTable(rows, (text) => `<p>${text}</p>`),
    join: '\n',
  },
  'Word, saved as HTML': {
    title: (text) => `<p class=MsoTitle align=center><b><u>${text}</u></b></p>`,
    heading: (number, text) =>
      `<h2><b>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></b><b>${text}</b></h2>`,
    clause: (number, title, text) =>
      `<p class=MsoNormal>${title ? `<b>${number} ${title}.</b>` : number} ${text}<o:p></o:p></p>`,
    line: (text) => `<p class=MsoNormal><span lang=EN-US>${text}</span></p>`,
    words: (text) => text.replace(/"([^"\n]+)"/g, '&#8220;<u>$1</u>&#8221;'),
    table: (rows) => htmlTable(rows),
  },
  'every article in one paragraph': {
    whole: (text) => text.replace(/^## (\d+)\. (.*)\n\n/gm, '$1. $2. ').replace(/\n\n(?=\d+\.\d)/g, ' '),
  },
  'bold run-ins': {
    heading: (number, text) => `**${number ? `${number} ` : ''}${text}**`,
    clause: (number, title, text) => runIn(number, title, text),
    words: boldTerms,
  },
  'all in capitals': { whole: (text) => text.toUpperCase() },
  'an e-mail': {
    title: (text) => text.toUpperCase(),
    heading: (number, text) => `${number} ${text.toUpperCase()}`,
    clause: (number, title, text) => wrapped(title ? `${number} ${title}. ${text}` : `${number} ${text}`, 66),
    words: (text) => wrapped(text, 66),
  },
  'an e-mail, quoted in the answer': {
    clause: (number, title, text) => wrapped(runIn(number, title, text), 66),
    line: (text) => (/^[-*] /.test(text) ? text : wrapped(text, 66)),
    whole: (text) => text.replace(/^/gm, '> '),
  },
  'pandoc: indented paragraphs are quotes': {
    clause: (number, title, text) => `> ${runIn(number, title, text)}`,
    line: (text) => (/^[-*] /.test(text) ? text : `> ${text}`),
  },
  'definition lists': {
    clause: (number, title, text) => {
      const definition = /^"([^"]+)" means (.*)$/s.exec(text);
      return definition ? `${definition[1]}\n\n:   ${definition[2]}` : runIn(number, title, text);
    },
  },
  'every clause in a row': {
    clause: (number, title, text) =>
      `| No. | Clause |\n|:--|:--|\n| ${number} | ${title ? `**${title}.** ` : ''}${text} |`,
  },
  'every clause in a grid': {
    clause: (number, title, text) => {
      const lines = wrapped(`${title ? `${title}. ` : ''}${text}`, 60).split('\n');
      const rule = `+----------+${'-'.repeat(64)}+`;
      return `${rule}\n${lines.map((one, i) => `| ${(i ? '' : number).padEnd(8)} | ${one.padEnd(62)} |`).join('\n')}\n${rule}`;
    },
  },
  'setext, escaped': {
    title: (text) => `${text}\n${'='.repeat(text.length)}`,
    heading: (number, text) => `${escapedNumber(number)} ${text}\n${'-'.repeat(text.length + 4)}`,
    clause: (number, title, text) => runIn(escapedNumber(number), title, text),
    words: curly,
  },
  'articles as an ordered list': {
    heading: (number, text) => (number ? `${number.replace(/\.?$/, '.')}  **${text}**` : `## ${text}`),
    clause: (number, title, text) => `    ${runIn(escapedNumber(number), title, text)}`,
  },
  'articles in Roman figures': {
    heading: (number, text) =>
      /^\d+\.$/.test(number)
        ? `## ARTICLE ${roman(Number.parseInt(number, 10))} – ${text.toUpperCase()}`
        : `## ${number} ${text}`,
  },
  'a printed page: running heads and numbers in sentences': {
    words: (text, i) => turnedPage(text, i % 2 ? '12' : 'Confidential – Page 12 of 30'),
  },
  'soft hyphens, ligatures apart, composed letters in two': {
    words: (text) => text.replace(/\b([a-z]{3})([a-z]{4,})/g, '$1\u00ad$2').normalize('NFD'),
  },
  footnotes: {
    words: (text, i) =>
      sentencesOf(text)
        .map((one) => (/\.$/.test(one) ? `${one}[^${i}]` : one))
        .join(' '),
    whole: (text) =>
      `${text}\n${[...new Set(text.match(/\[\^\d+\]/g) ?? [])].map((mark) => `${mark}: Client asked for this.`).join('\n\n')}\n`,
  },
  'carriage returns alone': { whole: (text) => text.replaceAll('\n', '\r') },
  'CriticMarkup of the other side': {
    words: (text, i) =>
      i % 3 === 0
        ? `{++${text}++}`
        : i % 3 === 1
          ? `${text}{>>see our comment<<}`
          : `{--This clause is not agreed.--}${text}`,
  },
  'pandoc: divs with styles, spans with marks': {
    clause: (number, title, text) => `::: {custom-style="Body Text"}\n${runIn(number, title, text)}\n:::`,
    words: (text) => curly(text).replace(/“([^”]+)”/g, '“[[$1]{.underline}]{custom-style="Strong"}”'),
  },
  'tabs, no-break spaces and entities': {
    heading: (number, text) => `## ${number}\t${text}`,
    clause: (number, title, text) => (title ? `**${number}\t${title}.** ${text}` : `${number}\t${text}`),
    words: (text) =>
      text
        .replace(/"/g, '&quot;')
        .replace(/(\d) /g, '$1\u00a0')
        .replace(/ (?=\w+\.$)/, '&nbsp;'),
  },
};
