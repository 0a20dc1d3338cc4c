import type { Sentence } from '../clauses.ts';
import { hasLegalForm, looksLikePerson, nameAt, namesLegalPerson } from '../names.ts';
import type { Markdown } from '../page/blocks.ts';
import { memoized } from '../sentenceMemo.ts';
import { type CandidateParty, countNamed, merge } from './candidates.ts';
import { connectors } from './connectors.ts';
import { byDefinedLabels } from './definedLabels.ts';
import { greeting } from './greeting.ts';
import { type Opening, openingFrom, openingLines } from './partiesClause.ts';

/** Where "between" or "by and among" opens a preamble; cover pages say so too, so the one that tags its parties wins. */
export function inPreamble(sentences: readonly Sentence[]): readonly CandidateParty[] {
  let best: readonly CandidateParty[] = [];
  let tried = 0;
  let covered = false;
  const letter = greeting(sentences) >= 0;
  for (let i = 0; i < Math.min(sentences.length, 600) && tried < 8; i++) {
    const { clause, facts } = sentences[i]!;
    if (clause.part === 'contents' || clause.part === 'definitions' || (clause.part === 'exhibit' && i > 25)) continue;
    const titled = labelOfParties.test(
      facts.heading?.text ?? (clause.sentences[0] === sentences[i] ? clause.title : ''),
    );
    const opening = memoized(sentences[i]!, opener, opensPreamble) ?? (titled ? 0 : undefined);
    if (opening === undefined) continue;
    // A letter speaks of other agreements first.
    if (letter && !/\bthis\b/i.test(sentences[i]!.text.slice(0, opening + 20))) continue;
    tried++;
    const region = openingFrom(sentences, i);
    const found = byDefinedLabels(region, opening);
    // In the body, "an agreement between …" is mostly another one; names with labels behind them are believed.
    const opens =
      (i < 12 && clause.part !== 'recitals') ||
      (i < 40 && (clause.part === 'front' || clause === sentences[0]!.clause)) ||
      titled ||
      formal.test(sentences[i]!.text);
    if (!opens && (found.length < 2 || countNamed(found) < 1 || tagsFor(found, region) < 2)) continue;
    const better =
      countNamed(found) > countNamed(best) || (countNamed(found) === countNamed(best) && found.length > best.length);
    // A cover page names them; the preamble behind it tags them too.
    const preamble = covered && countNamed(found) >= 2 && tagsFor(found, region) >= 2;
    if (better || preamble) best = found;
    if (countNamed(best) < 2 && !(best.length >= 2 && best === found && tagsFor(found, region) >= 2)) continue;
    if (preamble || i > 60 || tagsFor(found, region) >= 2) break;
    covered = true;
  }
  return best;
}
/** What a cover page writes before them: "Between: …", "Parties: …". */
const labelOfParties =
  /^(?:(?:this )?(?:agreement|contract) )?(?:by and )?(?:between|among)$|^(?:the )?(?:contracting )?parties:?$|^the undersigned:?$/i;
/** How many of them are followed by a label of their own. */
const tagsFor = (found: readonly CandidateParty[], { text }: Opening): number =>
  found.filter(({ label }) => text.includes(`${label}"`) || text.includes(`${label}'`)).length;

