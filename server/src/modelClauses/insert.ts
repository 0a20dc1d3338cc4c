import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import type { Span } from '../analysis/span.ts';
import { articleFor, isClosing } from './articleFor.ts';
import { beforeWhatStays, behindWords, lastOfKind, withWhatLeansOn } from './behindSentence.ts';
import { calling } from './calledAsBefore.ts';
import { constant } from './conditions.ts';
import { type DraftingStyle, draftingStyleOf } from './draftingStyle.ts';
import { exhibitEdit } from './exhibits.ts';
import { firstOfTwo } from './firstOfTwo.ts';
import { type Edit, type InsertClause, modelOf } from './fix.ts';
import { amongHeadedSurvivors } from './headedSurvivors.ts';
import { keptBy, ofOne } from './keptBy.ts';
import { edit, layOut, onItsOwnLine, splitRunInTitle, underLetter } from './layout.ts';
import { withThoseThatLean } from './leansBack.ts';
import { letterPlace } from './letterPlace.ts';
import { type ModelClause, type Side, variantFor } from './library.ts';
import { nextItem } from './nextItem.ts';
import { isLettered, numberingAfter } from './numbering.ts';
import { spelledBritish } from './paperWords.ts';
import { firstParagraph, letteredAfter } from './paragraphLabels.ts';
import {
  articleEnd,
  articlesOf,
  bodyEnd,
  childrenOf,
  endOfWords,
  listIndent,
  quoteOf,
  topArticle,
} from './placement.ts';
import { prevailing } from './prevailing.ts';
import { render } from './render.ts';
import { rowEdit } from './rows.ts';
import { hasRunInTitles, hasTitledParagraphs, isTopicOfMany, openingLike, runIn } from './runInTitles.ts';
import { standsThere } from './standsThere.ts';
import { amongSurvivors } from './survivors.ts';
import { piecesOf, toPlain } from './template.ts';
import { textFor } from './textFor.ts';
import { underLabel } from './underLabel.ts';

/**
 * A model clause as careful counsel would put it in: the agreement's own names and terms, its numbering and heading
 * style, at the end of the article where it belongs (so that no number moves), else as a new article at the end of the
 * body. Definitions it needs come along. Empty where the clause already stands there, or is not in the library.
 */
export function insertion(agreement: Agreement, fix: InsertClause, side: Side): readonly Edit[] {
  const model = modelOf(fix);
  const variant = model && textFor(agreement, model, side, fix.variant);
  if (!model || !variant) return [];
  const paper = calling(draftingStyleOf(agreement, fix), fix);
  const keeper = model.form === 'exhibit' ? keptBy(agreement, fix.after) : undefined;
  const theirs = (one: string): string => (keeper ? ofOne(one, keeper) : one);
  const { words, home, text } = render(paper, model, theirs(variant.source));
  // With the clause in it a few words may have become too many for the short text.
  const sources = model.form === 'exhibit' ? [] : [variant, variantFor(model, side, fix.variant) ?? variant];
  const texts = sources.map(({ source }) => render(paper, model, constant(source)).words);
  // What the clause says to every paper may be nothing.
  const told = texts.some((one) => one.replace(/\[…\]|\*\*.*?\*\*/g, '').length > 40);
  if ([...texts, ...(told ? [] : [words])].some((one) => standsThere(agreement, withoutTerms(paper, one)))) return [];

  if (model.form === 'exhibit') {
    const { edit: page, name } = exhibitEdit(paper, words);
    // What nothing in the body refers to binds nobody.
    const refers = model.reference && theirs(model.reference.replace('Exhibit [A]', name));
    // In a few lines an exhibit is not told from what else stands behind them.
    const long = agreement.sentences.filter(({ clause: { part } }) => part === 'body').length > 4;
    const said =
      refers && long && fix.after
        ? [sentenceEdit({ paper, fix: { ...fix, after: withWhatLeansOn(agreement, fix.after) }, model, text: refers })]
        : [];
    return [...home, ...said, page].sort((a, b) => a.start - b.start);
  }
  const after = clauseBefore(fix);
  const article = after ? topArticle(agreement, after) : articleFor(agreement, model);
  const own = fix.sentence || model.form === 'sentence' ? after : undefined;
  const put = (words: string): Edit => {
    const placing: Placing = {
      paper,
      fix,
      model,
      text: prevailing(paper, model, words, article, fix.instead, side, own),
    };
    return fix.instead
      ? insteadEdit(placing, fix.instead)
      : fix.sentence || model.form === 'sentence'
        ? sentenceEdit(placing)
        : clauseEdit(placing);
  };
  const titled = put(text);
  // "Notwithstanding Sections 6 and 7", where no title of its own sets it apart from Section 6.
  const edit = /^\s*(?:Notwithstanding|Despite)\b/.test(titled.text) ? put(text.replace(titleInFront, '')) : titled;
  const first = !fix.instead && article && edit.text.startsWith('\n2. ') ? firstOfTwo(agreement, article) : undefined;
  const survives =
    !fix.instead && model.form === 'clause' && (outlasts.test(variant.text) || lasting.has(model.topic))
      ? (amongSurvivors(agreement, edit, article) ?? amongHeadedSurvivors(agreement, edit))
      : undefined;
  const goes = (fix.also ?? []).map((span) => ({ ...span, start: behindWords(agreement.text, span.start), text: '' }));
  return [...home, ...(first ? [first] : []), ...(survives ? [survives] : []), edit, ...goes].sort(
    (a, b) => a.start - b.start,
  );
}

