import type { Agreement } from '../analysis/agreement.ts';
import type { Block } from '../analysis/page/blocks.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { Edit } from './fix.ts';
import { edit } from './layout.ts';
import { lineEnd } from './placement.ts';

/** Where an agreement is a table of terms ("| 6. Ownership | Customer owns … |"), a clause is its next row. */
export function rowEdit(paper: DraftingStyle, title: string, body: string): Edit | undefined {
  const { agreement } = paper;
  const cells = termsIn(agreement);
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
  const counted = number ? `${number[1]}${Number(number[2]) + 1}${number[3]}` : marks;
  const named = row.length === 3 || (number && !number[4]!.replace(/\W/g, '')) ? '' : title + marks;
  const second = row.length === 3 ? `${asMarked(text, row[1]!, title)} | ` : '';
  return edit(
    lineStart + line.length,
    {
      before: `\n| ${counted}`,
      text: `${named} | ${second}${body.replace(/\n+/g, ' ').replaceAll('|', '\\|')} |`,
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
function termsIn({ markdown, sentences }: Agreement): readonly Block[] | undefined {
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
