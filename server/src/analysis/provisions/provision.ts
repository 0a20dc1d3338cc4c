import type { Clause, Sentence } from '../clauses.ts';
import type { Party, Role } from '../parties.ts';
import type { Span } from '../span.ts';
import type { Terms } from '../terms.ts';

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

/** All recognisers as one function from a sentence to what it does. Triggers of all kinds are one regular expression. */
export function reader(recognisers: readonly Recogniser[]): (sentence: Sentence, context: Context) => Provision[] {
  const byTrigger = new Map<string, number[]>();
  recognisers.forEach((one, index) => {
    for (const trigger of one.triggers) byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), index]);
  });
  // Looked for without taking the words in: "may re" must not hide the "retain" behind it.
  const triggers = new RegExp(`(?<![a-z])(?=(${trie([...byTrigger.keys()])}))`, 'g');
  // A longer trigger hides the shorter ones it begins with, so each also wakes those.
  const wakes = new Map(
    [...byTrigger.keys()].map((word) => [
      word,
      [...byTrigger].filter(([other]) => word.startsWith(other)).flatMap(([, indexes]) => indexes),
    ]),
  );

  return (sentence, context) => {
    const lower = sentence.text.toLowerCase();
    let awake: Set<number> | undefined;
    for (const [, word] of lower.matchAll(triggers))
      for (const index of wakes.get(word!)!) (awake ??= new Set()).add(index);
    if (!awake) return [];
    const found: Provision[] = [];
    for (const index of [...awake].sort((a, b) => a - b)) {
      const provision = recognise(recognisers[index]!, sentence, context);
      if (provision) found.push(provision);
    }
    return found;
  };
}

/** One recogniser on one sentence; for tests as well. */
export function recognise(one: Recogniser, sentence: Sentence, context: Context): Provision | undefined {
  const { text } = sentence;
  if (one.skip?.(sentence, context)) return undefined;
  let weight = 0;
  let at: Found | undefined;
  let most = 0;
  const threshold = one.threshold ?? 2;
  const hope = remaining(one);
  for (let i = 0; i < one.cues.length; i++) {
    // Most sentences are told by the first cues: once the rest cannot reach the threshold, they are not tried.
    if (weight + hope[i]! < threshold) return undefined;
    const [evidence, value] = one.cues[i]!;
    const match = typeof evidence === 'function' ? evidence(sentence, context) : where(evidence.exec(text));
    if (!match) continue;
    weight += value;
    if (value > most) {
      most = value;
      at = match;
    }
  }
  if (weight < threshold || !at) return undefined;
  const elements = new Map<string, Span>();
  for (const [name, pattern] of Object.entries(one.elements ?? {})) {
    const match = pattern.exec(text);
    if (match) elements.set(name, sentence.span(match.index, match.index + match[0].length));
  }
  const draft: Draft = { sentence, elements, words: sentence.span(at.index, at.index + at.length) };
  const read = one.read ? one.read(draft, context) : draft;
  if (!read) return undefined;
  return { kind: one.kind, start: sentence.start, end: sentence.end, clause: sentence.clause, ...read };
}

const hopes = new WeakMap<Recogniser, readonly number[]>();

/** For each cue, what it and those after it could add at most. */
function remaining(one: Recogniser): readonly number[] {
  let hope = hopes.get(one);
  if (!hope) {
    const sums: number[] = [];
    let sum = 0;
    for (let i = one.cues.length - 1; i >= 0; i--) sums[i] = sum += Math.max(0, one.cues[i]![1]);
    hope = sums;
    hopes.set(one, hope);
  }
  return hope;
}

const where = (match: RegExpExecArray | null): Found | undefined =>
  match ? { index: match.index, length: match[0].length } : undefined;

/** Words → one pattern in which common beginnings are tried once; longer words first. */
function trie(words: readonly string[]): string {
  interface Node {
    end?: boolean;
    next: Map<string, Node>;
  }
  const root: Node = { next: new Map() };
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      let next = node.next.get(letter);
      if (!next) node.next.set(letter, (next = { next: new Map() }));
      node = next;
    }
    node.end = true;
  }
  const pattern = (node: Node): string => {
    const branches = [...node.next].map(
      ([letter, next]) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') + pattern(next),
    );
    if (!branches.length) return '';
    const body = branches.length > 1 ? `(?:${branches.join('|')})` : branches[0]!;
    return node.end ? `(?:${body})?` : body;
  };
  return pattern(root);
}
