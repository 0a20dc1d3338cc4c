import type { Agreement } from '../../analysis/agreement.ts';
import { singular, type Term } from '../../analysis/terms.ts';

/** How often each defined term is used outside its own definition; capitals or small letters, one or many. */
export function usesOf({ sentences, terms, clauses }: Agreement): ReadonlyMap<Term, number> {
  const byFirst = new Map<string, { term: Term; words: string[] }[]>();
  for (const term of new Set(terms.all.map(({ term }) => terms.get(term)!))) {
    const words = wordsOf(term.term).map(stem);
    if (!words.length) continue;
    const same = byFirst.get(words[0]!) ?? [];
    same.push({ term, words });
    byFirst.set(words[0]!, same);
  }
  const uses = new Map<Term, number>();
  const count = (text: string, inside?: { readonly text: string }) => {
    const words = wordsOf(text).map(stem);
    for (let i = 0; i < words.length; i++)
      for (const candidate of byFirst.get(words[i]!) ?? []) {
        if (inside && candidate.term.meaning.text === inside.text) continue;
        if (candidate.words.every((word, at) => words[i + at] === word))
          uses.set(candidate.term, (uses.get(candidate.term) ?? 0) + 1);
      }
  };
  for (const sentence of sentences) count(sentence.text, sentence);
  for (const { title } of clauses) if (title) count(title);
  return uses;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9][\w-]*/g) ?? [];
const stem = (word: string): string => singular(word);
