import type { Agreement } from '../analysis/agreement.ts';
import type { Clause, Sentence } from '../analysis/clauses.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { Edit } from './fix.ts';
import { edit, layOut } from './layout.ts';
import { nextLabel, nextNumber } from './numbering.ts';
import { articleEnd, lineStartOf, standsBehindBlankLine } from './placement.ts';
import { definitionAfter, elementAfter, gridRowAfter, rowAfter } from './rows.ts';

/**
 * Where the paragraphs of an article are items, rows, or stand in a quote, the clause is the next of them: counted on where
 * they count, under the same bullet, within the same table, tag or quote. Undefined where they are plain paragraphs.
 */
export function nextItem(paper: DraftingStyle, article: Clause, title: string, body: string): Edit | undefined {
  const { agreement } = paper;
  const own = article.sentences.filter(
    ({ text, leadIn }) => /^[A-Z"§]/.test(text) && !(leadIn && /:$/.test(leadIn.text)),
  );
  const last = own.at(-1);
  if (!last) return undefined;
  const apart =
    elementAfter(paper, last.block, title, body) ??
    definitionAfter(paper, last.block, title, body) ??
    gridRowAfter(paper, last.block, title, body) ??
    rowAfter(paper, last.block, title, body);
  if (apart || last.block.cell) return apart;

  const marks = [...new Set(own.map(({ block }) => block))].map((block) =>
    marksBefore(agreement, own.find((one) => one.block === block)!),
  );
  // A paragraph of several sentences is numbered before the first.
  const begins = own.find(({ block }) => block === last.block)!;
  const named = marksBefore(agreement, last) || inLine(agreement, last);
  const mark = named || marksBefore(agreement, begins);
  const alike = marks.filter((one) => markShape(one) === markShape(mark)).length;
  const inList = isBulletMark(mark) && marks.every(isBulletMark);
  // Of a paragraph that is bold all through only the mark is left: no label.
  if (/^[\s>]*[*_]{1,3}$/.test(mark)) return undefined;
  // One counted item under a heading is a list of one; without a heading it is the article itself.
  const ofOne = article.style === 'heading' && marks.length === 1 && last.block.type === 'item';
  if (!mark.trim() || (alike < 2 && !inList && !ofOne && !inLine(agreement, last))) return undefined;
  const { text } = agreement;
  const lineStart = lineStartOf(text, named ? last : begins);
  // A bullet whose words begin in bold gives the next no open mark.
  const head = countedOn(inList ? mark.replace(/(?<![*_])[*_]+$/, '') : mark, text.slice(article.start, lineStart));
  const quote = /^(?:[ \t]*>[ \t]?)*/.exec(head)![0];
  const list = /^[ \t]*(?:[-*+•●▪◦·]|#\.|\d{1,3}\\?[.)])[ \t]+/.exec(head.slice(quote.length))?.[0] ?? '';
  const at = articleEnd(agreement, article);
  const indent = quote + (list ? ' '.repeat(list.length) : /^[ \t]*/.exec(head.slice(quote.length))![0]);
  const tight = list !== '' && !standsBehindBlankLine(text, lineStart) && own.length > 1;
  const lettered = /(?:^|[\s>*_])\\?\(?[a-z]\\?[.)]/.test(head);
  return edit(
    at,
    layOut({ head, indent, gap: tight ? 1 : 2, lettered, quote: quote || undefined }, body, false),
    quote ? { ...paper, width: undefined } : paper,
  );
}

/** What stands before the first words of a paragraph on their line, without the names of places: of those there is one each. */
function marksBefore({ text }: Agreement, sentence: Sentence): string {
  const marks = text.slice(lineStartOf(text, sentence), sentence.start).replace(htmlAnchors, '');
  return marks.length < 40 && !/[A-Za-z]{5}/.test(marks) ? marks : '';
}
const htmlAnchors = /\[\]\{#[^{}\n]{0,80}\}|<a\b[^<>\n]{0,80}>(?:<\/a>)?/g;

/** "… (c) Improvements are …", all in one paragraph: the label before the last of them. */
const inLine = ({ text }: Agreement, { start, labels }: Sentence): string =>
  labels.length ? (/\\?\([a-z\d]{1,4}\\?\) +$/.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? '') : '';

const isBulletMark = (marks: string): boolean => /^[\s>]*[-*+•●▪◦·][ \t]+[*_]{0,3}$/.test(marks);

const markShape = (marks: string): string =>
  marks
    .replace(/[A-Za-z]+/g, 'a')
    .replace(/\d+/g, '1')
    .replace(/\s+/g, ' ');

/** "3. " → "4. ", "> (c) " → "> (d) ", "(4.3) " → "(4.4) "; a bullet stays. */
function countedOn(marks: string, above: string): string {
  const figure = /^([\s>]*[*_]{0,3}\(?)(\d{1,3}(?:\\?\.\d{1,3})*)(\\?[.)]?\)?[*_]{0,3}\s+)$/.exec(marks);
  if (figure) {
    const escaped = figure[2]!.includes('\\');
    const next = nextNumber(figure[2]!.replaceAll('\\', ''));
    return `${figure[1]}${escaped ? next?.replaceAll('.', '\\.') : next}${figure[3]}`;
  }
  return nextLabel(marks, above) ?? marks;
}
