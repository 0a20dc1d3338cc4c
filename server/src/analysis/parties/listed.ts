import type { Sentence } from '../clauses.ts';
import { entityName, hasLegalForm, isBlank, isLegalPerson, looksLikeName, nameAt } from '../names.ts';
import { add, type Found, partWords } from './found.ts';

/** "Party A (Shipper): ZTO Express Co., Ltd.", "**Client:** Beta LLC", a row "Customer | Beta LLC". */
export function inList(sentences: readonly Sentence[]): readonly Found[] {
  const found: Found[] = [];
  const opening = sentences.slice(0, 60);
  for (const [i, sentence] of opening.entries()) {
    const { heading } = sentence.facts;
    const titled =
      heading && listLabel.test(heading.text) ? [{ label: heading.text, name: sentence.text, from: 0 }] : [];
    const pairs = [...titled, ...labelsAndNames(sentence.text)];
    const named = !pairs.length && listLabel.test(sentence.text.trim()) ? namedBy(i) : undefined;
    if (named) put({ label: sentence.text.trim(), name: named.text, from: 0 }, named);
    for (const pair of pairs) put(pair, sentence);
  }
  return found;

  /**
   * The cell beside a label; under it where labels stand beside each other: "| Client | Agency |". Outside a table the
   * next line, if it is a company.
   */
  function namedBy(i: number): Sentence | undefined {
    if (opening[i]!.block.type !== 'cell') {
      const next = opening[i + 1];
      return next && hasLegalForm(next.text) && next.text.length < 100 ? next : undefined;
    }
    let [first, after] = [i, i + 1];
    while (isLabel(opening[first - 1])) first--;
    while (isLabel(opening[after])) after++;
    const cell = opening[i + after - first];
    return cell?.block.type === 'cell' ? cell : undefined;
  }
  function put(pair: Pair, sentence: Sentence): void {
    const name = entityName(pair.name);
    if (
      !name ||
      field.test(name) ||
      !(looksLikeName(name) || isBlank(name) || isLegalPerson(name, { from: 0, to: name.length }))
    )
      return;
    const label = /\(([A-Z]\w+)\)/.exec(pair.label)?.[1] ?? pair.label;
    add(found, {
      name,
      label: label.replace(/^the |:$| (?:Legal )?Name:?$/gi, ''),
      also: label === pair.label ? [] : [pair.label.replace(/\s*\(.*/, '')],
      ...sentence.span(pair.from, pair.from + name.length),
    });
  }
}

const isLabel = (sentence: Sentence | undefined): boolean =>
  sentence?.block.type === 'cell' && listLabel.test(sentence.text.trim());

interface Pair {
  readonly label: string;
  readonly name: string;
  readonly from: number;
}

/** What a form asks for where a name might stand. */
const field = /^(?:signature|print|name|title|notice|address|date|email|company|party)\b/i;

const listLabel = new RegExp(`^"?(?:the )?(?:${partWords})"?(?: (?:Legal )?Name)?(?: \\([A-Z]\\w+\\))?:?$`, 'i');
const labelled = new RegExp(
  `^"?((?:${partWords})(?: (?:Legal )?Name)?(?: \\([A-Z]\\w+\\))?)"?\\s*[:–-]\\s*(\\S[^:;]{2,120})`,
  'i',
);
/** Lines run together: "Party A: Acme Co., Ltd. Address: … Party B: Beta Ltd." */
const runTogether = new RegExp(`\\b((?:${partWords})(?: Name)?(?: \\([A-Z]\\w+\\))?):\\s*(?=[A-Z[_])`, 'g');

function labelsAndNames(text: string): readonly Pair[] {
  const pairs: Pair[] = [];
  if (text.includes(':'))
    for (const match of text.matchAll(runTogether)) {
      const from = match.index + match[0].length;
      const name = nameAt(text, from);
      if (name && (match[1]!.startsWith('Party') || isLegalPerson(text, name)))
        pairs.push({ label: match[1]!.replace(' Name', ''), name: text.slice(from, from + 120), from });
    }
  if (pairs.length) return pairs;
  const match = labelled.exec(text);
  return match ? [{ label: match[1]!, name: match[2]!, from: match[0].length - match[2]!.length }] : [];
}
