import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import type { Span } from '../analysis/span.ts';
import type { Side } from '../rules/rule.ts';
import { apart, compose, edit, titled } from './compose.ts';
import { definitionsHome } from './definitionsHome.ts';
import { exhibitEdit } from './exhibits.ts';
import type { Edit, InsertClause } from './fix.ts';
import {
  definition,
  definitionsFor,
  type Clause as ModelClause,
  clause as modelClause,
  variantFor,
} from './library.ts';
import { ownTerm } from './ownTerms.ts';
import { curly, nextNumber, type Opening, openingAfter, type Paper, paperOf } from './paper.ts';
import { type Fill, parts, toPlain, toSnippet } from './pieces.ts';
import { articleFor, articlesOf, bodyEnd, childrenOf, endOf, endOfWords, listIndent, topArticle } from './places.ts';

/**
 * A model clause as careful counsel would put it in: the agreement's own names and terms, its numbering and heading
 * style, at the end of the article where it belongs (so that no number moves), else as a new article at the end of the
 * body. Definitions it needs come along. Empty where the clause already stands there, or is not in the library.
 */
export function insertion(agreement: Agreement, fix: InsertClause, side: Side): readonly Edit[] {
  const model = modelClause(fix.clause);
  const variant = model && variantFor(model, side, fix.variant);
  if (!model || !variant) return [];
  const fill = fillFor(agreement);
  const paper = paperOf(agreement);
  const words = inPassing(agreement, model, variant.text);
  if (standsThere(agreement, toPlain(parts(words), fill))) return [];

  const { home, text } = wording(agreement, model, words, fill, paper);
  if (model.form === 'exhibit') return [...home, exhibitEdit(agreement, words, fill, paper)];
  const edit = fix.instead
    ? insteadEdit(agreement, fix.instead, text, fill, paper)
    : fix.sentence || model.form === 'sentence'
      ? sentenceEdit(agreement, fix, model, text, fill, paper)
      : clauseEdit(agreement, fix, model, text, fill, paper);
  return [...home, edit].sort((a, b) => a.start - b.start);
}

/** A clause's words with the definitions they need and the agreement lacks: `home` goes where it keeps its own, the rest behind the words. */
function wording(
  agreement: Agreement,
  model: ModelClause,
  words: string,
  fill: Fill,
  paper: Paper,
): { readonly home: readonly Edit[]; readonly text: string } {
  const lacking = definitionsFor(words, model)
    .filter(({ term }) => !ownTerm(agreement, term) && !definesItself(words, term))
    .map((one) => ({ ...one, text: inPassing(agreement, model, one.text) }));
  // What only another definition mentioned in passing is no longer asked for.
  const asked = lacking.filter(({ term }) =>
    [words, ...lacking.map(({ text }) => text)].some((text) => text.replace(/^"[^"]+"/, '').includes(`{${term}}`)),
  );
  const { home, rest } = definitionsHome(agreement, asked, fill, paper);
  const text = [words, ...rest.map((definition) => definition.text)].join(
    model.form === 'sentence' || !/\n\(a\) /.test(words) ? ' ' : '\n\n',
  );
  return { home, text };
}

/**
 * The same words for a place the attorney has chosen: what stands before them (number, title) is the caller's.
 * @param fill from {@link fillFor}, `paper` from {@link paperOf}: asked of the agreement once for many clauses
 */
export function wordsFor(
  agreement: Agreement,
  model: ModelClause,
  source: string,
  fill: Fill,
  paper: Paper,
): { readonly title: string; readonly text: string; readonly snippet: string; readonly home: readonly Edit[] } {
  const { home, text } = wording(agreement, model, inPassing(agreement, model, source), fill, paper);
  const { title, body } = titled(text, model.title);
  const pieces = parts(body);
  const set = (words: string): string => (paper.curlyQuotes ? curly(words) : words);
  return { title, text: set(toPlain(pieces, fill)), snippet: set(toSnippet(pieces, fill)), home };
}

/** What will happen, for the menu: "Insert “Residuals” in 7 Confidentiality". */
export function insertionTitle(agreement: Agreement, fix: InsertClause, side: Side): string {
  if (fix.title) return fix.title;
  const model = modelClause(fix.clause);
  if (!model) return `Insert ${fix.clause}`;
  const variant = variantFor(model, side, fix.variant);
  const which = variant && variant.name !== 'preferred' ? ` (${variant.name})` : '';
  if (model.form === 'exhibit') return `Add exhibit “${model.title}”${which}`;
  if (fix.instead) return `Replace this sentence by “${model.title}”${which}`;
  const after = behind(fix);
  const isSentence = fix.sentence || model.form === 'sentence';
  // A clause goes to the end of the article, whichever of its paragraphs asked for it.
  const article = after && !isSentence ? topArticle(agreement, after) : (after ?? articleFor(agreement, model));
  const where = article ? ` in ${[article.number, article.title].filter(Boolean).join(' ')}` : '';
  return `Insert “${model.title}”${which}${where.length > 3 && where.length < 60 ? where : ''}`;
}

/** What the agreement calls the parties, the things the clauses speak of, and itself. */
export function fillFor(agreement: Agreement): Fill {
  const label = (role: 'provider' | 'customer'): string | undefined => {
    const party = agreement.parties.find((one) => one.role === role);
    // "You's" and "You hereby assigns" are no English; the attorney puts the name in.
    return party && !/^(?:you|we|us|our)$/i.test(party.label) ? withArticle(agreement, party.label) : undefined;
  };
  // What the paper calls itself, where it does so more often than it says "this Agreement".
  const names = new Map<string, number>();
  for (const [, name] of agreement.text.matchAll(
    /\b[Tt]h(?:is|ese) (Agreement|Addendum|Statement of Work|Contract|Amendment|Terms|SOW)\b/g,
  ))
    names.set(name!, (names.get(name!) ?? 0) + 1);
  const calls = [...names].sort((a, b) => b[1] - a[1])[0]?.[0];
  return {
    provider: label('provider'),
    customer: label('customer'),
    term: (name) => ownTerm(agreement, name),
    agreement: calls === 'Agreement' ? undefined : calls,
  };
}

/** "the Consultant" where the paper says so more often than not. */
function withArticle({ sentences }: Agreement, label: string): string {
  let articles = 0;
  let bare = 0;
  for (const { text } of sentences) {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length)) {
      if (/\bthe $/i.test(text.slice(Math.max(0, at - 4), at))) articles++;
      else bare++;
    }
    if (articles + bare > 40) break;
  }
  return articles > bare ? `the ${label}` : label;
}

