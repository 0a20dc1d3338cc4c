import type { Rule } from '../rule.ts';

/** The rules of the topic. */
export const data: readonly Rule[] = [];
