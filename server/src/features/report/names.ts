import type { Agreement } from '../../analysis/agreement.ts';
import { wordsAt } from '../../analysis/page/shown.ts';
import { addresseeOf } from '../../analysis/parties/addressee.ts';
import type { Party } from '../../analysis/parties/party.ts';
import { listInWords, sentenceCase } from '../../analysis/phrasing.ts';
import type { Span } from '../../analysis/span.ts';
import { agreeingIn } from '../../modelClauses/numberAgreement.ts';
import { isSpeaker } from '../../modelClauses/spokenParties.ts';
import type { Review } from '../../review.ts';
import { readingFor } from '../../rules/rule.ts';
import { termUses } from '../termUses.ts';

/** What the paper is called, or what its first heading says. */
export const paperTitle = ({ title, clauses }: Agreement): string =>
  title || clauses.find((one) => one.title && one.part !== 'signatures')?.title || 'Agreement';

/** The day in its head, as a line of its own. */
export const dayOf = ({ text }: Agreement): string =>
  /^[>*_ ]*(?:dated?:? )?((?:\d{1,2} )?[A-Z][a-z]{2,8} (?:\d{1,2}, )?\d{4})[*_ ]*$/im.exec(text.slice(0, 1200))?.[1] ??
  '';

/** The same, and between whom. */
export function paperNamed(agreement: Agreement): string {
  const { parties } = agreement;
  const name = paperTitle(agreement);
  const between = parties.length > 1 ? `, between ${listInWords(parties.map((one) => fullName(one, agreement)))}` : '';
  return `${name}${between}`;
}

/** A party's name; of a letter's "you", whom it is written to. */
export const fullName = ({ name, label }: Party, agreement: Agreement): string =>
  isSpeaker(name) ? (/^you$/i.test(label) && addresseeOf(agreement)) || name : name;

/** Whom the paper is read for, by name: the one party of that side. */
export function clientNamed({ agreement, side }: Review): string | undefined {
  const ours = agreement.parties.filter(({ role }) => role === side);
  return ours.length === 1 ? fullName(ours[0]!, agreement) : undefined;
}

/** A message with the names of the paper for "the provider" and "the customer", where each is one party. */
export function withNames(message: string, { agreement, side }: Review): string {
  const { provider, customer, plurals } = readingFor(agreement, side);
  const named = message.replace(/\b([Tt])he (provider|customer)\b/g, (all, the: string, role: 'provider') => {
    const ours = agreement.parties.filter((one) => one.role === role);
    if (ours.length !== 1) return all;
    const called = { provider, customer }[role];
    const name = called === `the ${role}` ? fullName(ours[0]!, agreement) : called;
    return isSpeaker(name) ? all : the === 'T' ? sentenceCase(name) : name;
  });
  return named === message ? message : plurals.reduce(agreeingIn, named);
}

/** Words of the paper as they read: whole words and whole terms, and a sentence whole where it is not long. */
export function quotation(agreement: Agreement, at: Span, most: number) {
  const { text, sentences, markdown } = agreement;
  const around = sentences.find((one) => one.start <= at.start && at.end <= one.end);
  let { start, end } = at;
  if (around && around.end - around.start <= most) ({ start, end } = around);
  // A defined term is one word: "Agency Tools".
  for (const term of termUses(agreement)) {
    if (term.start < start && start < term.end) start = term.start;
    if (term.start < end && end < term.end) end = term.end;
  }
  while (/[\p{L}\p{N}'’-]/u.test(text[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[start] ?? '')) start--;
  while (/[\p{L}\p{N}]/u.test(text[end - 1] ?? '') && /[\p{L}\p{N}'’-]/u.test(text[end] ?? '')) end++;
  const words = wordsAt(markdown, { start, end }, true).replace(/\s+/g, ' ').trim();
  const cut = words.length > most ? `${words.slice(0, words.lastIndexOf(' ', most))} …` : words;
  const isCut = (from: number, to: number) => around && /\p{L}/u.test(text.slice(from, to));
  const opens = isCut(around?.start ?? 0, start) ? '… ' : '';
  return `${opens}${cut}${isCut(end, around?.end ?? 0) && !cut.endsWith('…') ? ' …' : ''}`;
}
