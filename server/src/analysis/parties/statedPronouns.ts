import type { Sentence } from '../clauses.ts';
import { hasLegalForm, isInstitution, looksLikePerson, type Name, nameAt, shortName } from '../names.ts';
import { addParty, type CandidateParty } from './candidates.ts';
import { labelsIn } from './labels.ts';

/**
 * Who is meant by "I" and "you", where the paper says so: '"I" and "me" mean Ann Lee, and "you" means Beta LLC', 'references
 * to "we" are to Acme, Inc.', "I am Ann Lee and you are Beta LLC".
 */
export function byStatedPronouns(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const sentence of sentences.slice(0, 40)) {
    if (!quotedPronoun.test(sentence.text)) continue;
    for (const one of sentence.text.matchAll(stated)) {
      const name = somebodyAt(sentence.text, one.index + one[0].length);
      const pronoun = pronounIn(one[1] ?? one[2]!);
      if (!name || !pronoun || found.some(({ also }) => also.includes(pronoun))) continue;
      const [label = shortName(name.name)] = labelsIn(sentence.text.slice(name.to, name.to + 60))[0]?.labels ?? [];
      addParty(found, { name: name.name, label, also: [pronoun], ...sentence.span(name.from, name.to) });
    }
  }
  return found.length === 2 ? found : [];
}

const quotedWord = '["“](?:I|me|my|mine|we|us|our|ours|you|your|yours)[,.]?["”]';
const quotedPronoun = /["“](?:I|me|my|we|us|our|you|your)[,.]?["”]|\bI am \p{Lu}|\byou are \p{Lu}/u;
const stated = new RegExp(
  `(${quotedWord}(?:(?:,? (?:and|or)|,)? ${quotedWord}){0,3}),? (?:(?:will |shall )?(?:each |all )?(?:means?|refers? to|stands? for|denotes?|is|are)(?: a reference| references)?(?: to)?|for) |\\b(I am|[Yy]ou are) (?=\\p{Lu})`,
  'gu',
);

const pronounIn = (words: string): string | undefined =>
  /\b(?:I|me|my|mine)\b/.test(words)
    ? 'I'
    : /\byou(?:rs?)?\b/i.test(words)
      ? 'you'
      : /\b(?:we|us|ours?)\b/.test(words)
        ? 'we'
        : undefined;

/** A name that is a person's, a company's or a body's: "you are Responsible" names nobody. */
function somebodyAt(text: string, at: number): Name | undefined {
  const name = nameAt(text, at);
  return name && (hasLegalForm(name.name) || looksLikePerson(name.name) || isInstitution(name.name)) ? name : undefined;
}
