/**
 * What `topics.md` says of one topic, as the build hands it over. A topic is a question that counsel asks of a paper: what
 * makes her ask, what answers, and where in the paper the answer would stand.
 */
export interface Topic {
  /** Id of the rule that speaks when nothing answers. */
  readonly rule: string;
  /** What is asked about: "return or deletion of data". */
  readonly about: string;
  readonly asked: readonly Demand[];
  /** Conditions that must hold, and such as may not, for the question to be put. */
  readonly needs: readonly string[];
  readonly unless: readonly string[];
  readonly settled: readonly Demand[];
  readonly at: readonly string[];
}

/** A kind of provision, or a fact by its name, and what must be true of it. */
export interface Demand {
  readonly name: string;
  /** Elements: every list must have one that is there. */
  readonly with: readonly (readonly string[])[];
  readonly without: readonly string[];
  /** `by provider`: whoever is bound or gives is not known to be the other side. `surely` asks that it is known. */
  readonly by?: Whom;
  readonly to?: Whom;
  /** Parts of the paper where it does not count. */
  readonly outside: readonly string[];
}

export interface Whom {
  readonly role: 'provider' | 'customer' | 'both';
  readonly surely: boolean;
}

/** A heading that a reader would turn to, by beginnings of words. */
export interface Heading {
  readonly name: string;
  readonly words: readonly string[];
  readonly not: readonly string[];
}

export interface CompiledTopics {
  readonly topics: readonly Topic[];
  readonly headings: readonly Heading[];
  /** For rules that read words rather than silences: the kinds of provisions they look at. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}
