import type { Sentence } from '../clauses.ts';
import { isSomebody } from '../names.ts';
import { type Block, sourceOffset } from '../page/blocks.ts';
import type { Span } from '../span.ts';
import { isPart } from './candidates.ts';
import { labelsIn } from './labels.ts';

/** A stretch of the opening as one text: a preamble runs over sentences, lines and blocks. */
export interface Opening {
  readonly text: string;
  span(from: number, to: number): Span;
}

export function openingFrom(sentences: readonly Sentence[], first: number, most = 40): Opening {
  const { put, region } = collector();
  // Where nothing but recitals names the parties, one recital goes on in the next.
  const recital = startsRecital.test(sentences[first]?.text ?? '');
  for (let i = first; i < Math.min(sentences.length, first + most) && region().text.length < 3600; i++) {
    const sentence = sentences[i]!;
    const { clause } = sentence;
    const { heading } = sentence.facts;
    if (i > first) {
      const { text } = region();
      if (
        (closesPreamble.test(sentence.text) && !(recital && startsRecital.test(sentence.text))) ||
        clause.part === 'contents' ||
        opensBody(sentence, text) ||
        titleOfBody.test(heading?.text ?? '')
      )
        break;
      if (heading && sentence.block.type === 'paragraph' && detail.test(heading.text)) continue;
      if (heading && !/"/.test(sentence.text) && text.length > 300 && !/\band\s*$/i.test(text)) break;
      // A name on a line of its own may have been taken for a title: "J. Alder-La Brea Ltd".
      if (clause !== sentences[i - 1]!.clause && clause.title && !heading) {
        if (titleOfBody.test(clause.title)) break;
        const { start, end } = clause.heading;
        const number = /^[A-Z]$/.test(clause.number) ? `${clause.number}· ` : '';
        put(`${number}${clause.title}\n`, (offset) => Math.min(start + offset, end - 1));
      }
    }
    // A list of parties names each in an item with a label before it; the label is put back where it belongs.
    // "M/s. Acme Pvt. Ltd.": how Indian papers address a firm.
    if (heading && !/^m\/s$/i.test(heading.text))
      put(
        `${heading.text.replaceAll('.', '·')}${/\b(?:ltd|inc|co|corp|pte|pvt|pty|prof|dr|mrs?|ms)$/i.test(heading.text) ? '·' : ':'} `,
        () => sentence.start,
      );
    putSentence(put, sentence, 2500, recital, sentence.block === sentences[i + 1]?.block ? ' ' : '\n');
  }
  return region();
}

/** "**§ 1 Object.** The parties …": behind two that are tagged, a numbered clause whose title is nobody's name or part. */
const opensBody = ({ clause, facts: { heading } }: Sentence, before: string): boolean =>
  heading !== undefined &&
  /\d/.test(clause.number) &&
  heading.text === clause.title &&
  !isSomebody(heading.text) &&
  !isPart(heading.text) &&
  labelsIn(before).length >= 2;

/** Sentences one under the other: no name runs from one into the next. */
export function joinedSentences(sentences: readonly Sentence[]): Opening {
  const { put, region } = collector();
  for (const sentence of sentences) {
    const { heading } = sentence.facts;
    if (heading && /^(?:by|per|signed|signature)$/i.test(heading.text)) put(`${heading.text}: `, () => sentence.start);
    if (heading?.text.startsWith('Dear ')) put(`${heading.text}· `, () => sentence.start);
    putSentence(put, sentence, 1500, false, '\n');
  }
  return region();
}

/** Lines as they stand: a numbered line without a verb is a title elsewhere, and no sentence. */
export function openingLines(blocks: readonly Block[]): Opening {
  const { put, region } = collector();
  for (const { start, words } of blocks)
    put(
      `${words.text.replace(/\.(?!\s*$)/g, '·')}\n`,
      (offset) => start + sourceOffset(words, Math.min(offset, words.text.length - 1)),
    );
  return region();
}

type Put = (words: string, place: (offset: number) => number) => void;

function putSentence(put: Put, sentence: Sentence, most: number, recital: boolean, end: string): void {
  const last = Math.max(0, sentence.text.length - 1);
  const words = withQuotes(sentence.text.slice(0, most));
  // As long as before: places are counted.
  put(`${recital ? words.replaceAll(/\bWHEREAS\b|\bWhereas\b/g, '       ') : words}${end}`, (offset) =>
    sentence.at(Math.min(offset, last)),
  );
}

/** ``Company'' → "Company": as typewriters and old filings quote; as long as before. */
const withQuotes = (text: string): string =>
  text.includes("''")
    ? text
        .replaceAll('``', ' "')
        .replace(/(?<=\S)''/g, '" ')
        .replaceAll("''", ' "')
    : text;

/** Puts pieces together and remembers where each came from. */
function collector(): { put: Put; region: () => Opening } {
  const pieces: { at: number; place: (offset: number) => number }[] = [];
  let text = '';
  const placeOf = (offset: number): number => {
    let piece = pieces[0]!;
    for (const next of pieces) if (next.at <= offset) piece = next;
    return piece.place(Math.max(0, offset - piece.at));
  };
  return {
    put: (words, place) => {
      pieces.push({ at: text.length, place });
      text += words;
    },
    region: () => ({
      text,
      span: (from, to) => {
        const start = placeOf(from);
        return { start, end: Math.max(start, placeOf(Math.max(from, to - 1)) + 1) };
      },
    }),
  };
}

/** What a cover page asks of a party beside its name. */
const detail =
  /^(?:(?:\w+ )?address|date|e-?mail(?: address)?|(?:tele)?phone|tel|fax|web ?site|attention|attn|contact(?: person)?|(?:registration|company|tax|VAT) (?:id|no|number))$/i;
const startsRecital = /^\W{0,4}(?:WHEREAS|Whereas)\b/;
const titleOfBody = /^(?:recitals?|background|whereas|witnesseth|definitions?|preamble|premises|table of contents)/i;
const closesPreamble =
  /^(?:WHEREAS|Whereas|W ?I ?T ?N ?E ?S ?S|RECITALS?|BACKGROUND|NOW,? THEREFORE|Now,? therefore|PREAMBLE|In consideration|IN CONSIDERATION|TABLE OF CONTENTS|Table of Contents)/;
