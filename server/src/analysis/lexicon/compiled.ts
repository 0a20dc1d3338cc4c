/**
 * What the build makes of the tables: build/lexicon.ts writes it, lexicon.ts reads it. The words and their numbers stand here,
 * for both.
 */
export interface CompiledLexicon {
  /** Names of the classes in the order of their first headings; the place in the list is the number. */
  readonly things: readonly string[];
  readonly verbs: readonly string[];
  /** Every word of every entry with single blanks between; the place is the word's number. */
  readonly words: string;
  /** A letter a word: the forms of a verb it can be, as bits from "A" on. */
  readonly forms: string;
  /** What an entry can be. The first is number 1. */
  readonly sets: readonly CompiledSet[];
  /** First words of entries, each with the place of its node. */
  readonly roots: readonly number[];
  /** Nodes one after another: set (0 for none), number of children, then word and place of each. */
  readonly nodes: readonly number[];
  /** Verbs that words may part, "make … over": number of the first word, set, words that must follow. */
  readonly parted: readonly (readonly [word: number, set: number, rest: string])[];
}

export type CompiledSet = readonly [
  things: readonly number[],
  verbs: readonly number[],
  /** Nouns of verbs: "assignment". */
  acts: readonly number[],
  grammar: number,
  /** "liable": a verb's class without a verb's form. */
  adjective: number,
  /** Which of its words tells the form of the verb. */
  inflected: number,
  /** What a preposition counts as. */
  as: string,
];

/** Forms of verbs as bits. */
export const formBits = { base: 1, s: 2, past: 4, participle: 8, ing: 16 } as const;

/** Headings of connectives.md in the order of their bits. */
export const grammarNames = [
  'must',
  'may',
  'be',
  'have',
  'do',
  'negation',
  'no',
  'nobody-but',
  'adverb',
  'hereby',
  'preposition',
  'conjunction',
  'relative',
  'condition',
  'exception',
  'purpose',
  'determiner',
  'pronoun',
  'allow',
  'bind',
  'bar',
  'agree',
  'to',
] as const;
