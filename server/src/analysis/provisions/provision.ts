import type { Clause, Sentence } from '../clauses.ts';
import type { Party, Role } from '../parties.ts';
import { ready } from '../ready.ts';
import { remember } from '../remember.ts';
import type { Span } from '../span.ts';
import type { Terms } from '../terms.ts';
import { needlesOf } from './needles.ts';
import { wordFinder } from './wordFinder.ts';

/** A stretch of a clause that does one legal thing. Its range is the sentence that does the work. */
export interface Provision extends Span {
  readonly kind: ProvisionKind;
  readonly clause: Clause;
  readonly sentence: Sentence;
  /** Properties found in it, each with the words that say so. */
  readonly elements: ReadonlyMap<string, Span>;
  /** Who gives (assigns, licenses, is bound, is liable, hands over data) and who receives, where the sentence tells. */
  readonly from?: Role;
  readonly to?: Role;
  /** The words that made us say so: where a squiggle goes when the whole sentence is too much. */
  readonly words: Span;
}

/** The vocabulary: what a provision may do. Kinds in the words of the field; the evaluation reads the first block. */
export type ProvisionKind =
  | 'ip-assignment'
  | 'joint-ownership'
  | 'license-grant'
  | 'exclusivity'
  | 'non-compete'
  | 'change-of-control'
  | 'anti-assignment'
  | 'liability-cap'
  | 'uncapped-liability'
  | 'insurance'
  | 'audit-rights'
  | 'post-termination'
  | 'governing-law'
  // ownership and licence
  | 'work-for-hire'
  | 'background-reservation'
  | 'foreground-allocation'
  | 'improvements-allocation'
  | 'residuals'
  | 'open-source'
  | 'payment-condition'
  | 'deliverables'
  | 'joint-terms'
  | 'post-project-use'
  | 'competitor-limit'
  | 'cross-licence'
  | 'licence-back'
  | 'innovation-allocation'
  // model
  | 'model-training'
  | 'model-ownership'
  | 'methodology-reservation'
  | 'model-weights'
  | 'model-disposition'
  | 'ai-system'
  | 'outputs'
  | 'output-ownership'
  // data
  | 'data-provision'
  | 'data-use'
  | 'training-use'
  | 'data-deletion'
  | 'data-retention'
  | 'data-combination'
  | 'data-residency'
  | 'derived-data'
  | 'data-audit'
  | 'data-classification'
  | 'data-contributions'
  | 'privacy'
  | 'personal-data'
  // performance and liability
  | 'performance-metrics'
  | 'performance-promise'
  | 'benchmark'
  | 'bias'
  | 'testing'
  | 'ai-liability'
  | 'disclaimer'
  | 'outputs-as-is'
  | 'human-oversight'
  | 'indemnity'
  | 'infringement-indemnity'
  | 'liability-exclusion'
  | 'automated-decisions'
  // governance, exit, engagement
  | 'change-in-law'
  | 'governance-body'
  | 'explainability'
  | 'knowledge-transfer'
  | 'survival'
  | 'confidentiality'
  | 'term'
  | 'termination'
  | 'termination-on-acquisition'
  | 'transfer-right'
  | 'reversion'
  | 'engagement-model'
  | 'services'
  | 'fees'
  | 'order-of-precedence'
  | 'staff-augmentation'
  | 'productized-service';

/** What a recogniser may know besides the sentence. */
export interface Context {
  readonly parties: readonly Party[];
  readonly terms: Terms;
  /** The party named by this label, name, or "it"; the role of "either party" is `both`. */
  roleOf(words: string): Role | undefined;
  /** The clauses of this agreement that a sentence cites: "except Section 8" → Indemnification. */
  cited(sentence: Sentence): readonly Clause[];
  /** All sentences of the clause it stands in. */
  siblings(sentence: Sentence): readonly Sentence[];
}

/**
 * How one kind of provision is recognised: some word that must be there (cheap, tried for all kinds at once), cues that
 * speak for and against with weights, and the elements to look for. Weights are few and round: 1 hints, 2 tells, 3 settles.
 */
export interface Recogniser {
  readonly kind: ProvisionKind;
  /** Beginnings of words, in small letters; one of them must begin a word of the sentence. */
  readonly triggers: readonly string[];
  readonly cues: readonly Cue[];
  /** Sum of the weights from which it speaks; 2 unless said. */
  readonly threshold?: number;
  /** Whole sentences it never reads: by part of the paper or by heading. */
  readonly skip?: (sentence: Sentence, context: Context) => boolean;
  readonly elements?: Readonly<Record<string, RegExp>>;
  /** Who gives and who receives; also a place for what patterns cannot say. Returns undefined to refuse. */
  readonly read?: (found: Draft, context: Context) => Draft | undefined;
}

export type Cue = readonly [evidence: RegExp | Evidence, weight: number];

