import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { namePattern } from '../analysis/namePattern.ts';
import { hasLegalForm, looksLikePerson } from '../analysis/names.ts';
import type { Party } from '../analysis/parties/party.ts';

// Terms of service and letters speak of their parties as "we" and "you"; what is put into them speaks so, too.

/** A pronoun that stands for a party, in its forms. */
export interface Pronoun {
  readonly subject: string;
  readonly object: string;
  readonly own: string;
  readonly self: string;
}

const you: Pronoun = { subject: 'you', object: 'you', own: 'your', self: 'yourselves' };
const youAlone: Pronoun = { ...you, self: 'yourself' };
const one: Pronoun = { subject: 'I', object: 'me', own: 'my', self: 'myself' };
const we: Pronoun = { subject: 'we', object: 'us', own: 'our', self: 'ourselves' };

/** The pronoun that the paper uses for this party, where it does so more often than it says the party's name. */
export function pronounFor(agreement: Agreement, { name, label, also }: Party): Pronoun | undefined {
  const names = [label, ...also];
  const pronoun = names.some((each) => /^you$/i.test(each))
    ? isOnePerson(name)
      ? youAlone
      : you
    : names.some((each) => /^(?:we|us|our)$/i.test(each))
      ? we
      : names.some((each) => each === 'I')
        ? one
        : undefined;
  if (!pronoun || isSpeaker(label)) return pronoun;
  const { pronouns, named } = timesSpoken(agreement);
  return pronouns(pronoun) > named(label) ? pronoun : undefined;
}

const she: Pronoun = { subject: 'she', object: 'her', own: 'her', self: 'herself' };
const he: Pronoun = { subject: 'he', object: 'him', own: 'his', self: 'himself' };

/** What a paper says for a party that is one person: "she", not "it". */
export function personFor({ text }: Agreement, { name, label }: Party): Pronoun | undefined {
  if (!isOnePerson(name) && !isSpokenOfAsOne(label, text)) return undefined;
  const [hers, his] = [/\b(?:[Ss]he|[Hh]ers?|herself)\b/g, /\b(?:[Hh]e|[Hh]is|[Hh]im|himself)\b/g].map(
    (pattern) => text.match(pattern)?.length ?? 0,
  ) as [number, number];
  // Another person may be named in a paper, once or twice.
  return hers > 1 && hers > 5 * his ? she : his > 1 && his > 5 * hers ? he : undefined;
}

/** "The Consultant is independent. She decides when and where she works." */
const isSpokenOfAsOne = (label: string, text: string): boolean =>
  new RegExp(`(?<!\\w)${namePattern(label)}(?!\\w)[^.\n]{0,160}\\. (?:She|He) `).test(text);

const isOnePerson = (name: string): boolean => looksLikePerson(name) && !hasLegalForm(name);

export const isSpeaker = (label: string): boolean => /^(?:you|we|us|our)$/i.test(label) || label === 'I';

const timesSpoken = memo(({ sentences }: Agreement) => {
  // A short letter has nothing but its front.
  const inBody = sentences.filter(({ clause }) => clause.part === 'body');
  const body = (inBody.length > 4 ? inBody : sentences).map(({ text }) => text);
  const times = (pattern: RegExp): number => body.reduce((sum, each) => sum + (each.match(pattern)?.length ?? 0), 0);
  return {
    pronouns: ({ subject }: Pronoun): number => times(pronounPatterns[subject]!),
    named: (label: string): number => times(new RegExp(`(?<!\\w)${namePattern(label)}(?!\\w)`, 'g')),
  };
});

const pronounPatterns: Readonly<Record<string, RegExp>> = {
  you: /\b[Yy]ours?\b|\b[Yy]ou\b/g,
  we: /\b(?:[Ww]e|us|[Oo]urs?)\b/g,
  I: /\bI\b(?! ?[.)])|\b(?:me|[Mm]y|mine)\b/g,
};

/** "confidential information of you" is no English; "your confidential information" is. */
export const ownedBy = (text: string): string =>
  text.replace(
    /\b((?:[Cc]onfidential |[Pp]roprietary |[Ss]ensitive |[Pp]rivate |non-?public )?(?:[Ii]nformation|[Pp]ersonnel|[Dd]ata|Outputs?|[Ll]icen[cs]es?|[Cc]ustomers|(?:base )?models)) of (you|us|me)\b(?! or\b| and\b)/g,
    (_, thing: string, whose: string) => `${whose === 'you' ? 'your' : whose === 'me' ? 'my' : 'our'} ${thing}`,
  );