/** Where the list of parties may begin: "between" and a name; "between the parties", "between 9 and 5" open nothing. */
function opensPreamble(text: string): number | undefined {
  if (!hint.test(text)) return undefined;
  const opening = opener.exec(text);
  if (!opening) return undefined;
  const rest = text.slice(opening.index + opening[0].length);
  if (!rest.trim() || /^ the following parties\b[^:]{0,80}:\s*$/.test(rest)) return opening.index;
  const name = rest.slice(connectors.exec(rest)![0].length);
  return /^(?:you\b|us, |[A-Z0-9[{_"'*(●]|[a-z]+(?:[.·-][a-z]*)?[.·][a-z]|[a-z]{1,2}[A-Z])/.test(name) &&
    !/^(?:Section|Article|January|Part(?:y|ies))\b/.test(name)
    ? opening.index
    : undefined;
}
const opener =
  /\b(?:agreement|contract|addendum|amendment|deed|lease|statement of work|dated|made|entered|effective|executed|signed|is|are)\b[^;]{0,400}?\b(?:by and between|by and among|between|among|into (?:by|with(?! effect))|made by|executed by|signed by|concluded by)\b:?|^(?:["'(][^.;]{1,160}["')] )?(?:by and )?(?:between|among|B E T W E E N)\b:?|^(?:(?:the )?parties(?: to this agreement)?(?: are)?|the undersigned):?(?=$| \(?1\)?[.)]? )|\bthe parties to this (?:\w+ ){1,5}are:?/i;
const formal =
  /^(?:[^a-z.;]{0,100}|(?:[A-Z][\w&'-]* ){3,14})(?:this|This|THIS)\b[^.]{0,200}\b(?:made|entered|effective|dated|executed|between|among|BETWEEN|AMONG|MADE|ENTERED)\b|\bparties to this\b/;
/** A cheap look before the dear one. */
const hint = /between|among|undersigned|B E T W E E N|parties|(?:into|made|executed|signed|concluded) (?:by|with)/i;

/** An opening with no "between": "Acme, a California corporation (the "Investor"), and …, agree as follows". */
export function inOpening(sentences: readonly Sentence[]): readonly CandidateParty[] {
  let best: readonly CandidateParty[] = [];
  let tried = 0;
  for (const [i, { text: words, clause, facts }] of sentences.slice(0, 40).entries()) {
    // A name in bold that ends in a stop has been taken for a title: "**Acme Inc.** ("Supplier")".
    const text = facts.heading ? `${facts.heading.text} ${words}` : words;
    if (clause.part === 'contents' || !labelTag.test(text) || !(namesLegalPerson(text) || blankTagged.test(text)))
      continue;
    const found = withWriter(byDefinedLabels(openingFrom(sentences, i)), sentences[i]!);
    if (countNamed(found) > countNamed(best) || (countNamed(found) === countNamed(best) && found.length > best.length))
      best = found;
    if (countNamed(best) >= 2 || ++tried >= 3) break;
  }
  return best;
}
/** A list of parties whose lines have no verb: "1. **Acme Ltd** (Supplier), 12 Pier Road"; "## Acme Ltd", and under it its label. */
export function inLines({ blocks }: Markdown): readonly CandidateParty[] {
  const lines = blocks.slice(0, 40).filter(({ type, words: { text } }, i) => {
    if (type === 'heading') return i > 0 && hasLegalForm(text);
    const line = (type === 'item' || type === 'paragraph') && text.length < 300 && labelTag.test(text);
    return (
      line && (namesLegalPerson(text) || (blocks[i - 1]?.type === 'heading' && hasLegalForm(blocks[i - 1]!.words.text)))
    );
  });
  return lines.length >= 2 ? byDefinedLabels(openingLines(lines)) : [];
}

/** "I, Jane Roe, agree with Acme, Inc. ("Company")": who speaks bears no tag. */
function withWriter(found: readonly CandidateParty[], sentence: Sentence): readonly CandidateParty[] {
  const writes = countNamed(found) === 1 ? /\bI, (?:the undersigned,? )?(?=[A-Z])/.exec(sentence.text) : null;
  const name = writes ? nameAt(sentence.text, writes.index + writes[0].length) : undefined;
  if (!name || !looksLikePerson(name.name)) return found;
  return merge(found, [{ name: name.name, label: name.name, also: [], ...sentence.span(name.from, name.to) }]);
}
const labelTag =
  /\("|\((?:the|hereinafter|referred|together|collectively|each)\b[^()]{0,30}"|\((?:the )?[A-Z]|\b(?:[Hh]ereinafter|[Hh]ereafter|[Hh]erein (?:called|referred))\b|[–—-] (?:the )?"/;
const blankTagged = /(?:_{3}|\[ {0,3}[*●·]{0,5} {0,3}\]|\{\w{1,60}\}),? \((?:the )?"/;
