import found from 'compiled:rules';
import type { Rule } from './rule.ts';
import { topicOf, topicTitles } from './topics.ts';

/** The catalogue, by topic: every pair of code and page in the folders beside this file, found by the build. */
export const rules: readonly Rule[] = [
  ...Object.keys(topicTitles).flatMap((topic) => found.filter(({ id }) => topicOf(id) === topic)),
  ...found.filter(({ id }) => !(topicOf(id) in topicTitles)),
];
