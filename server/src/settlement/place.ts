import topicTable from 'compiled:topics';
import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import { factsOf, type Ground } from '../analysis/facts/facts.ts';
import { namedFacts as named } from '../analysis/facts/index.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import type { Span } from '../analysis/span.ts';

/**
 * Where something missing is told: the heading of the article on its topic, else the clause that gives the reason. The
 * title of the paper only where there is neither; never a name, a welcome, or a whole page.
 */
export function placeForMissing(names: readonly string[], cause: Ground | undefined, agreement: Agreement): Span {
  let inner: Span | undefined;
  for (const name of names) {
    // A title within an article on something else is second to an article of its own.
    if (inner && !headingPatterns.has(name)) break;
    const place =
      name === 'words of the cause'
        ? cause?.words
        : name === 'sentence of the cause'
          ? cause
          : name === 'cause'
            ? cause && headingOrWords(cause)
            : name === 'article of the cause'
              ? cause && headingAbove(cause.clause)
              : name.startsWith(wordsOn)
                ? sentenceOnTopic(name.slice(wordsOn.length), agreement)
                : articleOn(name, cause, agreement);
    if (place) return { start: place.start, end: place.end };
    if (headingPatterns.has(name)) inner ??= headingsOn(name, agreement)[0]?.heading;
  }
  return inner ?? (cause ? headingOrWords(cause) : titlePlace(agreement));
}

const wordsOn = 'words on ';

/** Where no article is on it: a sentence that binds and speaks of it. */
function sentenceOnTopic(name: string, agreement: Agreement): Span | undefined {
  const fact = named[name];
  const found: readonly Ground[] = fact ? fact(factsOf(agreement)) : agreement.provisions.of(name as ProvisionKind);
  // A letter may be read as one long front.
  const bodied = agreement.clauses.some(({ part, sentences }) => part === 'body' && sentences.length > 2);
  const ground = found.find(({ clause }) => !bodied || (clause.part === 'body' && !introduces(clause)));
  return ground && { start: ground.start, end: Math.min(ground.end, ground.start + aLine) };
}

/** The heading tells only where it heads the clause itself; over a list of definitions the words tell more. */
function headingOrWords(cause: Ground): Span {
  const { clause } = cause;
  return hasShortTitle(clause) && clause.part !== 'definitions' && !introduces(clause)
    ? clause.heading
    : wordsOfGround(cause);
}

/** The words; where they are a name or a single word ("Model"), which tells a reader nothing, the sentence as far as they go. */
function wordsOfGround({ words, sentence }: Ground): Span {
  const { start, end } = words;
  if (end - start > aFewWords) return words;
  return end - sentence.start < aLine
    ? { start: sentence.start, end: Math.min(sentence.end, sentence.start + aLine) }
    : words;
}
const aFewWords = 16;
const aLine = 200;

/** Whether it stands before what binds: names and recitals, "1. Introduction", "Summary", "In short". */
export function introduces(clause: Clause): boolean {
  if (clause.part === 'front' || clause.part === 'recitals') return true;
  for (let named: Clause | undefined = clause; named; named = named.parent)
    if (introductoryTitle.test(named.title)) return true;
  return false;
}
const introductoryTitle =
  /^(?:introduct|welcome|summary|overview|in short|preamble|recitals|(?:the )?parties$|about (?:us|this|these)|who we are|at a glance|key (?:terms|points)$|executive summary|plain)/i;

/** The clause's own title, else that of the article it stands in. */
export function headingAbove(clause: Clause): Span | undefined {
  let named: Clause | undefined = clause;
  while (named && !hasShortTitle(named)) named = named.parent;
  return named?.heading;
}

/** A title of its own that is short, in the body of the paper. */
const hasShortTitle = ({ title, part, heading, level }: Clause): boolean =>
  title !== '' && part !== 'front' && level > 0 && heading.end - heading.start < 200;

/** Of what is titled with the words that which holds the cause, the widest; else the first article. */
function articleOn(name: string, cause: Ground | undefined, agreement: Agreement): Span | undefined {
  const titled = headingsOn(name, agreement);
  let holding: Clause | undefined;
  for (let own = cause?.clause; own; own = own.parent) if (titled.includes(own)) holding = own;
  return (holding ?? titled.find(isArticle))?.heading;
}

/** No title stands over it but the paper's: "ARTICLE 7" alone on its line is none. */
function isArticle({ parent }: Clause): boolean {
  let over = parent;
  while (over && (over.title === '' || over.level <= 11)) over = over.parent;
  return !over;
}

/** The clauses whose titles have the words; in an exhibit where there are no others. */
function headingsOn(name: string, { clauses, title }: Agreement): readonly Clause[] {
  const pattern = headingPatterns.get(name)!;
  const titled = clauses.filter(
    (clause) =>
      hasShortTitle(clause) &&
      clause.part !== 'contents' &&
      clause.part !== 'signatures' &&
      clause.title !== title &&
      pattern.is.test(clause.title) &&
      !pattern.not?.test(clause.title),
  );
  const inBody = titled.filter(({ part }) => part !== 'exhibit');
  return inBody.length ? inBody : titled;
}

/** The clauses that are titled with one of the names, and are no mere cause. */
export const titledOn = (names: readonly string[], agreement: Agreement): readonly Clause[] =>
  names.flatMap((name) => (headingPatterns.has(name) ? headingsOn(name, agreement) : []));

const headingPatterns = new Map(
  topicTable.headings.map(({ name, words, not }) => [
    name,
    {
      is: beginsAnyWord(words),
      not: not.length ? beginsAnyWord(not) : undefined,
    },
  ]),
);

/** Some word begins like this; after `^`, the first. */
function beginsAnyWord(words: readonly string[]): RegExp {
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
