import type { Rule } from '../rule.ts';
import deletionMissing from './deletion-missing.ts';
import trainsForOthers from './trains-for-others.ts';
import usageMissing from './usage-missing.ts';

/** The rules of the topic. */
export const data: readonly Rule[] = [usageMissing, trainsForOthers, deletionMissing];