const titleInFront = /^\*\*.{2,90}?\*\*\s+/;

/** Clauses that work, or go on working, when the agreement has ended. */
const outlasts =
  /\bafter this Agreement ends\b|\b[Ww]hen this Agreement ends\b|\bafterwards\b|\bfor whatever reason\b|\bperpetual\b/;
const lasting: ReadonlySet<string> = new Set(['ownership', 'joint', 'residuals']);

const plainLayout = { indent: '', gap: 2 as const, lettered: false };

/** Terms are left out, and what depends on the paper: once the clause stands there, it may be seen to have other words. */
const withoutTerms = ({ fill }: DraftingStyle, words: string): string =>
  toPlain(piecesOf(words.replace(/\{[^{}\n]+\}/g, '[…]')), fill);

/** A clause on its way to its place. */
interface Placing {
  readonly paper: DraftingStyle;
  readonly fix: InsertClause;
  readonly model: ModelClause;
  /** Its words, with the definitions that go behind them. */
  readonly text: string;
}

/** What will happen, for the menu: "Insert “Residuals” in 7 Confidentiality". */
export function insertionTitle(agreement: Agreement, fix: InsertClause, side: Side): string {
  if (fix.title) return fix.title;
  const model = modelOf(fix);
  if (!model) return `Insert ${fix.clause}`;
  const variant = textFor(agreement, model, side, fix.variant);
  const named = variant && !/^(?:preferred|short)$/.test(variant.name) ? [variant.name] : [];
  const supplied = fix.provider ? [`${fix.provider} supplies the AI`] : [];
  const said = [...named, ...supplied].join(', ');
  const which = said && ` (${said})`;
  if (model.form === 'exhibit') return `Add exhibit “${model.title}”${which}`;
  if (fix.instead) return `Replace this sentence by “${model.title}”${which}`;
  const after = clauseBefore(fix);
  const isSentence = fix.sentence || model.form === 'sentence';
  // A clause goes to the end of the article, whichever of its paragraphs asked for it.
  const article = after && !isSentence ? topArticle(agreement, after) : (after ?? articleFor(agreement, model));
  const where = article ? ` in ${[article.number, article.title].filter(Boolean).join(' ')}` : '';
  return `Insert “${model.title}”${which}${where.length > 4 && where.length < 60 ? where : ''}`;
}

const clauseBefore = ({ after }: InsertClause): Clause | undefined =>
  after && 'clause' in after ? after.clause : after;

function clauseEdit({ paper, fix, model, text }: Placing): Edit {
  const { agreement } = paper;
  const { title: usual, body } = splitRunInTitle(text, model.title);
  const title = paper.fill.british ? spelledBritish(usual) : usual;
  const termsRow = rowEdit(paper, title, body);
  if (termsRow) return termsRow;
  const after = clauseBefore(fix);
  const article = after ? topArticle(agreement, after) : articleFor(agreement, model);
  // All of a letter is one stretch of paper.
  if (article && !(article.part === 'front' && letterPlace(agreement))) {
    const children = childrenOf(agreement, article).filter(({ style }) => style !== 'none');
    const last = children.at(-1);
    // A row of a table is followed by a row.
    const row = last?.sentences.at(-1)?.block.cell ? last : undefined;
    const opening = last && !row && numberingAfter(agreement, last, title);
    const at = articleEnd(agreement, article);
    if (opening && last)
      return edit(at, onItsOwnLine(agreement, at, layOut(opening, body, last.style === 'heading')), paper);
    // A label within an item of Markdown's list, or behind an anchor, is that item's.
    const lettered = letteredAfter(agreement, article);
    const item =
      lettered && !/^[\s>]*[-*+] /.test(lettered.head) ? undefined : nextItem(paper, row ?? article, title, body);
    if (item) return item;
    if (lettered) return edit(at, layOut(lettered, body, false), paper);
    if (firstOfTwo(agreement, article))
      return edit(at, layOut({ ...plainLayout, head: '2. ', gap: 1 }, body, false), paper);
    // An article of plain paragraphs: one more, with its title where the paper's paragraphs have one.
    const indent = article.style === 'item' ? listIndent(agreement, article) : '';
    const named =
      article.title &&
      (hasTitledParagraphs(agreement, article) || isTopicOfMany(agreement, article, body)) &&
      article.title.toLowerCase() !== title.toLowerCase()
        ? runIn(agreement, title)
        : '';
    return edit(at, layOut({ head: indent + named, indent, gap: 2, lettered: false }, body, false), paper);
  }
  return newArticle(paper, title, body);
}

