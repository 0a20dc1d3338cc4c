import type { Bits } from '../lexicon/bits.ts';
import type { Role } from '../parties/party.ts';
import type { Group } from './group.ts';
import type { Places } from './places.ts';
import type { Mode, PrepositionSlot, Slot, Statement, Token, Where } from './statement.ts';

/** A statement while it is being read. */
export interface Draft extends Statement {
  readonly group: Group;
  verbs: Bits;
  mode: Mode;
  hereby: boolean;
  passive: boolean;
  actor?: Role;
  subject: Slot;
  thing: Slot;
  to?: Slot;
  toParty?: Role;
  slots: readonly PrepositionSlot[];
  where: Where;
  governor?: Draft;
  readonly purposes: Draft[];
  conditions: readonly Slot[];
  exceptions: readonly Slot[];
  /** The first verb of the list that this one is in: "use" for "copy" in "use and copy". */
  leader?: Draft;
  /** Where a relative clause opens; -1 for others. */
  opener: number;
  /** The last token of what belongs to it, half-open. */
  end: number;
}

/** What all steps of reading statements look at. */
export interface Draftings {
  readonly tokens: readonly Token[];
  readonly places: Places;
  readonly drafts: readonly Draft[];
}

export const emptySlot = (at: number): Slot => ({ from: at, to: at });

/** Words that can belong to one verb: what is farther off belongs to another, and cost stays in proportion to the sentence. */
export const reach = 90;

/** The number of the first statement at or behind a token; they are in order. */
export function firstStatementFrom(statements: readonly Statement[], at: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statements[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
