import type { Agreement } from '../analysis/agreement.ts';
import type { Clause, Sentence } from '../analysis/clauses.ts';
import { letterOrDigit } from '../analysis/page/characters.ts';
import type { Party } from '../analysis/parties/party.ts';
import type { Reference } from '../analysis/references.ts';
import type { Span } from '../analysis/span.ts';

/** A cross-reference that points at something in this agreement. */
export type Pointing = Reference & { readonly target: Clause };

/** What "Section 5.2(b)" at the offset points at; undefined beside a reference, and where it points at nothing here. */
export function referenceAt({ references, kind }: Agreement, offset: number): Pointing | undefined {
  if (kind === 'none') return undefined;
  const found = references.find(({ start, end }) => start <= offset && offset <= end);
  return found?.target ? { ...found, target: found.target } : undefined;
}

/** The listed sentence that a reference names inside the section: "(b)". */
export function itemOf({ number, target }: Pointing): Sentence | undefined {
  const last = number.match(/\([^()]+\)/g)?.at(-1);
  return last === undefined ? undefined : target.sentences.find(({ labels }) => labels.includes(last));
}

/** The party whose label stands at the offset; its label need not be a term that the paper defines. */
export function partyLabelAt(
  { parties, text, kind }: Agreement,
  offset: number,
): (Span & { readonly party: Party }) | undefined {
  if (kind === 'none') return undefined;
  for (const party of parties) {
    const { label } = party;
    const from = Math.max(0, offset - label.length);
    const found = text.slice(from, offset + label.length).indexOf(label);
    if (found < 0) continue;
    const start = from + found;
    const end = start + label.length;
    if (!isLetterOrDigit(text[start - 1]) && !isLetterOrDigit(text[end])) return { party, start, end };
  }
  return undefined;
}

const isLetterOrDigit = (character: string | undefined): boolean =>
  character !== undefined && letterOrDigit.test(character);

/** "5.2 Payment", "Exhibit C": what the place is called. */
export function heading(clause: Clause): string {
  let named: Clause | undefined = clause;
  while (named && !named.number && !named.title) named = named.parent;
  if (!named) return '';
  const { number, title, part } = named;
  return part === 'exhibit' && title ? title : [number, title].filter(Boolean).join(' ');
}

/** A sentence as it reads, cut to a length. */
export function reads({ words }: Sentence, longest = 700): string {
  return words.length > longest ? `${words.slice(0, words.lastIndexOf(' ', longest))} …` : words;
}
