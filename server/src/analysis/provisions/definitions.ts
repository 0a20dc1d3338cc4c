import type { Sentence } from '../clauses.ts';
import { type Bits, haveCommon } from '../lexicon/bits.ts';
import { inBlank } from '../page/blanks.ts';
import type { Span } from '../span.ts';
import { refusalAt, takesBack } from '../statements/contexts.ts';
import { readSentence } from '../statements/index.ts';
import type { Names } from '../statements/mentions.ts';
import type { SentenceReading, Slot } from '../statements/statement.ts';
import { isAny, SentenceAsking } from './asking.ts';
import { type CompiledKind, type CompiledKinds, conditionKeys, sources } from './compiled.ts';
import { type Held, type OperandBits, operandBits } from './conditions.ts';
import { directionOf } from './direction.ts';
import { textSpan } from './extent.ts';
import { Formulas } from './formulas.ts';
import { Gates } from './gates.ts';
import { HeldLists, heldIn } from './held.ts';
import type { Context, Provision, ProvisionKind } from './provision.ts';

interface DefinitionLine {
  readonly row: readonly number[];
  readonly source: (typeof sources)[number];
  readonly from: number;
  /** Of each of these lists of formulas one is in the sentence where the line holds. */
  readonly formulas: readonly (readonly number[])[];
}

export interface Definition {
  readonly compiled: CompiledKind;
  readonly lines: readonly DefinitionLine[];
}

/** The kinds that their pages define: what they ask of a sentence, made ready once. */
export class Definitions {
  readonly operands: readonly OperandBits[];
  readonly all: readonly Definition[];
  private readonly gates: Gates;
  private readonly rows: readonly { readonly kind: CompiledKind; readonly line: DefinitionLine }[];

  constructor(readonly kinds: CompiledKinds) {
    this.operands = kinds.operands.map(operandBits);
    this.gates = new Gates(kinds, this.operands);
    this.all = kinds.kinds.map((compiled) => ({ compiled, lines: compiled.lines.map((row) => this.line(row)) }));
    this.rows = this.all.flatMap(({ compiled, lines }) => lines.map((line) => ({ kind: compiled, line })));
  }

  /** Elements that hang on the mode of the statement: nobody but the page of the kind tells them. */
  decidedBy(kind: string): readonly string[] {
    const compiled = this.all.find((one) => one.compiled.kind === kind)?.compiled;
    if (!compiled) return noneDefined;
    const mode = conditionKeys.indexOf('mode') * 2;
    return compiled.elements
      .filter((row) => row.some((key, i) => i >= 2 && i % 2 === 0 && key === mode))
      .map(([element]) => compiled.names[element!]!);
  }

  /** Whether a context in which a kind is not said refuses what a pattern found; its words are told by their source offsets. */
  refuses(kind: string, sentence: Sentence, words: Span): boolean {
    const definition = this.all.find(({ compiled }) => compiled.kind === kind);
    if (!definition) return false;
    return refusalAt(sentence, Math.max(0, words.start - sentence.start), definition.compiled.refuses) !== undefined;
  }

  /** Whether words at any place take back what a sentence of this kind would do: "has no obligation to". */
  takenBack(kind: string, sentence: Sentence): boolean {
    const definition = this.all.find(({ compiled }) => compiled.kind === kind);
    return (
      definition !== undefined &&
      refusalAt(sentence, sentence.text.length - 1, definition.compiled.refuses.filter(takesBack)) !== undefined
    );
  }

  private line(row: readonly number[]): DefinitionLine {
    const from = 3 + row[2]!;
    const formulas = [];
    for (let i = from; i < row.length; i += 2)
      if (row[i] === formulaKey) formulas.push(this.operands[row[i + 1]!]!.numbers);
    return { row, source: sources[row[0]!]!, from, formulas };
  }

  /** Everything the sentence does, in the order of the kinds. Most sentences cost a look at their classes. */
  read(
    sentence: Sentence,
    reading: SentenceReading,
    named: Bits,
    context: Context,
    mayBe?: Int32Array,
  ): readonly Provision[] {
    const formulas = new Formulas(this.kinds.formulas, sentence.text, mayBe);
    let asking: SentenceAsking | undefined;
    let helds: HeldLists | undefined;
    let found: Provision[] | undefined;
    let provision: Provision | undefined;
    this.gates.eachOpen(reading, sentence.text, sentence.leadIn !== undefined, named, (number) => {
      const { kind, line } = this.rows[number]!;
      if (!line.formulas.every((numbers) => numbers.some((one) => formulas.find(one) >= 0))) return;
      asking ??= new SentenceAsking(reading, sentence, context, this.kinds, this.operands, kind.kind, formulas);
      helds ??= new HeldLists(reading);
      if (asking.kind !== kind.kind) {
        if (provision) (found ??= []).push(provision);
        provision = undefined;
        asking.kind = kind.kind;
      }
      provision = this.apply(kind, line, asking, helds.of(line.source), provision);
    });
    if (provision) (found ??= []).push(provision);
    return found ?? noneDefined;
  }

  /**
   * A provision of a kind that is known from elsewhere (the classifier): its words, elements and direction are those of the line
   * of which the largest share holds. Of a kind without a definition its words are the whole sentence.
   */
  make(kind: ProvisionKind, sentence: Sentence, reading: SentenceReading, context: Context): Provision {
    const definition = this.all.find(({ compiled }) => compiled.kind === kind);
    if (!definition) {
      const { start, end, clause } = sentence;
      return { kind, start, end, clause, sentence, elements: new Map(), words: { start, end } };
    }
    const asking = new SentenceAsking(reading, sentence, context, this.kinds, this.operands, kind);
    let most = 0;
    let best: { readonly held: Held; readonly hits: readonly number[] } = { held: {}, hits: [] };
    for (const { row, from, source } of definition.lines)
      for (const held of heldIn(reading, source)) {
        const hits: number[] = [];
        let holding = 0;
        for (let i = from; i < row.length; i += 2) if (asking.all([row[i]!, row[i + 1]!], 0, held, hits)) holding++;
        const share = holding / (row.length - from);
        if (share > most) {
          most = share;
          best = { held, hits };
        }
      }
    return provisionOf(definition.compiled, noElements, asking, best.held, best.hits);
  }

