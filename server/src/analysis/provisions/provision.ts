import type { Clause, Sentence } from '../clauses.ts';
import type { Party, Role } from '../parties.ts';
import type { Span } from '../span.ts';
import type { Terms } from '../terms.ts';
import { needlesOf, wordFinder } from './needles.ts';

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

/**
 * All recognisers as one function from a sentence to what it does. One pass over the sentence finds the triggers and the
 * words without which a cue cannot be there (`needlesOf`); what has no chance is not tried.
 */
export function reader(recognisers: readonly Recogniser[]): (sentence: Sentence, context: Context) => Provision[] {
  const words: string[] = [];
  /** For each word: the recognisers it wakes, and the cues it gives a chance. */
  const wakes: number[][] = [];
  const helps: (readonly [chance: Chance, set: number])[][] = [];
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      numbers.set(word, (number = words.length));
      words.push(word);
      wakes.push([]);
      helps.push([]);
    }
    return number;
  };
  const chances = recognisers.map((one, index) => {
    for (const trigger of one.triggers) wakes[numberOf(trigger)]!.push(index);
    return one.cues.map(([evidence]): Chance => {
      const sets = typeof evidence === 'function' ? [] : needlesOf(evidence);
      const chance: Chance = { turn: 0, met: 0, all: (1 << sets.length) - 1 };
      sets.forEach((needles, set) => {
        for (const needle of needles) helps[numberOf(needle)]!.push([chance, 1 << set]);
      });
      return chance;
    });
  });
  const find = wordFinder(words);
  // Each sentence has a number; what was seen in it is marked with that number, so nothing need be cleared.
  let turn = 0;
  const wordSeen = new Float64Array(words.length);
  const wokenAt = new Float64Array(recognisers.length);
  let awake: number[] = [];
  const see = (word: number): void => {
    if (wordSeen[word] === turn) return;
    wordSeen[word] = turn;
    for (const index of wakes[word]!)
      if (wokenAt[index] !== turn) {
        wokenAt[index] = turn;
        awake.push(index);
      }
    for (const [chance, set] of helps[word]!)
      if (chance.turn === turn) chance.met |= set;
      else {
        chance.turn = turn;
        chance.met = set;
      }
  };

  return (sentence, context) => {
    turn++;
    awake = [];
    find(sentence.text, see);
    if (!awake.length) return [];
    const mayBe = (chance: Chance): boolean => chance.all === 0 || (chance.turn === turn && chance.met === chance.all);
    const found: Provision[] = [];
    for (const index of awake.sort((a, b) => a - b)) {
      const provision = recognise(recognisers[index]!, sentence, context, (cue) => mayBe(chances[index]![cue]!));
      if (provision) found.push(provision);
    }
    return found;
  };
}

/** Whether a cue can be in the sentence at hand: it can once each of its sets of words has been met in this turn. */
interface Chance {
  turn: number;
  met: number;
  readonly all: number;
}

/** One recogniser on one sentence; for tests as well. `mayBe` says of a cue whether it can be there at all. */
export function recognise(
  one: Recogniser,
  sentence: Sentence,
  context: Context,
  mayBe: (cue: number) => boolean = () => true,
): Provision | undefined {
  const { text } = sentence;
  const threshold = one.threshold ?? 2;
  // What the cues could add at most: most sentences are told by that alone.
  let hope = 0;
  for (let i = 0; i < one.cues.length; i++) if (one.cues[i]![1] > 0 && mayBe(i)) hope += one.cues[i]![1];
  if (hope < threshold || one.skip?.(sentence, context)) return undefined;
  let weight = 0;
  let at: Found | undefined;
  let most = 0;
  for (let i = 0; i < one.cues.length; i++) {
    const [evidence, value] = one.cues[i]!;
    if (value <= 0 || !mayBe(i)) continue;
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
  for (const [evidence, value] of one.cues)
    if (value < 0 && look(evidence, sentence, context)) {
      weight += value;
      if (weight < threshold) return undefined;
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

function look(evidence: RegExp | Evidence, sentence: Sentence, context: Context): Found | undefined {
  if (typeof evidence === 'function') return evidence(sentence, context);
  const match = evidence.exec(sentence.text);
  return match ? { index: match.index, length: match[0].length } : undefined;
}
