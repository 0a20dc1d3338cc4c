import {
  type ConditionKey,
  conditionKeys,
  events,
  figureKinds,
  hows,
  modeGroups,
  modes,
  type Operand,
  prepositions,
  roleBits,
  type Source,
  wheres,
} from '../server/src/analysis/provisions/compiled.ts';

/** The words a condition may use, and the numbers behind them. */
export interface Vocabulary {
  /** Classes in the order of their bits: see lexicon/. */
  readonly verbs: readonly string[];
  readonly things: readonly string[];
  /** The number of a named formula; made when first asked for. */
  formula(name: string): number | undefined;
  /** The number of a heading's pattern. */
  heading(words: string): number;
  /** The number of a function beside the page. */
  asks(name: string): number | undefined;
  /** One number for operands that are the same. */
  operand(operand: Operand): number;
}

export interface Conditions {
  readonly source: Source;
  /** Key (times two, plus one where it refuses) and operand in turn. */
  readonly row: readonly number[];
  /** Elements named in braces at the end. */
  readonly elements: readonly string[];
  readonly asked: ReadonlySet<string>;
}

/** "verb: train · thing: data · not with: consent {forbidden}" → numbers. @throws Error with what is wrong. */
export function conditionsOf(text: string, vocabulary: Vocabulary): Conditions {
  const braces = /\s*\{([^}]*)\}\s*$/.exec(text);
  const plain = braces ? text.slice(0, braces.index) : text;
  const row: number[] = [];
  const asked = new Set<string>();
  for (const part of plain.split(/\s+·\s+/)) {
    const condition = /^(not )?([a-z][a-z ]*?)\s*:\s*(.+)$/.exec(part.trim());
    if (!condition)
      throw new Error(`"${part}" is no condition: write "key: class, class", with " · " between conditions`);
    const [, not, name, values] = condition;
    const slot = prepositions.indexOf(name as (typeof prepositions)[number]);
    const key = slot >= 0 ? 'slot' : (name as ConditionKey);
    if (!conditionKeys.includes(key) || name === 'slot')
      throw new Error(
        `no such key: "${name}". There are ${conditionKeys.filter((one) => one !== 'slot').join(', ')}; ${prepositions.join(', ')}`,
      );
    if (!not) asked.add(name!);
    const operand = operandOf(key, slot, splitValues(values!), vocabulary);
    row.push(conditionKeys.indexOf(key) * 2 + (not ? 1 : 0), vocabulary.operand(operand));
  }
  const source: Source = asked.has('title')
    ? 'title'
    : asked.has('event')
      ? 'event'
      : asked.has('verb')
        ? 'verb'
        : 'sentence';
  return { source, row, asked, elements: braces ? splitValues(braces[1]!) : [] };
}

const splitValues = (values: string): readonly string[] =>
  values
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function operandOf(key: ConditionKey, slot: number, values: readonly string[], words: Vocabulary): Operand {
  const many = (numberOf: (value: string) => number): Operand => [0, [], [], values.map(numberOf)];
  const bits = (names: readonly string[], value: string): number => {
    const at = names.indexOf(value);
    if (at < 0) throw new Error(`"${value}" is none of ${names.join(', ')}`);
    return 1 << at;
  };
  const oneMask = (names: readonly string[], groups: Readonly<Record<string, readonly string[]>> = {}): Operand => [
    0,
    [],
    [],
    [values.reduce((mask, value) => (groups[value] ?? [value]).reduce((sum, one) => sum | bits(names, one), mask), 0)],
  ];
  switch (key) {
    case 'mode':
      return oneMask(modes, modeGroups);
    case 'where':
      return oneMask(wheres, { any: wheres });
    case 'title':
      return oneMask(hows, { any: hows });
    case 'event':
    case 'near event':
      return oneMask(events, { any: events });
    case 'figure':
      return oneMask(figureKinds, { any: figureKinds });
    case 'joint':
    case 'hereby':
    case 'passive':
    case 'brief':
    case 'note':
      return many((value) => bits(['no', 'yes'], value) >> 1);
    case 'formula':
    case 'sentence formula':
      return many((value) => {
        const number = words.formula(value);
        if (number === undefined)
          throw new Error(`no formula is called "${value}": neither this page nor formulas.md has it`);
        return number;
      });
    case 'heading':
      return many((value) => words.heading(value));
    case 'asks':
      return many((value) => {
        const number = words.asks(value);
        if (number === undefined) throw new Error(`the file beside this page has no function asks.${value}`);
        return number;
      });
    default:
      return classes(values, words, key, slot);
  }
}

/** Parties, classes of verbs and of things, in one list; "any" is anything at all. */
function classes(values: readonly string[], words: Vocabulary, key: ConditionKey, slot: number): Operand {
  let roles = 0;
  let what = 0;
  const verbs: number[] = [];
  const things: number[] = [];
  for (const value of values) {
    const event = key === 'when' ? events.indexOf(value as (typeof events)[number]) : -1;
    // An event says more than the words it is told in.
    const verb = event >= 0 ? -1 : words.verbs.indexOf(value);
    const thing = words.things.indexOf(value);
    if (value in roleBits) roles |= roleBits[value as keyof typeof roleBits];
    if (verb >= 0) verbs.push(verb);
    if (thing >= 0) things.push(thing);
    if (event >= 0) what |= 1 << event;
    const known = value in roleBits || verb >= 0 || thing >= 0 || event >= 0 || value === 'any';
    if (!known) throw new Error(`no class is called "${value}"${nearest(value, [...words.verbs, ...words.things])}`);
    if (value === 'any') what |= 1 << 30;
  }
  return [roles, verbs.sort(ascending), things.sort(ascending), slot >= 0 ? [slot, what] : what ? [what] : []];
}
const ascending = (a: number, b: number): number => a - b;

/** What was probably meant: a class that begins alike. */
function nearest(value: string, names: readonly string[]): string {
  const alike = [...new Set(names)].filter((name) => name.slice(0, 3) === value.slice(0, 3));
  return alike.length ? `; there are ${alike.join(', ')}` : '; see the tables in server/src/analysis/lexicon';
}