/** What a pattern cannot see: a defined term that stands for something, a cited section, the title above. */
export type Evidence = (sentence: Sentence, context: Context) => Found | undefined;

/** The words in the sentence's text that bear it out. */
export interface Found {
  readonly index: number;
  readonly length: number;
}

/** A provision about to be. */
export interface Draft {
  readonly sentence: Sentence;
  readonly elements: Map<string, Span>;
  words: Span;
  from?: Role;
  to?: Role;
}

export const recogniser = (definition: Recogniser): Recogniser => definition;

/** What the parties are called and who they are, in one comparable value: recognisers know nothing else of them. */
export const namesAndRoles = remember((parties: readonly Party[]): string =>
  parties.map(({ name, label, also, role }) => [name, label, role, ...also].join('|')).join('||'),
);

/**
 * Who does what the verb says: the party named last before it, in the sentence or in the lead-in it is listed under.
 * "Consultant shall", "Each Party agrees"; undefined where nobody is named.
 */
export function actor({ text, leadIn }: Sentence, verb: RegExp, context: Context): Role | undefined {
  const at = text.search(verb);
  const before = at < 0 ? '' : text.slice(0, at);
  return context.roleOf(before) ?? (leadIn ? context.roleOf(leadIn.text) : undefined);
}

/** The other side of a deal between two. */
export const other = (role: Role | undefined): Role | undefined =>
  role === 'provider' ? 'customer' : role === 'customer' ? 'provider' : role;

/**
 * All recognisers as one function from a sentence to what it does. One pass over the sentence finds the triggers and the
 * words without which a cue cannot be there (`needlesOf`); what has no chance is not tried.
 */
export function reader(
  recognisers: readonly Recogniser[],
): (sentence: Sentence, context: Context) => readonly Provision[] {
  const vocabulary: string[] = [];
  const numbers = new Map<string, number>();
  /** For each word: the recognisers it wakes, and the sets of words that it meets (way, set, way, set …). */
  const wakes: number[][] = [];
  const meets: number[][] = [];
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      numbers.set(word, (number = vocabulary.length));
      vocabulary.push(word);
      wakes.push([]);
      meets.push([]);
    }
    return number;
  };
  /** The ways in which cues can be there, in one row: the cue it opens, and all its sets, as bits. */
  const opens: number[] = [];
  const allSets: number[] = [];
  /** Cues of all recognisers in one row: whether it is tried always, whose it is, what it would add. */
  const always: boolean[] = [];
  const owners: number[] = [];
  const adds: number[] = [];
  const firstCue = recognisers.map((one, index) => {
    for (const trigger of one.triggers) wakes[numberOf(trigger)]!.push(index);
    const first = always.length;
    for (const [evidence, weight] of one.cues) {
      const ways = typeof evidence === 'function' ? [] : needlesOf(evidence);
      const cue = always.push(ways.length === 0) - 1;
      owners.push(index);
      adds.push(Math.max(0, weight));
      for (const sets of ways) {
        const way = opens.push(cue) - 1;
        allSets.push((1 << sets.length) - 1);
        sets.forEach((needles, set) => {
          for (const needle of needles) meets[numberOf(needle)]!.push(way, 1 << set);
        });
      }
    }
    return first;
  });
  const allCues = recognisers.flatMap(({ cues }) => cues);
  const find = wordFinder(vocabulary);
  const wakesOf = inOneRow(wakes);
  const meetsOf = inOneRow(meets);
  // Each sentence is a turn; what was seen in it is marked with its number, so nothing need be cleared.
  let turn = 0;
  const seenAt = new Uint32Array(vocabulary.length);
  const wokenAt = new Uint32Array(recognisers.length);
  const metAt = new Uint32Array(allSets.length);
  const met = new Uint8Array(allSets.length);
  const openAt = new Uint32Array(always.length);
  // What the cues of a recogniser could add at most: most sentences are told by that alone.
  const least = recognisers.map((_, index) =>
    adds.reduce((sum, weight, cue) => sum + (owners[cue] === index && always[cue] ? weight : 0), 0),
  );
  const hopeAt = new Uint32Array(recognisers.length);
  const hopes = new Float64Array(recognisers.length);
  const open = (cue: number): void => {
    openAt[cue] = turn;
    const owner = owners[cue]!;
    hopes[owner] = (hopeAt[owner] === turn ? hopes[owner]! : least[owner]!) + adds[cue]!;
    hopeAt[owner] = turn;
  };
  const meet = (word: number): void => {
    const { row, starts } = meetsOf;
    for (let i = starts[word]!; i < starts[word + 1]!; i += 2) {
      const way = row[i]!;
      const sets = metAt[way] === turn ? met[way]! | row[i + 1]! : row[i + 1]!;
      metAt[way] = turn;
      met[way] = sets;
      if (sets === allSets[way] && openAt[opens[way]!] !== turn) open(opens[way]!);
    }
  };
  const thresholds = recognisers.map(({ threshold = 2 }) => threshold);
  const awake = new Uint16Array(recognisers.length);
  const tried = new Uint8Array(always.length);
  const mayBe = (cue: number): boolean => {
    if (!always[cue] && openAt[cue] !== turn) return false;
    if (!tried[cue]) {
      tried[cue] = 1;
      const [evidence] = allCues[cue]!;
      if (evidence instanceof RegExp) ready(evidence);
    }
    return true;
  };

  return (sentence, context) => {
    // Some recognisers look back over a sentence from every verb in it; ten pages without a stop are no sentence.
    if (sentence.text.length > 20_000) return nothing;
    turn = (turn + 1) >>> 0;
    const { numbers: words, count } = find(sentence.text);
    let awakened = 0;
    let seen = 0;
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      if (seenAt[word] === turn) continue;
      seenAt[word] = turn;
      words[seen++] = word;
      const { row, starts } = wakesOf;
      for (let at = starts[word]!; at < starts[word + 1]!; at++) {
        const index = row[at]!;
        if (wokenAt[index] === turn) continue;
        wokenAt[index] = turn;
        awake[awakened++] = index;
      }
    }
    if (!awakened) return nothing;
    for (let i = 0; i < seen; i++) meet(words[i]!);
    let provisions: Provision[] | undefined;
    for (const index of awake.subarray(0, awakened).sort()) {
      const hope = hopeAt[index] === turn ? hopes[index]! : least[index]!;
      if (hope < thresholds[index]!) continue;
      const provision = recognise(recognisers[index]!, sentence, context, hope, mayBe, firstCue[index]!);
      if (provision) (provisions ??= []).push(provision);
    }
    return provisions ?? nothing;
  };
}

