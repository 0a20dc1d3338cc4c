import { memo } from '../memo.ts';
import { wordCharacter } from '../page/characters.ts';
import type { Party, Role } from '../parties/party.ts';
import type { Context } from './provision.ts';

/**
 * The patterns know no names: before they are tried, a party's name in the sentence becomes a word that stands for one,
 * as long as the name. So they are made once, and not for every agreement again.
 */
const maskedName = 'Xq+';
// "the Company" but not "the Company Technology" or "the Company's counsel".
export const partyWords = `(?:${maskedName}|[Ee]ach [Pp]arty|[Ee]ither [Pp]arty|[Bb]oth [Pp]arties|(?:[Tt]he )?[Pp]arties|such [Pp]arty|the other [Pp]arty|[Yy]ou|[Ww]e|us)`;
export const aParty = `(${partyWords}(?![\\w&]| [A-Z](?!ND\\b)[a-zA-Z]))`;
/** A party's name, anywhere and at one place. */
export const partyMask = new RegExp(`\\b${aParty}`, 'g');
export const partyHere = new RegExp(aParty, 'y');

/** The sentence with its parties' names masked, letter for letter. */
export function mask(text: string, names: readonly string[]): string {
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (!wordCharacter.test(text[at - 1] ?? ' ') && !wordCharacter.test(text[at + name.length] ?? ' '))
        text = `${text.slice(0, at)}X${'q'.repeat(name.length - 1)}${text.slice(at + name.length)}`;
  return text;
}

/** What the parties are called in sentences, the longest first; inner dots are raised there, one at the end is not. */
export const namesToMask = memo((parties: readonly Party[]): readonly string[] =>
  [
    ...new Set(
      parties
        .flatMap(({ label, name }) => [label, name])
        .filter((name) => name.length > 1)
        .flatMap((name) => {
          const dotted = name.replaceAll('.', '·');
          return name.endsWith('.') ? [dotted, `${dotted.slice(0, -1)}.`] : [dotted];
        }),
    ),
  ].sort((a, b) => b.length - a.length),
);

/** A sentence, what it is with its parties' names masked, and whose the name at a place is. */
export interface Masked {
  readonly text: string;
  readonly anonymous: string;
  readonly roleAt: (from: number, name: string) => Role | undefined;
  readonly roleOf: Context['roleOf'];
}
