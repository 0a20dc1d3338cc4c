import { type Bits, haveCommon, join, noBits, width } from '../lexicon/bits.ts';
import { mayHaveEvent } from '../statements/events.ts';
import { outputBits } from '../statements/phrases.ts';
import type { SentenceReading, Token } from '../statements/statement.ts';
import { mayHaveTitle } from '../statements/titles.ts';
import { type CompiledKinds, conditionKeys, sources } from './compiled.ts';
import type { OperandBits } from './conditions.ts';

/**
 * Which lines of all definitions may hold of a sentence, by the classes of its words. Lines stand in one row, kind after kind. What
 * is looked at are the classes the sentence has, the operands that ask for one of them, and the lines that begin with such an operand.
 */
export class Gates {
  /** Operands by class, verbs before things: one list behind the other, and where each begins. */
  private readonly operandsOf: PackedLists;
  private readonly classesOf: Int32Array;
  /** The lines that ask for an operand first, and those that ask for none. */
  private readonly linesOf: PackedLists;
  private readonly ungated: readonly number[];
  /** What else each line asks for. */
  private readonly others: readonly (readonly number[])[];
  private readonly sourceOf: readonly number[];
  /** Operands that the sentence has. */
  private readonly met: Uint8Array;
  private readonly hits: Int32Array;
  private readonly byTables = new Int32Array(2 * width);
  private readonly byTokens = new Int32Array(2 * width);
  /** Lines that may hold, as bits. */
  private readonly open: Int32Array;

  constructor({ kinds }: CompiledKinds, operands: readonly OperandBits[]) {
    const rows = kinds.flatMap(({ lines }) => lines);
    const gates = rows.map((row) => gatesOf(row, operands));
    const classes = operands.map(({ verbs, things: its }) => [...verbs, ...its]);
    this.classesOf = Int32Array.from(classes.flat());
    this.operandsOf = packedLists(
      Array.from({ length: 64 * width }, (_, one) =>
        classes.flatMap((bits, operand) => ((bits[one >> 5]! >>> (one & 31)) & 1 ? [operand] : [])),
      ),
    );
    this.linesOf = packedLists(
      operands.map((_, operand) => gates.flatMap(([first], line) => (first === operand ? [line] : []))),
    );
    this.ungated = gates.flatMap(({ length }, line) => (length ? [] : [line]));
    this.others = gates.map((all) => all.slice(1));
    this.sourceOf = rows.map((row) => row[0]!);
    this.met = new Uint8Array(operands.length);
    this.hits = new Int32Array(operands.length);
    this.open = new Int32Array((rows.length + 31) >> 5);
  }

  /** @param each told of the lines, in their order. @param named what the agreement's own names may stand for. */
  eachOpen(reading: SentenceReading, text: string, isItem: boolean, named: Bits, each: (line: number) => void): void {
    const { classes } = reading;
    const its = { verbs: join(classes.verbs, classes.acts), things: join(classes.things, named) };
    const closed = [false, !(mayHaveTitle(its, text) || isItem), !mayHaveEvent(its), false];
    this.byTables.set(its.verbs);
    this.byTables.set(its.things, width);
    addClassBits(this.byTokens, reading.tokens);
    const count = this.meet();
    this.open.fill(0);
    for (const line of this.ungated) this.consider(line, closed);
    const { row, starts } = this.linesOf;
    for (let i = 0; i < count; i++) {
      const operand = this.hits[i]!;
      for (let at = starts[operand]!; at < starts[operand + 1]!; at++) this.consider(row[at]!, closed);
    }
    for (let word = 0; word < this.open.length; word++)
      for (let left = this.open[word]!; left !== 0; left &= left - 1) each((word << 5) + 31 - Math.clz32(left & -left));
  }

  /** Marks the operands that the sentence has. Returns how many. */
  private meet(): number {
    const { met, hits, byTokens } = this;
    const { row, starts } = this.operandsOf;
    let count = 0;
    met.fill(0);
    for (let word = 0; word < 2 * width; word++)
      for (let left = byTokens[word]!; left !== 0; left &= left - 1) {
        const one = (word << 5) + 31 - Math.clz32(left & -left);
        for (let at = starts[one]!; at < starts[one + 1]!; at++) {
          const operand = row[at]!;
          if (met[operand] !== 0 || !this.isInTables(operand)) continue;
          met[operand] = 1;
          hits[count++] = operand;
        }
      }
    return count;
  }

  /** A name may part an entry that the tables know: they must know the class, too. */
  private isInTables(operand: number): boolean {
    const { classesOf, byTables } = this;
    for (let word = 0, at = operand * 2 * width; word < 2 * width; word++, at++)
      if (classesOf[at]! & byTables[word]!) return true;
    return false;
  }

  private consider(line: number, closed: readonly boolean[]): void {
    if (closed[this.sourceOf[line]!]) return;
    const others = this.others[line]!;
    for (let i = 0; i < others.length; i++) if (this.met[others[i]!] === 0) return;
    this.open[line >> 5]! |= 1 << (line & 31);
  }
}

/** Lists one behind the other, and where each begins. */
interface PackedLists {
  readonly row: Int32Array;
  readonly starts: Int32Array;
}

function packedLists(lists: readonly (readonly number[])[]): PackedLists {
  const starts = [0];
  for (const { length } of lists) starts.push(starts.at(-1)! + length);
  return { row: Int32Array.from(lists.flat()), starts: Int32Array.from(starts) };
}

/** What the words are read as: verbs and nouns of verbs, then things. */
function addClassBits(into: Int32Array, tokens: readonly Token[]): void {
  into.fill(0);
  for (let i = 0; i < tokens.length; i++) {
    const { verbs, acts, things: its } = tokens[i]!;
    if (verbs !== noBits) for (let word = 0; word < width; word++) into[word]! |= verbs[word]!;
    if (acts !== noBits) for (let word = 0; word < width; word++) into[word]! |= acts[word]!;
    if (its !== noBits) for (let word = 0; word < width; word++) into[width + word]! |= its[word]!;
  }
}

/** Numbers of operands, one of whose classes must be there each. */
function gatesOf(row: readonly number[], operands: readonly OperandBits[]): readonly number[] {
  const gates: number[] = [];
  for (let i = 3 + row[2]!; i < row.length; i += 2) {
    const operand = operands[row[i + 1]!]!;
    // A title's things may be known from what makes them: "texts that the model writes" are outputs.
    if (row[0] === titleSource && row[i] === thingKey && haveCommon(operand.things, outputBits)) continue;
    if (gated.includes(row[i]!) && !operand.roles && !((operand.numbers.at(-1) ?? 0) & (1 << 30)))
      gates.push(row[i + 1]!);
  }
  return gates;
}
const titleSource = sources.indexOf('title');
const thingKey = conditionKeys.indexOf('thing') * 2;

/** Keys that a sentence cannot answer without a word of the class. */
const gated: readonly number[] = (
  ['verb', 'thing', 'thing has', 'subject', 'slot', 'near', 'sentence', 'above'] as const
).map((name) => conditionKeys.indexOf(name) * 2);
