import { stemOf } from './stem.ts';

/**
 * Sentences by their likeness to sentences that are known: the same words in the same order, names and figures put aside,
 * small changes allowed. What turns a meaning round (a "not", a "may" for a "shall") is no small change.
 */
export class NearCopies<T> {
  private readonly known: (Wording & { readonly value: T })[] = [];
  /** Telling word → numbers of the sentences that have it. */
  private readonly having = new Map<string, number[]>();

  add(text: string, value: T): void {
    const wording = wordingOf(text);
    const number = this.known.push({ ...wording, value }) - 1;
    for (const word of wording.telling) {
      const numbers = this.having.get(word);
      if (numbers) numbers.push(number);
      else this.having.set(word, [number]);
    }
  }

  get size(): number {
    return this.known.length;
  }

  /** What the sentence is a near copy of, the nearest first. */
  near(text: string): readonly Near<T>[] {
    const wording = wordingOf(text);
    const shared = new Map<number, number>();
    for (const word of wording.telling)
      for (const number of this.having.get(word) ?? noClauseNumbers) shared.set(number, (shared.get(number) ?? 0) + 1);
    const found: Near<T>[] = [];
    for (const [number, count] of shared) {
      const known = this.known[number]!;
      if (known.telling.size - count > wordsMayDiffer(known) || count < wording.telling.size * leastShared) continue;
      if (known.turns !== wording.turns || !hasAll(wording.telling, known.keys) || !hasAll(known.telling, wording.keys))
        continue;
      const by = likenessOfWordings(known.words, wording.words);
      if (by >= leastLikeness) found.push({ value: known.value, by });
    }
    return found.sort((a, b) => b.by - a.by);
  }
}

export interface Near<T> {
  readonly value: T;
  /** 1: the same but for names and figures. */
  readonly by: number;
}

const noClauseNumbers: readonly number[] = [];
/** One telling word in five may be another. */
const wordsMayDiffer = ({ telling }: Wording): number => Math.floor(telling.size / 5);
/** Of the telling words of the sentence, how many the known one must have; and of the words of both, in their order. */
const leastShared = 0.6;
const leastLikeness = 0.72;
const hasAll = (words: ReadonlySet<string>, keys: readonly string[]): boolean => keys.every((key) => words.has(key));

/** How many words of a sentence tell what it is about: one that has few is near to everything. */
export const tellingWords = (text: string): number => wordingOf(text).telling.size;

interface Wording {
  readonly words: readonly string[];
  readonly telling: ReadonlySet<string>;
  /** Telling words that may not be others: what shall or may be done, and how ("jointly"). */
  readonly keys: readonly string[];
  /** Words that turn the meaning round, in one comparable value. */
  readonly turns: string;
}

/** Ten lines without a stop are near to nothing. */
const longestComparedSentence = 2500;

function wordingOf(text: string): Wording {
  if (text.length > longestComparedSentence) return noWording;
  const words: string[] = [];
  const turns: string[] = [];
  const keys: string[] = [];
  let first = true;
  let afterModal = false;
  // A name that a sentence gives in brackets is the paper's own affair.
  for (const [word] of text.replace(/\((?:[^()]{0,40})["“][^"”()]*["”][^()]{0,40}\)/g, ' ').matchAll(wordOrFigure)) {
    const lower = word.toLowerCase().replace(/['’]s?$/, '');
    const named = /^\p{Lu}/u.test(word) && (first ? !sentenceOpeners.has(lower) : !/^(?:AI|IP|I)$/.test(word));
    first = false;
    if (skipped.has(lower)) continue;
    const token = /^\d/.test(word)
      ? '#'
      : named || roles.has(lower)
        ? '§'
        : (interchangeableWords.get(lower) ?? stemOf(lower));
    if (token === '§' && words.at(-1) === '§') continue;
    words.push(token);
    if (turning.has(token)) turns.push(token);
    const isHow = how.test(lower);
    if (isHow || (afterModal && isContentWord(token))) keys.push(token);
    if (token === 'shall' || token === 'may') afterModal = true;
    else if (isContentWord(token) && !isHow) afterModal = false;
  }
  return {
    words,
    telling: new Set(words.filter(isContentWord)),
    keys,
    turns: turns.sort().join(' '),
  };
}

const noWording: Wording = { words: [], telling: new Set(), keys: [], turns: '' };
const isContentWord = (word: string): boolean => word !== '§' && word !== '#' && !functionWords.has(word);
const how = /ly$|^(?:joint|sole|exclusive|common|mutual|together)$/;
const wordOrFigure = /\p{L}[\p{L}\p{M}'’]*|\d[\d.,%]*/gu;
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that may open a sentence with a capital and are no name. */
const sentenceOpeners = wordSet(
  'a an the all any each every either neither both no none nothing nobody if in on upon at as to for by of from with without within when where while unless until except subject notwithstanding provided that this these those such other its it they he she we you our your their i my there here nor and or but only after before during should title ownership rights data inventions improvements models software results',
);
const skipped = wordSet('a an the hereby said such thereof therein hereunder hereof herein same respective also then');
const roles = wordSet(
  'provider customer vendor supplier client company consultant contractor developer licensor licensee agency agent buyer seller partner party parties licensees developers',
);
const interchangeableWords: ReadonlyMap<string, string> = new Map([
  ...['shall', 'will', 'must'].map((word) => [word, 'shall'] as const),
  ...['any', 'all', 'each', 'every', 'either', 'both'].map((word) => [word, 'all'] as const),
  ...['not', 'cannot', 'never', "won't", "don't", "can't"].map((word) => [word, 'not'] as const),
  ...['may', 'can'].map((word) => [word, 'may'] as const),
  ...['no', 'none', 'nobody', 'nothing', 'neither', 'nor'].map((word) => [word, 'no'] as const),
]);
const turning = wordSet('not no non without except unless onli shall may');
/** Words that hold a sentence together and tell nothing of it. */
const functionWords = wordSet(
  'of to in for by and or that which be is ar with on at as from it thi under thei their other all shall may not no who whom been ha have do upon into than if when where',
);

/** Twice the words both have in the same order, by weight, of the weight of all. */
function likenessOfWordings(a: readonly string[], b: readonly string[]): number {
  let above = new Float64Array(b.length + 1);
  let row = new Float64Array(b.length + 1);
  for (const word of a) {
    for (let j = 1; j <= b.length; j++)
      row[j] = word === b[j - 1] ? above[j - 1]! + weightOfWord(word) : Math.max(above[j]!, row[j - 1]!);
    [above, row] = [row, above];
  }
  const all = sum(a) + sum(b);
  return all ? (2 * above[b.length]!) / all : 0;
}
const weightOfWord = (word: string): number => (word === '§' || word === '#' || functionWords.has(word) ? 1 : 2);
const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weightOfWord(word), 0);
