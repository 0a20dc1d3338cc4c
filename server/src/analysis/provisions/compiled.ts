/**
 * What the build makes of the pages: the definition of every kind as rows of small numbers. The build (build/kinds.ts) writes
 * them and the matcher (definitions.ts) reads them; the words and their numbers stand here, for both.
 */

/** What a line of a definition starts from; what it asks is asked of that statement, title, event, or of the whole sentence. */
export const sources = ['verb', 'title', 'event', 'sentence'] as const;
export type Source = (typeof sources)[number];

/** What may be asked. A number in a compiled line is twice the place of the key here, plus one where it refuses. */
export const conditionKeys = [
  'verb',
  'mode',
  'who',
  'subject',
  'thing',
  'thing has',
  'to',
  'slot',
  'for',
  'when',
  'unless',
  'where',
  'near',
  'sentence',
  'above',
  'title',
  'owner',
  'former owner',
  'joint',
  'hereby',
  'passive',
  'event',
  'party',
  'formula',
  'sentence formula',
  'heading',
  'asks',
  'whose',
  'figure',
  'near event',
  'brief',
  'note',
] as const;
export type ConditionKey = (typeof conditionKeys)[number];

/** Prepositions that open a slot; each is a key of its own in a page: "on: data". */
export const prepositions = [
  'on',
  'with',
  'from',
  'in',
  'into',
  'by',
  'under',
  'as',
  'against',
  'of',
  'without',
  'between',
  'after',
  'before',
  'during',
  'at',
  'over',
  'through',
  'upon',
  'about',
  'within',
  'until',
  'outside',
  'beyond',
] as const;

export const modes = ['is', 'must', 'may', 'must-not', 'need-not', 'not', 'purpose', 'noun'] as const;
/** Several modes under one name. `yes` is what a line asks for when it says nothing of the mode. */
export const modeGroups: Readonly<Record<string, readonly (typeof modes)[number][]>> = {
  yes: ['is', 'must', 'may', 'purpose', 'noun'],
  no: ['must-not', 'not'],
  any: modes,
};
export const wheres = ['main', 'condition', 'exception', 'relative'] as const;
export const hows = ['assigns', 'passes', 'is', 'keeps'] as const;
export const events = ['takeover', 'change-in-law', 'end'] as const;
export const figureKinds = ['money', 'percentage', 'period', 'date', 'number'] as const;

/** Parties as bits. `nobody`: where no party is named. */
export const roleBits = { provider: 1, customer: 2, both: 4, unknown: 8, party: 15, nobody: 16 } as const;

/** One of these: parties as bits, classes of verbs, classes of things, and numbers whose meaning hangs on the key. */
export type Operand = readonly [
  roles: number,
  verbs: readonly number[],
  things: readonly number[],
  numbers: readonly number[],
];

/** From whom or to whom, in order of preference; what `direction` numbers mean. */
export const directions = [
  'who',
  'to',
  'owner',
  'former owner',
  'whose',
  'party',
  'above',
  'other',
  'both',
  'provider',
  'customer',
] as const;

export interface CompiledKind {
  readonly kind: string;
  /** Source, line in the page, elements it brings (count, then their numbers), then key and operand in turn. */
  readonly lines: readonly (readonly number[])[];
  /** Names of elements, by number. */
  readonly names: readonly string[];
  /** Element, line in the page, then key and operand in turn. */
  readonly elements: readonly (readonly number[])[];
  /** `from`/`to`: 0 or 1, the element it hangs on or -1, then directions in order of preference. */
  readonly direction: readonly (readonly number[])[];
  /** Numbers of the contexts in which it is not said. */
  readonly refuses: readonly number[];
}

export interface CompiledKinds {
  readonly kinds: readonly CompiledKind[];
  readonly operands: readonly Operand[];
  readonly formulas: readonly RegExp[];
  /** Names of the functions that lines ask, by number. */
  readonly functions: readonly string[];
  /** Elements by kind: those that its page, or the code beside it, gives a name. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  /** What stands in a `.ts` beside a page, by kind; a page need have none. */
  readonly code: Readonly<Record<string, object>>;
}

/** Where a sentence does not do what it names. */
export interface CompiledContext {
  readonly name: string;
  /** Refuses every kind that does not allow it. */
  readonly always: boolean;
  /** Only what follows its words, up to the next semicolon. */
  readonly onward: boolean;
  readonly parts: readonly string[];
  readonly headings: readonly RegExp[];
  readonly words: readonly RegExp[];
}

/** What build/prefilters.ts computes from the patterns of all recognisers and the formulas of all pages, packed: see packed.ts. */
export interface CompiledPrefilters {
  /** Words that a text must hold for patterns to be found in it, and those that wake recognisers. */
  readonly words: string;
  /** Of each cue of each recogniser, then of each formula: in how many ways it can be there (0: nothing is known), then of each way how many sets it has. */
  readonly ways: string;
  /**
   * What words are good for, one list after another: how many recognisers are woken and the steps from one's number to the next,
   * then how many sets are met and the steps from one to the next; a set's number is its way's times `mostSets` and its own.
   */
  readonly uses: string;
  /** Which list each word has. */
  readonly useOfEach: string;
}
