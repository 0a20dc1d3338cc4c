import { paper, plainClauses, said, same } from './dressed.ts';

const plain = said(paper());

type Mark = (words: string) => string;
const firstSentence = 'Each party insures its staff.';
const struckMarks: Record<string, Mark> = {
  tildes: (w) => `~~${w}~~`,
  'one tilde, as GitHub has it': (w) => `~${w}~`,
  'tildes over lines': (w) => `~~${w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n')}~~`,
  'tildes in bold': (w) => `**~~${w}~~**`,
  'bold in tildes': (w) => `~~**${w}**~~`,
  'tildes word by word': (w) =>
    w
      .split(' ')
      .map((one) => `~~${one}~~`)
      .join(' '),
  CriticMarkup: (w) => `{--${w}--}`,
  'CriticMarkup with spaces': (w) => `{-- ${w} --}`,
  'CriticMarkup, put by nothing': (w) => `{~~${w}~>~~}`,
  pandoc: (w) => `[${w}]{.deletion author="Kim" date="2026-01-02T10:00:00Z"}`,
  'pandoc with a link in it': (w) => `[${w.replace('Agency', '[Agency](#agency)')}]{.deletion author="Kim"}`,
  'pandoc in pieces': (w) =>
    w.replace(
      /^(.*?) (\w+) (.*)$/,
      '[$1]{.deletion author="Kim"}[ $2 ]{.deletion author="Jo"}[$3]{.deletion author="Kim"}',
    ),
  'pandoc, over lines': (w) =>
    `[${w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n')}]{.deletion\nauthor="Kim" date="2026-01-02"}`,
  'pandoc, an insertion struck': (w) => `[[${w}]{.insertion author="Jo"}]{.deletion author="Kim"}`,
  'pandoc strike class': (w) => `[${w}]{.strike}`,
  'pandoc strikeout class': (w) => `[${w}]{.strikeout}`,
  'pandoc style': (w) => `[${w}]{style="text-decoration: line-through"}`,
  del: (w) => `<del>${w}</del>`,
  'DEL, in capitals': (w) => `<DEL>${w}</DEL>`,
  'del with its author': (w) => `<del cite="mailto:kim@example.com" datetime="2026-01-02">${w}</del>`,
  s: (w) => `<s>${w}</s>`,
  strike: (w) => `<strike>${w}</strike>`,
  'span with a style': (w) => `<span style="text-decoration:line-through">${w}</span>`,
  'span with more style': (w) => `<span style='color: red; text-decoration: line-through;'>${w}</span>`,
  'span of a class': (w) => `<span class="deletion" data-author="Kim">${w}</span>`,
  'a paragraph of HTML': (w) => `<p><del>${w}</del></p>`,
  'del around a paragraph of HTML': (w) => `<del><p>${w}</p></del>`,
  'del around paragraphs': (w) => `<del>\n\n${w}\n\n</del>`,
  'in a list': (w) => `- ~~${w}~~`,
  'in a quote': (w) => `> ~~${w}~~`,
  'in a quote, CriticMarkup': (w) => `> {--${w}--}`,
  'in a table': (w) => `| No. | Clause |\n|--|--|\n| 1 | ~~${w}~~ |`,
  'in a table, del': (w) => `| No. | Clause |\n|--|--|\n| 1 | <del>${w}</del> |`,
};
describe('struck', () => {
  const gone = said(paper({ cap: 'Nothing else is agreed.', training: '', ownership: 'Nothing else is agreed.' }));
  for (const [name, mark] of Object.entries(struckMarks)) {
    const { cap, training, ownership, purpose } = plainClauses;
    const alone = /^[-|>]/.test(mark('x')) || mark('x').includes('\n\n');
    it(name, () =>
      same(
        paper({
          cap: mark(cap),
          training: '',
          purpose: `${purpose}${alone ? '\n\n' : ' '}${mark(training)}`,
          ownership: mark(ownership),
        }),
        gone,
      ),
    );
  }
});

