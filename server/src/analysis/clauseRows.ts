import type { Clause } from './clauses.ts';
import { verbless } from './fragments.ts';
import type { Block } from './page/block.ts';
import type { SentenceFacts } from './sentences.ts';
import type { Span } from './span.ts';

/** A row that is a clause: its number stands in one cell, its title in another or before its words. */
export interface ClauseRow {
  readonly number: string;
  readonly title?: Span & { readonly text: string };
}

/** What the cells of a row have said so far, before the one with the words of the clause. */
export class RowsOfClauses {
  private table = -1;
  private row = -1;
  private number: string | undefined;
  private title: ClauseRow['title'];

  /**
   * The clause that begins with this sentence of a cell, told once for a row. Rows of prices and milestones begin none: they
   * have no sentences, or count from one under an article that has a number.
   */
  begins({ cell, words, start, end }: Block, fact: SentenceFacts, open: Clause): ClauseRow | undefined {
    if (!cell) return undefined;
    if (cell.table !== this.table || cell.row !== this.row) {
      this.table = cell.table;
      this.row = cell.row;
      this.number = rowNumber.exec(words.text)?.[1];
      this.title = undefined;
      return undefined;
    }
    const { number } = this;
    if (!number) return undefined;
    if (fact.heading ? fact.to <= fact.from : verbless(fact)) {
      const title = fact.heading?.text ?? words.text.trim();
      if ((fact.heading || !fact.ends) && title.length < 60) this.title ??= { text: title, start, end };
      // "**4.** | **Fees**" is an article over the rows that follow.
      const bold = words.marks.some(
        ({ type, start: from, end: to }) => type === 'strong' && to - from > title.length - 2,
      );
      if (!this.title || !bold || number.includes('.')) return undefined;
    }
    this.number = undefined;
    return number.includes('.') || !isUnderNumbered(open) ? { number, title: this.title } : undefined;
  }
}

/** "1.", "4.2", "§ 3", "Article 4" and nothing else. */
const rowNumber = /^\s*(?:(?:article|section|clause|sec\.|§)\s{0,2})?(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?\s*$/i;

/** Whether the table stands within an article that has a number. */
function isUnderNumbered(open: Clause): boolean {
  let over: Clause | undefined = open;
  while (over && over.style !== 'heading') over = over.parent;
  return over !== undefined && /^\d/.test(over.number);
}
