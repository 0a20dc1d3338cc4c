import type { Sentence } from '../clauses.ts';
import { haveCommon, isEmpty, noBits } from '../lexicon/bits.ts';
import type { Event, Mode, SentenceReading, Slot, Statement, Title, Token, Where } from '../statements/statement.ts';
import { type CompiledKinds, conditionKeys, figureKinds, hows, modes, prepositions, wheres } from './compiled.ts';
import { type Ask, type Held, type OperandBits, resolveMode, roleBit } from './conditions.ts';
import { extentOf, textSpan } from './extent.ts';
import { Formulas } from './formulas.ts';
import type { Context } from './provision.ts';

const keyNumbers = Object.fromEntries(conditionKeys.map((name, number) => [name, number])) as Readonly<
  Record<(typeof conditionKeys)[number], number>
>;
const any = 1 << 30;
/**
 * Words of a brief sentence. In a note, a bullet, a plain sentence of one breath the words that stand together belong together,
 * however they hang on each other; on long prose they need not.
 */
const longestBrief = 42;
/** Words of a note behind its label: "Cap: 150 % of annual fees". */
const longestNote = 18;
const modeBit = new Map<Mode, number>(modes.map((mode, at) => [mode, 1 << at]));
const whereBit = new Map<Where, number>(wheres.map((where, at) => [where, 1 << at]));
const howBit = new Map<Title['how'], number>(hows.map((how, at) => [how, 1 << at]));
const figureBit = new Map<string, number>(figureKinds.map((figure, at) => [figure, 1 << at]));
const eventBit: Readonly<Record<Event['what'], number>> = { takeover: 1, 'change-in-law': 2, end: 4 };
const refusingModes = modeBit.get('must-not')! | modeBit.get('not')! | modeBit.get('need-not')!;

/** "verb: any": whatever the statement says. */
export const isAny = ({ numbers }: OperandBits): boolean => ((numbers[0] ?? 0) & any) !== 0;

/** Conditions of one sentence, asked one at a time. */
export class SentenceAsking {
  constructor(
    readonly reading: SentenceReading,
    readonly sentence: Sentence,
    readonly context: Context,
    private readonly kinds: CompiledKinds,
    private readonly operands: readonly OperandBits[],
    /** Whose page asks: its functions are meant. */
    public kind: string,
    private readonly formulas = new Formulas(kinds.formulas, sentence.text),
  ) {}
  get tokens(): readonly Token[] {
    return this.reading.tokens;
  }

  /** Whether conditions, in turn key and operand, all hold. The tokens that bear them out are added to `hits`. */
  all(row: readonly number[], from: number, held: Held, hits: number[]): boolean {
    for (let i = from; i < row.length; i += 2) {
      const at = this.one(row[i]! >> 1, this.operands[row[i + 1]!]!, held);
      if (row[i]! & 1 ? at >= 0 : at < 0) return false;
      // What stands behind the last word, where a sentence is broken off, is borne out by that word.
      if (at >= 0 && !(row[i]! & 1)) hits.push(Math.min(at, this.tokens.length - 1));
    }
    return true;
  }

