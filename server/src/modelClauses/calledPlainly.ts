import type { Agreement } from '../analysis/agreement.ts';
import { agreementTerm, calledHere } from './termMapping.ts';

/** "Grand Lakes' documents", in a paper that never writes "Grand Lakes's". */
export const takesApostrophe = (text: string, name: string): boolean =>
  name.endsWith('s') &&
  /['’](?= )/.test(
    text
      .split(name)
      .map((one) => one.slice(0, 2))
      .join('|'),
  ) &&
  !text.includes(`${name}'s`) &&
  !text.includes(`${name}’s`);

/** What the paper calls by another name than the library, though neither defines it. */
export function calledPlainly(agreement: Agreement): ReadonlyMap<string, string> {
  const { text } = agreement;
  const words = new Map<string, string>();
  const secret = 'confidential information';
  if (!new RegExp(secret, 'i').test(text)) {
    // What is kept secret, and not what a party calls sensitive elsewhere.
    const kept = agreement.provisions.of('confidentiality').map(({ sentence }) => sentence.text);
    const own = /\b(proprietary|non-?public|sensitive|private) (?:[a-z]+,? (?:and )?){0,3}information\b/i.exec(
      kept.join(' '),
    )?.[1];
    if (own) words.set(secret, `${own.toLowerCase()} information`);
  }
  const personal = ['Personal Data', 'Personal Information'].find((name) =>
    agreement.terms.all.some(({ term }) => term === name),
  );
  if (personal) words.set('personal data', personal);
  else if (!/\bpersonal data\b/i.test(text) && /\bpersonal information\b/i.test(text))
    words.set('personal data', 'personal information');
  const before = calledHere(agreement, 'Background IP') ?? agreementTerm(agreement, 'Provider IP');
  if (before) words.set('pre-existing intellectual property', before);
  return words;
}
