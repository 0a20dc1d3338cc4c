import type { Span } from '../span.ts';
import type { Block } from './block.ts';

/** Words that stand in HTML: what kind of block they are, and where. Offsets of the source. */
export interface HtmlPiece extends Span, Pick<Block, 'type' | 'level' | 'ordinals' | 'cell'> {}

/** What is open in HTML: a table goes on behind a blank line, which ends a block of HTML in Markdown. */
export interface OpenHtml {
  readonly lists: { readonly ordered: boolean; count: number }[];
  readonly rows: { readonly table: number; row: number; column: number }[];
  inCell: boolean;
  itemOpen: boolean;
  heading: number;
}
export const nothingOpen = (): OpenHtml => ({ lists: [], rows: [], inCell: false, itemOpen: false, heading: 0 });

/** A block of HTML → its paragraphs, headings, items and cells; script, style and comments hold none. One pass. */
export function htmlPieces(source: string, open: OpenHtml, newTable: () => number): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let from = 0;
  const flush = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(source[start]!)) start++;
    while (end > start && /\s/.test(source[end - 1]!)) end--;
    if (start === end || onlyTags.test(source.slice(start, Math.min(end, start + 400)))) return;
    const { lists, rows } = open;
    const row = rows.at(-1);
    const span = { start, end, level: 0, ordinals: [] };
    if (open.heading) pieces.push({ ...span, type: 'heading', level: open.heading });
    else if (open.inCell && row) pieces.push({ ...span, type: 'cell', cell: { ...row } });
    else if (open.itemOpen && lists.length) {
      open.itemOpen = false;
      const ordinals = lists.every(({ ordered }) => ordered) ? lists.map(({ count }) => count) : [];
      pieces.push({ ...span, type: 'item', level: lists.length, ordinals });
    } else pieces.push({ ...span, type: 'paragraph' });
  };
  let comment = 0;
  blockTag.lastIndex = 0;
  for (let tag = blockTag.exec(source); tag; tag = blockTag.exec(source)) {
    if (tag[0] === '<!--') {
      if (comment >= 0 && comment < tag.index) comment = source.indexOf('-->', tag.index);
      if (comment > 0) blockTag.lastIndex = comment + 3;
      continue;
    }
    flush(tag.index);
    from = tag.index + tag[0].length;
    const closes = tag[1] === '/';
    const name = tag[2]!.toLowerCase();
    if (!closes && unreadTags.has(name)) {
      const end = source.toLowerCase().indexOf(`</${name}`, from);
      from = end < 0 ? source.length : end;
      blockTag.lastIndex = from;
    } else turnTag(open, name, closes, tag[0], newTable);
  }
  flush(source.length);
  return pieces;
}

function turnTag(open: OpenHtml, name: string, closes: boolean, tag: string, newTable: () => number): void {
  const { lists, rows } = open;
  const row = rows.at(-1);
  if (/^h[1-6]$/.test(name)) open.heading = closes ? 0 : Number(name[1]);
  else if (name === 'ul' || name === 'ol') {
    if (closes) lists.pop();
    else if (lists.length < 40) {
      const start = Number(/\bstart="?(\d{1,4})/i.exec(tag)?.[1] ?? 1);
      lists.push({ ordered: name === 'ol', count: start - 1 });
    }
  } else if (name === 'dl') {
    // A list of terms is a table of two columns.
    open.inCell = false;
    if (closes) rows.pop();
    else if (rows.length < 20) rows.push({ table: newTable(), row: -1, column: -1 });
  } else if ((name === 'dt' || name === 'dd') && row) {
    open.inCell = !closes;
    if (!closes && name === 'dt') row.row++;
    if (!closes) row.column = name === 'dt' ? 0 : 1;
  } else if (name === 'li') {
    open.itemOpen = !closes;
    if (open.itemOpen && lists.length) lists.at(-1)!.count++;
  } else if (name === 'table') {
    open.inCell = false;
    if (closes) rows.pop();
    else if (rows.length < 20) rows.push({ table: newTable(), row: -1, column: -1 });
  } else if (name === 'tr' && row && !closes) {
    row.row++;
    row.column = -1;
    open.inCell = false;
  } else if ((name === 'td' || name === 'th') && row) {
    open.inCell = !closes;
    if (!closes) row.column++;
  }
}

const unreadTags = new Set(['script', 'style', 'pre', 'head', 'svg']);
const blockTag =
  /<!--|<(\/?)(p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|section|article|center|hr|header|footer|details|summary|body|html|script|style|pre|head|svg)(?:\s[^<>]{0,400})?\/?>/gi;
/** Nothing but tags and spaces, in as much as is looked at. */
const onlyTags = /^(?:\s|<[^<>]{0,200}>){0,40}$/;
