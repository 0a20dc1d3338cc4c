/** A paper as blocks, so that it can be written as Markdown and as HTML and says the same in both. Words are plain text. */
export type ReportBlock =
  | { readonly heading: string; readonly level: 1 | 2 | 3 }
  /** `label` stands before the words in bold. */
  | { readonly words: string; readonly label?: string }
  | { readonly quote: string }
  | { readonly list: readonly string[] }
  | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface ReportPaper {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export function toMarkdown({ blocks }: ReportPaper): string {
  return `${blocks.map(markdownBlock).join('\n\n')}\n`;
}

function markdownBlock(block: ReportBlock): string {
  if ('heading' in block) return `${'#'.repeat(block.level)} ${markdownLine(block.heading)}`;
  if ('words' in block) return `${block.label ? `**${markdownLine(block.label)}.** ` : ''}${markdownLine(block.words)}`;
  if ('quote' in block) return `> ${markdownLine(block.quote)}`;
  if ('list' in block) return block.list.map((one) => `- ${markdownLine(one)}`).join('\n');
  const row = (cells: readonly string[]) =>
    `| ${cells.map((one) => markdownLine(one).replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(block.head), `|${block.head.map(() => '--').join('|')}|`, ...block.rows.map(row)].join('\n');
}

/** One line that Markdown shows as it reads. */
const markdownLine = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#~]/g, (sign, at, all: string) =>
      // A sign within a word or beside a space marks nothing.
      (sign === '_' && /\w_\w/.test(all.slice(at - 1, at + 2))) || (sign === '#' && at > 0) ? sign : `\\${sign}`,
    );

/** One file that needs no other, looks like a paper and prints like one. */
export function toHtml({ title, blocks }: ReportPaper): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${htmlLine(title)}</title>
<style>
${style}
</style>
</head>
<body>
${blocks.map(htmlBlock).join('\n')}
</body>
</html>
`;
}

function htmlBlock(block: ReportBlock): string {
  if ('heading' in block) return `<h${block.level}>${htmlLine(block.heading)}</h${block.level}>`;
  if ('words' in block)
    return `<p>${block.label ? `<strong>${htmlLine(block.label)}.</strong> ` : ''}${htmlLine(block.words)}</p>`;
  if ('quote' in block) return `<blockquote>${htmlLine(block.quote)}</blockquote>`;
  if ('list' in block) return `<ul>\n${block.list.map((one) => `<li>${htmlLine(one)}</li>`).join('\n')}\n</ul>`;
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((one) => `<${tag}>${htmlLine(one)}</${tag}>`).join('')}</tr>`;
  return `<table>
<thead>${row(block.head, 'th')}</thead>
<tbody>
${block.rows.map((cells) => row(cells, 'td')).join('\n')}
</tbody>
</table>`;
}

const htmlLine = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const style = `body { font: 11pt/1.45 Georgia, 'Times New Roman', serif; max-width: 46em; margin: 3em auto; padding: 0 1.5em; color: #1a1a1a; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; border-bottom: 1px solid #999; } h3 { font-size: 1em; margin: 1.6em 0 .3em; }
p, blockquote, ul { margin: .5em 0; } blockquote { border-left: 3px solid #999; padding-left: 1em; font-style: italic; }
table { border-collapse: collapse; width: 100%; font-size: .9em; } th, td { border: 1px solid #bbb; padding: .35em .6em; text-align: left; vertical-align: top; }
th { background: #eee; }
@page { margin: 2.2cm; }
@media print { body { margin: 0; max-width: none; padding: 0; } h2, h3 { break-after: avoid; } tr, blockquote { break-inside: avoid; } thead { display: table-header-group; } }`;
