import type { Clause, Sentence } from './clauses.ts';

/** A letter, or a paper of plain paragraphs under its title, has nothing but its front: that is the body. */
export const isNearlyAll = ({ sentences }: Clause, all: readonly Sentence[]): boolean =>
  sentences.length > 4 && 3 * sentences.length > 2 * all.length;

/** Whether a heading of this level stands under the article of definitions: it is a term, or a group of them. */
export function underDefinitions(before: Clause, level: number): boolean {
  let over: Clause | undefined = before;
  while (over && over.level >= level) over = over.parent;
  return over?.part === 'definitions' && over.style === 'heading';
}
