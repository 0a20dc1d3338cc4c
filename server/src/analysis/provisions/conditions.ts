import type { Sentence } from '../clauses.ts';
import { type Bits, bitsOf } from '../lexicon/bits.ts';
import type { Role } from '../parties/party.ts';
import type { Event, Mode, SentenceReading, Statement, Title } from '../statements/statement.ts';
import type { Operand } from './compiled.ts';
import type { Context } from './provision.ts';

/** What a line of a definition held of, or may hold of: everything it asks looks from here. */
export interface Held {
  readonly statement?: Statement;
  readonly title?: Title;
  readonly event?: Event;
}

/** A function beside a page, for what words cannot say. Returns the token that bears it out, -1 where it does not hold. */
export type Ask = (held: Held, reading: SentenceReading, sentence: Sentence, context: Context) => number | boolean;

/** An operand made ready: sets of classes as bits. */
export interface OperandBits {
  readonly roles: number;
  readonly verbs: Bits;
  readonly things: Bits;
  readonly numbers: readonly number[];
}
export const operandBits = ([roles, verbs, things, numbers]: Operand): OperandBits => ({
  roles,
  verbs: bitsOf(verbs),
  things: bitsOf(things),
  numbers,
});

export const roleBit = (role: Role | undefined): number =>
  role === undefined ? 16 : role === 'provider' ? 1 : role === 'customer' ? 2 : role === 'both' ? 4 : 8;

/** The mode of a purpose or a noun is that of the verb above it. */
export function resolveMode(mode: Mode, statement: Statement | undefined): Mode {
  let above = statement;
  let its = mode;
  for (let depth = 0; depth < 5 && (its === 'purpose' || its === 'noun'); depth++) {
    above = above?.governor;
    if (!above) return 'is';
    its = above.mode;
  }
  return its === 'purpose' || its === 'noun' ? 'is' : its;
}
