import type { Agreement } from '../analysis/agreement.ts';
import { underConditions } from './conditions.ts';
import { curly } from './curly.ts';
import { placeDefinitions } from './definitionsPlacement.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { Edit } from './fix.ts';
import { inHouseWords, jointlyReplacements } from './houseWords.ts';
import { splitRunInTitle } from './layout.ts';
import { definitionsFor, type ModelClause, termDefinition } from './library.ts';
import { piecesOf, toPlain, toSnippet } from './template.ts';
import { agreementTerm, calledHere } from './termMapping.ts';

/** What a model clause says in this paper. */
export interface Rendered {
  /** Its own words, still with their marks for parties, terms and blanks. */
  readonly words: string;
  /** The definitions that they need and the agreement lacks, where it keeps its own. */
  readonly home: readonly Edit[];
  /** The words, and behind them the definitions that have no such home. */
  readonly text: string;
}

export function render(paper: DraftingStyle, model: ModelClause, source: string): Rendered {
  const { agreement, fill } = paper;
  // Terms of joint ownership say of what: of all of it.
  const house = [...(fill.house ?? []), ...(model.topic === 'joint' ? [] : jointlyReplacements(agreement))];
  const own = (one: string): string =>
    inHouseWords(inPassing(paper, model, ownBackground(agreement, underConditions(one, agreement))), house);
  const words = own(source);
  const lacking = definitionsFor(words, model)
    .filter(({ term }) => !agreementTerm(agreement, term) && !paper.names?.has(term) && !definesItself(words, term))
    .filter(
      ({ term, inPassing: plain }) =>
        !plain ||
        isSubjectOf(model, term) ||
        // What the paper calls so and nowhere defines is defined where the clause is on it.
        (model.topic === 'data' && term === 'Customer Data') ||
        !calledHere(agreement, term),
    )
    .map((one) => ({
      ...one,
      text: own(one.source).replace(/^"[^"]+"/, (own) => {
        const name = calledHere(agreement, one.term);
        return name ? `"${name}"` : own;
      }),
    }));
  // What only another definition mentioned in passing is no longer asked for.
  const asked = lacking.filter(({ term }) =>
    [words, ...lacking.map(({ text }) => text)].some((text) => text.replace(/^"[^"]+"/, '').includes(`{${term}}`)),
  );
  const { home, rest } = placeDefinitions(paper, asked);
  const text = [words, ...rest.map((definition) => definition.text)].join(
    model.form === 'sentence' || !/\n\(a\) /.test(words) ? ' ' : '\n\n',
  );
  return { words, home, text };
}

/** The same for a place the attorney has chosen: what stands before the words (number, title) is the caller's. */
export function clauseWordsFor(
  paper: DraftingStyle,
  model: ModelClause,
  source: string,
): { readonly title: string; readonly text: string; readonly snippet: string; readonly home: readonly Edit[] } {
  const { home, text } = render(paper, model, source);
  const { title, body } = splitRunInTitle(text, model.title);
  const pieces = piecesOf(body);
  const set = (words: string): string => (paper.curlyQuotes ? curly(words) : words);
  return { title, text: set(toPlain(pieces, paper.fill)), snippet: set(toSnippet(pieces, paper.fill)), home };
}

/**
 * A thing that the clause only mentions, and for which the agreement has no word, is called by its plain name: a clause on
 * ownership does not bring a definition of confidential information along.
 */
function inPassing({ agreement, names }: DraftingStyle, model: ModelClause, source: string): string {
  return source.replace(/(^|[.:] |\n)?\{([^{}\n]+)\}/g, (mark, begins: string | undefined, name: string) => {
    const plain = (model.own.find(({ term }) => term === name) ?? termDefinition(name))?.inPassing;
    if (!plain || names?.has(name) || isSubjectOf(model, name) || calledHere(agreement, name)) return mark;
    return begins === undefined ? plain : begins + plain.charAt(0).toUpperCase() + plain.slice(1);
  });
}

/** Whether the clause is about the thing, and does not only mention it. */
const isSubjectOf = ({ id }: ModelClause, name: string): boolean => id.startsWith(name.toLowerCase().replace(/s$/, ''));

/** Where "Background IP" is what either party had, the provider keeps its own and not the other's. */
function ownBackground(agreement: Agreement, source: string): string {
  const name = agreementTerm(agreement, 'Provider IP');
  const meaning = name && agreement.terms.get(name)?.meaning.text;
  return meaning && name === agreementTerm(agreement, 'Background IP') && ofEither.test(meaning)
    ? source.replace(/\{Provider IP\}/g, "[Provider]'s {Background IP}")
    : source;
}
const ofEither =
  /\b(?:a|each|either|any|that|such|the relevant|the owning|one) [Pp]art(?:y|ies)\b|\b(?:both|the) [Pp]arties\b|\b(?:us|you and we|we and you)\b/;

const definesItself = (text: string, term: string): boolean =>
  text.includes(`("${term}")`) || text.includes(`"${term}" means`);
