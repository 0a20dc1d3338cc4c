import type { LinePiece } from './lines.ts';

/** Places of words that two versions of a paragraph have in common. */
export type Kept = readonly (readonly [old: number, now: number])[];

/**
 * Without those by which nobody reads: where more than half of a sentence's words change, the old sentence goes out whole and
 * the new one comes in whole, as counsel would mark it, and not a word here and a comma there.
 */
export function wholeSentences(old: readonly LinePiece[], now: readonly LinePiece[], kept: Kept): Kept {
  const [ofOld, ofNew] = [sentenceCounts(old), sentenceCounts(now)];
  const stays = new Map(kept);
  const shared = new Map<number, number>();
  const words = new Map<number, number>();
  old.forEach(({ text }, at) => {
    if (!hasLetters.test(text)) return;
    words.set(ofOld[at]!, (words.get(ofOld[at]!) ?? 0) + 1);
    if (stays.has(at)) shared.set(ofOld[at]!, (shared.get(ofOld[at]!) ?? 0) + 1);
  });
  const goes = new Set([...words].filter(([one, all]) => (shared.get(one) ?? 0) * 2 < all).map(([one]) => one));
  if (!goes.size) return kept;
  // A sentence that lends its words to another than the one in its place lends that one none.
  const comes = new Set(kept.filter(([x]) => goes.has(ofOld[x]!)).map(([, y]) => ofNew[y]!));
  const staysWhole = (y: number): boolean =>
    kept.filter(([x, z]) => ofNew[z] === ofNew[y] && !goes.has(ofOld[x]!) && hasLetters.test(now[z]!.text)).length > 2;
  return kept.filter(([x, y]) => !goes.has(ofOld[x]!) && (!comes.has(ofNew[y]!) || staysWhole(y)));
}

/** For each of the words, the count of the sentence that it stands in. */
function sentenceCounts(pieces: readonly LinePiece[]): readonly number[] {
  let count = 0;
  return pieces.map(({ text }, at) => {
    const own = count;
    const next = pieces[at + 2]?.text ?? '';
    if (/^\s+$/.test(text) && /^[.!?"”’)*]$/.test(pieces[at - 1]?.text ?? '') && endsThere(pieces, at)) count++;
    else if (text.includes('\n') && next) count++;
    return own;
  });
}

/** A stop, perhaps in quotes, and behind the space a capital or a quote. */
function endsThere(pieces: readonly LinePiece[], space: number): boolean {
  const [before, last] = [pieces[space - 2]?.text ?? '', pieces[space - 1]!.text];
  const stop = /^[.!?]$/.test(last) ? pieces[space - 2]?.text : /^[.!?]$/.test(before) ? pieces[space - 3]?.text : '';
  return (
    !!stop &&
    !/^(?:[A-Z]|No|no|Inc|Ltd|Co|Corp|St|Dr|Mr|Ms|Mrs)$/.test(stop) &&
    /^[A-Z"“([]/.test(pieces[space + 1]?.text ?? '')
  );
}

export const hasLetters = /[\p{L}\p{N}]/u;
