import type { Agreement } from '../../analysis/agreement.ts';
import { memo } from '../../analysis/memo.ts';
import type { Block, Words } from '../../analysis/page/blocks.ts';
import type { SentenceFacts } from '../../analysis/sentences.ts';
import { singular, type Term } from '../../analysis/terms.ts';

/**
 * Whether a defined term is used outside its own definition; capitals or small letters, one or many. The first use ends
 * the search, and where it was, and where there was none, is kept with the words of the blocks: a keystroke asks of a
 * long paper only the block it was typed in.
 */
export function useFinder({ text, markdown: { blocks } }: Agreement): (term: Term) => boolean {
  const wordsNow = new Set(blocks.map(({ words }) => words));
  let lower: string | undefined;
  let left = mostSearched;
  return (term) => {
    const memory = memoryOf(term);
    if (memory.used && wordsNow.has(memory.used)) return true;
    if (left < 0) return true;
    left -= text.length;
    if (memory.unused) {
      const changed = blocks.filter(({ words }) => !memory.unused!.has(words));
      if (!changed.some((block) => useOf(term, text.slice(block.start, block.end).toLowerCase(), block.start) >= 0)) {
        for (const { words } of changed) if (words.text) memory.unused.add(words);
        return false;
      }
    }
    const at = useOf(term, (lower ??= text.toLowerCase()), 0);
    if (at < 0) {
      memory.unused = new WeakSet(blocks.map(({ words }) => words).filter((words) => words.text));
      return false;
    }
    memory.unused = undefined;
    const block = blocks[lastBefore(blocks, at)];
    memory.used = block && at < block.end && block.words.text ? block.words : undefined;
    return true;
  };
}

/**
 * Characters that are gone through for all terms of a paper together: two hundred terms without a use on a hundred pages. Behind
 * it a term counts as used, so that a glossary of thousands costs no more.
 */
const mostSearched = 60_000_000;

interface Memory {
  /** A block that uses it. */
  used?: Words;
  /** When none does: the blocks that were asked. */
  unused?: WeakSet<Words>;
}

const memoryOf = ({ meaning: { facts }, term }: Term): Memory => {
  const terms = memories(facts);
  let memory = terms.get(term);
  if (!memory) terms.set(term, (memory = {}));
  return memory;
};
const memories = memo((_facts: SentenceFacts) => new Map<string, Memory>());

/** Index of the last block that begins at or before an offset; -1 where there is none. */
function lastBefore(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The offset of the first use found in a stretch of the text that begins at `base`, in small letters; -1 where there is none. */
function useOf({ term: written, meaning }: Term, lower: string, base: number): number {
  const start = meaning.start - base;
  const end = meaning.end - base;
  const term = written.replaceAll('·', '.');
  const words =
    term
      .toLowerCase()
      .match(/[a-z0-9][\w-]*/g)
      ?.map(singular) ?? [];
  if (!words.length) return base;
  // Most terms are used just as they are defined: found without a pattern.
  const exact = term.toLowerCase();
  for (let at = lower.indexOf(exact); at >= 0; at = lower.indexOf(exact, at + exact.length))
    if ((at < start || at >= end) && !letter.test(lower[at - 1] ?? '') && !letter.test(lower[at + exact.length] ?? ''))
      return base + at;
  // Marks, tags and line breaks may stand between the words of a term.
  const whole = new RegExp(
    `${words.map(anyNumber).join('[^a-z0-9]{1,12}(?:<[^<>]{1,80}>[^a-z0-9]{0,12})?')}(?![a-z])`,
    'y',
  );
  const first = words[0]!.replace(/y$/, '');
  for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + first.length)) {
    if (at >= start && at < end) continue;
    if (letter.test(lower[at - 1] ?? '')) continue;
    whole.lastIndex = at;
    if (whole.test(lower)) return base + at;
  }
  return -1;
}

const letter = /[a-z0-9]/;

/** "party" → party, parties; "deliverable" → deliverable, deliverables, deliverable's. */
const anyNumber = (word: string): string =>
  word.endsWith('y') ? `${escaped(word.slice(0, -1))}(?:y|ies)` : `${escaped(word)}(?:'?s|es|’s)?`;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('-', '[-‐‑–—]');
