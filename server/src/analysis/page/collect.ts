import type { SyntaxNodeRef, Tree } from '@lezer/common';
import type { Block } from './block.ts';
import { type ChangesView, type Hidden, type Marked, reachingInto } from './changes.ts';
import { definitionIn, itemsBehindColons, leadsToItems } from './definitionLists.ts';
import { htmlPieces, nothingOpen } from './html.ts';
import { hiddenWithin, keptWords, type LeftAlone } from './keptWords.ts';
import { marksIn } from './nodeMarks.ts';
import type { Paper } from './paper.ts';
import { isNote, isUnderlinedHeading, linesOut, listPartsOf, readsAs, titleLines } from './paragraphs.ts';
import { type Cell, columnCells, columnsOf, gridCells } from './tables.ts';
import { noWords, type Words } from './words.ts';

/** The tree of Markdown → its blocks, in one walk that goes no deeper than the tree. */
export class Collector {
  private readonly blocks: Block[] = [];
  private readonly lists: { readonly ordered: boolean; count: number }[] = [];
  private readonly html = nothingOpen();
  private quotes = 0;
  private itemOpen = false;
  private tables = 0;
  /** The table of plain Markdown we are in: its row. */
  private row = 0;
  private column = 0;
  /** Columns of a table drawn with hyphens, while it lasts. */
  private columns: readonly number[] | undefined;
  private ruled = false;
  private nextRow = 0;
  /** The last of a list whose marks are colons. */
  private definedItem: Block | undefined;
  /** A note goes on in what is indented under it. */
  private noteOpen = false;

  constructor(
    private readonly text: string,
    private readonly view: ChangesView,
    private readonly marked: Marked,
    private readonly known: LeftAlone | undefined,
  ) {}

  collect(tree: Tree, { body, opening }: Paper): readonly Block[] {
    if (opening === 'front-matter') this.put('front-matter', 0, body, 0, noWords);
    else if (opening) this.title(body);
    tree.iterate({ enter: (node) => this.enter(node), leave: (node) => this.leave(node.name) });
    return this.blocks;
  }

  private title(end: number): void {
    const line = /^\s?%[ \t]*([^\r\n]*)/.exec(this.text)!;
    const start = line[0].length - line[1]!.length;
    this.leaf('heading', start, Math.min(line[0].length, end), 1, []);
  }

  private put(
    type: Block['type'],
    start: number,
    end: number,
    level: number,
    words: Words,
    more?: Partial<Block>,
  ): void {
    this.blocks.push({ type, level, start, end, ordinals: noOrdinals, quoted: this.quotes > 0, words, ...more });
  }

  private leaf(
    type: Block['type'],
    start: number,
    end: number,
    level: number,
    outer: readonly Hidden[],
    more?: Partial<Block>,
  ): void {
    const struck = reachingInto(this.marked.hidden, { start, end });
    const words = keptWords(type, this.text, { start, end }, hiddenWithin(start, struck, outer), this.view, this.known);
    this.put(type, start, end, level, words, more);
  }

