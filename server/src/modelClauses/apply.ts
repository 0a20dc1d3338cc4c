import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import { draftingStyleOf } from './draftingStyle.ts';
import type { Edit, Fix, ReplaceWords } from './fix.ts';
import { inHouseWords } from './houseWords.ts';
import { insertion, insertionTitle } from './insert.ts';
import type { Side } from './library.ts';
import { wordsOfPaper } from './paperWords.ts';
import { piecesOf, toPlain, toSnippet } from './template.ts';

export type { Edit } from './fix.ts';

/** A fix as edits of the text it was made for, in order, not overlapping. Empty where there is nothing left to do. */
export function editsOf(agreement: Agreement, fix: Fix, side: Side): readonly Edit[] {
  return fix.do === 'replace-words' ? replacement(agreement, fix) : insertion(agreement, fix, side);
}

/** What the menu says will happen. */
export const titleOfFix = (agreement: Agreement, fix: Fix, side: Side): string =>
  fix.do === 'replace-words' ? fix.title : insertionTitle(agreement, fix, side);

/** The text after the fix. */
export const applied = (agreement: Agreement, fix: Fix, side: Side): string =>
  afterEdits(agreement.text, editsOf(agreement, fix, side));

/** The text after edits in order, not overlapping. */
export function afterEdits(text: string, edits: readonly Edit[]): string {
  let after = text;
  for (const edit of [...edits].reverse()) after = after.slice(0, edit.start) + edit.text + after.slice(edit.end);
  return after;
}

function replacement(agreement: Agreement, { at, words, also = [] }: ReplaceWords): readonly Edit[] {
  const { text } = agreement;
  // Words of the library's kind ("under this Agreement") become the paper's; its own words are left as they are.
  const own = (one: string): string => {
    if (!/\bthis Agreement\b|\blicense\b|\bpart(?:y|ies)\b|\bfees due\b/.test(one)) return one;
    const { fill } = draftingStyleOf(agreement);
    return wordsOfPaper(inHouseWords(one, fill.house), fill);
  };
  return [{ at, words }, ...also]
    .flatMap((one) => replacementEdits(text, one.at, own(one.words)))
    .sort((a, b) => a.start - b.start);
}

function replacementEdits(text: string, at: Span, words: string): readonly Edit[] {
  if (text.slice(at.start, at.end) === words) return [];
  // Words put in between twice would stand there twice.
  const inserted =
    at.start === at.end &&
    words.trim() !== '' &&
    (text.slice(at.start - words.length, at.start) === words ||
      text.slice(at.start, at.start + words.length) === words);
  if (inserted) return [];
  return [withRightArticle(text, editFrom(at, words))];
}

/** "With a" before "accuracy" becomes "with an". */
function withRightArticle(text: string, edit: Edit): Edit {
  const before = text.slice(Math.max(0, edit.start - 4), edit.start);
  // "The best accuracy" is one, "accuracy of at least 90%" any.
  const [article] =
    /\b[Aa]n? $/.exec(before) ?? ((/^accuracy of at least\b/.test(edit.text) && /\bthe $/.exec(before)) || []);
  if (!article || !/^[a-z]/i.test(edit.text)) return edit;
  const right = (article === 'the ' ? 'a' : article.charAt(0)) + (vowel.test(edit.text) ? 'n ' : ' ');
  if (right === article) return edit;
  return {
    ...edit,
    start: edit.start - article.length,
    text: right + edit.text,
    snippet: edit.snippet === undefined ? undefined : right + edit.snippet,
  };
}
const vowel = /^(?!one\b|once\b|eu|uni(?!n)|us|ut|ub)[aeiou]/i;

function editFrom(at: Span, words: string): Edit {
  const pieces = piecesOf(words);
  const blank = pieces.some(({ kind }) => kind !== 'literal');
  return {
    start: at.start,
    end: at.end,
    text: blank ? toPlain(pieces) : words,
    snippet: blank ? toSnippet(pieces) : undefined,
  };
}
