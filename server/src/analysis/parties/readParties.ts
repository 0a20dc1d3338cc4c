import type { Sentence } from '../clauses.ts';
import { hasLegalForm, isBlankName, isInstitution, looksLikePerson, shortName } from '../names.ts';
import type { Markdown } from '../page/blocks.ts';
import { memoized } from '../sentenceMemo.ts';
import type { Span } from '../span.ts';
import { withAliases } from './aliases.ts';
import { addParty, type CandidateParty, countNamed, isPart, merge, partWords, sameName } from './candidates.ts';
import { asSpoken, inFields, inLetter } from './letter.ts';
import { inList, inStack } from './listed.ts';
import { byDescription, byNaming, byPart } from './naming.ts';
import type { Party } from './party.ts';
import { inLines, inOpening, inPreamble } from './preamble.ts';
import { settleRoles } from './roles.ts';
import { inSignatureBlock } from './signatureBlock.ts';
import { byStatedPronouns } from './statedPronouns.ts';
import { inTables } from './tables.ts';
import { byIntroduction, byTags } from './tagged.ts';

/**
 * The parties: from the preamble ("… between Acme, Inc., a Delaware corporation ("Company"), and Jane Roe
 * ("Consultant")"), from a list ("**Client:** Beta LLC"), from the words of standard terms that name nobody, or from
 * who signs. The first of these that gives two is believed.
 */
export function readParties(sentences: readonly Sentence[], markdown: Markdown): readonly Party[] {
  const inTable = (): readonly CandidateParty[] => inTables(markdown);
  const stacked = (): readonly CandidateParty[] => inStack(markdown);
  const byLine = (): readonly CandidateParty[] => inLines(markdown);
  let best: readonly CandidateParty[] = [];
  const sure: CandidateParty[] = [];
  const settled = (found: readonly CandidateParty[]): readonly Party[] =>
    settleRoles(asSpoken(withAliases(fillListedNames(found, sentences), sentences), sentences), sentences);
  for (const source of [
    inFields,
    byStatedPronouns,
    inPreamble,
    inLetter,
    inTable,
    inList,
    stacked,
    inOpening,
    byLine,
    byTags,
    byIntroduction,
    byDescription,
    byPart,
    bySpeaking,
  ]) {
    const read = source(sentences);
    const found = read.filter(
      (party) =>
        source === bySpeaking ||
        party.name !== party.label ||
        hasLegalForm(party.name) ||
        (countNamed(read) > 0 && (looksLikePerson(party.name) || isInstitution(party.name))) ||
        mentioned(party, sentences),
    );
    if (countNamed(found) >= 2) {
      const parties =
        source === inPreamble
          ? betterTagged(found, sentences)
          : source === inOpening
            ? unlessOthersSign(found, sentences)
            : found;
      return settled(parties);
    }
    if (source === inPreamble || source === inLetter) sure.push(...found);
    // One side by name in the preamble, the other only by what the paper calls it.
    best =
      countNamed(best) > 0
        ? merge(best, found).slice(0, Math.max(2, best.length))
        : found.length > best.length
          ? found
          : best;
    if (best.length >= 2 && source !== inPreamble)
      return settled(sure.length || !countNamed(best) ? best : unlessOthersSign(best, sentences));
  }
  return settled(completed(best, sure, sentences));
}

/** Names that a "between" lists without labels give way to those that the opening labels. */
function betterTagged(found: readonly CandidateParty[], sentences: readonly Sentence[]): readonly CandidateParty[] {
  if (countLabelled(found) >= 2) return found;
  const opening = inOpening(sentences);
  return countLabelled(opening) >= 2 && opening.length <= 3 ? opening : found;
}
const countLabelled = (found: readonly CandidateParty[]): number =>
  found.filter(({ name, label }) => name !== label && label !== shortName(name)).length;

/** An opening without "between" may speak of others than those who sign; then these are the parties. */
function unlessOthersSign(found: readonly CandidateParty[], sentences: readonly Sentence[]): readonly CandidateParty[] {
  const signers = inSignatureBlock(sentences);
  const sign = found.filter((one) => signers.some(({ name }) => sameName(name, one.name)));
  return signers.length >= 2 && sign.length * 2 < found.length ? signers : found;
}

