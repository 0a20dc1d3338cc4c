import topicTable from 'compiled:topics';
import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import type { Ground } from '../analysis/facts/facts.ts';
import type { Span } from '../analysis/span.ts';

/**
 * Where something missing is told: the heading of the article on its topic, else the clause that gives the reason. The
 * title of the paper only where there is neither; never a name, a welcome, or a whole page.
 */
export function placeOf(names: readonly string[], cause: Ground | undefined, agreement: Agreement): Span {
  for (const name of names) {
    const place =
      name === 'words of the cause'
        ? cause?.words
        : name === 'sentence of the cause'
          ? cause
          : name === 'cause'
            ? cause && headingOrWords(cause)
            : name === 'article of the cause'
              ? cause && headingAbove(cause.clause)
              : headingOn(name, agreement);
    if (place) return { start: place.start, end: place.end };
  }
  return cause ? headingOrWords(cause) : titlePlace(agreement);
}

/** The heading tells only where it heads the clause itself; over a list of definitions the words tell more. */
function headingOrWords({ clause, words }: Ground): Span {
  return isTelling(clause) && clause.part !== 'definitions' ? clause.heading : words;
}

/** The clause's own title, else that of the article it stands in. */
export function headingAbove(clause: Clause): Span | undefined {
  let named: Clause | undefined = clause;
  while (named && !isTelling(named)) named = named.parent;
  return named?.heading;
}

/** A title of its own that is short, in the body of the paper. */
const isTelling = ({ title, part, heading, level }: Clause): boolean =>
  title !== '' && part !== 'front' && level > 0 && heading.end - heading.start < 200;

/** An article whose title has the words; else a clause inside one. */
function headingOn(name: string, { clauses, title }: Agreement): Span | undefined {
  const pattern = patterns.get(name)!;
  let inner: Clause | undefined;
  for (const clause of clauses) {
    if (!isTelling(clause) || clause.part === 'contents' || clause.part === 'signatures') continue;
    if (clause.title === title || !pattern.is.test(clause.title) || pattern.not?.test(clause.title)) continue;
    if (!clause.parent || clause.parent.level <= 11) return clause.heading;
    inner ??= clause;
  }
  return inner?.heading;
}

const patterns = new Map(
  topicTable.headings.map(({ name, words, not }) => [
    name,
    {
      is: beginning(words),
      not: not.length ? beginning(not) : undefined,
    },
  ]),
);

/** Some word begins like this; after `^`, the first. */
function beginning(words: readonly string[]): RegExp {
  return new RegExp(
    words.map((word) => (word.startsWith('^') ? `^\\W*${word.slice(1)}` : `(?:^|[^a-z])${word}`)).join('|'),
    'i',
  );
}

/** The title of the agreement: the first heading, else the first words. */
export function titlePlace({ clauses, sentences, text }: Agreement): Span {
  const heading = clauses.find(({ style }) => style === 'heading');
  if (heading && heading.start < 3000) return heading.heading;
  const first = sentences[0];
  return first
    ? { start: first.start, end: Math.min(first.end, first.start + 80) }
    : { start: 0, end: Math.min(text.length, 1) };
}
