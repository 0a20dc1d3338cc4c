import type { Line, LinePiece } from './lines.ts';
import { hasLetters, wholeSentences } from './sentences.ts';

/** A stretch of words that both versions have, or one of them. */
export interface DiffStretch {
  readonly type: 'same' | 'inserted' | 'deleted';
  readonly pieces: readonly LinePiece[];
}

/** A paragraph of either version, or of both with what changed in it. */
export type Turned =
  | { readonly type: 'both'; readonly before: Line; readonly line: Line; readonly stretches: readonly DiffStretch[] }
  | { readonly type: 'inserted' | 'deleted'; readonly line: Line };

/** Two versions, paragraph by paragraph and word by word. Of what was moved, one place is struck and the other new. */
export function differences(before: readonly Line[], after: readonly Line[]): readonly Turned[] {
  return aligned(before, after).map(([old, now]): Turned => {
    if (old && now) return { type: 'both', before: old, line: now, stretches: wordsTurned(old, now) };
    return old ? { type: 'deleted', line: old } : { type: 'inserted', line: now! };
  });
}

type LinePair = readonly [before: Line | undefined, after: Line | undefined];

/** Paragraphs that are the same hold the two versions together; between them, those that are most alike go together. */
function aligned(before: readonly Line[], after: readonly Line[]): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let a = 0;
  let b = 0;
  const same = [...commonSequence(before.map(keyOfLine), after.map(keyOfLine)), [before.length, after.length] as const];
  for (const [x, y] of same) {
    pairs.push(...mostSimilarPairs(before.slice(a, x), after.slice(b, y)));
    if (x < before.length && y < after.length) pairs.push([before[x], after[y]]);
    a = x + 1;
    b = y + 1;
  }
  return pairs;
}

const textOfLine = ({ label, pieces }: Line): string => `${label ?? ''} ${pieces.map(({ text }) => text).join('')}`;
/** A cell only ever goes with a cell of its column: a table keeps its shape. */
const keyOfLine = (line: Line): string => `${line.cell ? `cell ${line.cell.column}` : line.kind} ${textOfLine(line)}`;

/** Of a stretch with nothing in common, the pairs that share most words, in order; with many on both sides, none. */
function mostSimilarPairs(before: readonly Line[], after: readonly Line[]): readonly LinePair[] {
  const all: LinePair[] = [];
  if (!before.length || !after.length || before.length * after.length > 40_000)
    return [...before.map((one): LinePair => [one, undefined]), ...after.map((one): LinePair => [undefined, one])];
  const bags = after.map(bagOf);
  const score = before.map((one) => {
    const bag = bagOf(one);
    return after.map((other, index) => (goTogether(one, other) ? likenessOfWords(bag, bags[index]!) : 0));
  });
  // best[i][j]: how much of before[i…] and after[j…] can be paired at most.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        score[i]![j]! >= enough ? score[i]![j]! + best[i + 1]![j + 1]! : 0,
      );
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const here = i < before.length && j < after.length ? score[i]![j]! : 0;
    if (here >= enough && best[i]![j] === here + best[i + 1]![j + 1]!) all.push([before[i++], after[j++]]);
    else if (i < before.length && (j >= after.length || best[i]![j] === best[i + 1]![j]))
      all.push([before[i++], undefined]);
    else all.push([undefined, after[j++]]);
  }
  return all;
}

/** Less than this share of their words in common, and a paragraph is easier read as struck and written anew. */
const enough = 0.35;

const goTogether = (one: Line, other: Line): boolean =>
  one.cell || other.cell
    ? one.cell?.column === other.cell?.column && !!one.cell && !!other.cell
    : one.kind === other.kind;

function bagOf(line: Line): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of textOfLine(line).toLowerCase().match(/\w+/g) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function likenessOfWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [word, count] of one) {
    shared += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all ? (2 * shared) / all : 1;
}

/** Words of two paragraphs, each with its dress; a number that the writer typed is a word like others. */
function wordsTurned(before: Line, after: Line): readonly DiffStretch[] {
  const old = tokensOf(before);
  const now = tokensOf(after);
  const stretches: { type: DiffStretch['type']; pieces: LinePiece[] }[] = [];
  const add = (type: DiffStretch['type'], piece: LinePiece): void => {
    const last = stretches.at(-1);
    if (last?.type === type) last.pieces.push(piece);
    else stretches.push({ type, pieces: [piece] });
  };
  let a = 0;
  let b = 0;
  const same = commonSequence(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  );
  for (const [x, y] of [...wholeSentences(old, now, same), [old.length, now.length] as const]) {
    for (; a < x; a++) add('deleted', old[a]!);
    for (; b < y; b++) add('inserted', now[b]!);
    if (x < old.length && y < now.length) {
      add('same', now[y]!);
      a = x + 1;
      b = y + 1;
    }
  }
  return joinChanges(stretches);
}

