/** Where sentences begin and end in the words, by turns. One pass, no look-back further than a word. */
export function stretches(text: string): readonly number[] {
  const found: number[] = [];
  let start = 0;
  boundary.lastIndex = 0;
  for (let stop = boundary.exec(text); stop; stop = boundary.exec(text)) {
    const at = stop.index;
    if (at < start) continue;
    const mark = text[at]!;
    if (mark === '.' || mark === '?' || mark === '!') {
      if (mark === '.' && isAbbreviation(text, at, start)) {
        const before = numberBefore(text, at, start);
        if (before !== undefined) {
          found.push(start, before);
          start = before;
        }
        continue;
      }
      const before = numberBefore(text, at, start);
      if (before !== undefined) {
        found.push(start, before);
        start = before;
        continue;
      }
      found.push(start, at + stop[0].trimEnd().length);
    } else {
      // Before "13.2 Notices": never after "Sections 5.2, 5.3 or".
      if (
        /(?:\b(?:and|or|to|through|sections?|articles?|clauses?|paragraphs?|exhibits?|schedules?|items?|rules?|§+|nos?\.?)|[,(–-])\s*$/i.test(
          text.slice(Math.max(start, at - 14), at + 1),
        )
      )
        continue;
      const gap = text[at - 1] === ' ';
      if (mark === ' ' && !gap && !isTitleSoFar(text.slice(start, at))) continue;
      found.push(start, at + stop[0].trimEnd().length);
    }
    start = at + stop[0].length;
  }
  if (start < text.length) found.push(start, text.length);
  return text.length > longestSentence ? cutLongSentences(text, found) : found;
}

/** What is longer than any sentence of a lawyer's is cut between words, so that a page without a stop costs what it weighs. */
function cutLongSentences(text: string, found: readonly number[]): readonly number[] {
  const cut: number[] = [];
  for (let i = 0; i < found.length; i += 2) {
    let from = found[i]!;
    for (const end = found[i + 1]!; end - from > longestSentence; ) {
      const space = text.lastIndexOf(' ', from + longestSentence);
      const to = space > from ? space + 1 : from + longestSentence;
      cut.push(from, to);
      from = to;
    }
    cut.push(from, found[i + 1]!);
  }
  return cut;
}

/** Of a sentence in characters; the longest that we have met in agreements has five thousand. */
export const longestSentence = 6000;

// A stop and a capital, digit or bracket; a semicolon or colon before "5.2.1"; a gap or a title before "13.2 Notices".
const boundary =
  /[.?!]["')\]]{0,3}\s+(?=["'([]{0,2}[A-Z0-9[(*•●☐□_$]|- ?\d{1,3} ?-)|[;:]\s+(?:(?:and|or|and\/or)\s+)?(?=\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s+[A-Za-z"])|\s(?=\d{1,2}\.\d{1,2}\.?\s+["A-Z])/g;

/** "Definitions" in "1. Definitions 1.1 The following …": nothing but a short title since the sentence began. */
const isTitleSoFar = (words: string): boolean =>
  words.length < 70 &&
  /^\s*(?:[\dIVX]{1,4}[.)]?\s+)?(?:[A-Z][\w'&/-]*|of|and|or|the|to|for|in|;|,)(?:[\s,;]+(?:[A-Z][\w'&/-]*|of|and|or|the|to|for|in))*[\s:.]*$/.test(
    words,
  );

/** In "AGREED TERMS 1. Definitions" the number opens what follows: where it begins, if this stop ends such a number. */
function numberBefore(text: string, dot: number, start: number): number | undefined {
  let from = dot;
  while (from > start && dot - from < 3 && text[from - 1]! >= '0' && text[from - 1]! <= '9') from--;
  if (from === dot || text[from - 1] !== ' ' || from - start < 3) return undefined;
  const before = text.slice(Math.max(start, from - 24), from).trimEnd();
  return /(?:[;:)]|\b(?!ARTICLE|SECTION|EXHIBIT|SCHEDULE|NO|ITEM|CLAUSE|PARAGRAPH|PART|RULE|ANNEX|APPENDIX)[A-Z]{4,})$/.test(
    before,
  ) && /[A-Z]/.test(text.slice(dot + 1).trimStart()[0] ?? '')
    ? from
    : undefined;
}

function isAbbreviation(text: string, dot: number, start: number): boolean {
  let from = dot;
  while (from > start && dot - from < 14 && text[from - 1] !== ' ' && text[from - 1] !== '(' && text[from - 1] !== '"')
    from--;
  const word = text.slice(from, dot);
  // Numbering at the start: "2. Term", "5.2. Term".
  if (/^\d+(\.\d+)*$/.test(word)) {
    if (from - start < 12 && /^(?:(?:article|section|clause)\s)?$/i.test(text.slice(start, from).trimStart()))
      return true;
    return /\b(?:Sections?|Articles?|Clauses?|Nos?\.?|Exhibits?|Schedules?|Paragraphs?|Item|Rule|Part|§)\s*$/i.test(
      text.slice(Math.max(start, from - 14), from),
    )
      ? /^\s+[a-z0-9(]/.test(text.slice(dot + 1, dot + 4))
      : false;
  }
  // What stands before it, where that is no more than the word for a numbered thing.
  const before = from - start < 12 ? text.slice(start, from).trim() : undefined;
  if (before !== undefined && /^(?:Article|Section|ARTICLE|SECTION)$/.test(before)) return true;
  if (/^[A-Za-z]$/.test(word))
    return (
      before === '' ||
      (/^[A-Z]$/.test(word) && !/^\s+\d{1,2}\.(?:\d{1,2}\.?)? ["A-Z]/.test(text.slice(dot + 1, dot + 11)))
    );
  if (before === '' && /^(?:[IVX]{1,5}|[ivx]{1,4})$/.test(word)) return true;
  return dottedAbbreviations.has(word.toLowerCase()) || /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word);
}

const dottedAbbreviations = new Set(
  'inc ltd pvt pte corp co llc l.l.c llp lp no nos mr mrs ms dr prof st sec secs art arts vs v etc e.g i.e u.s u.s.c u.k cf et al approx est dept assn bros jr sr fig figs para paras pp vol rev ed eds ex exh ave blvd rd ste tel fax ph.d n.a n.v b.v s.a p.o hon attn jan feb mar apr jun jul aug sep sept oct nov dec cl cls reg stat seq sub intl mfg'.split(
    ' ',
  ),
);
