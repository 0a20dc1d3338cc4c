import { stemmer } from 'stemmer';

/** Words come again and again; a paper has a few thousand. */
const stemByWord = new Map<string, string>();

/** The stem of a word in small letters; nothing for what is longer than any word. */
export function stemOf(word: string): string {
  let stem = stemByWord.get(word);
  if (stem === undefined) {
    if (stemByWord.size > 20_000) stemByWord.clear();
    stemByWord.set(word, (stem = word.length > 40 ? '' : stemmer(word)));
  }
  return stem;
}
