import type { Sentence } from '../clauses.ts';
import { hasLegalForm, legalNamesIn, looksLikePerson, type Name, nameAt, shortName } from '../names.ts';
import { addParty, type CandidateParty, countNamed, merge, sameName } from './candidates.ts';
import { byDefinedLabels } from './definedLabels.ts';
import { greeting, greets } from './greeting.ts';
import { labelsIn } from './labels.ts';
import { joinedSentences, openingFrom } from './partiesClause.ts';
import { inSignatureBlock } from './signatureBlock.ts';

/**
 * A letter agreement: from whom and to whom it goes, whom its first sentences tag ("Acme, Inc. (the "Company") proposes
 * to …"), and who signs it.
 */
export function inLetter(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const greeted = greeting(sentences);
  if (greeted < 0) return [];
  const head = addressee(sentences.slice(0, greeted + 1));
  const tagged = byDefinedLabels(openingFrom(sentences, greeted, 3)).slice(0, 4);
  if (countNamed(tagged) >= 2) return tagged;
  const known = merge(merge(tagged, head), head.length ? sender(sentences, greeted) : []);
  return countNamed(known) >= 2 ? known : merge(known, inSignatureBlock(sentences)).slice(0, 3);
}

/** In a letter between two "you" is to whom it goes and "we" who writes, whether or not it says so. */
export function asSpoken(known: readonly CandidateParty[], sentences: readonly Sentence[]): readonly CandidateParty[] {
  const greeted = known.length === 2 ? greeting(sentences) : -1;
  if (greeted < 0) return known;
  const writer = speaksAsOne(sentences.slice(greeted)) ? 'I' : 'we';
  const spoken = known.map(({ label, also }) => [label, ...also].find((one) => letterPronoun.test(one)));
  if (spoken.every(Boolean)) return known;
  // Where one is told in words, the other is the other.
  const told = spoken.findIndex(Boolean);
  const you = told < 0 ? addressed(known, sentences.slice(0, greeted + 1)) : spoken[told] === 'you' ? told : 1 - told;
  return you < 0
    ? known
    : known.map((one, i) => (spoken[i] ? one : { ...one, also: [...one.also, i === you ? 'you' : writer] }));
}
const letterPronoun = /^(?:I|we|us|you)$/i;

/** Which of two the letter goes to; of two that it does not begin with, who signs last. */
function addressed(known: readonly CandidateParty[], head: readonly Sentence[]): number {
  const [to] = addressee(head);
  return to ? known.findIndex(({ name }) => sameName(name, to.name)) : known[0]!.start > known[1]!.start ? 0 : 1;
}

/** "I will build …": the writer is one person, however often "we" stands for both. */
function speaksAsOne(sentences: readonly Sentence[]): boolean {
  const times = (pattern: RegExp): number =>
    sentences.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  return times(/\bI\b(?! ?[.)])|\b(?:me|my)\b/g) > 2 * times(/\b(?:[Ww]e|us|[Oo]urs?)\b/g);
}

/** "To: …" and "From: …" before the greeting. */
export function inFields(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const sentence of sentences.slice(0, Math.max(0, greeting(sentences)))) {
    const { heading } = sentence.facts;
    const field = /^(?:to|from)$/i.test(heading?.text ?? '') ? 0 : addressLine.exec(sentence.text)?.[0].length;
    const name = field === undefined ? undefined : nameAt(sentence.text, field);
    if (!name) continue;
    const [label = shortName(name.name), ...also] = labelsIn(sentence.text)[0]?.labels ?? [];
    addParty(found, { name: name.name, label, also, ...sentence.span(name.from, name.to) });
  }
  return found.length >= 2 ? found : [];
}
const addressLine = /^(?:To|TO|From|FROM):\s*/;

/** Who stands last before the greeting. */
function addressee(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const { text, span } = joinedSentences(sentences);
  const greeted = text.search(greetsInside);
  const last =
    withoutPerson([...legalNamesIn(text.slice(0, greeted))].at(-1)) ??
    addressedPerson(text.slice(0, greeted), text.slice(greeted));
  return last ? [{ name: last.name, label: shortName(last.name), also: [], ...span(last.from, last.to) }] : [];
}
/** "Ms. Ann Lee Chief Executive Officer Beta Travel, Inc.": the lines above the company's are whom to ask for. */
function withoutPerson(found: Name | undefined): Name | undefined {
  const ahead = found && whomToAskFor.exec(found.name)?.[0];
  return ahead && hasLegalForm(found.name.slice(ahead.length))
    ? { ...found, name: found.name.slice(ahead.length), from: found.from + ahead.length }
    : found;
}
const whomToAskFor =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof)[.·]? \p{Lu}[\w'’-]+ (?:\p{Lu}[.·] )?\p{Lu}[\w'’-]+,? (?:(?:\p{Lu}\w+ ){0,3}(?:Officer|Director|Manager|President|Counsel|Secretary|Partner),? )?|(?:Chief \p{Lu}\w+ Officer|(?:Managing|Executive|General|Medical) Director|General (?:Counsel|Manager)|(?:Vice )?President),? )(?=\p{Lu})/u;
const greetsInside = new RegExp(greets.source, 'm');

/** Who stands over a letter and again under it: the letterhead, and the name that signs. */
function sender(sentences: readonly Sentence[], greeted: number): readonly CandidateParty[] {
  const [first] = sentences;
  const name = first && greeted > 1 ? nameAt(firstLine(first.text), 0) : undefined;
  if (!first || !name || !(looksLikePerson(name.name) || hasLegalForm(name.name))) return [];
  const signs =
    hasLegalForm(name.name) ||
    sentences.slice(Math.max(greeted, sentences.length - 12)).some(({ text }) => text.includes(name.name));
  return signs ? [{ name: name.name, label: shortName(name.name), also: [], ...first.span(name.from, name.to) }] : [];
}
const firstLine = (text: string): string => text.split('\n', 1)[0]!;

/** "Ann Lee" above "Dear Ann" or "Dear Ms. Lee". */
function addressedPerson(head: string, greeted: string): Name | undefined {
  const called = /\bDear (?:[A-Z][\w'·-]* ){0,3}?([A-Z][\w'-]+)\s*[:,]/.exec(greeted)?.[1];
  if (!called) return undefined;
  for (const line of head.matchAll(
    /(?:^|\n) *(?:(?:Mr|Ms|Mrs|Dr|Prof)[·.] )?((?:[A-Z][\w'-]*[·.]? ){1,3}[A-Z][\w'-]+)/g,
  )) {
    const words = line[1]!.split(' ');
    const at = words.indexOf(called);
    if (at < 0) continue;
    const last = at > 0 ? at : words.findIndex((word, i) => i > 0 && /\w{2}/.test(word));
    const name = words.slice(0, last + 1).join(' ');
    const from = line.index + line[0].length - line[1]!.length;
    if (looksLikePerson(name)) return { name: name.replaceAll('·', '.'), from, to: from + name.length };
  }
  return undefined;
}
