import type { Sentence } from '../clauses.ts';
import { namesIn, saysSomething, shortName } from '../names.ts';
import { add, type Found } from './found.ts';

/** The last resort: companies that the first lines name and the paper goes on to speak of. */
export function byNaming(sentences: readonly Sentence[]): readonly Found[] {
  const found: Found[] = [];
  for (const sentence of sentences.slice(0, 12)) {
    if (sentence.clause.part === 'contents' || sentence.text.startsWith('Source:')) continue;
    for (const { name, from, to } of namesIn(sentence.text.slice(0, 1200)))
      if (found.length < 2 && !saysSomething(name) && spokenOf(shortName(name), sentences))
        add(found, { name, label: shortName(name), also: [], ...sentence.span(from, to) });
  }
  return found;
}

function spokenOf(name: string, sentences: readonly Sentence[]): boolean {
  const words = name.replaceAll('.', '·').toLowerCase();
  let times = 0;
  for (const { text } of sentences.slice(0, 200)) if (text.toLowerCase().includes(words) && ++times >= 2) return true;
  return false;
}