const insertedMarks: Record<string, Mark> = {
  CriticMarkup: (w) => `{++${w}++}`,
  'CriticMarkup with spaces': (w) => `{++ ${w} ++}`,
  'CriticMarkup substitution': (w) => `{~~Nothing is said.~>${w}~~}`,
  'CriticMarkup highlight and comment': (w) => `{==${w}==}{>>Kim: really?<<}`,
  'CriticMarkup in pieces': (w) => w.replace(/^(\w+ \w+) (.*)$/, '$1 {++$2++}'),
  pandoc: (w) => `[${w}]{.insertion author="Kim" date="2026-01-02T10:00:00Z"}`,
  'pandoc in pieces': (w) =>
    w.replace(
      /^(.*?) (\w+) (.*)$/,
      '[$1]{.insertion author="Kim"}[ $2 ]{.insertion author="Jo"}[$3]{.insertion author="Kim"}',
    ),
  'pandoc beside a deletion': (w) =>
    w.replace(/^(\w+) (.*)$/, '$1 [nothing]{.deletion author="Kim"}[$2]{.insertion author="Kim"}'),
  'pandoc comment': (w) =>
    `[Please check.]{.comment-start id="0" author="Kim" date="2026-01-02"}${w}[]{.comment-end id="0"}`,
  'pandoc mark': (w) => `[${w}]{.mark}`,
  'pandoc highlight': (w) => `[${w}]{.highlight}`,
  'pandoc custom style': (w) => `[${w}]{custom-style="Strong Char"}`,
  'pandoc language': (w) => `[${w}]{lang="en-GB"}`,
  'pandoc dir': (w) => `[${w}]{dir="ltr"}`,
  'pandoc small capitals': (w) => `[${w}]{.smallcaps}`,
  'pandoc underline': (w) => `[${w}]{.underline}`,
  ins: (w) => `<ins>${w}</ins>`,
  'INS with author': (w) => `<INS cite="x" datetime="2026">${w}</INS>`,
  mark: (w) => `<mark>${w}</mark>`,
  u: (w) => `<u>${w}</u>`,
  'span with a style': (w) => `<span style="background-color: yellow">${w}</span>`,
  font: (w) => `<font color="red">${w}</font>`,
  equals: (w) => `==${w}==`,
  pluses: (w) => `++${w}++`,
  bold: (w) => `**${w}**`,
  slanted: (w) => `*${w}*`,
  both: (w) => `***${w}***`,
  'underscores, two': (w) => `__${w}__`,
  'underscores, one': (w) => `_${w}_`,
  'in a quote': (w) => `> ${w}`,
  'in a quote, lazy': (w) => `> ${w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n')}`,
  'in a quote of quotes': (w) => `> > ${w}`,
  'in a quote of quotes, over lines': (w) => `>> ${w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n>> ')}`,
  'in a list': (w) => `- ${w}`,
  'in a list in a quote': (w) => `> - ${w}`,
  'in a blockquote': (w) => `<blockquote>${w}</blockquote>`,
  'in a blockquote of HTML, apart': (w) => `<blockquote>\n\n${w}\n\n</blockquote>`,
  'in a paragraph of HTML': (w) => `<p>${w}</p>`,
  'in a centred paragraph': (w) => `<p align="center">${w}</p>`,
  'in a div': (w) => `<div class="clause">${w}</div>`,
  'in a div, apart': (w) => `<div markdown="1">\n\n${w}\n\n</div>`,
  'in a fenced div': (w) => `::: {.clause}\n${w}\n:::`,
  'in a fenced div with a word': (w) => `::: clause\n${w}\n:::`,
  'indented by four': (w) => `    ${w}`,
  'indented by a tab': (w) => `\t${w}`,
  'line block': (w) => `| ${w}`,
  'line block over lines': (w) => `| ${w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n| ')}`,
  'definition list': (w) => `Clause\n:   ${w}`,
  'in details': (w) => `<details><summary>More</summary>\n\n${w}\n\n</details>`,
  'hard wrapped': (w) => w.replaceAll(/((?:\S+ ){4})/g, '$1\n').replaceAll(' \n', '\n'),
  'broken with backslashes': (w) => w.replaceAll(/((?:\S+ ){4})/g, '$1\\\n').replaceAll(' \\\n', '\\\n'),
  'broken with spaces': (w) => w.replaceAll(/((?:\S+ ){4})/g, '$1 \n'),
  'broken with tags': (w) => w.replaceAll(/((?:\S+ ){4})/g, '$1<br>\n'),
  'a bookmark before': (w) => `[]{#_Ref123 .anchor}${w}`,
  'a bookmark within': (w) => w.replace(/ (\w+)/, ' []{#_Ref123 .anchor}$1'),
  'an anchor tag before': (w) => `<a id="x"></a>${w}`,
  'an anchor tag with a name': (w) => `<a name="_Toc1"></a>${w}`,
  'a link within': (w) => w.replace('Agency', '[Agency](#agency)'),
  'a link by label within': (w) => w.replace('Agency', '[Agency][1]') + '\n\n[1]: #agency',
  'a term in a span': (w) => w.replace('Agency', '<span class="definedterm">Agency</span>'),
  'an image within': (w) => w.replace(/ /, ' ![](media/image1.png){width="0.1in" height="0.1in"} '),
  'soft hyphens': (w) => w.replace(/(\w{3})(\w{4})/g, '$1\u00ad$2'),
  'entities for soft hyphens': (w) => w.replace(/(\w{3})(\w{4})/g, '$1&shy;$2'),
  'numeric entities for soft hyphens': (w) => w.replace(/(\w{3})(\w{4})/g, '$1&#173;$2'),
  'zero-width spaces': (w) => w.replace(/ /g, ' \u200b'),
  'no-break spaces': (w) => w.replace(/ /g, '\u00a0'),
  'narrow no-break spaces': (w) => w.replace(/ /g, '\u202f'),
  'entities for no-break spaces': (w) => w.replace(/ /g, '&nbsp;'),
  'hex entities for no-break spaces': (w) => w.replace(/ /g, '&#xA0;'),
  'escaped spaces': (w) => w.replace(/ /, '\\ '),
  'several spaces': (w) => w.replace(/ /g, '  '),
  tabs: (w) => w.replace(/ /g, '\t'),
  'thin spaces': (w) => w.replace(/ /g, '\u2009'),
  ligatures: (w) => w.replace(/fi/g, '\ufb01').replace(/ff/g, '\ufb00'),
  'full-width letters': (w) => w.replace('Agency', 'Ａｇｅｎｃｙ'),
  'line-end hyphens': (w) => w.replace(/\b(impro|liabil|intellec|custo)(\w+)/g, '$1-\n$2'),
  'a word joiner': (w) => w.replace(/ (\w)/g, ' \u2060$1'),
  'escaped stops': (w) => w.replace(/\.$/, '\\.'),
  'escaped everything': (w) => w.replace(/[.,()"]/g, '\\$&'),
  'code within': (w) => w.replace('Agency', '`Agency`'),
  'a comment within': (w) => w.replace(/ /, ' <!-- check this --> '),
  'a comment over lines within': (w) => w.replace(/ /, ' <!-- check\nthis --> '),
  'a page number within': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n12\n'),
  'page n of m within': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\nPage 12 of 30\n'),
  'a page number within, apart': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\n12\n\n'),
  'a page mark within, apart': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\n- 12 -\n\n'),
  'page n within, apart': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\nPage 12\n\n'),
  'page | n within, apart': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\nPage | 12\n\n'),
  'a page break of LaTeX within': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\n\\newpage\n\n'),
  'a page break of HTML within': (w) =>
    w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\n<div style="page-break-after: always"></div>\n\n'),
  'a form feed within': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\f\n'),
  'a rule at the page within': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\n---\n\n'),
  'confidential and number within': (w) => w.replace(/ (?=\w+ \w+ \w+ \w+\.$)/, '\n\nConfidential – Page 12\n\n'),
  'in a cell': (w) => `| No. | Clause |\n|--|--|\n| 1 | ${w} |`,
  'in a cell of HTML': (w) => `<table><tr><td>1</td><td>${w}</td></tr></table>`,
  'in a cell of HTML over lines': (w) => `<table>\n<tr>\n<td>1</td>\n<td>\n${w}\n</td>\n</tr>\n</table>`,
  'in a grid': (w) => grid(w),
  'in a simple table': (w) =>
    `  --- ----------------------------------------------------------------------------------------------------------------------------------------------------\n  1   ${w}\n  --- ----------------------------------------------------------------------------------------------------------------------------------------------------`,
};
function grid(w: string): string {
  const lines = w.match(/.{1,40}(?:\s|$)/g)!.map((one) => one.trim());
  return `+-----+${'-'.repeat(42)}+\n${lines.map((one, i) => `| ${i ? ' ' : '1'}   | ${one.padEnd(41)}|`).join('\n')}\n+-----+${'-'.repeat(42)}+`;
}
describe('shown', () => {
  for (const [name, mark] of Object.entries(insertedMarks))
    it(name, () => {
      const { training, cap, ownership, joint, kept, services } = plainClauses;
      same(
        paper({
          training: mark(training),
          cap: mark(cap),
          ownership: mark(ownership),
          joint: mark(joint),
          kept: mark(kept),
          services: mark(services),
        }),
        plain,
        /unfilled-blank/,
      );
    });
});

const noteMarks: Record<string, Mark> = {
  '[^1]': (w) => `${w}[^1]`,
  '[^note-a]': (w) => `${w}[^note-a]`,
  'two of them': (w) => `${w}[^1][^2]`,
  'two of them, comma': (w) => `${w}[^1]^,^[^2]`,
  '[^1] before the stop': (w) => w.replace(/\.$/, '[^1].'),
  '[^1] within': (w) => w.replace(/(\w+) (\w+)\.$/, '$1[^1] $2.'),
  '^[note]': (w) => `${w}^[Client asked for this.]`,
  '^[note with brackets]': (w) => `${w}^[See [Client's mail](mail.md).]`,
  '<sup>': (w) => `${w}<sup>1</sup>`,
  '<sup> before the stop': (w) => w.replace(/\.$/, '<sup>1</sup>.'),
  '<sup> with a link': (w) => `${w}<sup>[1](#fn1)</sup>`,
  '<sup> in a link': (w) => `${w}<a href="#fn1"><sup>1</sup></a>`,
  '<sup> with a tag': (w) => `${w}<sup><a id="footnote-ref-0" href="#footnote-0">[1]</a></sup>`,
  '<sup> with a bracket': (w) => `${w}<sup>[1]</sup>`,
  '<sup> with escaped brackets': (w) => `${w}<sup>\\[1\\]</sup>`,
  '<sup> with a parenthesis': (w) => `${w}<sup>1)</sup>`,
  '<sup> with (1)': (w) => `${w}<sup>(1)</sup>`,
  mammoth: (w) => `${w}[[1]](#footnote-0)<a id="footnote-ref-0"></a>`,
  'Google Docs': (w) => `${w}[\\[1\\]](#footnote-1)`,
  'Word as HTML': (w) => `${w}[[1]](#_ftn1){#_ftnref1}`,
  'a link in sup': (w) => `${w}[<sup>1</sup>](#fn1)`,
  'a raised link': (w) => `${w}^[1](#fn1)^`,
  '^1^': (w) => `${w}^1^`,
  '^a^': (w) => `${w}^a^`,
  '^12^ within': (w) => w.replace(/(\w+) (\w+)\.$/, '$1^12^ $2.'),
  '\\[1\\]': (w) => `${w}\\[1\\]`,
  '[1]': (w) => `${w}[1]`,
  ' [1]': (w) => `${w} [1]`,
  '¹': (w) => `${w}¹`,
  '¹²': (w) => `${w}¹²`,
  '¹ before the stop': (w) => w.replace(/\.$/, '¹.'),
  '†': (w) => `${w}†`,
  '\\*': (w) => `${w}\\*`,
  '*': (w) => `${w}*`,
  '[*]': (w) => `${w}[*]`,
  '&sup1;': (w) => `${w}&sup1;`,
  '&#185;': (w) => `${w}&#185;`,
  '&dagger;': (w) => `${w}&dagger;`,
  'a comment of pandoc': (w) => `${w}[Why?]{.comment-start id="1" author="Kim"}[]{.comment-end id="1"}`,
  'a comment': (w) => `${w}<!-- why? -->`,
  'CriticMarkup comment': (w) => `${w}{>>why?<<}`,
};
describe('notes', () => {
  const { training, cap, ownership, joint, purpose } = plainClauses;
  const more = (mark: Mark) =>
    paper({
      cap: `${mark(cap)} ${firstSentence}`,
      ownership: `${mark(ownership)} ${firstSentence}`,
      joint: mark(joint),
      purpose: '',
      training: `${mark(purpose)} ${training}`,
    });
  const unmarked = said(more((words) => words));
  for (const [name, mark] of Object.entries(noteMarks)) it(name, () => same(more(mark), unmarked));
});