  /** The token that bears a condition out, or -1. */
  one(what: number, operand: OperandBits, held: Held): number {
    const { statement, title, event } = held;
    const home = statement?.at ?? title?.at ?? event?.at ?? 0;
    const yes = (is: boolean): number => (is ? home : -1);
    switch (what) {
      case keyNumbers.verb:
        return yes(statement !== undefined && (isAny(operand) || haveCommon(statement.verbs, operand.verbs)));
      case keyNumbers.mode:
        return yes(this.mode(title?.mode ?? statement?.mode, statement, operand.numbers[0]!));
      case keyNumbers.where: {
        const where = title?.where ?? event?.where ?? statement?.where;
        return yes(where !== undefined && (operand.numbers[0]! & whereBit.get(where)!) !== 0);
      }
      case keyNumbers.who:
        if (!statement) return -1;
        if (operand.roles & roleBit(statement.actor)) return home;
        return statement.passive ? -1 : this.head(statement.subject, operand);
      case keyNumbers.subject:
        return statement ? this.head(statement.subject, operand) : -1;
      case keyNumbers.thing:
        if (title) return haveCommon(title.heads, operand.things) ? this.find(title.thing, operand, home) : -1;
        return statement ? this.head(statement.thing, operand) : -1;
      case keyNumbers['thing has']: {
        const thing = title?.thing ?? statement?.thing;
        return thing ? this.find(thing, operand) : -1;
      }
      case keyNumbers.to:
        if (!statement) return -1;
        if (operand.roles & roleBit(statement.toParty)) return statement.to?.from ?? home;
        return statement.to ? this.find(statement.to, operand) : -1;
      case keyNumbers.slot:
        return this.slot(statement, operand);
      case keyNumbers.for:
        return this.purpose(statement, operand);
      case keyNumbers.when:
        return this.condition((title ?? statement)?.conditions, operand);
      case keyNumbers.unless:
        return this.exception(title ?? statement, statement, operand);
      case keyNumbers.near: {
        const extent = this.extent(held);
        return this.find(extent, operand);
      }
      case keyNumbers.sentence:
        return this.find({ from: 0, to: this.tokens.length }, operand);
      case keyNumbers.above:
        return this.governed(statement, operand);
      case keyNumbers.title:
        return yes(title !== undefined && (operand.numbers[0]! & howBit.get(title.how)!) !== 0);
      case keyNumbers.owner:
        return yes(title !== undefined && (operand.roles & roleBit(title.owner)) !== 0);
      case keyNumbers['former owner']:
        return yes(title !== undefined && (operand.roles & roleBit(title.from)) !== 0);
      case keyNumbers.joint:
        return yes(operand.numbers.includes(title?.joint ? 1 : 0));
      case keyNumbers.hereby:
        return yes(operand.numbers.includes((title ?? statement)?.hereby ? 1 : 0));
      case keyNumbers.passive:
        return yes(operand.numbers.includes(statement?.passive ? 1 : 0));
      case keyNumbers.event:
        return yes(event !== undefined && (operand.numbers[0]! & eventBit[event.what]) !== 0);
      case keyNumbers.party:
        return yes(event !== undefined && (operand.roles & roleBit(event.party)) !== 0);
      case keyNumbers.whose: {
        const thing = title?.thing ?? statement?.thing;
        return yes(thing !== undefined && (operand.roles & roleBit(this.reading.whose(thing))) !== 0);
      }
      case keyNumbers.formula:
        return this.formula(operand, textSpan(this.tokens, this.extent(held)), home);
      case keyNumbers['sentence formula']:
        return this.formula(operand, { from: 0, to: this.sentence.text.length }, home);
      case keyNumbers.heading: {
        const { title: own, parent } = this.sentence.clause;
        return yes(operand.numbers.some((number) => this.pattern(number).test(own || (parent?.title ?? ''))));
      }
      case keyNumbers.asks:
        return this.ask(operand, held, home);
      case keyNumbers.brief:
        return yes(operand.numbers.includes(this.tokens.length <= longestBrief ? 1 : 0));
      case keyNumbers.note:
        return yes(operand.numbers.includes(this.tokens.length <= longestNote ? 1 : 0));
      case keyNumbers['near event']: {
        const extent = this.extent(held);
        const found = this.reading.events.find(
          ({ what: event, at }) => (operand.numbers[0]! & eventBit[event]) !== 0 && at >= extent.from && at < extent.to,
        );
        return found ? found.at : -1;
      }
      case keyNumbers.figure: {
        const extent = this.extent(held);
        const found = this.reading.figures.find(
          ({ what: figure, slot }) =>
            (operand.numbers[0]! & figureBit.get(figure)!) !== 0 && slot.from >= extent.from && slot.from < extent.to,
        );
        return found ? found.slot.from : -1;
      }
      default:
        return -1;
    }
  }

  /** "may use the data to train": to train is what may be done. */
  private mode(mode: Mode | undefined, statement: Statement | undefined, mask: number): boolean {
    if (mode === undefined) return false;
    const real = modeBit.get(resolveMode(mode, statement))!;
    if (mask & real) return true;
    return real !== modeBit.get(mode) && (mask & modeBit.get(mode)!) !== 0 && !(real & refusingModes);
  }

