import type { Agreement } from '../analysis/agreement.ts';
import { type Clause, placeName } from '../analysis/clauses.ts';
import type { Edit } from '../modelClauses/apply.ts';
import { type DraftingStyle, draftingStyleOf, wrap } from '../modelClauses/draftingStyle.ts';
import { type ModelClause, type Variant, variantFor } from '../modelClauses/library.ts';
import { nextNumber, numberingAfter } from '../modelClauses/numbering.ts';
import { lineEnd } from '../modelClauses/placement.ts';
import { clauseWordsFor } from '../modelClauses/render.ts';
import { escapeSnippet } from '../modelClauses/template.ts';
import type { Review } from '../review.ts';
import { choices } from './insertClause.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Clauses to write where a paragraph begins: after "/", or after the first letters of a clause's name. What the paper lacks
 * comes first. The words go in where the cursor is, with the number that comes next there.
 * @param trigger the character that made the editor ask; a space says nothing about what is wanted
 */
export function clauseCompletion(
  review: Review,
  line: string,
  offset: number,
  trigger?: string,
): readonly Suggestion[] {
  const typing =
    /^([ \t>]*(?:[-*+] |#{1,6} )?)((?:\*\*)?(?:\d+(?:\.\d+)*[.)]?|\([a-z]{1,3}\)|[a-z][.)])(?:\*\*)?[ \t]+)?(\/?[\w][\w ,-]{0,60}|\/)?$/.exec(
      line,
    );
  if (!typing) return [];
  const [, before = '', number = '', typed = ''] = typing;
  const slash = typed.startsWith('/');
  if (!slash && (trigger || (typed.length > 0 && typed.length < 3))) return [];
  const { agreement } = review;
  const lineStart = offset - line.length;
  if (!number && !before.trim() && !beginsParagraph(agreement.text, lineStart)) return [];

  const wanted = typed.replace(/^\//, '').toLowerCase();
  const at = { start: offset - typed.length, end: offset };
  const paper = draftingStyleOf(agreement);
  const opening = openingAt(agreement, lineStart, before, number);
  const found = choices(review).filter(({ title, id }) => beginsWordsOf(`${title} ${id}`, wanted));
  const first = ({ title }: { readonly title: string }) => Number(!title.toLowerCase().startsWith(wanted));
  return found
    .sort((a, b) => first(a) - first(b))
    .flatMap(({ id, title, topic, missing, variants }, index): Suggestion[] => {
      const model = review.library.clause(id);
      const variant =
        model && variants[0] && variantFor(model, sideOfVariant(variants[0].side, review), variants[0].name);
      if (!model || !variant || model.form === 'exhibit') return [];
      return [
        {
          what: 'clause',
          label: slash ? `/${title}` : title,
          beside: missing ? 'missing here' : standsAt(review, model) ? 'there already' : topic,
          detail: missing ? missing.title : `Clause · ${topic}`,
          at,
          ...clauseAsWritten(paper, model, variant, opening),
          filter: `${slash ? '/' : ''}${title} ${id}`,
          // Defined terms that fit what is typed go first.
          order: `~${String(index).padStart(3, '0')}`,
          clause: id,
        },
      ];
    });
}

/** What is told of a clause once the attorney looks at it: its words, and the definitions that come along with it. */
export function clauseDetails(
  review: Review,
  id: string,
): { readonly about: string; readonly more: readonly Edit[] } | undefined {
  const choice = choices(review).find((one) => one.id === id);
  const model = review.library.clause(id);
  const [first] = choice?.variants ?? [];
  const variant = model && first && variantFor(model, sideOfVariant(first.side, review), first.name);
  if (!choice || !variant) return undefined;
  const { title, text, home } = clauseWordsFor(draftingStyleOf(review.agreement), model, variant.source);
  const there = choice.missing ? undefined : standsAt(review, model);
  return {
    about: [
      ...(there ? [`*The agreement has this already: ${there}.*`] : []),
      `**${title}.** ${text}`,
      ...home.map((edit) => `*Among the definitions:* ${edit.text.trim()}`),
      `*Gives:* ${first.gives}  \n*Takes:* ${first.takes}`,
    ].join('\n\n'),
    more: home,
  };
}

/** Where the agreement does what the clause would do; nothing where it does not. */
function standsAt({ agreement }: Review, { provides }: ModelClause): string | undefined {
  const [found] = agreement.provisions.of(...provides);
  return found && (placeName(found.clause, found.sentence.labels) || 'in the opening');
}

/** How the paragraph under the cursor begins, for a title. */
type OpeningOfClause = (title: string) => { readonly head: string; readonly indent: string };

function clauseAsWritten(
  paper: DraftingStyle,
  model: ModelClause,
  { source }: Variant,
  opening: OpeningOfClause,
): { text: string; snippet: string } {
  const { title, text, snippet } = clauseWordsFor(paper, model, source);
  const { head, indent } = model.form === 'sentence' ? { head: '', indent: '' } : opening(title);
  const set = (before: string, words: string): string => {
    const whole = before + words.replace(/\n+/g, `\n\n${indent}`);
    return paper.width ? wrap(whole, paper.width, indent) : whole;
  };
  return { text: set(head, text), snippet: set(escapeSnippet(head), snippet) };
}

/**
 * The next number at the cursor, in the style of the clause before it. Without a number where the paper has none here, or
 * where the next one is taken: nothing that stands is renumbered.
 */
function openingAt(agreement: Agreement, lineStart: number, before: string, number: string): OpeningOfClause {
  const { clauses, text } = agreement;
  const plain: OpeningOfClause = (title) =>
    before.includes('#') ? { head: `${title}\n\n`, indent: '' } : { head: `**${title}.** `, indent: '' };
  const above = clauses.filter(
    ({ heading, part }) => heading.start < lineStart && (part === 'body' || part === 'definitions'),
  );
  const last = above.findLast((one) => one.number || one.title);
  if (!last || before.trim()) return plain;
  const end = lineEnd(text, lineStart);
  const elsewhere = clauses.filter(({ heading }) => heading.start < lineStart || heading.start >= end);
  const isArticle = elsewhere.some(({ parent, number: own }) => own && parent?.level === last.level);
  const model = isArticle ? elsewhere.find((one) => one.number && one.parent?.level === last.level) : last;
  const next = isArticle ? `${last.number}.1` : nextNumber(last.number);
  const usual = model && nextNumber(model.number);
  if (!model || !next || !usual || (isArticle && !/^\d+\.\d+$/.test(model.number))) return plain;
  const taken = elsewhere.some(
    (one) => one.number === next && one.part === last.part && sameParent(one, last, isArticle),
  );
  return (title) => {
    const like = numberingAfter(agreement, model, title);
    if (!like) return plain(title);
    // As the paper has it: with the title, or, where its neighbours have none, without.
    const titled = like.head.trimStart().replace(usual, next) + (model.style === 'heading' ? '\n\n' : '');
    const indent = like.indent.slice(before.length);
    if (!number) return taken ? plain(title) : { head: titled, indent };
    // The number is there: what follows it is left to write.
    return titled.startsWith(number.trim()) && model.style !== 'heading'
      ? { head: titled.slice(number.trim().length).trimStart(), indent }
      : plain(title);
  };
}

const sameParent = (one: Clause, last: Clause, isArticle: boolean): boolean =>
  one.parent === (isArticle ? last : last.parent);

/** The line before is empty, or a heading. */
function beginsParagraph(text: string, lineStart: number): boolean {
  const above = text.slice(0, lineStart).replace(/\r?\n$/, '');
  const line = above.slice(Math.max(above.lastIndexOf('\n'), above.lastIndexOf('\r')) + 1);
  return line.trim() === '' || /^#{1,6} /.test(line);
}

/** Each word that was typed begins a word of the name. */
const beginsWordsOf = (name: string, typed: string): boolean => {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  return typed.split(/[^a-z0-9]+/).every((part) => words.some((word) => word.startsWith(part)));
};

const sideOfVariant = (side: string, review: Review): Review['side'] =>
  side === 'every' ? review.side : (side as Review['side']);
