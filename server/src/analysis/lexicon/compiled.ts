/**
 * What the build makes of the tables: build/lexicon.ts writes it, lexicon.ts reads it. The words and their numbers stand here,
 * for both.
 */
export interface CompiledLexicon {
  /** Names of the classes in the order of their first headings; the place in the list is the number. */
  readonly things: readonly string[];
  readonly verbs: readonly string[];
  /** Every word of every entry, in order and packed (packed.ts); the place is the word's number. */
  readonly words: string;
  /** A letter a word: the forms of a verb it can be, as bits from "A" on. */
  readonly forms: string;
  /**
   * What an entry can be, packed, one after another; the first is number 1. Of each: how many things, verbs and acts (nouns of
   * verbs: "assignment"), each count before its numbers; grammar in two numbers of twelve bits; whether it is an adjective
   * ("liable": a verb's class without a verb's form); which of its words tells the form of the verb; its counterpart.
   */
  readonly sets: string;
  /** What prepositions count as, by number; the first is "": for all else. */
  readonly counterparts: readonly string[];
  /**
   * Words that go on, packed: of each node its set (0 for none), how many words follow, then of each of these the step from
   * the one before and where it leads. Below `leaves` that is a set with which the entry ends, above it the number of a node.
   */
  readonly nodes: string;
  readonly leaves: number;
  /** Where each word leads that begins an entry, 0 where none does: as in nodes. */
  readonly roots: string;
  /** Verbs that words may part, "make … over": words that must follow, the set, then the steps from one first word to the next. */
  readonly parted: readonly (readonly [rest: string, set: number, firsts: string])[];
}

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
