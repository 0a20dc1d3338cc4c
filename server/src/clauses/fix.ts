import type { Clause } from '../analysis/clauses.ts';
import type { Span } from '../analysis/span.ts';

/** A quick fix as a rule names it: data, made into edits only when the attorney asks for it. */
export type Fix = InsertClause | ReplaceWords;

/** Brings a model clause of the library in, at the place and in the style that fit the paper. */
export interface InsertClause {
  readonly do: 'insert-clause';
  /** A file of `snippets/`, without its ending. */
  readonly clause: string;
  /** Name of a variant ("preferred", "fallback"); the one for the side when not said. */
  readonly variant?: string;
  /** Right behind this clause; else the library knows the article. */
  readonly after?: Clause;
  /** As its own sentence at the end of the paragraph there, not as a clause of its own. */
  readonly sentence?: boolean;
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
}

export const insertClause = (clause: string, more: Omit<InsertClause, 'do' | 'clause'> = {}): InsertClause => ({
  do: 'insert-clause',
  clause,
  ...more,
});

export const replaceWords = (at: Span, words: string, title: string, variant?: string): ReplaceWords => ({
  do: 'replace-words',
  at,
  words,
  title,
  variant,
});

export const insertWords = (at: number, words: string, title: string, variant?: string): ReplaceWords =>
  replaceWords({ start: at, end: at }, words, title, variant);
