import type {
  Event,
  SentenceReading,
  Slot,
  Statement,
  Title,
} from '../../../server/src/analysis/statements/statement.ts';
import { thingClassesOf } from '../../../server/src/cli/showReading.ts';

/**
 * A statement in a line that can be read aloud: "[condition] provider must-not use «customer data» to customer for train if … unless …".
 * Who is left out where nobody is named.
 */
export function brief(one: Statement, { tokens, text }: SentenceReading): string {
  const word = (at: number) => tokens[at]!.word;
  return [
    one.where === 'main' ? '' : `[${one.where}]`,
    one.actor ?? '',
    one.mode,
    one.hereby ? 'hereby' : '',
    word(one.at),
    one.thing.to > one.thing.from ? `«${text(one.thing)}»` : '',
    one.toParty === undefined ? '' : `to ${one.toParty}`,
    ...one.slots
      .filter(({ preposition }) => preposition !== 'to')
      .map((slot) => `${slot.preposition} «${text(slot.slot)}»`),
    one.purposes.length ? `for ${one.purposes.map(({ at }) => word(at)).join('+')}` : '',
    ...one.conditions.map((slot) => `if «${text(slot)}»`),
    ...one.exceptions.map((slot) => `unless «${text(slot)}»`),
  ]
    .filter(Boolean)
    .join(' ');
}

export const briefTitle = (one: Title, text: (slot: Slot) => string): string =>
  [
    one.where === 'main' ? '' : `[${one.where}]`,
    `${one.mode} ${one.how}`,
    one.joint ? 'jointly' : '',
    `${one.from === undefined ? '' : `${one.from} → `}${one.owner ?? 'nobody named'}:`,
    `«${text(one.thing)}»`,
    `(${shown(one.heads)})`,
  ]
    .filter(Boolean)
    .join(' ');

export const briefEvent = (one: Event, text: (slot: Slot) => string): string =>
  [one.where === 'main' ? '' : `[${one.where}]`, one.what, one.party ?? '', `«${text(one.slot)}»`]
    .filter(Boolean)
    .join(' ');

/** Classes that tell what a title is in; others come and go with the tables. */
const shown = (heads: Title['heads']): string =>
  thingClassesOf(heads)
    .split(',')
    .filter((name) => /^(?:work|model|weights|output|data|background)$/.test(name))
    .join(', ');