/** The longest stretch of the clause without a blank, word for word, is in the agreement already: applied twice it changes nothing. */
function standsThere(agreement: Agreement, plain: string): boolean {
  const squeeze = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const words = plain.replace(/^\*\*.{1,80}?\*\*/, '').replace(/^#.*\n/, '');
  const longest = words.split(/\[[^\]\n]*\]|\n/).reduce((best, one) => (one.length > best.length ? one : best), '');
  const body = squeeze(longest).slice(0, 200);
  return body.length > 30 && squeeze(agreement.text).includes(body);
}

/**
 * A thing that the clause only mentions, and for which the agreement has no word, is called by its plain name: a clause on
 * ownership does not bring a definition of confidential information along.
 */
function inPassing(agreement: Agreement, model: ModelClause, source: string): string {
  return source.replace(/(^|[.:] |\n)?\{([^{}\n]+)\}/g, (mark, begins: string | undefined, name: string) => {
    const plain = definition(name)?.inPassing;
    const subject =
      (model.topic === 'data' && name === 'Customer Data') || model.id.startsWith(name.toLowerCase().replace(/s$/, ''));
    if (!plain || subject || ownTerm(agreement, name)) return mark;
    return begins === undefined ? plain : begins + plain.charAt(0).toUpperCase() + plain.slice(1);
  });
}

const definesItself = (text: string, term: string): boolean =>
  text.includes(`("${term}")`) || text.includes(`"${term}" means`);

const behind = ({ after }: InsertClause): Clause | undefined => (after && 'clause' in after ? after.clause : after);

function clauseEdit(
  agreement: Agreement,
  fix: InsertClause,
  model: ModelClause,
  source: string,
  fill: Fill,
  paper: Paper,
): Edit {
  const { title, body } = titled(source, model.title);
  const after = behind(fix);
  const article = after ? topArticle(agreement, after) : articleFor(agreement, model);
  if (article) {
    const children = childrenOf(agreement, article).filter(({ style }) => style !== 'none');
    const last = children.at(-1);
    const opening = last && openingAfter(agreement, last, title);
    const at = endOf(agreement, article);
    if (opening && last)
      return edit(at, apart(agreement, at, compose(opening, body, last.style === 'heading')), fill, paper);
    const lettered = letteredAfter(agreement, article);
    if (lettered)
      return edit(
        at,
        compose(
          { ...lettered, head: `${lettered.head}${last || /\*\*/.test(lettered.head) ? '' : runIn(agreement, title)}` },
          body,
          false,
        ),
        fill,
        paper,
      );
    // An article of plain paragraphs: one more, with its title run in.
    const indent = article.style === 'item' ? listIndent(agreement, article) : '';
    return edit(
      at,
      compose({ head: `${indent}${runIn(agreement, title)}`, indent, gap: 2, lettered: false }, body, false),
      fill,
      paper,
    );
  }
  return newArticle(agreement, title, body, fill, paper);
}

