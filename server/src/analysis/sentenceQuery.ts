import type { Sentence } from './clauses.ts';
import { answersKnown, matchesOf, questionNumber, says } from './sentenceMemo.ts';

/**
 * The sentences of an agreement, to be asked what they say. Answers are carried from one reading to the next, so that a
 * question put at every keystroke is put only to the sentences that are new since it was put last.
 */
export interface Prose {
  /**
   * The sentences in which a pattern is found, in order of place; of a global one the matches are kept (`matchesOf`). For
   * patterns written in the code: answers are kept while the paper is open, so one made of a paper's own words would pile up.
   */
  saying(pattern: RegExp): readonly Sentence[];
  /** What the next reading takes over. */
  readonly memory: ProseMemory;
}

/** By question: who was asked, and who says so. Sentences are known by what is remembered of them. */
type ProseMemory = Map<number, ProseAnswer>;

interface ProseAnswer {
  readonly asked: readonly KnownAnswers[];
  readonly saying: ReadonlySet<KnownAnswers>;
}

type KnownAnswers = unknown[];

/** Sentences, with the memory of the reading before → prose. */
export function proseOf(sentences: readonly Sentence[], memory: ProseMemory = new Map()): Prose {
  const all = sentences.map(answersKnown);
  let places: Map<KnownAnswers, number> | undefined;
  const changes = new Map<readonly KnownAnswers[], ListChange>();

  const answer = (pattern: RegExp): ReadonlySet<KnownAnswers> => {
    const question = questionNumber(pattern);
    const before = memory.get(question);
    if (before?.asked === all) return before.saying;
    const change = before ? changeSince(before.asked) : { from: 0, gone: noItems, until: all.length };
    let saying: ReadonlySet<KnownAnswers> = before?.saying ?? noOne;
    const finds = pattern.global
      ? (one: Sentence) => matchesOf(one, pattern).length > 0
      : (one: Sentence) => says(one, pattern);
    const news: KnownAnswers[] = [];
    for (let i = change.from; i < change.until; i++) if (finds(sentences[i]!)) news.push(all[i]!);
    const gone = saying.size ? change.gone.filter((one) => saying.has(one)) : noItems;
    if (news.length || gone.length) {
      const now = new Set(saying);
      for (const one of gone) now.delete(one);
      for (const one of news) now.add(one);
      saying = now;
    }
    memory.set(question, { asked: all, saying });
    return saying;
  };
  const changeSince = (before: readonly KnownAnswers[]): ListChange => {
    let change = changes.get(before);
    if (!change) changes.set(before, (change = listChangeBetween(before, all)));
    return change;
  };

  return {
    memory,
    saying(pattern) {
      const found = answer(pattern);
      if (!found.size) return noSentences;
      places ??= new Map(all.map((one, i) => [one, i]));
      return [...found]
        .map((one) => places!.get(one)!)
        .sort((a, b) => a - b)
        .map((i) => sentences[i]!);
    },
  };
}

/** What one stretch of the new list replaces, and who is gone with it. */
interface ListChange {
  readonly from: number;
  readonly until: number;
  readonly gone: readonly KnownAnswers[];
}

function listChangeBetween(before: readonly KnownAnswers[], after: readonly KnownAnswers[]): ListChange {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < least - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from, until: after.length - tail, gone: before.slice(from, before.length - tail) };
}

const noItems: readonly KnownAnswers[] = [];
const noOne: ReadonlySet<KnownAnswers> = new Set();
const noSentences: readonly Sentence[] = [];