  private enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    switch (name) {
      case 'Document':
        return true;
      case 'BulletList':
      case 'OrderedList':
        this.lists.push({ ordered: name === 'OrderedList', count: 0 });
        return true;
      case 'ListItem': {
        const list = this.lists.at(-1)!;
        // The first number is the writer's; later ones count on, as a Markdown renderer does.
        const written =
          list.ordered && list.count === 0 ? Number.parseInt(this.text.slice(from, from + 9), 10) : Number.NaN;
        list.count = Number.isNaN(written) ? list.count + 1 : written;
        this.itemOpen = true;
        return true;
      }
      case 'Blockquote':
        this.quotes++;
        return true;
      case 'Table':
        this.tables++;
        this.row = -1;
        return true;
      case 'TableHeader':
      case 'TableRow':
        this.row++;
        // A row may do without its outer bars.
        this.column = this.text.slice(from, to).trimStart().startsWith('|') ? -1 : 0;
        return true;
      case 'TableDelimiter':
        // Before each cell, empty or not, stands a bar.
        if (to - from === 1) this.column++;
        return false;
      case 'TableCell': {
        const cell = { table: this.tables, row: this.row, column: Math.max(0, this.column) };
        this.leaf('cell', from, to, 0, noOrdinals, { cell });
        return false;
      }
      case 'GridTable':
        this.cells(gridCells(this.text, { start: from, end: to }), ++this.tables);
        return false;
      case 'HorizontalRule':
        this.rule(from, to);
        return false;
      case 'Paragraph':
        this.paragraph(node);
        return false;
      case 'FencedCode':
      case 'CodeBlock':
        this.put('code', from, to, 0, noWords);
        return false;
      case 'HTMLBlock':
        this.htmlBlock(from, to);
        return false;
      case 'ProcessingInstructionBlock':
        this.put('html', from, to, 0, noWords);
        return false;
      case 'CommentBlock':
        this.put('note', from, to, 0, noWords);
        return false;
      default:
        if (name.startsWith('ATXHeading')) this.heading(node, Number(name.slice(10)));
        else if (name.startsWith('SetextHeading')) {
          // The rule that closes a table underlines its last row.
          if (this.columns) {
            this.rowOf(from, this.text.lastIndexOf('\n', to - 1));
            this.columns = undefined;
          } else if (isUnderlinedHeading(this.text.slice(from, to))) this.heading(node, Number(name.slice(13)));
          else this.leaf('paragraph', from, to, 0, marksIn(node));
        }
        return false;
    }
  }

  private leave(name: string): void {
    if (name === 'BulletList' || name === 'OrderedList') this.lists.pop();
    else if (name === 'Blockquote') this.quotes--;
  }

  private heading(node: SyntaxNodeRef, level: number): void {
    const marks = marksIn(node);
    const source = this.text.slice(node.from, node.to);
    const attributes = /(?<![ \t])[ \t]*\{:?\s?[.#][^{}\n]{0,200}\}[ \t]*(?:#+[ \t]*)?$/m.exec(source);
    if (attributes) marks.push({ start: attributes.index, end: attributes.index + attributes[0].length });
    this.leaf('heading', node.from, node.to, level, marks);
  }

  private paragraph(node: SyntaxNodeRef): void {
    const { from, to } = node;
    if (this.columns && this.blocks.length) {
      this.rowOf(from, to);
      return;
    }
    const { html } = this;
    const source = this.text.slice(from, to);
    const marks = this.quotes ? marksIn(node) : [];
    const reads = readsAs(source, this.text.slice(Math.max(0, from - 5), from), this.noteOpen);
    this.noteOpen = reads === 'note' || (this.noteOpen && reads === 'note-goes-on');
    if (reads !== 'words' || (this.quotes && isNote(source))) {
      this.itemOpen = false;
      this.put('note', from, to, 0, noWords);
      return;
    }
    const hashes = /^#{1,6}(?=[\dA-Z*])[^\n\r]{1,150}$/.test(source) ? /^#+/.exec(source)![0].length : 0;
    if (hashes) {
      this.leaf('heading', from, to, hashes, [{ start: 0, end: hashes }]);
      return;
    }
    if (this.definition(source, from, to)) return;
    marks.push(...linesOut(source));
    if (marks.length > 1) marks.sort((a, b) => a.start - b.start);
    const titles = html.inCell ? noOrdinals : titleLines(source, this.text.slice(Math.max(0, from - 8), from));
    const lists = html.inCell ? noOrdinals : listPartsOf(source);
    const parts = titles.length ? [...titles, ...lists.filter((start) => start > titles.at(-1)!)] : lists;
    for (const [i, start] of [0, ...parts].entries()) {
      const end = parts[i] ?? source.length;
      const own = parts.length
        ? reachingInto(marks, { start, end }).map((one) => ({ ...one, start: one.start - start, end: one.end - start }))
        : marks;
      this.words(from + start, from + start + source.slice(start, end).trimEnd().length, own, i > titles.length);
    }
  }

  /** "Term", and on the next line or behind an empty one ":   what it means": a row of two cells. */
  private definition(source: string, from: number, to: number): boolean {
    const found = definitionIn(source);
    if (!found) return false;
    const before = found.head ? undefined : this.blocks.at(-1);
    const listGoesOn = before !== undefined && before === this.definedItem;
    const isHead =
      before?.type === 'paragraph' &&
      before.end - before.start < 100 &&
      this.text.slice(before.end, from).trim() === '';
    if (!found.head && !isHead && !listGoesOn) return false;
    const head = before ?? { start: from, end: from + found.head.length };
    if (listGoesOn || leadsToItems(this.text.slice(head.start, head.end))) {
      if (!before) this.words(head.start, head.end, noOrdinals, false);
      for (const { start, end } of itemsBehindColons(source, found.head.length))
        this.leaf('item', from + start, from + end, 1, noOrdinals);
      this.definedItem = this.blocks.at(-1);
      return true;
    }
    const table = ++this.tables;
    if (before) this.blocks.pop();
    this.leaf('cell', head.start, head.end, 0, noOrdinals, { cell: { table, row: 0, column: 0 } });
    this.leaf('cell', from + found.at, to, 0, noOrdinals, { cell: { table, row: 0, column: 1 } });
    return true;
  }

  /** Words of a paragraph, or of a part of one that is a list; `goesOn` in the item of Markdown's list before it. */
  private words(from: number, to: number, marks: readonly Hidden[], goesOn: boolean): void {
    const { html, lists } = this;
    if (goesOn && this.blocks.at(-1)?.type === 'item') {
      this.leaf('item', from, to, lists.length, marks, { ordinals: noOrdinals });
      return;
    }
    if (html.inCell && html.rows.length) this.leaf('cell', from, to, 0, marks, { cell: { ...html.rows.at(-1)! } });
    else if (this.itemOpen && lists.length) {
      this.itemOpen = false;
      const ordinals = lists.every((list) => list.ordered) ? lists.map((list) => list.count) : noOrdinals;
      this.leaf('item', from, to, lists.length, marks, { ordinals });
    } else this.leaf('paragraph', from, to, lists.length, marks);
  }

  private htmlBlock(from: number, to: number): void {
    const pieces = htmlPieces(this.text.slice(from, to), this.html, () => ++this.tables);
    for (const { type, level, start, end, ordinals, cell } of pieces)
      this.leaf(type, from + start, from + end, level, noOrdinals, cell ? { ordinals, cell } : { ordinals });
    if (!pieces.length) this.put('html', from, to, 0, noWords);
  }

  /** A line of hyphens: a rule, or the head of a table drawn with them. */
  private rule(from: number, to: number): void {
    const columns = columnsOf(this.text.slice(from, to));
    if (!columns) {
      // A plain line of hyphens opens a table of many lines a row, and closes every table.
      this.ruled = !this.columns && /^-{10,}\s*$/.test(this.text.slice(from, to));
      this.columns = undefined;
      return;
    }
    if (this.columns) {
      this.columns = undefined;
      return;
    }
    const head = this.blocks.at(-1);
    this.columns = columns;
    this.tables++;
    this.nextRow = 0;
    if (
      head?.type === 'paragraph' &&
      this.text.slice(head.end, from).trim() === '' &&
      !/\n\s*\n/.test(this.text.slice(head.end, from))
    ) {
      this.blocks.pop();
      this.cells(columnCells(this.text, head, columns, 0, true), this.tables);
      this.nextRow = 1;
    }
  }

  private rowOf(from: number, to: number): void {
    // A paragraph at the margin that reaches over all columns is no row.
    const source = this.text.slice(from, to);
    if (!/\S {2,}\S|^\s/m.test(source) && this.columns!.length > 1 && source.split('\n').length < 3) {
      this.columns = undefined;
      this.leaf('paragraph', from, to, 0, noOrdinals);
      return;
    }
    const lineStart = this.text.lastIndexOf('\n', from - 1) + 1;
    const rows = columnCells(this.text, { start: lineStart, end: to }, this.columns!, this.nextRow, this.ruled);
    this.cells(rows, this.tables);
    this.nextRow = (rows.at(-1)?.row ?? this.nextRow) + 1;
    // A simple table ends with its paragraph, a ruled one with its rule.
    if (!this.ruled) this.columns = undefined;
  }

  private cells(cells: readonly Cell[], table: number): void {
    for (const { start, end, row, column, gaps } of cells)
      this.leaf('cell', start, end, 0, gaps, { cell: { table, row, column } });
  }
}

const noOrdinals: readonly never[] = [];
