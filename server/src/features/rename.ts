import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import { singular, type Term } from '../analysis/terms.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { type TermUse, termUseAt, usesOf } from './termUses.ts';

/** What would be renamed at the offset: the words there and the term's own name to begin with. */
export function renameable(agreement: Agreement, offset: number): (Span & { readonly term: string }) | undefined {
  const use = termUseAt(agreement, offset);
  return use && { start: use.start, end: use.end, term: use.term.term };
}

/** Why a name cannot be one; undefined when it can. A name that is taken would make two things one. */
export function renameRefusal(agreement: Agreement, offset: number, to: string): string | undefined {
  const name = to.trim();
  if (!/^[A-Z]/.test(name) || /["“”()[\]<>\n]/.test(name))
    return 'A defined term begins with a capital letter and has no quotes or brackets in it.';
  const own = termUseAt(agreement, offset)?.term;
  const taken = agreement.terms.get(name);
  if (taken && own && taken.term !== own.term && singular(taken.term) !== singular(own.term))
    return `“${taken.term}” is defined already.`;
  const party = agreement.parties.find((one) => one.name === name || (one.label === name && one.label !== own?.term));
  return party && `“${name}” is a party.`;
}

/** A defined term under another name: its definition and all its uses, each in its own number and its own capitals. */
export function rename(agreement: Agreement, offset: number, to: string): readonly Edit[] {
  const term = termUseAt(agreement, offset)?.term;
  if (!term) return [];
  return usesOf(agreement, term).map((use) => renamed(use, term, to));
}

/** One use under another name. */
export function renamed({ start, end, words }: TermUse, term: Term, to: string): Edit {
  const name = to.trim();
  const plain = words
    .replace(markup, '')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&(?:shy|#173);|\u00ad/gi, '')
    .replace(/\s+/g, ' ');
  const capitals = plain === plain.toUpperCase() && term.term !== term.term.toUpperCase();
  const as = (one: string): string => (capitals ? one.toUpperCase() : one);
  const form =
    plain === as(term.term)
      ? name
      : plain === as(singular(term.term))
        ? singular(name)
        : plain === as(pluralTerm(term.term))
          ? pluralTerm(name)
          : name;
  // Emphasis that begins or ends inside the term ("**Work** Product") is kept whole behind it.
  const marks = words.match(markup)?.join('') ?? '';
  return { start, end, text: as(form) + marks };
}

const markup = /\*+|_+|<[^<>]{0,60}>/g;

export const pluralTerm = (words: string): string =>
  /[^aeiou]y$/.test(words)
    ? words.replace(/y$/, 'ies')
    : /(?:s|x|ch|sh)$/.test(words)
      ? words.endsWith('s') && !words.endsWith('ss')
        ? words
        : `${words}es`
      : `${words}s`;
