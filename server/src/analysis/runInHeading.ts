import type { Words } from './page/words.ts';
import { saysAll } from './titleLine.ts';

/** A short title before the sentence: "Assignment.", "Governing Law:", bold words, or a line of capitals. */
export function runInHeading(
  text: string,
  from: number,
  end: number,
  words: Words,
  labelled: boolean,
): { from: number; to: number; next: number } | undefined {
  while (from < end && text[from] === ' ') from++;
  if (from >= end) return undefined;
  // Marks are in order; one may hold the number too ("**7. Law.**"), but it begins close by.
  for (let i = firstMarkFrom(words.marks, from - 40); i < words.marks.length; i++) {
    const mark = words.marks[i]!;
    if (mark.start > from + 1) break;
    if (mark.type === 'code' || mark.type === 'link' || mark.end <= from + 2 || mark.end - from > 120) continue;
    const after = text.slice(mark.end, mark.end + 3);
    const closed = /[.:]["')]?\s*$/.test(text.slice(from, mark.end));
    if (/^\s*"|^"/.test(text.slice(from, from + 2))) continue;
    if (closed || /^\s*[.:–—]/.test(after) || mark.end >= end) {
      const words = text.slice(from, mark.end);
      if (/["“]/.test(words) || (sentenceLike(words) && !asksTitle.test(words)) || saysAll(words)) continue;
      let next = mark.end;
      while (next < end && /[\s.:–—-]/.test(text[next]!)) next++;
      return { from, to: mark.end, next };
    }
  }
  runInTitle.lastIndex = from;
  const found = runInTitle.exec(text);
  if (found && found.index === from && from + found[0].trimEnd().length <= end) {
    const words_ = found[1]!;
    if (sentenceLike(words_) || someone.test(words_)) return undefined;
    // Without a number before it a title must be followed by something, or it is a line of its own.
    if (!labelled && from + found[0].trimEnd().length >= text.trimEnd().length) return undefined;
    return { from, to: from + words_.length, next: Math.min(from + found[0].length, end) };
  }
  return undefined;
}

function firstMarkFrom(marks: Words['marks'], from: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Up to nine capitalised words (small words between them) and a stop or a colon.
const runInTitle =
  /((?:[A-Z][\w'’&/-]*|\([A-Z][\w ]{0,20}\))(?:(?:,? |\/|; )(?:[A-Z][\w'’&/-]*|and|or|of|the|for|to|in|on|by|with|upon|from|a|an|&|at|as|not|no|\([A-Z][\w ]{0,20}\))){0,9})(?:[.:](?=\s|$)\s*| [–—-] |\.?[–—])/y;

/** "How well it will work.", "If we are sold." in bold: what a letter calls its clauses. */
const asksTitle = /^(?:What|Whose?|How|When|Where|Why|If|Whether)\b[^,;:"]{1,50}$/;

/** "Ms A. Okafor", over the address of a letter, and what such an address and its greeting open with. */
const someone = /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Dear|Attention|Attn|Via|Cc|CC|Tel|Telephone|Phone|Fax|E-?mail)\b/;

const sentenceLike = (words: string): boolean =>
  /\b(?:shall|will|may|must|is|are|has|have|agrees?|means|hereby|SHALL|WILL|MAY|MUST|IS|ARE|HAS|HAVE|AGREES?|HEREBY|Inc|INC|Corp|CORP|Ltd|LTD|Co|LLC|Limited|LIMITED|GmbH)\b/.test(
    words,
  ) || words.length > 120;
