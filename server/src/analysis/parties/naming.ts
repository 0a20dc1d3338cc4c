import type { Sentence } from '../clauses.ts';
import {
  hasLegalForm,
  isDescribed,
  isSomebody,
  legalNamesIn,
  type Name,
  nameAt,
  saysSomething,
  shortName,
} from '../names.ts';
import { addParty, asExample, type CandidateParty, isPart, partWords } from './candidates.ts';

/** Lines that say who somebody is, without a "between": "ACME LIMITED (company no 123) whose registered office is at …". */
export function byDescription(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const sentence of sentences.slice(0, 60)) {
    const name = /^\W{0,4}[A-Z]/.test(sentence.text) ? nameAt(sentence.text, 0) : undefined;
    if (name && hasLegalForm(name.name) && isDescribed(sentence.text, name))
      addParty(found, { name: name.name, label: shortName(name.name), also: [], ...sentence.span(name.from, name.to) });
  }
  return found.length >= 2 ? found.slice(0, 4) : [];
}

/** "The Client, Beta LLC, engages the Agency, Acme Inc.", "Beta LLC, as Client, and Acme Inc., as Agency". */
export function byPart(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const sentence of sentences.slice(0, 20)) {
    const text = sentence.text.slice(0, 800);
    for (const before of text.matchAll(partBefore)) {
      const name = nameAt(text, before.index + before[0].length);
      if (name && (isSomebody(name.name) || isDescribed(text, name))) put(sentence, name, before[1]!);
    }
    const hires = hiring.exec(text);
    const hired = hires ? nameAt(text, hires[0].length) : undefined;
    const hirer = hires ? hires[1]!.trim().replaceAll('·', '.') : '';
    if (hired && isSomebody(hirer) && isSomebody(hired.name)) {
      put(sentence, { name: hirer, from: 0, to: hirer.length }, shortName(hirer));
      put(sentence, hired, shortName(hired.name));
    }
    for (const name of legalNamesIn(text)) {
      const label = partAfterComma.exec(text.slice(name.to, name.to + 40));
      if (label) put(sentence, name, label[1]!);
    }
  }
  return found.length >= 2 ? found.slice(0, 4) : [];

  function put(sentence: Sentence, { name, from, to }: Name, label: string): void {
    addParty(found, { name, label, also: [], ...sentence.span(from, to) });
  }
}
/** "Alder Savings Bank hereby appoints Acme LLP". */
const hiring =
  /^((?:\p{Lu}[\p{L}\d&'·,-]* ){1,8})(?:hereby )?(?:appoints|engages|retains|hires|commissions) (?=\p{Lu})/u;
const partBefore = new RegExp(`(?:^|\\b[Tt]he |\\band )(${partWords}), (?=[A-Z])`, 'g');
const partAfterComma = new RegExp(`^, (?:the|as|as the) (${partWords})\\b(?! of\\b)`);

/** The last resort: companies that the first lines name and the paper goes on to speak of. */
export function byNaming(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const sentence of sentences.slice(0, 12)) {
    if (sentence.clause.part === 'contents' || sentence.text.startsWith('Source:')) continue;
    const text = sentence.text.slice(0, 1200);
    for (const { name, from, to } of legalNamesIn(text))
      if (
        found.length < 2 &&
        !asExample.test(text.slice(Math.max(0, from - 160), from)) &&
        !saysSomething(name) &&
        !isPart(name) &&
        isSpokenOf(shortName(name), sentences)
      )
        addParty(found, { name, label: shortName(name), also: [], ...sentence.span(from, to) });
  }
  return found;
}

function isSpokenOf(name: string, sentences: readonly Sentence[]): boolean {
  const words = name.replaceAll('.', '·').toLowerCase();
  let times = 0;
  for (const { text } of sentences.slice(0, 200)) if (text.toLowerCase().includes(words) && ++times >= 2) return true;
  return false;
}
