import type { Clause } from '../analysis/clauses.ts';
import { sentenceCase } from '../analysis/phrasing.ts';
import type { Term } from '../analysis/terms.ts';
import type { DraftingStyle } from './draftingStyle.ts';
import type { Edit } from './fix.ts';
import { finish } from './layout.ts';
import type { TermDefinition } from './library.ts';
import { nextNumber } from './numbering.ts';
import { endOfWords, standsBehindBlankLine, topArticle } from './placement.ts';
import { piecesOf, toPlain, toSnippet } from './template.ts';

/** Definitions go into the definitions article in its style; where there is none they follow the clause. */
export function placeDefinitions(
  paper: DraftingStyle,
  lacking: readonly TermDefinition[],
): { home: Edit[]; rest: readonly TermDefinition[] } {
  if (!lacking.length) return { home: [], rest: [] };
  const { agreement, fill } = paper;
  // The definitions article is the one that holds most of them; others serve one section.
  const byArticle = new Map<Clause, Term[]>();
  for (const term of agreement.terms.all) {
    if (term.form !== 'means' || term.meaning.clause.part !== 'definitions' || term.meaning.start < term.start - 8)
      continue;
    const article = topArticle(agreement, term.meaning.clause);
    byArticle.set(article, [...(byArticle.get(article) ?? []), term]);
  }
  const listed = [...byArticle.values()].reduce<Term[]>(
    (most, terms) => (terms.length > most.length ? terms : most),
    [],
  );
  const last = listed.at(-1);
  if (!last || listed.length < 2) return { home: [], rest: lacking };
  const { text } = agreement;
  const lineStart = text.lastIndexOf('\n', last.start - 1) + 1;
  const before = text.slice(lineStart, last.start);
  const closing = /^["”’*_]{0,4}(?:<\/[a-z]+>)?["”*_]{0,4},?\s*(?:shall mean|means?|:|–|-)\s*/.exec(
    text.slice(last.end, last.end + 40),
  )?.[0];
  // A lettered list has a next letter only at its end, and what is added there stands out of its order.
  const titles = before.includes(last.term);
  if (!closing || before.length > (titles ? 40 + last.term.length : 40) || /\(?\b[a-z]{1,2}\\?[.)]/.test(before))
    return { home: [], rest: lacking };
  const article = last.meaning.clause;
  const end = Math.max(endOfWords(agreement, last.meaning.block), article.sentences.at(-1)?.end ?? 0);
  // Of '"Statement of Work" or "SOW"' the first name has the place.
  const ordered = isAlphabetical(
    listed.filter((one, index) => listed[index - 1]?.meaning !== one.meaning).map(({ term }) => term),
  );
  const capitals = beginsWithCapitals(listed, text);
  let number = article.number;
  const home = new Map<number, { text: string; snippet: string }>();
  const tight = !standsBehindBlankLine(text, lineStart);
  for (const definition of lacking) {
    const [, term, body] = /^"([^"]+)"\s+means\s+([\s\S]*)$/.exec(definition.text) ?? [];
    if (!term || !body) return { home: [], rest: lacking };
    let open = before;
    let at = end;
    // A nested list shows only the last part of its number.
    const shown = [article.number, article.number.split('.').at(-1)!].find((one) => one && before.includes(one));
    if (number && shown) {
      const next = nextNumber(number);
      if (!next) return { home: [], rest: lacking };
      open = before.replace(shown, shown === article.number ? next : next.split('.').at(-1)!);
      number = next;
    } else if (ordered) {
      // In the order of the alphabet, where nothing is counted: before the first that comes later.
      const name = toPlain(piecesOf(term), fill);
      const later = listed.findIndex((one, index) => index > 0 && comesBefore(name, one.term));
      if (later > 0) {
        at = text.lastIndexOf('\n', listed[later]!.start - 1) + 1;
        while (at > 0 && /\s/.test(text[at - 1]!)) at--;
      } else {
        // '"Statement of Work" or "SOW"' is no entry that was read, and stands in the order all the same.
        const behind = endOfWords(agreement, last.meaning.block);
        const next = /^\s*["“*_]{1,4}([A-Z][\w -]{1,60})/.exec(text.slice(behind, end))?.[1];
        if (next && comesBefore(name, next)) at = behind;
      }
    }
    // "**Section 1.04 Services.** "Services" means …": the label is the term.
    if (titles) open = open.replace(last.term, toPlain(piecesOf(term), fill));
    const break_ = tight ? '\n' : '\n\n';
    const shaped = (write: typeof toPlain) => {
      // "means the Supplier's", as the middle of a sentence.
      const words = write(piecesOf(` ${body}`), fill).slice(1);
      return (
        break_ + open + write(piecesOf(term), fill) + closing + (capitals ? definitionCase(words, closing) : words)
      );
    };
    const there = home.get(at) ?? { text: '', snippet: '' };
    home.set(at, { text: there.text + shaped(toPlain), snippet: there.snippet + shaped(toSnippet) });
  }
  const edits = [...home].map(([at, { text: words }]) =>
    finish({ start: at, end: at, text: words, snippet: undefined }, paper),
  );
  return { home: edits.sort((x, y) => x.start - y.start), rest: [] };
}

const comesBefore = (one: string, other: string): boolean => one.toLowerCase() < other.toLowerCase();

/** Whether the terms stand in the order of the alphabet. */
const isAlphabetical = (names: readonly string[]): boolean =>
  names.length > 2 && names.every((name, index) => index === 0 || !comesBefore(name, names[index - 1]!));

/** Whether what the terms mean is written with a capital behind a colon. */
function beginsWithCapitals(listed: readonly Term[], text: string): boolean {
  const first = listed.map(
    ({ end }) => /^["”’*_]{0,6}\s*:["”*_]{0,4}\s*(\w)/.exec(text.slice(end, end + 40))?.[1] ?? '',
  );
  const capitals = first.filter((one) => /[A-Z]/.test(one)).length;
  return capitals > first.filter((one) => /[a-z]/.test(one)).length;
}

/** Behind a colon a definition begins with a capital. */
const definitionCase = (words: string, closing: string): string =>
  /:\s*$/.test(closing) ? sentenceCase(words) : words;
