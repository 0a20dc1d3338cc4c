import type { Clause, Sentence } from '../analysis/clauses.ts';
import type { Span } from '../analysis/span.ts';
import { clause as clauseOfOurs, type ModelClause } from './library.ts';

/** A quick fix as a rule names it: data, made into edits only when the attorney asks for it. */
export type Fix = InsertClause | ReplaceWords;

/** Brings a model clause of the library in, at the place and in the style that fit the paper. */
export interface InsertClause {
  readonly do: 'insert-clause';
  /** A file of `snippets/`, without its ending; or a firm's own. */
  readonly clause: string;
  /** The clause itself, where it is a firm's. */
  readonly model?: ModelClause;
  /** Name of a variant ("preferred", "fallback"); the one for the side when not said. */
  readonly variant?: string;
  /** Right behind this clause, or, for a sentence, right behind that one; else the library knows the article. */
  readonly after?: Clause | Sentence;
  /** In place of these words: where a clause beside a sentence would not undo what the sentence says. */
  readonly instead?: Span;
  /** Sentences that go out with those: they serve nothing else. */
  readonly also?: readonly Span[];
  /** As its own sentence at the end of the paragraph there, not as a clause of its own. */
  readonly sentence?: boolean;
  /** Label of the party that supplies the AI, where the paper does not tell and two readings are offered. */
  readonly provider?: string;
  /** It speaks of "the AI system" although the paper has a name for it: where under that name nobody would know what is meant. */
  readonly plainly?: boolean;
  /** What will happen, for the menu; made from the clause's title when not said. */
  readonly title?: string;
}

/** Puts `words` where `at` is; an empty span inserts, empty words delete. Nothing else is touched. */
export interface ReplaceWords {
  readonly do: 'replace-words';
  readonly at: Span;
  /** May hold blanks in square brackets. */
  readonly words: string;
  readonly title: string;
  readonly variant?: string;
  /** Other places that are part of the one risk, in order of place and apart from `at`. */
  readonly also?: readonly { readonly at: Span; readonly words: string }[];
}

/** The clause that comes in; undefined where there is none of that name. */
export const modelOf = ({ clause, model }: InsertClause): ModelClause | undefined => model ?? clauseOfOurs(clause);

export const insertClause = (clause: string, more: Omit<InsertClause, 'do' | 'clause'> = {}): InsertClause => ({
  do: 'insert-clause',
  clause,
  ...more,
});

/**
 * The model clause in place of a whole sentence; nothing where the sentence is one item of a list, or says several
 * things of which only one is meant, or defines a term, because the rest would be lost.
 */
export const insteadOf = (
  { start, end, text, leadIn, pieces }: Sentence,
  clause: string,
  more: Omit<InsertClause, 'do' | 'clause' | 'instead'> = {},
): readonly InsertClause[] =>
  leadIn ||
  pieces.length > 1 ||
  text.length > 600 ||
  !/^[A-Z"]/.test(text) ||
  // "M2 and M3: the Assistant performs …" is an item of a run of them.
  /^[\w ,&]{1,30}: ?[a-zA-Z]/.test(text) ||
  /[:;]\s*$|\((?:i|a|1)\)|\((?:the |each,? |collectively,? )*"/.test(text)
    ? []
    : [insertClause(clause, { ...more, instead: { start, end } })];

export const replaceWords = (at: Span, words: string, title: string, variant?: string): ReplaceWords => ({
  do: 'replace-words',
  at,
  words,
  title,
  variant,
});

export const insertWords = (at: number, words: string, title: string, variant?: string): ReplaceWords =>
  replaceWords({ start: at, end: at }, words, title, variant);

/** One change: `text` for any client; `snippet` the same with tab stops, for those that can. Offsets are those of the agreement's text. */
export interface Edit extends Span {
  readonly text: string;
  readonly snippet?: string;
}
