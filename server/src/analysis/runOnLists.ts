/** A list within one sentence: "Agency retains: (a) its tools; (b) its know-how." Offsets of the sentence's text. */
export interface RunOnList {
  /** Where the words before the first label end. */
  readonly leadIn: number;
  readonly items: readonly (readonly [from: number, to: number])[];
}

/** Two items or more with labels that count from the first on; none of them is long or a sentence of its own. */
export function runOnList(text: string): RunOnList | undefined {
  if (!text.includes('(a)') && !text.includes('(i)') && !text.includes('(1)')) return undefined;
  const places = [...text.matchAll(runOnLabel)].slice(0, mostItems);
  const first = places.findIndex(({ 1: label }) => label === 'a' || label === 'i' || label === '1');
  if (first < 0 || places.length - first < 2 || places[first]!.index < shortestLead) return undefined;
  const kind = counters.find((one) => one[0] === places[first]![1])!;
  const labels = places.slice(first).filter(({ 1: label }, i) => kind[i] === label);
  if (labels.length < 2 || labels.length < places.length - first) return undefined;
  const items = labels.map(({ index, 0: label }, i): readonly [number, number] => {
    const from = index + label.length;
    const end = labels[i + 1]?.index ?? text.length;
    const words = text.slice(from, end).replace(itemEnd, '');
    return [from, from + words.length];
  });
  const short = items.every(
    ([from, to]) => to - from > 2 && to - from < 100 && !/[;:.]|,? (?:shall|will|may|must) /.test(text.slice(from, to)),
  );
  return short ? { leadIn: places[first]!.index, items } : undefined;
}

const runOnLabel = /(?<=[\s:,;–-])\(([a-h]|i{1,3}|iv|v|vi|[1-8])\) /g;
const counters = ['abcdefgh'.split(''), ['i', 'ii', 'iii', 'iv', 'v', 'vi'], '12345678'.split('')];
const itemEnd = /(?<![\s.,;])[\s.,;]{0,9}(?:\b(?:and|or|and\/or)\b)?[\s.,;]{0,9}$/;
const mostItems = 9;
const shortestLead = 12;
