import type { Sentence } from '../clauses.ts';
import { hasLegalForm, isInstitution, looksLikePerson, type Name, nameAt, shortName } from '../names.ts';
import { addParty, type CandidateParty } from './candidates.ts';
import { labelsIn } from './labels.ts';

/**
 * Who is meant by "I" and "you", where the paper says so: '"I" and "me" mean Ann Lee, and "you" means Beta LLC', 'references
 * to "we" are to Acme, Inc.', "I am Ann Lee and you are Beta LLC"; '"we" means that company', named the sentence before, and
 * '"you" means the firm named in the order', which names nobody.
 */
export function byStatedPronouns(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const [i, sentence] of sentences.slice(0, 40).entries()) {
    if (!quotedPronoun.test(sentence.text)) continue;
    for (const one of sentence.text.matchAll(stated)) {
      const behind = one.index + one[0].length;
      const pronoun = pronounIn(one[1] ?? one[2]!);
      if (!pronoun || found.some(({ also }) => also.includes(pronoun))) continue;
      const rest = sentence.text.slice(behind);
      const before = sentences[i - 1];
      if (pronoun === 'you' && namedElsewhere.test(rest)) {
        addParty(found, { name: 'You', label: 'you', also: ['you'], ...sentence.span(one.index, behind) });
        continue;
      }
      if (before && thatOne.test(rest)) {
        const known = companyIn(before.text);
        if (known)
          addParty(found, { name: known.name, label: pronoun, also: [pronoun], ...before.span(known.from, known.to) });
        continue;
      }
      const name = somebodyAt(sentence.text, behind);
      if (!name) continue;
      const [label = shortName(name.name)] = labelsIn(sentence.text.slice(name.to, name.to + 60))[0]?.labels ?? [];
      addParty(found, { name: name.name, label, also: [pronoun], ...sentence.span(name.from, name.to) });
    }
  }
  return found.length === 2 ? found : [];
}

const quotedWord = '["“](?:I|me|my|mine|[Ww]e|us|[Oo]ur|ours|[Yy]ou|[Yy]our|yours)[,.]?["”]';
const quotedPronoun = /["“](?:I|me|my|[Ww]e|us|[Oo]ur|[Yy]ou|[Yy]our)[,.]?["”]|\bI am \p{Lu}|\byou are \p{Lu}/u;
const stated = new RegExp(
  `(${quotedWord}(?:(?:,? (?:and|or)|,)? ${quotedWord}){0,3}),? (?:(?:will |shall )?(?:each |all )?(?:means?|refers? to|stands? for|denotes?|is|are)(?: a reference| references)?(?: to)?|for) |\\b(I am|[Yy]ou are) (?=\\p{Lu})`,
  'gu',
);

const thatOne = /^(?:that|this|the said) (?:company|firm|business|entity|corporation|body)\b/i;
const namedElsewhere = /^(?:the|a|any) (?:[a-z]+ ){0,5}(?:named|identified|described|whose details|who|that)\b/;

/** The first company by its legal form. */
function companyIn(text: string): Name | undefined {
  for (const { index } of text.matchAll(/(?<![\p{L}-])\p{Lu}/gu)) {
    const name = nameAt(text, index);
    if (name && hasLegalForm(name.name)) return name;
  }
  return undefined;
}

const pronounIn = (words: string): string | undefined =>
  /\b(?:I|me|my|mine)\b/.test(words)
    ? 'I'
    : /\byou(?:rs?)?\b/i.test(words)
      ? 'you'
      : /\b(?:we|us|ours?)\b/i.test(words)
        ? 'we'
        : undefined;

/** A name that is a person's, a company's or a body's: "you are Responsible" names nobody. */
function somebodyAt(text: string, at: number): Name | undefined {
  const name = nameAt(text, at);
  return name && (hasLegalForm(name.name) || looksLikePerson(name.name) || isInstitution(name.name)) ? name : undefined;
}