function newArticle(agreement: Agreement, title: string, body: string, fill: Fill, paper: Paper): Edit {
  const articles = articlesOf(agreement);
  const last = articles.at(-1);
  if (!last)
    return edit(
      bodyEnd(agreement),
      compose({ head: `## ${title}`, indent: '', gap: 2, lettered: false }, body, true),
      fill,
      paper,
    );
  // Without numbers nothing moves, so the new article may stand before the closing ones.
  const closing = last.number
    ? undefined
    : articles.find(({ title: one }) =>
        /^(?:general|miscellaneous|governing law|notices|entire agreement|boilerplate|final provisions)/i.test(one),
      );
  const neighbour = closing ? (articles[articles.indexOf(closing) - 1] ?? last) : last;
  const opening = openingAfter(agreement, neighbour, title) ?? openingLike(agreement, neighbour, title);
  return edit(
    endOf(agreement, neighbour),
    apart(
      agreement,
      endOf(agreement, neighbour),
      compose(opening, body, neighbour.style === 'heading' || opening.head.startsWith('#')),
    ),
    fill,
    paper,
  );
}

/** Where the neighbour's line cannot be imitated: its number, and its title as the paper sets titles. */
function openingLike(agreement: Agreement, neighbour: Clause, title: string): Opening {
  const plain = { indent: '', gap: 2 as const, lettered: false };
  if (agreement.clauses.some(({ style, part }) => style === 'heading' && part === 'body'))
    return { head: `## ${title}`, ...plain };
  const next = nextNumber(neighbour.number);
  const named = runIn(agreement, title);
  return { head: next && /^\d/.test(next) ? `${next}. ${named}` : named, ...plain };
}

/** A title before the words, bold where the paper has bold or headings; filed paper often has neither. */
const runIn = ({ clauses, text }: Agreement, title: string): string =>
  clauses
    .filter((one) => one.title && one.part !== 'front')
    .slice(1)
    .some(({ heading, style }) => style === 'heading' || /\*\*|__/.test(text.slice(heading.start - 3, heading.end + 3)))
    ? `**${title}.** `
    : `${title}. `;

/** Paragraphs "(a) …", "(b) …" right under the article: the next letter. */
function letteredAfter({ text }: Agreement, article: Clause): Opening | undefined {
  const last = article.sentences
    .filter(
      ({ labels, facts, leadIn, text: words }) =>
        facts.labelFrom !== facts.from && /^\(?[a-y]\)?$/.test(labels[0] ?? '') && !leadIn && /^[A-Z"]/.test(words),
    )
    .at(-1);
  if (!last) return undefined;
  const lineStart = text.lastIndexOf('\n', Math.max(0, last.block.start - 1)) + 1;
  const head = text.slice(lineStart, last.start);
  const letter = last.labels[0]!.replace(/[()]/g, '');
  const next = nextNumber(letter);
  if (!next || head.length > 30) return undefined;
  const written = head.lastIndexOf(letter);
  return {
    head: head.slice(0, written) + next + head.slice(written + 1),
    indent: /^\s*/.exec(head)![0],
    gap: 2,
    lettered: true,
  };
}

/** A sentence behind what is there: at the end of the clause's own last paragraph. */
function sentenceEdit(
  agreement: Agreement,
  fix: InsertClause,
  model: ModelClause,
  source: string,
  fill: Fill,
  paper: Paper,
): Edit {
  const home = behind(fix) ?? articleFor(agreement, model);
  const { body } = titled(source, '');
  // "The foregoing" is the sentence meant, whatever else its paragraph says.
  if (fix.after && 'clause' in fix.after && /[.)"”]\s*$/.test(agreement.text.slice(fix.after.start, fix.after.end)))
    return edit(fix.after.end, { before: ' ', text: body.replace(/\n+/g, ' '), indent: '' }, fill, {
      ...paper,
      width: undefined,
    });
  const sentence = home?.sentences.at(-1);
  if (!home || !sentence)
    return clauseEdit(agreement, { ...fix, sentence: false }, model, `**${model.title}.** ${body}`, fill, paper);
  const at =
    sentence.block.type === 'cell' ? sentence.end : Math.max(sentence.end, endOfWords(agreement, sentence.block));
  return edit(at, { before: ' ', text: body.replace(/\n+/g, ' '), indent: '' }, fill, { ...paper, width: undefined });
}

/** The words alone, where the sentence stood: its number and title remain. */
function insteadEdit(agreement: Agreement, instead: Span, source: string, fill: Fill, paper: Paper): Edit {
  const body = titled(source, '').body.replace(/\n+/g, ' ');
  const lineStart = agreement.text.lastIndexOf('\n', instead.start - 1) + 1;
  const column = instead.start - lineStart;
  const indent = /^[ \t]*/.exec(agreement.text.slice(lineStart))![0];
  return { ...edit(instead.start, { before: '', text: body, indent }, fill, paper, column), end: instead.end };
}
