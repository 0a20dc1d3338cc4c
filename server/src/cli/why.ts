import { type Agreement, contextOf } from '../analysis/agreement.ts';
import { likelyPages } from '../analysis/classifier/index.ts';
import type { Sentence } from '../analysis/clauses.ts';
import { classNames } from '../analysis/lexicon/lexicon.ts';
import {
  type ConditionKey,
  conditionKeys,
  events,
  figureKinds,
  hows,
  modes,
  prepositions,
  roleBits,
  wheres,
} from '../analysis/provisions/compiled.ts';
import { Definitions, type Tried } from '../analysis/provisions/definitions.ts';
import { provisionKinds } from '../analysis/provisions/index.ts';
import { contextNames } from '../analysis/statements/contexts.ts';
import { readSentence } from '../analysis/statements/index.ts';
import { nameMentions, thingsOfTerms } from '../analysis/statements/mentions.ts';
import type { Paint } from './paint.ts';
import { show } from './showReading.ts';

/**
 * For each sentence, or those of one line: how it is read, which line of which page held, which context refused it, what was
 * wanting where a line failed by one condition, and which pages of examples it is like. A formula that is not there tells
 * nothing: such lines are left out.
 */
export function why(agreement: Agreement, paint: Paint, line?: number): string {
  const definitions = new Definitions(provisionKinds);
  const names = nameMentions(agreement.parties, thingsOfTerms(agreement.terms));
  const context = contextOf(agreement);
  return agreement.sentences
    .filter((sentence) => line === undefined || overlapsLine(agreement.text, sentence, line))
    .map((sentence) => {
      const reading = readSentence(sentence, names);
      const tried = definitions.explain(sentence, names, context);
      const said = agreement.provisions.all.filter((one) => one.sentence === sentence);
      return [
        paint.bold(sentence.text),
        ...show(reading)
          .split('\n')
          .map((one) => paint.dim(one)),
        ...tried.filter(isInformative).map((one) => `  ${triedLine(one, definitions, paint)}`),
        ...likelyPages(
          reading,
          said.filter(({ byExamples }) => !byExamples),
        ).map(({ page, by }) =>
          paint.dim(`  like  examples/${page}.md  ${by > 0 ? 'sure' : 'not sure'} by ${signed(by)}`),
        ),
        ...said.map(
          ({ kind, elements, from, to, byExamples }) =>
            `  ${paint.green(kind)} {${[...elements.keys()].join(', ')}} ${from ?? '?'} → ${to ?? '?'}${byExamples ? ', by examples' : ''}`,
        ),
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

const signed = (by: number): string => `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(2)}`;

/** Whether what was wanting is a thing, a verb, a party: more than words that stand in a row. */
const isInformative = ({ wanting }: Tried): boolean => {
  const name = wanting && conditionKeys[wanting[0] >> 1]!;
  return name === undefined || !(name.includes('formula') || name === 'heading');
};

const overlapsLine = (text: string, { start, end }: Sentence, line: number): boolean => {
  const at = (offset: number): number => text.slice(0, offset).split('\n').length;
  return at(start) <= line && at(end) >= line;
};

function triedLine({ kind, line, refused, wanting }: Tried, definitions: Definitions, paint: Paint): string {
  const words = `${kind}.md:${line[1]} ${conditionsInWords(line, definitions)}`;
  if (wanting !== undefined) return paint.dim(`not   ${words}   for want of ${conditionInWords(wanting, definitions)}`);
  if (refused !== undefined) return paint.yellow(`refused by "${contextNames[refused]}": ${words}`);
  return paint.green(`held  ${words}`);
}

function conditionsInWords(line: readonly number[], definitions: Definitions): string {
  const conditions: string[] = [];
  for (let i = 3 + line[2]!; i < line.length; i += 2)
    conditions.push(conditionInWords([line[i]!, line[i + 1]!], definitions));
  return conditions.join(' · ');
}

/** A key and its operand as the page has them. */
function conditionInWords([key, operand]: readonly [number, number], { kinds: compiled }: Definitions): string {
  const [roles, verbs, things, numbers] = compiled.operands[operand]!;
  const name = conditionKeys[key >> 1]!;
  const masked: Partial<Record<ConditionKey, readonly string[]>> = {
    mode: modes,
    where: wheres,
    title: hows,
    event: events,
    'near event': events,
    figure: figureKinds,
    when: events,
  };
  const mask = masked[name];
  const values = [
    ...(roles === roleBits.party
      ? ['party']
      : Object.entries(roleBits).flatMap(([role, bit]) => (role !== 'party' && roles & bit ? [role] : []))),
    ...new Set([...verbs.map((one) => classNames.verbs[one]!), ...things.map((one) => classNames.things[one]!)]),
    ...(mask ? mask.filter((_, bit) => (numbers[0] ?? 0) & (1 << bit)) : []),
    ...(['joint', 'hereby', 'passive', 'brief', 'note'].includes(name)
      ? numbers.map((one) => (one ? 'yes' : 'no'))
      : []),
    ...(name.includes('formula') || name === 'heading'
      ? numbers.map((one) => shortFormula(String(compiled.formulas[one])))
      : []),
    ...(name === 'asks' ? numbers.map((one) => compiled.functions[one]!) : []),
  ];
  const called = name === 'slot' ? prepositions[numbers[0]!]! : name;
  return `${key & 1 ? 'not ' : ''}${called}: ${values.join(', ') || 'any'}`;
}

/** A formula by its beginning: the page has the rest. */
const shortFormula = (formula: string): string => (formula.length > 60 ? `${formula.slice(0, 60)}…/` : formula);
