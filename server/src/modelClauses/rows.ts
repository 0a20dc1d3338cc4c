import type { Agreement } from '../analysis/agreement.ts';
import type { Block } from '../analysis/page/blocks.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { Edit } from './fix.ts';
import { edit, underLetter } from './layout.ts';
import { isLettered, nextLabel, nextNumber } from './numbering.ts';
import { endOfWords, lineEnd } from './placement.ts';

/** The cells of the row that a cell stands in, from left to right. */
const cellsBeside = ({ markdown }: Agreement, { cell }: Block): readonly Block[] =>
  cell
    ? markdown.blocks.filter(
        (one) => one.cell?.table === cell.table && one.cell.row === cell.row && one.end > one.start,
      )
    : [];

/** "4.3" → "4.4", "**(c)**" → "**(d)**"; undefined for words. */
const labelOn = (label: string): string | undefined => {
  const figure = /^([^\w]{0,3})(\d{1,3}(?:\.\d{1,3})*)([^\w]{0,4})$/.exec(label);
  return figure ? `${figure[1]}${nextNumber(figure[2]!)}${figure[3]}` : nextLabel(`${label} `, '')?.trimEnd();
};

/** In a row for each clause of an article ("| 4.3 | Improvements are … |") the next row. */
export function rowAfter(paper: DraftingStyle, block: Block, title: string, body: string): Edit | undefined {
  const { text } = paper.agreement;
  const row = cellsBeside(paper.agreement, block);
  const [first] = row;
  const lineStart = first ? text.lastIndexOf('\n', first.start) + 1 : 0;
  const line = text.slice(lineStart, lineEnd(text, lineStart)).trimEnd();
  if (row.length < 2 || row.length > 3 || row.at(-1) !== block || !/^[ >]{0,6}\|.*\|$/.test(line)) return undefined;
  const label = text.slice(first!.start, first!.end);
  const counted = labelOn(label) ?? asMarked(text, first!, title);
  const second = row.length === 3 ? `${asMarked(text, row[1]!, title)} | ` : '';
  const lead = /^[ >]*/.exec(line)![0];
  return edit(
    lineStart + line.length,
    {
      before: `\n${lead}| `,
      text: `${counted} | ${second}${inOneLine(countedUnderLetter(counted, body))} |`,
      indent: '',
    },
    { ...paper, width: undefined },
  );
}
/** What stands under a label that is a letter counts otherwise. */
const countedUnderLetter = (label: string | undefined, body: string): string =>
  label && isLettered(`${label} `) ? underLetter(body, label) : body;
const inOneLine = (body: string): string => body.replace(/\n+/g, ' ').replaceAll('|', '\\|');

/** "Term", and under it ":   its words": the next of a list of definitions. */
export function definitionAfter(paper: DraftingStyle, block: Block, title: string, body: string): Edit | undefined {
  const { text } = paper.agreement;
  const [term, words] = cellsBeside(paper.agreement, block);
  const mark =
    term && words === block
      ? /^\s*\n(?:[ \t]*\n)?:[ \t]{1,4}$/.exec(text.slice(term.end, block.start))?.[0]
      : undefined;
  if (!term || !mark) return undefined;
  const paragraphs = body.split(/\n+/).map((one, i) => (i ? '    ' : '') + one);
  const before = `\n\n${asMarked(text, term, title)}${mark}`;
  return edit(
    endOfWords(paper.agreement, { start: block.start, end: lineEnd(text, block.end) }),
    { before, text: paragraphs.join('\n\n'), indent: '    ' },
    { ...paper, width: undefined },
  );
}

/** `<li>…</li>`, `<p>(c) …</p>`, `<tr><td>4.3</td><td>…</td></tr>`: the same tags around the next label and the clause. */
export function elementAfter(paper: DraftingStyle, block: Block, title: string, body: string): Edit | undefined {
  const { text } = paper.agreement;
  const open = /<(li|p|td)\b[^<>]{0,200}>\s*$/i.exec(text.slice(Math.max(0, block.start - 220), block.start));
  if (!open) return undefined;
  const tag = open[1]!.toLowerCase();
  const begins = block.start - (text.slice(Math.max(0, block.start - 220), block.start).length - open.index);
  const outer = tag === 'td' ? text.toLowerCase().lastIndexOf('<tr', begins) : begins;
  const closing = `</${tag === 'td' ? 'tr' : tag}>`;
  const closes = text.toLowerCase().indexOf(closing, block.end);
  const end = closes >= 0 && closes - block.end < 60 ? closes + closing.length : block.end;
  if (outer < 0) return undefined;
  const lineStart = text.lastIndexOf('\n', outer - 1) + 1;
  const lead = /^[ \t>]*/.exec(text.slice(lineStart, outer))![0];
  const row = tag === 'td' ? cellsBeside(paper.agreement, block) : [block];
  let copy = '';
  let letter: string | undefined;
  let at = outer;
  for (const [i, cell] of row.entries()) {
    const words = text.slice(cell.start, cell.end);
    const label = /^\\?\(?(?:[a-z]{1,4}|\d{1,2}(?:\.\d{1,2})*)\\?[.)]?\s+(?=\S)/i.exec(words)?.[0];
    const counted = label && label.length < 10 ? labelOn(label.trimEnd()) : undefined;
    const other = cell === block ? undefined : labelOn(words);
    letter ??= counted ?? other;
    const html = plainHtml(countedUnderLetter(letter, body));
    const said =
      cell === block ? (counted ? `${counted} ${html}` : html) : (other ?? (i === row.length - 2 ? title : ''));
    copy += text.slice(at, cell.start) + said;
    at = cell.end;
  }
  copy += text.slice(at, end);
  const own = copy.replace(/ id="[^"]*"/g, '');
  return edit(end, { before: `\n${lead}`, text: own, indent: lead }, { ...paper, width: undefined });
}
const plainHtml = (body: string): string =>
  body
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\n+/g, '<br>');

