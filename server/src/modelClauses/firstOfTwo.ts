import type { Agreement } from '../analysis/agreement.ts';
import type { Clause, Sentence } from '../analysis/clauses.ts';
import type { Edit } from './fix.ts';
import { articlesOf, childrenOf } from './placement.ts';

/**
 * Where the paper numbers the paragraphs of every article that has more than one, the single paragraph of an article becomes
 * number 1 when a second comes in. Undefined in any other paper.
 */
export function firstOfTwo(agreement: Agreement, article: Clause): Edit | undefined {
  const articles = articlesOf(agreement).filter(({ style }) => style === 'heading');
  if (!articles.includes(article) || childrenOf(agreement, article).length) return undefined;
  const own = paragraphs(article);
  const [only] = own;
  if (own.length !== 1 || !only || markBefore(agreement, only) !== '' || only.block.type !== 'paragraph')
    return undefined;
  const others = articles.filter((one) => one !== article && paragraphs(one).length > 1);
  const counted = others.filter((one) =>
    paragraphs(one).every((first) => /^\d{1,2}\. +$/.test(markBefore(agreement, first))),
  );
  if (counted.length < 3 || counted.length * 4 < others.length * 3) return undefined;
  return { start: only.start, end: only.start, text: '1. ' };
}

/** The first sentence of each paragraph. */
const paragraphs = ({ sentences }: Clause): readonly Sentence[] =>
  sentences.filter(({ block }, index) => block !== sentences[index - 1]?.block);

const markBefore = ({ text }: Agreement, { start }: Sentence): string =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
