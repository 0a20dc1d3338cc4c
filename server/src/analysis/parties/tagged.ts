import type { Sentence } from '../clauses.ts';
import { isNobody, nameAt, saysSomething, shortName } from '../names.ts';
import { addParty, type CandidateParty, isPart } from './candidates.ts';

/**
 * Two names with a label each right at the beginning, whatever they are names of: "Pebble Robotics ("Pebble") and Port of
 * Sundholm ("Port") build …", "Parley AB ("we") and the subscriber named in the order ("you")."
 */
export function byTags(sentences: readonly Sentence[]): readonly CandidateParty[] {
  for (const [i, sentence] of sentences.slice(0, 12).entries()) {
    const { text } = sentence;
    const two = i < 2 ? pair.exec(text) : null;
    if (two && !text.includes('("')) {
      const both: CandidateParty[] = [];
      for (const name of [two[1]!, two[2]!]) {
        const from = text.indexOf(name);
        if (!isNobody(name) && !saysSomething(name) && !isPart(name))
          addParty(both, {
            name: name.replaceAll('·', '.'),
            label: shortName(name.replaceAll('·', '.')),
            also: [],
            ...sentence.span(from, from + name.length),
          });
      }
      if (both.length === 2) return both;
    }
    if (!text.includes('"') || sentence.clause.part === 'contents') continue;
    const found: CandidateParty[] = [];
    let end = -1;
    for (const match of text.slice(0, 900).matchAll(taggedName)) {
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
const taggedName =
  /((?:^|\b(?:and|between|among|with|by|for|from|to),? |, )(?:the |The |\(?[12ab]\)? )?)(?:((?:\p{Lu}|\d)[\p{L}\d&'.·-]*(?: (?:\p{Lu}[\p{L}\d&'.·-]*|\d+|of|and|the|&|for|de|van|von|der)){0,7})|((?:the|any|each|an?) [a-z][^"();]{2,80}?|you))(?:,[^"();]{1,80}?)?,? \((?:(?:the|hereinafter|referred to as|hereafter|called) ){0,3}"([^"]{1,30})"(?:,? (?:or |and )?"[^"]{1,30}")?\)/gu;
/** "I am Ines Moreau, a developer." "You are Bright Tutors Inc.": each says who it is. */
export function byIntroduction(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const sentence of sentences.slice(0, 12)) {
    const [whole, who] = selfIntroduction.exec(sentence.text) ?? [];
    const name = whole ? nameAt(sentence.text, whole.length) : undefined;
    if (!name || isNobody(name.name) || saysSomething(name.name)) continue;
    const label = who === 'I' ? 'I' : who!.toLowerCase();
    addParty(found, { name: name.name, label, also: [], ...sentence.span(name.from, name.to) });
  }
  return found.length === 2 ? found : [];
}
const selfIntroduction = /^(I|We|You)(?: am| are|'m|'re) (?=\p{Lu})/u;

const large = "\\p{Lu}[\\p{L}\\d&'·-]*(?: (?:\\p{Lu}[\\p{L}\\d&'·-]*|of|the|&|de|van|von)){0,6}";
/** "Ostra Bank and Moneta Labs SA wish to …": two who have no label. */
const pair = new RegExp(
  `^(${large}) and (${large}) (?:wish|agree|intend|desire|have agreed|hereby|declare|want|plan|undertake)\\b`,
  'u',
);
