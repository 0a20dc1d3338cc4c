import type { Agreement } from '../../analysis/agreement.ts';
import { memo } from '../../analysis/memo.ts';
import { textOffset, type Words } from '../../analysis/page/blocks.ts';
import { blockAt } from '../../analysis/page/shown.ts';
import type { SentenceFacts } from '../../analysis/sentences.ts';
import { singular, type Term } from '../../analysis/terms.ts';

/**
 * Whether a defined term is used outside its own definition, in words that are shown; capitals or small letters, one or
 * many. The first use ends the search. Where it was is kept, and of which words there was none: one set for all terms of a
 * reading, so that a keystroke asks of a long paper only the block it was typed in.
 */
export function useFinder({ markdown }: Agreement): (term: Term) => boolean {
  const { blocks } = markdown;
  const now: readonly Words[] = blocks.map(({ words }) => words).filter(({ text }) => text);
  const here = new Set(now);
  const lower = new Map<Words, string>();
  const inSmallLetters = (words: Words): string => {
    let small = lower.get(words);
    if (small === undefined) lower.set(words, (small = words.text.toLowerCase()));
    return small;
  };
  const news = memo((asked: ReadonlySet<Words>) => now.filter((words) => !asked.has(words)));
  let left = mostSearched;
  return (term) => {
    const memory = useMemoryOf(term);
    if (memory.used && here.has(memory.used)) return true;
    if (left < 0) return true;
    const uses = termUsePredicate(term);
    // A cell or a title beside its meaning, or the page before: where it is defined is no use of it.
    const place = blockAt(markdown, term.start);
    const at = place?.words.text ? textOffset(place.words, term.start - place.start) : 0;
    memory.used = (memory.unused ? news(memory.unused) : now).find((words) => {
      left -= words.text.length + perBlock;
      const small = inSmallLetters(words);
      if (words === term.meaning.block.words) return uses(small, true);
      if (words === place?.words) return uses(`${small.slice(0, at)}${small.slice(at + term.term.length)}`, false);
      return uses(small, false) || (small.includes('- ') && uses(small.replace(brokenWord, '$1'), false));
    });
    memory.unused = memory.used ? undefined : here;
    return memory.used !== undefined;
  };
}

/** "tech- nology", as a line's end left it. */
const brokenWord = /([a-z])- {1,3}(?=[a-z])/g;

/**
 * Characters that are gone through for all terms of a paper together: two hundred terms without a use on a hundred pages. Behind
 * it a term counts as used, so that a glossary of thousands costs no more.
 */
const mostSearched = 60_000_000;
/** What a block costs besides its characters. */
const perBlock = 100;

interface UseMemory {
  /** A block that uses it. */
  used?: Words;
  /** Words among which there was no use. */
  unused?: ReadonlySet<Words>;
}

const useMemoryOf = ({ meaning: { facts }, term }: Term): UseMemory => {
  const terms = memories(facts);
  let memory = terms.get(term);
  if (!memory) terms.set(term, (memory = {}));
  return memory;
};
const memories = memo((_facts: SentenceFacts) => new Map<string, UseMemory>());

/** Asks of a block's words, in small letters, whether they use the term; its own block also holds its definition. */
function termUsePredicate({ term: written, meaning }: Term): (lower: string, own: boolean) => boolean {
  const term = written.replaceAll('·', '.').toLowerCase();
  const words = term.match(/[a-z0-9][\w-]*/g)?.map(singular) ?? [];
  if (!words.length) return () => true;
  let whole: RegExp | undefined;
  const first = words[0]!.replace(/y$/, '');
  return (lower, own) => {
    for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + first.length)) {
      if ((own && at >= meaning.facts.from && at < meaning.facts.to) || asciiWordCharacter.test(lower[at - 1] ?? ''))
        continue;
      // Most terms are used just as they are defined: found without a pattern.
      if (lower.startsWith(term, at) && !asciiWordCharacter.test(lower[at + term.length] ?? '')) return true;
      whole ??= new RegExp(`${words.map(wordInAnyNumber).join('[^a-z0-9]{1,12}')}(?![a-z])`, 'y');
      whole.lastIndex = at;
      if (whole.test(lower)) return true;
    }
    return false;
  };
}

const asciiWordCharacter = /[a-z0-9]/;

/** "party" → party, parties; "day" → day, days; "deliverable" → deliverable, deliverables, deliverable's. */
const wordInAnyNumber = (word: string): string =>
  word.endsWith('y')
    ? `${escapedPattern(word.slice(0, -1))}(?:y(?:'?s|’s)?|ies)`
    : `${escapedPattern(word)}(?:'?s|es|’s)?`;

const escapedPattern = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('-', '[-‐‑–—]');
