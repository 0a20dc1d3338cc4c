import type { Sentence } from '../clauses.ts';
import { entityName, hasLegalForm, isBlankName, isLegalPerson, isSomebody, looksLikeName, nameAt } from '../names.ts';
import type { Markdown } from '../page/blocks.ts';
import { addParty, type CandidateParty, partWords } from './candidates.ts';
import { labelsIn } from './labels.ts';

/** "Party A (Shipper): Acme Express Co., Ltd.", "**Client:** Beta LLC", "**Client** Beta LLC". */
export function inList(sentences: readonly Sentence[]): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const sentence of sentences.slice(0, 60)) {
    const { text } = sentence;
    const title = titleOfName(sentence);
    const pairs = labelsAndNames(text, title);
    if (title) put({ label: title, name: text.slice(0, pairs[0]?.labelFrom), from: 0 }, sentence);
    for (const pair of pairs) put(pair, sentence);
  }
  return found;

  function put({ label, name: words, from }: Omit<LabelAndName, 'labelFrom'>, sentence: Sentence): void {
    const part = listedPart(label);
    const name = listedName(words);
    if (!part || !name) return;
    // "Vendor: Beta AI, Inc. ("Beta")": the paper goes on to say Beta.
    const tag = labelsIn(words).find(
      (one) => one.from > 0 && one.from - words.indexOf(name) - name.length < 220 && !one.shared,
    );
    const called =
      tag && !listedPart(tag.labels[0]!) ? { label: tag.labels[0]!, also: [part.label, ...part.also] } : part;
    addParty(found, { name, ...called, ...sentence.span(from, from + name.length) });
  }
}

/** A part on one line and a company on the next, on the first page or where they sign; titles, to other readers. */
export function inStack({ blocks }: Markdown): readonly CandidateParty[] {
  const found: CandidateParty[] = [];
  for (const [i, { type, words }] of blocks.entries()) {
    const part = (i < 60 || i > blocks.length - 60) && type !== 'cell' ? listedPart(words.text) : undefined;
    const next = blocks[i + 1];
    const name =
      part && next && next.words.text.length < 100
        ? listedName(next.words.text.trim().replace(/\.(?!$)/g, '·'))
        : undefined;
    if (name && hasLegalForm(name)) addParty(found, { name, ...part!, start: next!.start, end: next!.end });
  }
  return found.length >= 2 ? found : [];
}

/** The part that stands before a name as a title: "**Client:** Beta LLC"; "## Client", and under it "Beta LLC" or "Name: Beta LLC". */
function titleOfName({ text, facts, clause }: Sentence): string | undefined {
  const inline = facts.heading?.text ?? '';
  const above = asksName.test(inline) ? clause.parent?.title : clause.title;
  if (above && listedPart(above) && isSomebody(entityName(text) ?? '')) return above;
  return listedPart(inline) ? inline : undefined;
}
/** What stands before the name itself: "Company name". */
export const asksName = /^(?:(?:full|legal|company|entity|registered|party) )*name(?: of (?:the )?party)?:?$/i;

/** "Customer", "the Client:", "Vendor Legal Name", "Party A (Shipper)": what a form calls a party; undefined for other words. */
export function listedPart(words: string): Pick<CandidateParty, 'label' | 'also'> | undefined {
  const [, part, inBrackets] = words.length < 80 ? (listLabel.exec(words.trim()) ?? []) : [];
  return part ? { label: inBrackets ?? part, also: inBrackets ? [part] : [] } : undefined;
}
const itsName = '(?: (?:(?:Full|Legal|Company|Entity) )*Name)?';
const listLabel = new RegExp(
  `^"?(?:(?:(?:(?:full |legal )*name of|(?:signed |executed )?(?:by|for)(?: and on behalf of)?) )?(?:the )?)(${partWords})"?${itsName}(?: details| information)?(?: \\((?:the )?"?([A-Z][\\w-]+)"?\\))?:?$`,
  'i',
);
const label = `(?:${partWords})${itsName}(?: \\((?:the )?"?[A-Z][\\w-]+"?\\))?`;

/** The name in what stands behind a label, if it is one. */
export function listedName(words: string): string | undefined {
  const name = entityName(words);
  if (!name || formField.test(name)) return undefined;
  return looksLikeName(name) || isBlankName(name) || isLegalPerson(words, { from: 0, to: name.length })
    ? name
    : undefined;
}
/** What a form asks for where a name might stand. */
const formField =
  /^(?:signature|signed|executed|accepted|agreed|print|name|title|notice|address|date|email|company|party)\b/i;

interface LabelAndName {
  readonly label: string;
  readonly labelFrom: number;
  readonly name: string;
  readonly from: number;
}

function labelsAndNames(text: string, title?: string): readonly LabelAndName[] {
  const pairs = text.includes(':') ? namesInRunningLine(text, title) : [];
  if (pairs.length) return pairs;
  const match = labelAndValue.exec(text);
  return match
    ? [{ label: match[1]!, labelFrom: 0, name: match[2]!, from: match[0].length - match[2]!.length }]
    : companyBehindLabel(text);
}
const labelAndValue = new RegExp(`^"?(?:The )?(${label})"?(?:\\s*[:–-]|:? means)\\s*(\\S[^:;]{2,120})`, 'i');

/** "**Client** Beta LLC, 12 Pier Road": only a company, and no sentence about one. */
function companyBehindLabel(text: string): readonly LabelAndName[] {
  const match = text.length < 200 && !auxiliaryInLine.test(text) ? labelOnly.exec(text) : null;
  const from = match?.[0].length ?? 0;
  const name = match ? nameAt(text, from) : undefined;
  return name && hasLegalForm(name.name) ? [{ label: match![1]!, labelFrom: 0, name: text.slice(from), from }] : [];
}
const labelOnly = new RegExp(`^(${label})\\s+(?=[A-Z])`);
const auxiliaryInLine = /\b(?:shall|will|may|must|is|are|has|have|agrees?|hereby)\b/;

/** Lines run together: "Party A: Acme Co., Ltd. Address: … Party B: Beta Ltd." Each name ends where the next label begins. */
function namesInRunningLine(text: string, title?: string): readonly LabelAndName[] {
  const labels = [...text.matchAll(labelAndColon)];
  return labels.flatMap((match, i) => {
    const from = match.index + match[0].length;
    const rest = text.slice(from, Math.min(from + 120, labels[i + 1]?.index ?? text.length));
    const name = nameAt(rest, 0);
    const believed = title || match[1]!.startsWith('Party') || labels.length > 1 || (name && isLegalPerson(rest, name));
    return (name || blankFirst.test(rest)) && believed
      ? [{ label: match[1]!, labelFrom: match.index, name: rest, from }]
      : [];
  });
}
/** "[Client name]", "____": a form that nobody has filled in. */
const blankFirst = /^(?:\[[^\]]{1,60}\]|_{3,})/;
const labelAndColon = new RegExp(`\\b(${label}):\\s*(?=[\\p{Lu}[_])`, 'gu');
