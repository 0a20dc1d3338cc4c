import { draftLegends } from '../../analysis/documentParts.ts';
import { drafterNotes } from '../../analysis/drafterNotes.ts';
import type { Block } from '../../analysis/page/blocks.ts';
import { type Span, Spans } from '../../analysis/span.ts';
import { noteInTheWords, stillDraft } from '../final.ts';
import { rule } from '../rule.ts';
import { blanksIn, isNoteInBrackets } from './blanks.ts';
import page from './unfilled-blank.md';

/** "Leeds, this ____ 2027", "Dated: ____": where and when it is signed. One stroke stands for a line of them. */
const placeAndDate =
  /^(?:\p{Lu}[^,_]{1,40}, )?(?:(?:the|this|on|dated?|executed)[: ]){0,3} ?_(?: day)?(?: of)?(?: _)?(?: \p{Lu}\p{Ll}{2,12})?,?(?: (?:20\d{0,2}_?|_))?[.,]?$/u;

/** A line to write on, and who writes: a name, and perhaps an office. */
const isLineAndName = (line: string): boolean => {
  if (!line.startsWith('_')) return false;
  const words = line
    .slice(1)
    .split(/[\s,]+/)
    .filter(Boolean);
  return words.length < 15 && words.every((word) => /^\p{Lu}|@/u.test(word) || smallNameWords.has(word));
};
const inStrokes = (text: string): string => text.replace(/[_＿]+/g, '_');
const smallNameWords = new Set(['de', 'van', 'von', 'der', 'of', 'and', 'the', 'for', '&']);

/**
 * A blank is an open question on the face of the paper. While drafting that is information; in an agreement marked
 * final it is a mistake. It is tempting to read every bracket as a blank, but brackets also mark redactions, options,
 * section titles and quotations' changes, so only those that ask for something count.
 */
export default rule({
  id: 'drafting/unfilled-blank',
  kinds: 'every',
  severity: { provider: 'information', customer: 'information', neutral: 'information' },
  page,
  *review({ agreement }) {
    const final = agreement.frontMatter.values.final === true;
    const names = agreement.parties.flatMap(({ name, label }) => [name, label]).filter((one) => one.length > 3);
    const last = agreement.text.length * 0.4;
    // "Acme, Inc.: ____ Title: ____", "Signed for Acme ____": whoever signs is named, and nothing is said of him.
    const isToSign = ({ start, words: { text } }: Block): boolean =>
      start > last &&
      text.length < 300 &&
      !/\b(?:shall|will|may|must|is|are)\b/.test(text) &&
      (/^\W*(?:signed|by|agreed|accepted|executed|read and|for)\b/i.test(text) ||
        placeAndDate.test(inStrokes(text)) ||
        isLineAndName(inStrokes(text)) ||
        names.some((name) => text.toLowerCase().includes(name.toLowerCase())));
    const signatures = agreement.clauses.filter(({ part }) => part === 'signatures');
    const told: Span[] = [];
    for (const block of agreement.markdown.blocks) {
      for (const blank of blanksIn(block, final)) {
        const toSign = signatures.some((clause) => clause.start <= blank.start && blank.start < clause.end);
        // A merge field is filled by a machine, or has been forgotten: no pen comes for it.
        const isForPen = /[_＿[]/.test(agreement.text[blank.start] ?? '');
        if (!blank.asks && (toSign || (isForPen && isToSign(block)))) continue;
        told.push(blank);
        yield {
          at: blank,
          says: isNoteInBrackets(blank)
            ? noteInTheWords
            : blank.asks
              ? `Left to fill in: ${blank.asks.replace(/[_●]+/g, '…').replace(/^[([{ ]+|(?<![)\]}. ])[)\]}. ]+$/g, '')}.`
              : 'A blank left to fill in.',
          severity: final ? 'error' : undefined,
        };
      }
    }
    if (!final) return;
    const blanks = new Spans(told);
    for (const at of drafterNotes(agreement.text, agreement.markdown.blocks))
      if (!blanks.overlap(at)) {
        told.push(at);
        yield { at, says: noteInTheWords, severity: 'error' };
      }
    for (const at of draftLegends(agreement.text, agreement.markdown.blocks, agreement.parties[0]?.start)) {
      told.push(at);
      yield { at, says: stillDraft, severity: 'error' };
    }
    // Alternatives are a way of drafting; on the day of signing one of them must have been chosen.
    const open = new Spans(told);
    for (const { start, end, optional } of agreement.sentences)
      if (optional && !open.overlap({ start, end }))
        yield { at: { start, end }, says: 'An alternative that nobody has chosen yet.', severity: 'error' };
  },
});