  private extent(held: Held): Slot {
    return extentOf(held, this.reading);
  }

  private head(slot: Slot, operand: OperandBits): number {
    if (slot.to <= slot.from) return -1;
    if (haveCommon(this.reading.headsOf(slot), operand.things)) return this.find(slot, operand, slot.from);
    if (operand.roles && operand.roles & roleBit(this.reading.partyOf(slot))) return slot.from;
    return !isEmpty(operand.verbs) ? this.find(slot, { ...operand, things: noBits, roles: 0 }) : -1;
  }

  /** The first word of a stretch that is one of these. */
  private find({ from, to }: Slot, { roles, verbs, things }: OperandBits, otherwise = -1): number {
    for (let i = from; i < to; i++) {
      const token = this.tokens[i]!;
      if (haveCommon(token.things, things) || haveCommon(token.verbs, verbs) || haveCommon(token.acts, verbs)) return i;
      if (roles && token.party !== undefined && roles & roleBit(token.party)) return i;
    }
    return otherwise;
  }

  private slot(statement: Statement | undefined, operand: OperandBits): number {
    const [preposition, what = 0] = operand.numbers;
    for (const { preposition: has, slot } of statement?.slots ?? [])
      if (has === prepositions[preposition!]) {
        const at = what & any ? slot.from : this.find(slot, operand);
        if (at >= 0) return at;
      }
    return -1;
  }

  private purpose(statement: Statement | undefined, operand: OperandBits): number {
    if (!statement) return -1;
    const whatever = ((operand.numbers[0] ?? 0) & any) !== 0;
    for (const purpose of statement.purposes) {
      if (whatever || haveCommon(purpose.verbs, operand.verbs)) return purpose.at;
      const at = this.find(purpose.thing, operand);
      if (at >= 0) return at;
    }
    for (const { preposition, slot } of statement.slots)
      if (preposition === 'for') {
        const at = whatever ? slot.from : this.find(slot, operand);
        if (at >= 0) return at;
      }
    return -1;
  }

  private condition(conditions: readonly Slot[] | undefined, operand: OperandBits): number {
    const what = operand.numbers[0] ?? 0;
    for (const slot of conditions ?? []) {
      const at = what & any ? slot.from : this.find(slot, operand);
      if (at >= 0) return at;
      if (what & ~any)
        for (const event of this.reading.events)
          if (what & eventBit[event.what] && event.at >= slot.from && event.at < slot.to) return event.at;
    }
    return -1;
  }

  /** Exceptions, and what it must not be done without. */
  private exception(
    held: Statement | Title | undefined,
    statement: Statement | undefined,
    operand: OperandBits,
  ): number {
    const at = this.condition(held?.exceptions, operand);
    if (at >= 0) return at;
    for (const { preposition, slot } of statement?.slots ?? [])
      if (preposition === 'without') {
        const found = (operand.numbers[0] ?? 0) & any ? slot.from : this.find(slot, operand);
        if (found >= 0) return found;
      }
    return -1;
  }

  private governed(statement: Statement | undefined, operand: OperandBits): number {
    let above = statement?.governor;
    for (let depth = 0; above && depth < 4; depth++) {
      if (haveCommon(above.verbs, operand.verbs)) return above.at;
      if (this.head(above.thing, operand) >= 0) return above.at;
      above = above.governor;
    }
    return -1;
  }

  private formula({ numbers }: OperandBits, slot: Slot, home: number): number {
    for (const number of numbers) {
      const offset = this.formulas.findIn(number, slot);
      if (offset >= 0) {
        const at = this.tokens.findIndex(({ end }) => end > offset);
        return at < 0 ? home : at;
      }
    }
    return -1;
  }

  private pattern(number: number): RegExp {
    return this.kinds.formulas[number]!;
  }

  private ask({ numbers }: OperandBits, held: Held, home: number): number {
    const { asks } = this.kinds.code[this.kind] as { asks?: Readonly<Record<string, Ask>> };
    for (const number of numbers) {
      const found = asks?.[this.kinds.functions[number]!]?.(held, this.reading, this.sentence, this.context);
      if (found === true) return home;
      if (typeof found === 'number' && found >= 0) return found;
    }
    return -1;
  }
}
