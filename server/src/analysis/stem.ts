import { stemmer } from 'stemmer';

/** Words come again and again; a paper has a few thousand. */
const stems = new Map<string, string>();

/** The stem of a word in small letters; nothing for what is longer than any word. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size > 20_000) stems.clear();
    stems.set(word, (stem = word.length > 40 ? '' : stemmer(word)));
  }
  return stem;
}