/** "the customer named below ("Customer")", and below: "Customer: Beta LLC". */
function fillListedNames(found: readonly CandidateParty[], sentences: readonly Sentence[]): readonly CandidateParty[] {
  if (found.every(({ name, label }) => name !== label)) return found;
  const listed = inList(sentences);
  return found.map((one) => {
    const filled = one.name === one.label ? listed.find(({ label }) => label === one.label) : undefined;
    return filled && !isBlankName(filled.name) ? { ...one, name: filled.name } : one;
  });
}

/** Who signs, or is named at all, beside the one party that is known. */
function completed(
  best: readonly CandidateParty[],
  sure: readonly CandidateParty[],
  sentences: readonly Sentence[],
): readonly CandidateParty[] {
  const signers = inSignatureBlock(sentences);
  const known = best.filter(
    (one) => !isPart(one.name) && (sure.includes(one) || signers.some(({ name }) => sameName(name, one.name))),
  );
  if (signers.length >= 2 && !known.length) return signers;
  const two = merge(known.length ? known : best, signers).slice(0, 2);
  return two.length >= 2 ? two : merge(two, byNaming(sentences)).slice(0, Math.max(2, best.length));
}

/** Who only looks like a name must be spoken of again; a party always is. */
const mentioned = ({ label, also }: CandidateParty, sentences: readonly Sentence[]): boolean =>
  [label, ...also].some((one) => {
    let times = 0;
    const called = one.replaceAll('.', '·');
    const enough = sentences.length < 40 ? 2 : 3;
    // Where they sign, a name may be the label of a line: "Vega Labs: Jo Reyes".
    return sentences
      .slice(0, 400)
      .some(({ text, facts }) => (text.includes(called) || facts.heading?.text === one) && ++times >= enough);
  });

/** Standard terms name nobody: the two labels that act most are the parties. */
function bySpeaking(sentences: readonly Sentence[]): readonly CandidateParty[] {
  for (const sentence of sentences.slice(0, 500)) {
    const two = memoized(sentence, betweenParts, (text) => betweenParts.exec(text));
    if (!two || two[1] === two[2]) continue;
    const found: CandidateParty[] = [];
    for (const label of [two[1]!, two[2]!]) {
      const from = sentence.text.indexOf(label, two.index);
      addParty(found, { name: label, label, also: [], ...sentence.span(from, from + label.length) });
    }
    if (found.length === 2) return found;
  }
  const counts = new Map<string, { times: number; at: Span }>();
  for (const sentence of sentences.slice(0, 500))
    for (const match of memoized(sentence, actingParty, (text) => [...text.matchAll(actingParty)])) {
      const label = match[1]!.replace(/^You$/i, 'You');
      const seen = counts.get(label) ?? { times: 0, at: sentence.span(match.index, match.index + label.length) };
      counts.set(label, { ...seen, times: seen.times + 1 });
    }
  const found: CandidateParty[] = [];
  const ranked = [...counts]
    .filter(([label, { times }]) => times >= (/^(?:You|We)$/.test(label) ? 1 : 2))
    .sort((a, b) => b[1].times - a[1].times);
  for (const [label, { at }] of ranked.slice(0, 2)) addParty(found, { name: label, label, also: [], ...at });
  return found;
}
/** "the Cover Page between Company and Partner": who deals, though others act more often in a part of the terms. */
const betweenParts = new RegExp(
  `(?:(?<!\\b[Aa]s )\\bbetween (?:the )?|^(?:The )?)(${partWords}) and (?:the )?(${partWords})\\b`,
);
const actingParty = new RegExp(
  `\\b(${partWords}|[Yy]ou|We)\\b(?='s|\\s+(?:shall|will|may|must|is|has|agrees?|hereby|and|represents?|grants?|keeps?|owns?|pays?|runs?|provides?|hosts?|can|do(?:es)? not)\\b)`,
  'g',
);
