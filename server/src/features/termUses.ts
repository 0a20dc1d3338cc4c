import type { Agreement } from '../analysis/agreement.ts';
import { type Block, sourceOffset } from '../analysis/page/blocks.ts';
import type { Span } from '../analysis/span.ts';
import { singular, type Term } from '../analysis/terms.ts';

/** A defined term where it is used; its definition is one of the uses. */
export interface TermUse extends Span {
  readonly term: Term;
  /** The words as they stand: perhaps plural where the definition is singular. */
  readonly words: string;
  readonly defines: boolean;
}

/**
 * Every use of every defined term, headings and tables included, in order of place. Capitals decide: "services" is not
 * "Services". Of two terms at one place the longer is meant.
 */
export function termUses(agreement: Agreement): readonly TermUse[] {
  const remembered = usesByAgreement.get(agreement);
  if (remembered) return remembered;
  // Quotes and capitals in other Markdown define nothing.
  const { terms } = agreement;
  const uses = agreement.kind === 'none' ? [] : usesFound(agreement, terms.all, (one) => terms.get(one.term) ?? one);
  usesByAgreement.set(agreement, uses);
  return uses;
}

/** The same of terms that another paper defines: none of the uses is its definition. */
export const usesOfAll = (agreement: Agreement, terms: readonly Term[]): readonly TermUse[] =>
  usesFound(agreement, terms, (one) => one).map((use) => ({ ...use, defines: false }));

function usesFound(
  { markdown, text }: Agreement,
  terms: readonly Term[],
  meant: (term: Term) => Term,
): readonly TermUse[] {
  const finders = findersFor(terms, meant);
  return finders.size ? markdown.blocks.flatMap((block) => [...termUsesIn(block, text, finders)]) : [];
}

export const termUseAt = (agreement: Agreement, offset: number): TermUse | undefined =>
  termUses(agreement).find(({ start, end }) => start <= offset && offset <= end);

export const usesOf = (agreement: Agreement, term: Term): readonly TermUse[] =>
  termUses(agreement).filter((use) => use.term === term);

const usesByAgreement = new WeakMap<Agreement, readonly TermUse[]>();

interface Finder {
  readonly term: Term;
  readonly pattern: RegExp;
  readonly definedAt: ReadonlySet<number>;
}

/** By first word, longest term first. */
function findersFor(terms: readonly Term[], meant: (term: Term) => Term): ReadonlyMap<string, readonly Finder[]> {
  const places = new Map<Term, Set<number>>();
  for (const one of terms) {
    const term = meant(one);
    places.set(term, (places.get(term) ?? new Set()).add(one.start));
  }
  const finders = new Map<string, Finder[]>();
  for (const [term, definedAt] of places) {
    const first = capitalWord.exec(term.term)?.[0];
    if (!first) continue;
    const finder = { term, pattern: termInAnyNumber(term.term), definedAt };
    // "Parties" is found from "Party": the words before the last are written as they are, the last by its beginning.
    const key = termStem(first);
    finders.set(key, [...(finders.get(key) ?? []), finder]);
    // In a heading or a paragraph of capitals the term is written in capitals, too.
    const capitals = first.toUpperCase();
    if (term.term === term.term.toUpperCase() || capitals.length < 4) continue;
    const loud = { term, pattern: termInAnyNumber(term.term.toUpperCase()), definedAt };
    for (const one of new Set(
      [capitals, singular(first).toUpperCase(), `${singular(first).toUpperCase()}S`].map(termStem),
    ))
      if (one !== key) finders.set(one, [...(finders.get(one) ?? []), loud]);
  }
  for (const same of finders.values()) same.sort((a, b) => b.term.term.length - a.term.term.length);
  return finders;
}

const capitalWord = /[A-Z][\w&-]*/;

/** Enough of a word to tell it by, the same for its singular and plural. */
const termStem = (word: string): string => singular(word).replace(/y$/, '').slice(0, 24);

/** The term in singular and plural, as a whole word. */
function termInAnyNumber(term: string): RegExp {
  const one = singular(term);
  const escaped = (words: string) =>
    words
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replaceAll('-', '[-–—]')
      .replaceAll(' ', ' {1,3}');
  const forms = /y$/i.test(one) ? `${escaped(one.slice(0, -1))}(?:y|ies|Y|IES)` : `${escaped(one)}(?:es|s|ES|S)?`;
  return new RegExp(`(?:${escaped(term)}|${forms})(?![\\w-])`, 'y');
}

function* termUsesIn(block: Block, text: string, finders: ReadonlyMap<string, readonly Finder[]>): Generator<TermUse> {
  const { words } = block;
  const capital = /(?<![\w-])[A-Z][\w&-]*/g;
  for (let match = capital.exec(words.text); match; match = capital.exec(words.text)) {
    for (const { term, pattern, definedAt } of finders.get(termStem(match[0])) ?? []) {
      pattern.lastIndex = match.index;
      const found = pattern.exec(words.text);
      if (!found) continue;
      const start = block.start + sourceOffset(words, match.index);
      const end = block.start + sourceOffset(words, match.index + found[0].length - 1) + 1;
      yield { term, start, end, words: text.slice(start, end), defines: definedAt.has(start) };
      capital.lastIndex = match.index + found[0].length;
      break;
    }
  }
}
