import type { Rule } from '../rule.ts';

/** The rules of the topic. */
export const performance: readonly Rule[] = [];
