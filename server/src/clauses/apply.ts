import { type Agreement, read } from '../analysis/agreement.ts';
import type { Side } from '../rules/rule.ts';
import { type Edit, type Fix, insertClause, type ReplaceWords } from './fix.ts';
import { insertion, insertionTitle } from './insert.ts';
import { parts, toPlain, toSnippet } from './pieces.ts';

export type { Edit } from './fix.ts';

/** A fix as edits of the text it was made for, in order, not overlapping. Empty where there is nothing left to do. */
export function editsOf(agreement: Agreement, fix: Fix, side: Side): readonly Edit[] {
  return fix.do === 'replace-words' ? replacement(agreement, fix) : insertion(agreement, fix, side);
}

/** What the menu says will happen. */
export const titleOf = (agreement: Agreement, fix: Fix, side: Side): string =>
  fix.do === 'replace-words' ? fix.title : insertionTitle(agreement, fix, side);

/** The text after the fix. */
export function applied(agreement: Agreement, fix: Fix, side: Side): string {
  let { text } = agreement;
  for (const edit of [...editsOf(agreement, fix, side)].reverse())
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
}

/**
 * Several model clauses at once, as edits of the one text: put in one after the other, each reading what the ones before it
 * brought, so that two at the end of one article are 5.4 and 5.5, and a definition both need comes once. In order, not
 * overlapping, without tab stops: those belong to one clause at a time.
 */
export function insertAll(agreement: Agreement, side: Side, clauses: readonly string[]): readonly Edit[] {
  const { kind } = agreement;
  const insertions: { at: number; text: string }[] = [];
  let now = agreement;
  for (const clause of clauses) {
    const edits = editsOf(now, insertClause(clause), side);
    let after = now.text;
    for (const edit of [...edits].reverse()) {
      after = after.slice(0, edit.start) + edit.text + after.slice(edit.end);
      place(insertions, edit.start, edit.text);
    }
    if (edits.length) now = read(after, now, kind === 'none' ? {} : { kind });
  }
  return insertions.map(({ at, text: words }) => ({ start: at, end: at, text: words }));
}

/** Notes an insertion at `offset` of the text as it is by now, at its place in the text as it was. */
function place(insertions: { at: number; text: string }[], offset: number, words: string): void {
  let grown = 0;
  for (const [index, one] of insertions.entries()) {
    const start = one.at + grown;
    if (offset < start) {
      insertions.splice(index, 0, { at: offset - grown, text: words });
      return;
    }
    if (offset <= start + one.text.length) {
      one.text = one.text.slice(0, offset - start) + words + one.text.slice(offset - start);
      return;
    }
    grown += one.text.length;
  }
  insertions.push({ at: offset - grown, text: words });
}

function replacement({ text }: Agreement, { at, words }: ReplaceWords): readonly Edit[] {
  if (text.slice(at.start, at.end) === words) return [];
  // Words put in between twice would stand there twice.
  const inserted =
    at.start === at.end &&
    words.trim() !== '' &&
    (text.slice(at.start - words.length, at.start) === words ||
      text.slice(at.start, at.start + words.length) === words);
  if (inserted) return [];
  const pieces = parts(words);
  const blank = pieces.some(({ kind }) => kind !== 'literal');
  return [
    {
      start: at.start,
      end: at.end,
      text: blank ? toPlain(pieces) : words,
      snippet: blank ? toSnippet(pieces) : undefined,
    },
  ];
}