  /** Lines that held, that a context refused, and those that failed by one condition alone. */
  explain(sentence: Sentence, names: Names, context: Context): readonly Tried[] {
    const reading = readSentence(sentence, names);
    const tried: Tried[] = [];
    for (const { compiled, lines } of this.all) {
      const asking = new SentenceAsking(reading, sentence, context, this.kinds, this.operands, compiled.kind);
      for (const { row, source, from } of lines) {
        let best: Tried | undefined;
        for (const held of heldIn(reading, source)) {
          const failed: [number, number][] = [];
          for (let i = from; i < row.length && failed.length < 2; i += 2)
            if (!asking.all([row[i]!, row[i + 1]!], 0, held, [])) failed.push([row[i]!, row[i + 1]!]);
          if (failed.length > 1) continue;
          const at = held.statement?.at ?? held.title?.at ?? held.event?.at ?? 0;
          const offset = Math.max(0, asking.tokens[at]?.start ?? 0);
          const refused = failed.length ? undefined : refusalAt(sentence, offset, compiled.refuses)?.context;
          best = { kind: compiled.kind, line: row, refused, wanting: failed[0] };
          if (!failed.length) break;
        }
        if (best) tried.push(best);
      }
    }
    return tried;
  }

  /**
   * What the line finds in the sentence: the first statement, title, event it holds of makes the provision, the others add
   * their elements. "Shall be the property of Company, and Consultant hereby assigns it" says both.
   */
  private apply(
    kind: CompiledKind,
    line: DefinitionLine,
    asking: SentenceAsking,
    helds: readonly Held[],
    first?: Provision,
  ): Provision | undefined {
    let provision = first;
    const { row, from } = line;
    // Nearly all lines begin with their verb, and nearly all statements have another.
    const asked = row[from] === verbKey ? this.operands[row[from + 1]!]! : undefined;
    const verb = asked && !isAny(asked) ? asked.verbs : undefined;
    for (const held of helds) {
      if (verb && !(held.statement && haveCommon(held.statement.verbs, verb))) continue;
      const hits: number[] = [];
      if (!asking.all(row, from, held, hits)) continue;
      const at = held.statement?.at ?? held.title?.at ?? held.event?.at ?? hits[0] ?? 0;
      const offset = Math.max(0, asking.tokens[at]?.start ?? 0);
      if (inBlank(asking.sentence.text, offset) || refusalAt(asking.sentence, offset, kind.refuses)) continue;
      const one = provisionOf(kind, line, asking, held, hits);
      if (!provision) provision = one;
      else if ([...one.elements.keys()].some((name) => !provision!.elements.has(name)))
        provision = { ...provision, elements: new Map([...one.elements, ...provision.elements]) };
    }
    return provision;
  }
}

/** A line that was asked of a sentence: held where neither a condition is wanting nor a context refuses. */
export interface Tried {
  readonly kind: string;
  readonly line: readonly number[];
  /** The context that refused. */
  readonly refused?: number;
  /** The one condition that failed, key and operand. */
  readonly wanting?: readonly [number, number];
}

const verbKey = conditionKeys.indexOf('verb') * 2;
const formulaKey = conditionKeys.indexOf('sentence formula') * 2;
const noneDefined: readonly never[] = [];

/** A line that brings no elements of its own. */
const noElements: Pick<DefinitionLine, 'row'> = { row: [0, 0, 0] };

function provisionOf(
  kind: CompiledKind,
  line: Pick<DefinitionLine, 'row'>,
  asking: SentenceAsking,
  held: Held,
  hits: readonly number[],
): Provision {
  const { sentence } = asking;
  const { start, end, clause } = sentence;
  const words = spanOfSlot(asking, slotOfHits(held, hits)) ?? { start, end };
  const elements = new Map<string, Span>();
  for (let i = 0; i < line.row[2]!; i++) elements.set(kind.names[line.row[3 + i]!]!, words);
  for (const row of kind.elements) {
    const name = kind.names[row[0]!]!;
    if (elements.has(name)) continue;
    const borne: number[] = [];
    if (asking.all(row, 2, held, borne))
      elements.set(name, spanOfSlot(asking, slotAround(borne.length ? borne : hits)) ?? words);
  }
  const { from, to } = directionOf(kind, asking, held, elements);
  return { kind: kind.kind as ProvisionKind, start, end, clause, sentence, elements, from, to, words };
}

/** The verb, what it is done to, and whatever else the line asked for. */
function slotOfHits({ statement, title, event }: Held, hits: readonly number[]): Slot {
  const { from, to } = slotAround(hits);
  const at = statement?.at ?? title?.at ?? event?.at;
  return at === undefined ? { from, to } : { from: Math.min(from, at), to: Math.max(to, at + 1) };
}

function slotAround(hits: readonly number[]): Slot {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const hit of hits) {
    if (hit < from) from = hit;
    if (hit + 1 > to) to = hit + 1;
  }
  return to ? { from, to } : { from: 0, to: 0 };
}

/** Where these tokens stand in the agreement; undefined where all of them stand in the lead-in. */
function spanOfSlot(asking: SentenceAsking, slot: Slot): Span | undefined {
  const { from, to } = textSpan(asking.tokens, slot);
  return to > from ? asking.sentence.span(from, to) : undefined;
}