/** A row of pandoc's tables drawn with bars, under its rule. */
export function gridRowAfter(paper: DraftingStyle, block: Block, title: string, body: string): Edit | undefined {
  const { text } = paper.agreement;
  const row = cellsBeside(paper.agreement, block);
  const below = lineEnd(text, block.end) + 1;
  const rule = text.slice(below, lineEnd(text, below)).trimEnd();
  if (row.length !== 2 || row[1] !== block || !/^[ >]*\+(?:[-=:]{3,}\+){2}$/.test(rule)) return undefined;
  const [lead, first, second] = /^([ >]*)\+([-=:]+)\+([-=:]+)\+$/.exec(rule)!.slice(1) as [string, string, string];
  const lines: string[] = [];
  const label = labelOn(text.slice(row[0]!.start, row[0]!.end)) ?? title;
  for (const word of inOneLine(countedUnderLetter(label, body)).split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < second.length - 2)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  if (label.length > first.length - 2 || lines.some((line) => line.length > second.length - 2)) return undefined;
  const drawn = lines.map(
    (line, i) => `${lead}| ${(i ? '' : label).padEnd(first.length - 1)}| ${line.padEnd(second.length - 1)}|`,
  );
  const all = `${drawn.join('\n')}\n${rule.replaceAll('=', '-')}`;
  return edit(below + rule.length, { before: '\n', text: all, indent: '' }, { ...paper, width: undefined });
}

/** Where an agreement is a table of terms ("| 6. Ownership | Customer owns … |"), a clause is its next row. */
export function rowEdit(paper: DraftingStyle, title: string, body: string): Edit | undefined {
  const { agreement } = paper;
  const cells = cellsOfTermsTable(agreement);
  const last = cells?.at(-1)?.cell;
  if (!cells || !last) return undefined;
  const { text } = agreement;
  const row = cells.filter(({ cell }) => cell!.row === last.row);
  const [first] = row;
  const lineStart = text.lastIndexOf('\n', first!.start) + 1;
  const line = text.slice(lineStart, lineEnd(text, lineStart)).trimEnd();
  // A row that runs over lines, or whose words stand in another column than the last, is not imitated.
  if (!/^ {0,3}\|.*\|$/.test(line) || row.length < 2 || row.length > 3) return undefined;
  const label = text.slice(first!.start, first!.end);
  const number = /^(\W{0,3})(\d{1,3})(\W{0,4})(.*)$/.exec(label);
  const marks = /^[*_]{0,3}/.exec(label)![0];
  // "9.2" counts a clause, "9" or "9. Law" an article.
  const clause = /^\W{0,3}\d{1,3}(?:\.\d{1,3})+\W{0,4}$/.test(label) ? labelOn(label) : undefined;
  const counted = clause ?? (number ? `${number[1]}${Number(number[2]) + 1}${number[3]}` : marks);
  const named = row.length === 3 || clause || (number && !number[4]!.replace(/\W/g, '')) ? '' : title + marks;
  const second = row.length === 3 ? `${asMarked(text, row[1]!, title)} | ` : '';
  return edit(
    lineStart + line.length,
    {
      before: `\n| ${counted}`,
      text: `${named} | ${second}${inOneLine(body)} |`,
      indent: '',
    },
    { ...paper, width: undefined },
  );
}

const asMarked = (text: string, { start, end }: Block, title: string): string => {
  const marks = /^[*_]{0,3}/.exec(text.slice(start, end))![0];
  return marks + title + marks;
};

/** The cells of the table that says most of what is agreed; undefined where no table does. */
function cellsOfTermsTable({ markdown, sentences }: Agreement): readonly Block[] | undefined {
  const agreed = sentences.filter(({ clause }) => clause.part !== 'exhibit' && clause.part !== 'signatures');
  const inCells = new Map<number, number>();
  // A cell of a word or two is a label.
  for (const { block, text } of agreed)
    if (block.cell && text.length > 30) inCells.set(block.cell.table, (inCells.get(block.cell.table) ?? 0) + 1);
  const [most] = [...inCells].sort((a, b) => b[1] - a[1]);
  const prose = agreed.filter(({ block, text }) => !block.cell && text.length > 30).length;
  if (!most || most[1] < 3 || most[1] <= prose) return undefined;
  return markdown.blocks.filter(({ cell }) => cell?.table === most[0]);
}
