import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import type { Span } from '../analysis/span.ts';
import type { Term } from '../analysis/terms.ts';
import type { Side } from '../rules/rule.ts';
import type { Edit } from './apply.ts';
import type { InsertClause } from './fix.ts';
import {
  type Definition,
  definition,
  definitionsFor,
  type Clause as ModelClause,
  clause as modelClause,
  variantFor,
} from './library.ts';
import { ownTerm } from './ownTerms.ts';
import { curly, lineEnd, nextNumber, type Opening, openingAfter, type Paper, paperOf, wrap } from './paper.ts';
import { escapeSnippet, type Fill, parts, toPlain, toSnippet } from './pieces.ts';

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

// ── where it goes ──────────────────────────────────────────────────────────

/** The article of the agreement under which the clause belongs: the first title that has one of its words. */
function articleFor(agreement: Agreement, model: ModelClause): Clause | undefined {
  const articles = articlesOf(agreement);
  for (const [index, word] of model.articles.entries()) {
    const found = articles.find(
      ({ title }) =>
        (title.toLowerCase().includes(word.toLowerCase()) || articleTitles[word]?.test(title)) &&
        // "Change of ownership" is about who owns the company.
        (!/\bchange\b/i.test(title) || /change/i.test(word)),
    );
    // An article that is one paragraph under its number has room for its own subject, not for another.
    if (found && (index < 2 || found.style === 'heading' || childrenOf(agreement, found).length > 1)) return found;
  }
  return undefined;
}

/** What articles of that subject are also headed on real paper. */
const articleTitles: Readonly<Record<string, RegExp>> = {
  Confidential: /confiden|proprietary information|non-?disclosure/i,
  'Intellectual Property':
    /intellectual|inventions|work product|proprietary rights|ownership|rights in (?:the )?(?:deliverables|work|results)/i,
  Ownership: /ownership|inventions|work product|proprietary/i,
  Data: /\bdata\b|privacy/i,
  Liability: /liabilit|limitation/i,
  General: /general|miscellaneous/i,
  Term: /\bterm\b|terminat/i,
  Termination: /terminat/i,
  Assignment: /assign|general|miscellaneous/i,
};

/** Top-level clauses of the body: what a lawyer calls articles. */
function articlesOf(agreement: Agreement): readonly Clause[] {
  const known = articlesKnown.get(agreement);
  if (known) return known;
  const articles = findArticles(agreement);
  articlesKnown.set(agreement, articles);
  return articles;
}

/** Asked for once a definition, and dozens of clauses may be offered at once. */
const articlesKnown = new WeakMap<Agreement, readonly Clause[]>();

function findArticles({ clauses }: Agreement): readonly Clause[] {
  const body = clauses.filter(
    ({ part, title, number }) => (part === 'body' || part === 'definitions') && (title || number),
  );
  const top = Math.min(...body.map(({ level }) => level));
  // One heading over all of it is the title, not an article.
  const level =
    body.filter((clause) => clause.level === top).length === 1 && body.length > 1
      ? Math.min(...body.filter((clause) => clause.level > top).map((clause) => clause.level))
      : top;
  return body.filter((clause) => clause.level <= level);
}

const childrenOf = ({ clauses }: Agreement, article: Clause): readonly Clause[] =>
  clauses.filter(({ parent, number, title }) => parent === article && (number || title));

/** The end of everything in the article, at the end of a line. */
function endOf(agreement: Agreement, article: Clause): number {
  const { clauses, text, markdown } = agreement;
  const inside = (clause: Clause): boolean =>
    clause === article || (clause.parent !== undefined && inside(clause.parent));
  let end = article.end;
  for (const clause of clauses) if (clause.end > end && inside(clause)) end = clause.end;
  const agreed = beforeSignatures(text, article.start, end);
  if (agreed < end) return agreed;
  const block = markdown.blocks.find((one) => one.start <= end && end <= one.end);
  // Where articles run together in one line, the next one begins inside this block.
  if (block && clauses.some(({ heading }) => heading.start >= end && heading.start < block.end)) return end;
  let at = block ? Math.max(end, block.end) : end;
  at = lineEnd(text, Math.min(at, text.length));
  while (at > 0 && /[\s]/.test(text[at - 1]!)) at--;
  return at;
}

