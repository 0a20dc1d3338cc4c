import type { Agreement } from '../analysis/agreement.ts';
import type { Clause } from '../analysis/clauses.ts';
import { type Numbering, nextNumber } from './numbering.ts';
import { articlesOf, isToSign } from './placement.ts';

/** Whether the paper's paragraphs under an article have titles of their own. */
export const hasTitledParagraphs = (agreement: Agreement, article: Clause): boolean => {
  const articles = new Set(articlesOf(agreement));
  const { clauses, text } = agreement;
  const titled = clauses.filter(
    ({ title, parent, part, heading }) =>
      title &&
      // A name in capitals under which somebody signs.
      !/^[^a-z]+$/.test(title) &&
      part === 'body' &&
      parent &&
      articles.has(parent) &&
      !isToSign(text.slice(heading.start, heading.start + 120).split('\n', 1)[0]!),
  );
  // One article of titled paragraphs, at the end of the paper, is no habit.
  return (
    titled.length > 1 &&
    (new Set(titled.map(({ parent }) => parent)).size > 1 || titled.some(({ parent }) => parent === article))
  );
};

/** "**Pay.** You will pay …": whether a letter's paragraphs have titles before their words. */
export const hasRunInTitles = ({ text }: Agreement): boolean =>
  (
    text.match(
      /^(?:\\?\(?[a-z\d]{1,2}\\?[.)] )?(?:\*\*|__|_|\*)[A-Z][^*_\n]{2,50}[.:]?(?:\*\*|__|_|\*)[.:]? [A-Z]/gm,
    ) ?? []
  ).length > 1;

/** Every topic of the paper is a paragraph with a title of its own, and the new one is not said of the one before it. */
export const isTopicOfMany = (agreement: Agreement, { style, number }: Clause, words: string): boolean =>
  style === 'run-in' &&
  !number &&
  !/^(?:Notwithstanding|Despite|Without limiting) the foregoing\b/.test(words) &&
  articlesOf(agreement).filter((one) => one.style === 'run-in' && !one.number).length > 3;

/** A title before the words, bold where the paper has bold or headings; filed paper often has neither. */
export const runIn = ({ clauses, text }: Agreement, title: string): string =>
  clauses
    .filter((one) => one.title && one.part !== 'front')
    .slice(1)
    .some(({ heading, style }) => style === 'heading' || /\*\*|__/.test(text.slice(heading.start - 3, heading.end + 3)))
    ? `**${title}.** `
    : `${title}. `;

/** Where the neighbour's line cannot be imitated: its number, and its title as the paper sets titles. */
export function openingLike(agreement: Agreement, neighbour: Clause, title: string): Numbering {
  const plain = { indent: '', gap: 2 as const, lettered: false };
  if (agreement.clauses.some(({ style, part }) => style === 'heading' && part === 'body'))
    return { head: `## ${title}`, ...plain };
  const next = nextNumber(neighbour.number);
  const named = runIn(agreement, title);
  return { head: next && /^\d/.test(next) ? `${next}. ${named}` : named, ...plain };
}
