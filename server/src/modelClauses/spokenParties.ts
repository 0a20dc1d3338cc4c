import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
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
const we: Pronoun = { subject: 'we', object: 'us', own: 'our', self: 'ourselves' };

/** The pronoun that the paper uses for this party, where it does so more often than it says the party's name. */
export function pronounFor(agreement: Agreement, { label, also }: Party): Pronoun | undefined {
  const names = [label, ...also];
  const pronoun = names.some((one) => /^you$/i.test(one))
    ? you
    : names.some((one) => /^(?:we|us|our)$/i.test(one))
      ? we
      : undefined;
  if (!pronoun || /^(?:you|we|us|our)$/i.test(label)) return pronoun;
  const { pronouns, named } = timesSpoken(agreement);
  return pronouns(pronoun) > named(label) ? pronoun : undefined;
}

const timesSpoken = memo(({ sentences }: Agreement) => {
  const body = sentences.filter(({ clause }) => clause.part === 'body').map(({ text }) => text);
  const times = (pattern: RegExp): number => body.reduce((sum, one) => sum + (one.match(pattern)?.length ?? 0), 0);
  return {
    pronouns: (one: Pronoun): number => times(one === you ? /\b[Yy]ours?\b|\b[Yy]ou\b/g : /\b(?:[Ww]e|us|[Oo]urs?)\b/g),
    named: (label: string): number => times(new RegExp(`(?<!\\w)${label.replace(/[^\w ]/g, '.')}(?!\\w)`, 'g')),
  };
});

/** "confidential information of you" is no English; "your confidential information" is. */
export const ownedBy = (text: string): string =>
  text.replace(
    /\b((?:[Cc]onfidential |[Pp]roprietary |non-?public )?(?:[Ii]nformation|[Pp]ersonnel|[Dd]ata|Outputs?|[Ll]icen[cs]es?|[Cc]ustomers|(?:base )?models)) of (you|us)\b(?! or\b| and\b)/g,
    (_, thing: string, whose: string) => `${whose === 'you' ? 'your' : 'our'} ${thing}`,
  );
