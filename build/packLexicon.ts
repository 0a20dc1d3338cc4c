import type { CompiledLexicon } from '../server/src/analysis/lexicon/compiled.ts';
import { packNumbers, packWords } from '../server/src/analysis/packed.ts';

/** What a phrase can be. */
export interface Entry {
  readonly things: Set<number>;
  readonly verbs: Set<number>;
  readonly acts: Set<number>;
  grammar: number;
  adjective: boolean;
  /** Which of its words tells the form of the verb: the first, but of "fine-tuned". */
  inflected: number;
  /** What a preposition counts as: "in favour of = to". */
  as: string;
}

export const newEntry = (): Entry => ({
  things: new Set(),
  verbs: new Set(),
  acts: new Set(),
  grammar: 0,
  adjective: false,
  inflected: 0,
  as: '',
});

export interface Tables {
  readonly things: readonly string[];
  readonly verbs: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Forms of a verb that a word can be, as bits. */
  readonly forms: ReadonlyMap<string, number>;
  readonly parted: readonly { readonly first: string; readonly rest: string; readonly verb: number }[];
}

interface Node {
  set: number;
  readonly next: Map<number, Node>;
}

/** Entries → one graph in which equal ends are one, packed. */
export function packLexicon({ things, verbs, entries, forms, parted }: Tables): CompiledLexicon {
  const words = [
    ...new Set([
      ...[...entries.keys()].flatMap((key) => key.split(' ')),
      ...parted.flatMap(({ first, rest }) => [first, ...rest.split(' ')]),
    ]),
  ].sort();
  const numbers = new Map(words.map((word, number) => [word, number]));
  const sets = new Sets();
  const root: Node = { set: 0, next: new Map() };
  for (const [key, one] of entries) {
    let node = root;
    for (const word of key.split(' ').map((each) => numbers.get(each)!)) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { set: 0, next: new Map() }));
      node = next;
    }
    node.set = sets.numberOf(one);
  }
  const partings = partingsOf(parted, numbers, sets);

  const leaves = sets.count + 1;
  const places = new Map<string, number>();
  const nodes: number[] = [];
  const place = ({ set, next }: Node): number => {
    if (!next.size) return set;
    const children = [...next].map(([word, child]): [number, number] => [word, place(child)]).sort(([a], [b]) => a - b);
    const key = `${set}:${children}`;
    let at = places.get(key);
    if (at === undefined) {
      places.set(key, (at = leaves + places.size));
      nodes.push(set, children.length);
      children.forEach(([word, leads], i) => nodes.push(word - (children[i - 1]?.[0] ?? 0), leads));
    }
    return at;
  };
  const roots = words.map((_, number) => {
    const node = root.next.get(number);
    return node ? place(node) : 0;
  });
  return {
    things,
    verbs,
    words: packWords(words),
    forms: words.map((word) => String.fromCharCode(65 + (forms.get(word) ?? 0))).join(''),
    sets: packNumbers(sets.all),
    counterparts: sets.counterparts,
    nodes: packNumbers(nodes),
    leaves,
    roots: packNumbers(roots),
    parted: partings,
  };
}

/** Verbs that the same words part in the same class stand together. */
function partingsOf(
  parted: Tables['parted'],
  numbers: ReadonlyMap<string, number>,
  sets: Sets,
): readonly [rest: string, set: number, firsts: string][] {
  const alike = new Map<string, { rest: string; set: number; firsts: number[] }>();
  for (const { first, rest, verb } of parted) {
    const set = sets.numberOf({ ...newEntry(), verbs: new Set([verb]) });
    const key = `${set} ${rest}`;
    let one = alike.get(key);
    if (!one) alike.set(key, (one = { rest, set, firsts: [] }));
    one.firsts.push(numbers.get(first)!);
  }
  return [...alike.values()].map(({ rest, set, firsts }) => {
    const ordered = sorted(firsts);
    return [rest, set, packNumbers(ordered.map((number, i) => number - (ordered[i - 1] ?? 0)))];
  });
}

/** What entries can be, each once, and all in one row. */
class Sets {
  readonly all: number[] = [];
  readonly counterparts = [''];
  private readonly known = new Map<string, number>();

  get count(): number {
    return this.known.size;
  }

  numberOf({ things, verbs, acts, grammar, adjective, inflected, as }: Entry): number {
    let counterpart = this.counterparts.indexOf(as);
    if (counterpart < 0) counterpart = this.counterparts.push(as) - 1;
    const row = [
      ...[things, verbs, acts].flatMap((numbers) => [numbers.size, ...sorted(numbers)]),
      // The bits of grammar are more than a packed number holds.
      grammar & 0xfff,
      grammar >>> 12,
      adjective ? 1 : 0,
      inflected,
      counterpart,
    ];
    const key = row.join(' ');
    let number = this.known.get(key);
    if (number === undefined) {
      this.known.set(key, (number = this.known.size + 1));
      this.all.push(...row);
    }
    return number;
  }
}

const sorted = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((a, b) => a - b);
