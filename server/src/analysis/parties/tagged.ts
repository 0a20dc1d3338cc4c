import type { Sentence } from '../clauses.ts';
import { isNobody, saysSomething } from '../names.ts';
import { addParty, type CandidateParty } from './candidates.ts';

/**
 * Two names with a label each right at the beginning, whatever they are names of: "Pebble Robotics ("Pebble") and Port of
 * Sundholm ("Port") build …", "Parley AB ("we") and the subscriber named in the order ("you")."
 */
export function byTags(sentences: readonly Sentence[]): readonly CandidateParty[] {
  for (const sentence of sentences.slice(0, 12)) {
    const { text } = sentence;
    if (!text.includes('"') || sentence.clause.part === 'contents') continue;
    const found: CandidateParty[] = [];
    let end = -1;
    for (const match of text.slice(0, 900).matchAll(tagged)) {
      const [whole, lead, name, described, label] = match;
      if (found.length ? match.index - end > 1 : described) break;
      end = match.index + whole.length;
      // The first opens the sentence, or what says who deals with whom; the others follow one another.
      if (
        !found.length &&
        match.index > 0 &&
        !/\b(?:between|among|by|for|from|to|with) $/.test(text.slice(0, match.index + lead!.length))
      )
        break;
      if (
        isNobody(label!) ||
        /^(?:These|This|Those|Such|Any|Each|All|Our|Your)\b/.test(name ?? '') ||
        (name && (isNobody(name) || saysSomething(name)))
      )
        break;
      const from = match.index + lead!.length;
      addParty(found, {
        name: (described ? label! : name!).replaceAll('·', '.'),
        label: label!.replaceAll('·', '.'),
        also: [],
        ...sentence.span(from, match.index + whole.length),
      });
    }
    if (found.length >= 2) return found.slice(0, 4);
  }
  return [];
}
const tagged =
  /((?:^|\b(?:and|between|among|with|by|for|from|to),? |, )(?:the |The |\(?[12ab]\)? )?)(?:((?:\p{Lu}|\d)[\p{L}\d&'.·-]*(?: (?:\p{Lu}[\p{L}\d&'.·-]*|\d+|of|and|the|&|for|de|van|von|der)){0,7})|((?:the|any|each|an?) [a-z][^"();]{2,80}?|you))(?:,[^"();]{1,80}?)?,? \((?:(?:the|hereinafter|referred to as|hereafter|called) ){0,3}"([^"]{1,30})"\)/gu;