function newArticle(paper: DraftingStyle, title: string, body: string): Edit {
  const { agreement } = paper;
  const articles = articlesOf(agreement);
  const last = articles.at(-1);
  const quote = last ? undefined : quoteOf(agreement);
  if (quote) {
    // A letter quotes paragraphs without titles: one more of them.
    const home = agreement.sentences.findLast(({ end }) => end <= quote.end)?.clause;
    let at = quote.end;
    while (at > 0 && /[\s>]/.test(agreement.text[at - 1]!)) at--;
    const opening = home && letteredAfter(agreement, home, quote.end);
    return edit(at, layOut(opening || { head: '> ', indent: '', gap: 2, lettered: false }, body, false), paper);
  }
  const labelled = underLabel(agreement, title);
  if (labelled)
    return edit(labelled.at, { before: labelled.before, text: body.replace(/\n+/g, ' '), indent: '  ' }, paper);
  const letter = last ? undefined : letterPlace(agreement);
  if (letter) {
    const named = hasRunInTitles(agreement) ? runIn(agreement, title) : '';
    const { opening, behind } = letter;
    const composed = layOut({ ...opening, head: opening.head + named }, body, false);
    const put = edit(letter.at.start, { ...composed, text: composed.text + behind }, paper);
    return { ...put, end: letter.at.end };
  }
  if (!last)
    return edit(
      bodyEnd(agreement),
      layOut({ head: `## ${title}`, indent: '', gap: 2, lettered: false }, body, true),
      paper,
    );
  // Without numbers nothing moves, so the new article may stand before the closing ones.
  const closing = last.number
    ? undefined
    : articles.find(({ title: one }) => isClosing(one) || /^changes? to/i.test(one));
  const neighbour = closing ? (articles[articles.indexOf(closing) - 1] ?? last) : last;
  const opening = numberingAfter(agreement, neighbour, title) ?? openingLike(agreement, neighbour, title);
  const first = firstParagraph(agreement, neighbour);
  const at = articleEnd(agreement, neighbour);
  if (first)
    return edit(
      at,
      onItsOwnLine(
        agreement,
        at,
        layOut({ ...first, head: opening.head.trimEnd() + first.head, gap: opening.gap }, body, false),
      ),
      paper,
    );
  return edit(
    at,
    onItsOwnLine(agreement, at, layOut(opening, body, neighbour.style === 'heading' || opening.head.startsWith('#'))),
    paper,
  );
}

/** A sentence behind what is there: at the end of the clause's own last paragraph. */
function sentenceEdit(placing: Placing): Edit {
  const { paper, fix, model, text } = placing;
  const { agreement } = paper;
  const home = clauseBefore(fix) ?? articleFor(agreement, model);
  const { body } = splitRunInTitle(text, '');
  const put = (at: number): Edit =>
    edit(at, { before: ' ', text: body.replace(/\n+/g, ' '), indent: '' }, { ...paper, width: undefined });
  // "The foregoing" is the sentence meant, whatever else its paragraph says.
  const last =
    fix.after && 'clause' in fix.after
      ? withThoseThatLean(agreement, lastOfKind(agreement, fix.after), text)
      : undefined;
  if (last && /[.)"”]\s*$/.test(agreement.text.slice(last.start, last.end)))
    return put(beforeWhatStays(agreement.text, last));
  const sentence = home?.sentences.at(-1);
  if (!home || !sentence) return clauseEdit({ ...placing, text: `**${model.title}.** ${body}` });
  return put(
    sentence.block.type === 'cell' ? sentence.end : Math.max(sentence.end, endOfWords(agreement, sentence.block)),
  );
}

/** The words alone, where the sentence stood: its number and title remain. */
function insteadEdit({ paper, text }: Placing, instead: Span): Edit {
  const source = paper.agreement.text;
  const lineStart = source.lastIndexOf('\n', instead.start - 1) + 1;
  const head = source.slice(lineStart, instead.start);
  const words = splitRunInTitle(text, '').body.replace(/\n+/g, ' ');
  const body = isLettered(head) ? underLetter(words, head) : words;
  const column = instead.start - lineStart;
  const indent = /^[ \t]*/.exec(source.slice(lineStart))![0];
  return { ...edit(instead.start, { before: '', text: body, indent }, paper, column), end: instead.end };
}