const nothing: readonly Provision[] = [];

/** Lists one behind the other, and where each begins: read far more often than made. */
function inOneRow(lists: readonly (readonly number[])[]): { readonly row: Uint16Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  return { row: Uint16Array.from(lists.flat()), starts };
}

/** One recogniser on one sentence. `hope` is what its cues could add at most; `mayBe` says of a cue, counted from `first`, whether it can be there. */
function recognise(
  one: Recogniser,
  sentence: Sentence,
  context: Context,
  hope: number,
  mayBe: (cue: number) => boolean,
  first: number,
): Provision | undefined {
  const { cues, threshold = 2 } = one;
  if (one.skip?.(sentence, context)) return undefined;
  let weight = 0;
  let at: Found | undefined;
  let most = 0;
  for (let i = 0; i < cues.length; i++) {
    const [evidence, value] = cues[i]!;
    if (value <= 0 || !mayBe(first + i)) continue;
    const match = look(evidence, sentence, context);
    if (match) {
      weight += value;
      if (value > most) {
        most = value;
        at = match;
      }
    }
    hope -= value;
    if (weight + hope < threshold) return undefined;
  }
  for (let i = 0; i < cues.length; i++) {
    const [evidence, value] = cues[i]!;
    if (value < 0 && mayBe(first + i) && look(evidence, sentence, context)) {
      weight += value;
      if (weight < threshold) return undefined;
    }
  }
  if (weight < threshold || !at) return undefined;
  const draft = new OpenDraft(one, sentence, sentence.span(at.index, at.index + at.length));
  const read = one.read ? one.read(draft, context) : draft;
  if (!read) return undefined;
  const { start, end, clause } = sentence;
  const { words, from, to } = read;
  // A recogniser that hands back a copy leaves the elements as they are.
  const { elements } = 'elements' in read ? read : draft;
  return { kind: one.kind, start, end, clause, sentence, elements, words, from, to };
}

/** Many a draft is refused before anyone asks for its elements, so they are looked for when asked. */
class OpenDraft implements Draft {
  from?: Role;
  to?: Role;
  private found: Map<string, Span> | undefined;

  constructor(
    private readonly recogniser: Recogniser,
    readonly sentence: Sentence,
    public words: Span,
  ) {}
  get elements(): Map<string, Span> {
    if (!this.found) {
      this.found = new Map();
      if (!opened.has(this.recogniser)) {
        opened.add(this.recogniser);
        Object.values(this.recogniser.elements ?? {}).forEach(ready);
      }
      for (const name in this.recogniser.elements) {
        const match = this.recogniser.elements[name]!.exec(this.sentence.text);
        if (match) this.found.set(name, this.sentence.span(match.index, match.index + match[0].length));
      }
    }
    return this.found;
  }
}

/** Whose elements have been looked for. */
const opened = new WeakSet<Recogniser>();

function look(evidence: RegExp | Evidence, sentence: Sentence, context: Context): Found | undefined {
  if (typeof evidence === 'function') return evidence(sentence, context);
  const match = evidence.exec(sentence.text);
  return match ? { index: match.index, length: match[0].length } : undefined;
}
