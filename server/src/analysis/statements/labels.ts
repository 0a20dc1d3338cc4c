import { numberOfWord, unknown } from '../lexicon/lexicon.ts';
import { closing, colon, comma, flag, opening, scanned, semicolon } from './scan.ts';

/**
 * Takes the labels of a list that runs on in a sentence out of the words just scanned: "excluding: (a) its tools; and (b) its
 * know-how" reads like "excluding its tools, and its know-how", and "(i)" is nobody. Where an item has a verb of its own, it is a
 * sentence, and the marks between the items stay. Labels that are spoken of stay: "Section 4 (a)", "paragraphs (a) and (b)".
 */
export function dropListLabels(text: string): void {
  if (!text.includes(') ')) return;
  const labels: number[] = [];
  for (let i = 1; i + 3 < scanned.count; i++) if (isListLabel(text, i)) labels.push(i);
  if (!labels.length) return;
  const ownVerbs = hasVerbFrom(labels[0]! + 3);
  let kept = 0;
  let next = 0;
  for (let i = 0; i < scanned.count; i++) {
    if (i === labels[next]) {
      next++;
      i += 2;
      if (!ownVerbs) kept = joined(kept);
      continue;
    }
    if (kept !== i) for (const list of lists) scanned[list][kept] = scanned[list][i]!;
    kept++;
  }
  scanned.count = kept;
}
const lists = ['starts', 'ends', 'numbers', 'hashes', 'flags'] as const;

/** The mark before a label: a colon goes, a semicolon is a comma, also before "and". */
function joined(kept: number): number {
  const { numbers } = scanned;
  if (numbers[kept - 1] === colon) return kept - 1;
  const at = joiningWords.has(numbers[kept - 1]!) ? kept - 2 : kept - 1;
  if (numbers[at] === semicolon) numbers[at] = comma;
  return kept;
}

function isListLabel(text: string, at: number): boolean {
  const { numbers, starts, ends, flags } = scanned;
  if (numbers[at] !== opening || numbers[at + 2] !== closing) return false;
  const [from, to] = [ends[at]!, starts[at + 2]!];
  // "x (a) y": blanks around it, and nothing within but the label.
  if (to - from > 4 || starts[at + 1] !== from || ends[at + 1] !== to || !labelWord.test(text.slice(from, to)))
    return false;
  if (!isBlank(text, starts[at]! - 1) || !isBlank(text, ends[at + 2]!)) return false;
  const [before, after] = [at - 1, at + 3];
  // "thirty (30) days", "Section 4 (a)", "under (a) and (b)".
  if (flags[before]! & flag.number || counted.has(numbers[before]!) || numbers[after]! < unknown) return false;
  return !referredTo.has(numbers[after]!);
}
const labelWord = /^(?:[a-h]|x?(?:i{1,3}|iv|v|vi{0,3}|ix)|x|[1-9])$/;
const isBlank = (text: string, at: number): boolean => text.charCodeAt(at) <= 32;

/** Whether a word that only a sentence has stands there. */
function hasVerbFrom(at: number): boolean {
  for (let i = at; i < scanned.count; i++) if (ofSentences.has(scanned.numbers[i]!)) return true;
  return false;
}

const lexiconNumbers = (words: string): ReadonlySet<number> =>
  new Set(
    words
      .split(' ')
      .map(numberOfWord)
      .filter((number) => number !== unknown),
  );
const joiningWords = lexiconNumbers('and or');
const counted = lexiconNumbers(
  'section sections clause clauses paragraph paragraphs article articles item items subsection subsections subparagraph sub under in of one two three four five six seven eight nine ten twelve',
);
const referredTo = lexiconNumbers('and or of above below to through is are days months years hours');
const ofSentences = lexiconNumbers('shall will must may agrees agree');
