import type { Clause, Sentence } from '../clauses.ts';
import { memo } from '../memo.ts';
import type { Party, Role } from '../parties/party.ts';
import type { Span } from '../span.ts';
import type { Terms } from '../terms.ts';
import type { ProvisionKind } from './provisionKind.ts';

export type { ProvisionKind };

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
  /** No definition and no pattern knows it: the classifier does, from examples. */
  readonly byExamples?: boolean;
  /** Likely by its examples, and not believed: it answers a question, and puts none. */
  readonly likely?: boolean;
  /** Pages of examples that its sentence is clearly like: no other words need bear them out. */
  readonly clearlyLike?: ReadonlySet<string>;
}

/** Whether its sentence is clearly like the examples of a page, whatever words it has. */
export const isClearly = ({ clearlyLike }: Provision, page: string): boolean => clearlyLike?.has(page) ?? false;

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
  readonly read?: (found: ProvisionDraft, context: Context) => ProvisionDraft | undefined;
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
export interface ProvisionDraft {
  readonly sentence: Sentence;
  readonly elements: Map<string, Span>;
  words: Span;
  from?: Role;
  to?: Role;
}

export const recogniser = (definition: Recogniser): Recogniser => definition;

/** What the parties are called and who they are, in one comparable value: recognisers know nothing else of them. */
export const namesAndRoles = memo((parties: readonly Party[]): string =>
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
