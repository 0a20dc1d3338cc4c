import type { Span } from '../span.ts';
import type { Words } from './words.ts';

/**
 * A leaf of the Markdown: one heading, one paragraph, the words of one list item, one table cell.
 * Never fails: what is not known Markdown is a paragraph.
 */
export interface Block extends Span {
  readonly type: 'heading' | 'paragraph' | 'item' | 'cell' | 'code' | 'html' | 'note' | 'front-matter';
  /** 1–6 for a heading, nesting from 1 for a list item, else 0. */
  readonly level: number;
  /** Position of a list item in its ordered lists, outermost first: `[2, 1]` is "2.1"; empty when none of them counts. */
  readonly ordinals: readonly number[];
  /** Inside a block quote. */
  readonly quoted: boolean;
  /** The words without their Markdown; blocks of code, HTML and notes have none. */
  readonly words: Words;
  /** Of a cell: which table of the paper it stands in, and where. Counted from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}
