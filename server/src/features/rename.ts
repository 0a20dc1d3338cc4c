import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import { singular } from '../analysis/terms.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { termUseAt, usesOf } from './termUses.ts';

/** What would be renamed at the offset: the words there and the term's own name to begin with. */
export function renameable(agreement: Agreement, offset: number): (Span & { readonly term: string }) | undefined {
  const use = termUseAt(agreement, offset);
  return use && { start: use.start, end: use.end, term: use.term.term };
}

/** Why a name cannot be one; undefined when it can. */
export const refusal = (name: string): string | undefined =>
  /^[A-Z]/.test(name.trim()) && !/["“”()[\]<>\n]/.test(name)
    ? undefined
    : 'A defined term begins with a capital letter and has no quotes or brackets in it.';

/** A defined term under another name: its definition and all its uses, each in its own number. */
export function rename(agreement: Agreement, offset: number, to: string): readonly Edit[] {
  const term = termUseAt(agreement, offset)?.term;
  if (!term) return [];
  const name = to.trim();
  return usesOf(agreement, term).map(({ start, end, words }) => {
    const plain = words.replace(markup, '').replace(/\s+/g, ' ');
    const form = plain === term.term ? name : plain === singular(term.term) ? singular(name) : plural(name);
    // Emphasis that begins or ends inside the term ("**Work** Product") is kept whole behind it.
    const marks = words.match(markup)?.join('') ?? '';
    return { start, end, text: form + marks };
  });
}

const markup = /\*+|_+|<[^<>]{0,60}>/g;

export const plural = (words: string): string =>
  /[^aeiou]y$/.test(words)
    ? words.replace(/y$/, 'ies')
    : /(?:s|x|ch|sh)$/.test(words)
      ? words.endsWith('s') && !words.endsWith('ss')
        ? words
        : `${words}es`
      : `${words}s`;
