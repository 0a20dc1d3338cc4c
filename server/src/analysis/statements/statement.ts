import type { Bits } from '../lexicon/bits.ts';
import type { Role } from '../parties/party.ts';

/** A word or a phrase of the lexicon where it stands. */
export interface Token {
  /** UTF-16 offsets in the sentence's text, half-open; -1 in words taken from the lead-in. */
  readonly start: number;
  readonly end: number;
  /** In small letters; the words of a phrase with one blank between. Marks are themselves: "," ";" ":" "(" ")" "." "-". */
  readonly word: string;
  readonly things: Bits;
  /** Classes as a verb (or an adjective said with "be"). */
  readonly verbs: Bits;
  /** Classes as the noun of a verb: "assignment". */
  readonly acts: Bits;
  /** Forms of a verb it can be: bits of `formBits`. */
  readonly form: number;
  /** Bits of `grammar`: see connectives.md. */
  readonly grammar: number;
  /** What a preposition counts as: "to" for "in favour of"; "" where it is none. */
  readonly preposition: string;
  readonly party?: Role;
  /** Whose a thing is by its own name: "Customer Data". */
  readonly of?: Role;
  /** "Customer's", "our", "its". */
  readonly possessive: boolean;
  /** Whether its first letter is a capital. */
  readonly capital: boolean;
  /** Of a pronoun: the word before the sentence that it stands for. */
  readonly standsFor?: string;
}

/** Tokens by number, half-open. */
export interface Slot {
  readonly from: number;
  readonly to: number;
}

/**
 * is: performance and policy in the present ("hereby assigns", "belongs to") · must: shall, will, agrees to, is to · may: may, can,
 * is free to · must-not: shall not, may not, nobody may · need-not: is not required to · not: does not · purpose: "to train",
 * "for training" · noun: "assignment of", "training of"
 */
export type Mode = 'is' | 'must' | 'may' | 'must-not' | 'need-not' | 'not' | 'purpose' | 'noun';
export type Where = 'main' | 'condition' | 'exception' | 'relative';

/** What stands behind a preposition of a statement. */
export interface PrepositionSlot {
  /** What it counts as: "to" for "in favour of". */
  readonly preposition: string;
  readonly slot: Slot;
}

/** What a sentence says of one verb. */
export interface Statement {
  /** The token of the verb. */
  readonly at: number;
  /** Legal effects of the verb; none of a verb no table has. */
  readonly verbs: Bits;
  readonly mode: Mode;
  readonly hereby: boolean;
  readonly passive: boolean;
  /** Who does it, whatever the grammar: the by-phrase of a passive, the subject of the verb above an infinitive. */
  readonly actor?: Role;
  readonly subject: Slot;
  /** What it is done to: object of an active, subject of a passive, of-phrase of a noun, predicate of "is". */
  readonly thing: Slot;
  /** To whom. */
  readonly to?: Slot;
  readonly toParty?: Role;
  readonly slots: readonly PrepositionSlot[];
  readonly where: Where;
  /** The verb above an infinitive, a gerund or a noun. */
  readonly governor?: Statement;
  readonly purposes: readonly Statement[];
  readonly conditions: readonly Slot[];
  readonly exceptions: readonly Slot[];
}

/** Whose a thing is, becomes, stays. */
export interface Title {
  readonly at: number;
  readonly thing: Slot;
  readonly heads: Bits;
  readonly owner?: Role;
  readonly from?: Role;
  readonly how: 'assigns' | 'passes' | 'is' | 'keeps';
  readonly mode: Mode;
  readonly where: Where;
  readonly joint: boolean;
  readonly hereby: boolean;
  readonly conditions: readonly Slot[];
  readonly exceptions: readonly Slot[];
}

/** A party changes hands; the law changes; the agreement ends. */
export interface Event {
  readonly what: 'takeover' | 'change-in-law' | 'end';
  readonly at: number;
  readonly slot: Slot;
  readonly where: Where;
  readonly party?: Role;
}

/** Money, percentages, periods, dates. */
export interface Figure {
  readonly what: 'money' | 'percentage' | 'period' | 'date' | 'number';
  readonly slot: Slot;
  /** Of money and percentages the amount, of a period the number of its units; as far as it can be read. */
  readonly amount?: number;
  /** "day", "month"; "EUR", "USD". */
  readonly unit?: string;
}

/** Which classes words can be at all: what gates ask before anything else is read. Names are not asked. */
export interface Classes {
  readonly things: Bits;
  readonly verbs: Bits;
  readonly acts: Bits;
}

/** One sentence, with its lead-in when it is a list item. Made once for all kinds; its parts when first asked for. */
export interface SentenceReading {
  readonly tokens: readonly Token[];
  /** What its words can be by the tables alone, whatever the agreement calls its things. */
  readonly classes: Classes;
  readonly statements: readonly Statement[];
  readonly titles: readonly Title[];
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  /** What a noun phrase is about: its heads, not what qualifies them. */
  headsOf(slot: Slot): Bits;
  /** Whether a thing of these classes is named anywhere in it. */
  has(slot: Slot, classes: Bits): boolean;
  /** The party that stands in it, possessors aside; a possessor where nobody else does. */
  partyOf(slot: Slot): Role | undefined;
  /** Whose the thing is by its own words: "Customer's data", "our tools", "the data of Customer". */
  whose(slot: Slot): Role | undefined;
  text(slot: Slot): string;
}