const tokensOf = ({ pieces }: Line): readonly LinePiece[] =>
  pieces.flatMap((piece) =>
    (piece.text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? []).map((text) => ({ ...piece, text })),
  );

/**
 * A word or two between two changes are no island: they are read with them, unless words only come in, or only go out, on
 * both sides.
 */
function joinChanges(stretches: readonly DiffStretch[]): readonly DiffStretch[] {
  const kept: { type: DiffStretch['type']; pieces: LinePiece[] }[] = [];
  const flush = (run: { readonly deleted: LinePiece[]; readonly inserted: LinePiece[] }): void => {
    if (run.deleted.length) kept.push({ type: 'deleted', pieces: run.deleted });
    if (run.inserted.length) kept.push({ type: 'inserted', pieces: run.inserted });
  };
  let run: { deleted: LinePiece[]; inserted: LinePiece[] } = { deleted: [], inserted: [] };
  stretches.forEach(({ type, pieces }, index) => {
    const words = pieces.filter(({ text }) => hasLetters.test(text)).length;
    const isIsland =
      type === 'same' &&
      index > 0 &&
      index < stretches.length - 1 &&
      words < 3 &&
      (words + pieces.length < 2 ||
        (changesBeside(stretches, index, -1) | changesBeside(stretches, index, 1)) === inAndOut);
    if (type === 'same' && !isIsland) {
      flush(run);
      run = { deleted: [], inserted: [] };
      kept.push({ type, pieces: [...pieces] });
    } else {
      if (type !== 'inserted') run.deleted.push(...pieces);
      if (type !== 'deleted') run.inserted.push(...pieces);
    }
  });
  flush(run);
  return kept.map(({ type, pieces }) => ({ type, pieces: mergeEqualPieces(pieces) }));
}

const inAndOut = 3;
/** What changes on that side of a stretch: 1 where words go out, 2 where words come in. */
function changesBeside(stretches: readonly DiffStretch[], from: number, step: 1 | -1): number {
  let what = 0;
  for (let at = from + step; stretches[at] && stretches[at]!.type !== 'same'; at += step)
    what |= stretches[at]!.type === 'deleted' ? 1 : 2;
  return what;
}

/** Neighbours in the same dress are one piece. */
function mergeEqualPieces(pieces: readonly LinePiece[]): readonly LinePiece[] {
  const all: LinePiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    const alikeDress =
      last &&
      last.bold === piece.bold &&
      last.italic === piece.italic &&
      last.code === piece.code &&
      last.refersTo === piece.refersTo;
    if (alikeDress) all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}

/**
 * The longest sequence that both have, as pairs of places (Myers' algorithm, 1986): its cost grows with the length times
 * what differs, so like versions are compared at once. What differs by more than `mostEdits` has only its ends in common.
 */
export function commonSequence(
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let tail = 0;
  while (
    tail < one.length - start &&
    tail < other.length - start &&
    one[one.length - 1 - tail] === other[other.length - 1 - tail]
  )
    tail++;
  const a = one.slice(start, one.length - tail);
  const b = other.slice(start, other.length - tail);
  const inner = a.length && b.length ? myers(a, b) : [];
  return [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...inner.map(([x, y]) => [x + start, y + start] as const),
    ...Array.from({ length: tail }, (_, index) => [one.length - tail + index, other.length - tail + index] as const),
  ];
}

/** How many differences are worth looking for: beyond them two versions are two texts. */
const mostEdits = 1000;

function myers(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(mostEdits, a.length + b.length); d++) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      reach.set(k, x);
      if (x >= a.length && y >= b.length) return backwards(trace, a.length, b.length);
    }
  }
  return [];
}

function backwards(
  trace: readonly Map<number, number>[],
  x: number,
  y: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const from = down ? k + 1 : k - 1;
    const beforeX = d === 0 ? 0 : (reach.get(from) ?? 0);
    const beforeY = d === 0 ? 0 : beforeX - from;
    while (x > beforeX && y > beforeY && x > 0 && y > 0) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = beforeX;
    y = beforeY;
  }
  return pairs.reverse();
}
