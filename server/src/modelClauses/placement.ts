import type { Agreement } from '../analysis/agreement.ts';
import type { Clause, Sentence } from '../analysis/clauses.ts';
import { memo } from '../analysis/memo.ts';
import { isNearlyAll } from '../analysis/partOf.ts';
import { arabic } from '../analysis/references.ts';
import type { Span } from '../analysis/span.ts';

// Where things stand in an agreement, for whoever puts something in: its articles, their ends, the end of the body.

/** Top-level clauses of the body: what a lawyer calls articles. */
export function articlesOf(agreement: Agreement): readonly Clause[] {
  const known = articlesKnown.get(agreement);
  if (known) return known;
  const articles = findArticles(agreement);
  articlesKnown.set(agreement, articles);
  return articles;
}

/** Asked for once a definition, and dozens of clauses may be offered at once. */
const articlesKnown = new WeakMap<Agreement, readonly Clause[]>();

function findArticles(agreement: Agreement): readonly Clause[] {
  const { clauses, text } = agreement;
  const quote = quoteOf(agreement);
  // What stands under the paper's title and nothing else are paragraphs.
  const [, titled] = clauses;
  const plain = titled && !titled.number && isNearlyAll(titled, agreement.sentences) ? titled : undefined;
  const body = clauses.filter(
    (clause) =>
      (clause.part === 'body' || clause.part === 'definitions') &&
      (clause.title || clause.number) &&
      clause !== plain &&
      !signingTitle.test(clause.title) &&
      (!quote || (quote.start <= clause.heading.start && clause.heading.start < quote.end)) &&
      !isToSign(text.slice(clause.heading.start, clause.heading.start + 120).split('\n', 1)[0]!),
  );
  const top = Math.min(...body.map(({ level }) => level));
  // One heading over all of it is the title, not an article.
  const level =
    body.filter((clause) => clause.level === top).length === 1 && body.length > 1
      ? Math.min(...body.filter((clause) => clause.level > top).map((clause) => clause.level))
      : top;
  const articles = body.filter((clause) => clause.level <= level);
  // "Part A – Commercial terms" is a shelf for articles, where there are some on it.
  const onShelves = body.filter((clause) => clause.level > level);
  if (articles.length > 1 && onShelves.length > 2 && articles.every(({ heading }) => isShelf(text, heading))) {
    const below = Math.min(...onShelves.map((clause) => clause.level));
    return onShelves.filter((clause) => clause.level === below);
  }
  return articles;
}

/** What stands over the lines to sign where it is no "signatures". */
const signingTitle =
  /\bdotted line\b|^(?:signing|signed|sign here|executed|execution|(?:agreed|accepted)(?! (?:terms|use)))\b/i;

