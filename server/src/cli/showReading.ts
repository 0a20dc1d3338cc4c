import type { Bits } from '../analysis/lexicon/bits.ts';
import { classNames } from '../analysis/lexicon/lexicon.ts';
import type { SentenceReading, Slot, Statement } from '../analysis/statements/statement.ts';

/** Names of the classes in a set, by single commas. */
export const classListOf = (bits: Bits, of: readonly string[]): string =>
  of.filter((_, number) => (bits[number >> 5]! >> (number & 31)) & 1).join(',');
export const thingClassesOf = (bits: Bits): string => classListOf(bits, classNames.things);
export const verbsIn = (bits: Bits): string => classListOf(bits, classNames.verbs);

/** A reading as lines to look at: tokens, statements, titles, events, figures. */
export function show(reading: SentenceReading): string {
  const text = (slot: Slot) => reading.text(slot);
  const words = reading.tokens.map(
    ({ word, party, possessive, things, verbs, acts }) =>
      word +
      (party ? `<${party}${possessive ? "'s" : ''}>` : possessive ? "'s" : '') +
      (verbsIn(verbs) && `/${verbsIn(verbs)}`) +
      (verbsIn(acts) && `~${verbsIn(acts)}`) +
      (thingClassesOf(things) && `#${thingClassesOf(things)}`),
  );
  return [
    words.join(' '),
    ...reading.statements.map((one) => `  ${showStatement(one, reading)}`),
    ...reading.titles.map(
      (one) =>
        `  title ${one.how} ${one.mode} owner=${one.owner ?? '?'}${one.from ? ` from=${one.from}` : ''}${one.joint ? ' joint' : ''}${one.where === 'main' ? '' : ` [${one.where}]`} of ${thingClassesOf(one.heads)}: ${text(one.thing)}`,
    ),
    ...reading.events.map((one) => `  event ${one.what} ${one.where} ${one.party ?? ''}: ${text(one.slot)}`),
    ...reading.figures.map((one) => `  figure ${one.what} ${one.amount ?? ''} ${one.unit ?? ''}: ${text(one.slot)}`),
  ].join('\n');
}

export function showStatement(one: Statement, { tokens, text, headsOf }: SentenceReading): string {
  const thing = thingClassesOf(headsOf(one.thing));
  return [
    `${one.mode}${one.passive ? ' passive' : ''}${one.hereby ? ' hereby' : ''} ${tokens[one.at]!.word}(${verbsIn(one.verbs)})`,
    one.where === 'main' ? '' : `[${one.where}]`,
    `who=${one.actor ?? '-'} «${text(one.subject)}»`,
    `thing=${thing} «${text(one.thing)}»`,
    one.to ? `to=${one.toParty ?? '-'} «${text(one.to)}»` : '',
    ...one.slots.map(({ preposition, slot }) => `${preposition}: ${text(slot)}`),
    one.governor ? `under ${tokens[one.governor.at]!.word}` : '',
    one.purposes.length ? `for ${one.purposes.map(({ at }) => tokens[at]!.word).join(', ')}` : '',
    one.conditions.length ? `if ${one.conditions.map(text).join(' | ')}` : '',
    one.exceptions.length ? `unless ${one.exceptions.map(text).join(' | ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