/** On filed paper the signatures often stand in the last clause's own paragraph: the end of what is agreed. */
function beforeSignatures(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  let end = words.search(closing);
  const signed = words.search(/\/s\/|\b(?:By|Sign(?:ed|ature)?|(?:Print )?Name): ?[_＿]{2,}/);
  if (signed >= 0 && (end < 0 || signed < end))
    end = Math.max(
      0,
      ...[...words.slice(0, signed).matchAll(/[a-z)][.;]["”)]*(?=\s)/g)].map((one) => one.index + one[0].length),
    );
  if (end <= 0) return to;
  while (end > 0 && /[\s[*_]/.test(words[end - 1]!)) end--;
  return end > 0 ? from + end : to;
}

const closing =
  /\bIN WITNESS (?:WHEREOF|THEREOF|HEREOF)\b|\b[Ii]n [Ww]itness (?:whereof|thereof|hereof|Whereof)\b|\b(?:SIGNATURE|Signature) (?:PAGE|page|Page)s? (?:FOLLOW|follow|Follow|TO FOLLOW|to follow)|\b(?:REMAINDER|Remainder) (?:OF|of) (?:THIS |this |THE |the )?(?:PAGE|page|Page)\b|\b(?:ACKNOWLEDGED|ACCEPTED|AGREED) (?:AND|&) (?:AGREED|ACCEPTED|ACKNOWLEDGED)\b/;

const behind = ({ after }: InsertClause): Clause | undefined => (after && 'clause' in after ? after.clause : after);

function topArticle(agreement: Agreement, clause: Clause): Clause {
  const articles = new Set(articlesOf(agreement));
  let at: Clause | undefined = clause;
  while (at && !articles.has(at)) at = at.parent;
  return at ?? clause;
}

// ── what is written ────────────────────────────────────────────────────────

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

function listIndent({ text }: Agreement, article: Clause): string {
  const lineStart = text.lastIndexOf('\n', Math.max(0, article.heading.start - 1)) + 1;
  return ' '.repeat(/^\s*(?:\d{1,3}[.)]|[-*+])?\s*/.exec(text.slice(lineStart))![0].length);
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

const endOfWords = ({ text }: Agreement, block: { start: number; end: number }): number => {
  let end = block.end;
  while (end > block.start && /\s/.test(text[end - 1]!)) end--;
  return end;
};

/** The end of the body: before signatures and exhibits. */
function bodyEnd({ clauses, text }: Agreement): number {
  const stop = clauses.find(({ part }) => part === 'signatures' || part === 'exhibit')?.start ?? text.length;
  let at = stop;
  while (at > 0 && /[\s#]/.test(text[at - 1]!)) at--;
  return at;
}

/** Behind everything, with the next free letter and the paper's own word for such things. */
function exhibitEdit(agreement: Agreement, source: string, fill: Fill, paper: Paper): Edit {
  const { clauses, text } = agreement;
  const exhibits = clauses.filter(
    ({ part, title }) => part === 'exhibit' && /^\W*(?:exhibit|schedule|annex|appendix|attachment)/i.test(title),
  );
  const referred = agreement.references.filter(({ to, foreign }) => to === 'exhibit' && !foreign);
  const word = /^\W*([A-Za-z]+)/.exec(exhibits.at(-1)?.title ?? referred[0]?.name ?? 'Exhibit')![1]!;
  const taken = new Set([
    ...exhibits.map(({ number }) => number.toUpperCase()),
    ...referred.map(({ number }) => number.toUpperCase()),
  ]);
  const counts = [...taken].every((one) => /^\d+$/.test(one)) && taken.size > 0;
  let next = counts ? '1' : 'A';
  while (taken.has(next)) next = counts ? String(Number(next) + 1) : String.fromCharCode(next.charCodeAt(0) + 1);
  const level = exhibits.find(({ style }) => style === 'heading')
    ? /^#+/.exec(text.slice(exhibits.find(({ style }) => style === 'heading')!.heading.start))?.[0]
    : undefined;
  const body = source
    .replace(/^#+ Exhibit \[A\]/, `${level ?? '##'} ${likeWord(word)} ${next}`)
    .replaceAll('Exhibit [A]', `${likeWord(word)} ${next}`);
  const at = text.trimEnd().length;
  return edit(at, { before: '\n\n', text: body, indent: '' }, fill, { ...paper, width: undefined });
}

const likeWord = (word: string): string =>
  word === word.toUpperCase() ? word : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

// ── definitions ────────────────────────────────────────────────────────────

/** Definitions go into the definitions article in its style; where there is none they follow the clause. */
function definitionsHome(
  agreement: Agreement,
  lacking: readonly Definition[],
  fill: Fill,
  paper: Paper,
): { home: Edit[]; rest: readonly Definition[] } {
  if (!lacking.length) return { home: [], rest: [] };
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
  if (!closing || before.length > 40) return { home: [], rest: lacking };
  const article = last.meaning.clause;
  const end = Math.max(endOfWords(agreement, last.meaning.block), article.sentences.at(-1)?.end ?? 0);
  let number = article.number;
  const home: string[] = [];
  const snippets: string[] = [];
  const tight = !/\n\s*\r?\n\s*$/.test(text.slice(0, lineStart));
  for (const definition of lacking) {
    const [, term, body] = /^"([^"]+)"\s+means\s+([\s\S]*)$/.exec(definition.text) ?? [];
    if (!term || !body) return { home: [], rest: lacking };
    let open = before;
    // A nested list shows only the last part of its number.
    const shown = [article.number, article.number.split('.').at(-1)!].find((one) => one && before.includes(one));
    if (number && shown) {
      const next = nextNumber(number);
      if (!next) return { home: [], rest: lacking };
      open = before.replace(shown, shown === article.number ? next : next.split('.').at(-1)!);
      number = next;
    }
    const break_ = tight ? '\n' : '\n\n';
    const shaped = (write: typeof toPlain) =>
      break_ + open + write(parts(term), fill) + closing + capital(write(parts(body), fill), closing);
    home.push(shaped(toPlain));
    snippets.push(shaped(toSnippet));
  }
  return { home: [finish({ start: end, end, text: home.join(''), snippet: undefined }, paper)], rest: [] };
}

/** Behind a colon a definition begins with a capital. */
const capital = (words: string, closing: string): string =>
  /:\s*$/.test(closing) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

// ── from pieces to text ────────────────────────────────────────────────────

/** In the middle of a line what follows goes onto its own. */
const apart = ({ text }: Agreement, at: number, composed: Composed): Composed =>
  /^[ \t]*(?:\r?\n|$)/.test(text.slice(at, at + 40)) ? composed : { ...composed, text: composed.text + '\n\n' };

interface Composed {
  /** Line breaks and what the paper itself puts before the words: not read for blanks. */
  readonly before: string;
  readonly text: string;
  readonly indent: string;
}

/** Head and body on the page: a heading on its own line, a run-in title before the words, sub-paragraphs under them. */
function compose({ head, indent, gap, lettered }: Opening, body: string, heading: boolean): Composed {
  const paragraphs = body
    .split(/\n+/)
    .map((line) =>
      lettered
        ? line.replace(
            /^\(([a-h])\) /,
            (_, letter: string) =>
              `(${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][letter.charCodeAt(0) - 97]}) `,
          )
        : line,
    );
  const lines = paragraphs.map((line, index) => (index || heading ? indent + line : line));
  return { before: (gap === 1 ? '\n' : '\n\n') + head + (heading ? '\n\n' : ''), text: lines.join('\n\n'), indent };
}

function edit(at: number, { before, text, indent }: Composed, fill: Fill, paper: Paper, column = 0): Edit {
  const pieces = parts(text);
  const plain = before + toPlain(pieces, fill);
  const snippet = escapeSnippet(before) + toSnippet(pieces, fill);
  const shaped = (words: string): string => (paper.width ? wrap(words, paper.width, indent, column) : words);
  return finish({ start: at, end: at, text: shaped(plain), snippet: shaped(snippet) }, paper);
}

function finish(edit: Edit, paper: Paper): Edit {
  const set = (words: string): string => {
    const quoted = paper.curlyQuotes ? curly(words) : words;
    return paper.newline === '\r\n' ? quoted.replace(/\r?\n/g, '\r\n') : quoted;
  };
  const text = set(edit.text);
  const snippet = edit.snippet === undefined ? undefined : set(edit.snippet);
  // A snippet without tab stops is plain text.
  return { ...edit, text, snippet: snippet && /\$\{\d/.test(snippet) ? snippet : undefined };
}

/** "**Residuals.** Nothing in …" → its title and its words. */
function titled(source: string, otherwise: string): { title: string; body: string } {
  const found = /^\*\*(.{2,90}?)[.:]?\*\*[.:]?\s+/.exec(source);
  return found ? { title: found[1]!, body: source.slice(found[0].length) } : { title: otherwise, body: source };
}