const isShelf = (text: string, { start, end }: Span): boolean =>
  /^[\s#*_]*part\s+(?:[A-Z]|[IVX]{1,4}|\d{1,2}|one|two|three|four)\b/i.test(text.slice(start, end));

/** The lines of a block quote that holds the agreement, where a letter quotes one; undefined where the paper is the agreement. */
export const quoteOf = memo(({ text, sentences }: Agreement): Span | undefined => {
  const quoted = sentences.filter(({ block }) => block.quoted);
  const size = (some: readonly Sentence[]): number => some.reduce((sum, { text: words }) => sum + words.length, 0);
  if (quoted.length < 3 || size(quoted) * 10 < size(sentences) * 6) return undefined;
  const start = text.lastIndexOf('\n', Math.max(0, quoted[0]!.block.start - 1)) + 1;
  return { start, end: Math.min(text.length, lineEnd(text, quoted.at(-1)!.block.end) + 1) };
});

/** A line to sign, and none of the agreement's words: "Signed for the Studio: ____", "Quillon Systems, Inc. ____". */
export function isToSign(written: string): boolean {
  const line = written.replaceAll('\\_', '_');
  const rule = line.search(/_{5,}|\.{8,}|…{4,}/);
  if (rule < 0 || rule > 80) return false;
  const ahead = line.slice(0, rule);
  return !ahead.includes(';') && (ahead.match(/\b[a-z]{3,}\b/g)?.length ?? 0) < 4;
}

/** What stands above such lines: "Signed:", "Agreed and accepted by:", the names of who signs. */
const introducesSigning = (line: string): boolean =>
  line.length < 200 &&
  (/^\W*(?:signed|signatures?|executed|agreed|accepted)\b(?:[^.;]{0,50}|\W{0,4} (?:by|as a deed|for)\b[^;]{0,180})$/i.test(
    line,
  ) ||
    /^\W*(?:(?:By|Name|Title|Date|Its|Position|Place)\s*:|Dated?\b[^.;]{0,40}$)/.test(line) ||
    line.split(/[\s>*_]+/).every((word) => /^(?:[A-Z][\w.,'’&-]*|&|and|of|the|)$/.test(word)));

export function childrenOf(agreement: Agreement, article: Clause): readonly Clause[] {
  const { clauses, text } = agreement;
  const own = clauses.filter(
    ({ parent, number, title, heading }) =>
      parent === article &&
      (number ||
        (title &&
          !signingTitle.test(title) &&
          !isToSign(text.slice(heading.start, heading.start + 120).split('\n', 1)[0]!))),
  );
  return own.length ? own : adopted(agreement, article);
}

/** "# ARTICLE IV" and behind it "# 4.1", set as headings of one size: the second stands under the first. */
function adopted(agreement: Agreement, article: Clause): readonly Clause[] {
  if (!article.number || article.sentences.length || /\./.test(article.number)) return [];
  const articles = articlesOf(agreement);
  const stem = `${/^[IVXL]+$/.test(article.number) ? arabic(article.number) : article.number}.`;
  const behind = articles.slice(articles.indexOf(article) + 1);
  const other = behind.findIndex(({ number }) => !number.startsWith(stem));
  return other < 0 ? behind : behind.slice(0, other);
}

/** The end of everything in the article, at the end of a line. */
export function articleEnd(agreement: Agreement, article: Clause): number {
  const { clauses, text, markdown } = agreement;
  const last = Math.min(quoteOf(agreement)?.end ?? text.length, text.length);
  let end = Math.min(article.end, last);
  // A clause stands behind its parent, so one way through finds all that is in the article.
  const inside = new Set([article, ...adopted(agreement, article)]);
  for (const one of inside) end = Math.max(end, Math.min(one.end, last));
  for (const clause of clauses) {
    if (!clause.parent || !inside.has(clause.parent)) continue;
    inside.add(clause);
    end = Math.max(end, Math.min(clause.end, last));
  }
  end = beforeLinesToSign(text, article.start, end);
  const agreed = beforeSignatures(text, article.start, end);
  if (agreed < end) return agreed;
  const block = markdown.blocks.find((one) => one.start <= end && end <= one.end);
  // Where articles run together in one line, the next one begins inside this block.
  if (block && clauses.some(({ heading }) => heading.start >= end && heading.start < block.end)) return end;
  let at = block ? Math.max(end, block.end) : end;
  at = lineEnd(text, Math.min(at, text.length));
  at = Math.min(at, last);
  // "Except as modified here, the Agreement remains in force" closes the whole, not the last article.
  const tail = markdown.blocks.find((one) => one.start < at && at <= one.end && one.start > article.start + 40);
  if (tail && tail.type === 'paragraph' && closesAll.test(tail.words.text)) at = tail.start;
  while (at > 0 && /[\s]/.test(text[at - 1]!)) at--;
  // The empty lines of a quote end with it.
  if (last < text.length) while (at > 0 && /[\s>]/.test(text[at - 1]!)) at--;
  return beforeLinesToSign(text, article.start, at);
}

const closesAll =
  /^(?:Except as|Save as|Other than as|All other (?:terms|provisions)|By (?:using|signing|accepting|clicking|continuing))\b/;

/** The end of the last line that is none to sign. */
function beforeLinesToSign(text: string, from: number, to: number): number {
  // "Signed for Oxbow" over a rule that ends the paper.
  const below = /^[\s>]*([^\n]*)/.exec(text.slice(to, to + 200))![1]!;
  const signed = isToSign(below);
  for (let end = to; ; ) {
    let at = end;
    while (at > from && /[\s>]/.test(text[at - 1]!)) at--;
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const line = text.slice(lineStart, at);
    if (
      lineStart <= from ||
      !(isToSign(line) || ((end < to || signed || signsAbove(text, from, lineStart)) && introducesSigning(line)))
    )
      return end === to ? to : at;
    end = lineStart;
  }
}

/** A line to sign stands a few lines above: what follows it is who signed, and when. */
const signsAbove = (text: string, from: number, at: number): boolean =>
  text
    .slice(Math.max(from, at - 300), at)
    .split('\n')
    .some(isToSign);

/** On filed paper the signatures often stand in the last clause's own paragraph: the end of what is agreed. */
function beforeSignatures(text: string, from: number, to: number): number {
  const words = text.slice(from, to);
  let end = words.search(closingWords);
  const letter = words.search(closesLetter);
  if (letter >= 0 && (end < 0 || letter < end)) end = letter;
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

const closingWords =
  /\bIN WITNESS (?:WHEREOF|THEREOF|HEREOF)\b|\b[Ii]n [Ww]itness (?:whereof|thereof|hereof|Whereof)\b|\b(?:SIGNATURE|Signature) (?:PAGE|page|Page)s? (?:FOLLOW|follow|Follow|TO FOLLOW|to follow)|\b(?:REMAINDER|Remainder) (?:OF|of) (?:THIS |this |THE |the )?(?:PAGE|page|Page)\b|\b(?:ACKNOWLEDGED|ACCEPTED|AGREED) (?:AND|&) (?:AGREED|ACCEPTED|ACKNOWLEDGED)\b/;

/** What a letter says last, on a line of its own. */
const closesLetter =
  /(?<=\n[ \t]*\n)[ \t>]*(?:(?:Yours|Your) (?:sincerely|faithfully|truly|very truly)|Sincerely(?: yours)?|Very truly yours|(?:With )?(?:(?:[Bb]est|[Kk]ind|[Ww]arm)(?:est)? )?[Rr]egards|(?:With )?(?:[Bb]est|[Kk]ind|[Ww]arm)(?:est)? wishes|(?:We|I) (?:am |are )?look(?:ing)? forward\b|Thank you\b|All best|Cordially|Respectfully|(?:Please|Kindly) (?:sign|confirm|countersign|acknowledge|indicate|return)|If (?:you (?:agree|accept)|(?:the above|the foregoing|these terms|this letter)\b[^.\n]{0,80}\b(?:agree|accept|correct|acceptable|reflect))|Agreed(?: and accepted)?:)/;

export function topArticle(agreement: Agreement, clause: Clause): Clause {
  const articles = new Set(articlesOf(agreement));
  let at: Clause | undefined = clause;
  while (at && !articles.has(at)) at = at.parent;
  return at ?? clause;
}

/** The end of the body: before signatures and exhibits, and before a letter's closing. */
export function bodyEnd({ clauses, text }: Agreement): number {
  const stop = clauses.find(({ part }) => part === 'signatures' || part === 'exhibit')?.start ?? text.length;
  let at = beforeLinesToSign(text, 0, beforeSignatures(text, 0, stop));
  while (at > 0 && /[\s#]/.test(text[at - 1]!)) at--;
  return at;
}

export const endOfWords = ({ text }: Agreement, block: { start: number; end: number }): number => {
  let end = block.end;
  while (end > block.start && /\s/.test(text[end - 1]!)) end--;
  return end;
};

/** Walked backwards, because a pattern for the end of a text begins anew at every line of it. */
export function standsBehindBlankLine(text: string, at: number): boolean {
  let breaks = 0;
  for (let i = at - 1; i >= 0 && breaks < 2 && /[\s>]/.test(text[i]!); i--) if (text[i] === '\n') breaks++;
  return breaks > 1;
}

export function listIndent({ text }: Agreement, article: Clause): string {
  const lineStart = text.lastIndexOf('\n', Math.max(0, article.heading.start - 1)) + 1;
  // "13. Termination" over lines that begin where it begins: the paper indents nothing.
  if (/^\S/.test(text.slice(lineEnd(text, lineStart) + 1, article.end))) return '';
  return ' '.repeat(/^\s*(?:\d{1,3}[.)]|[-*+])?\s*/.exec(text.slice(lineStart))![0].length);
}

/** Where the line begins in which a sentence does. */
export const lineStartOf = (text: string, { start }: Span): number => text.lastIndexOf('\n', start - 1) + 1;

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
