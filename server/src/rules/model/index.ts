import type { Rule } from '../rule.ts';
import methodologyNotSeparated from './methodology-not-separated.ts';
import ownershipMissing from './ownership-missing.ts';

/** The rules of the topic. */
export const model: readonly Rule[] = [ownershipMissing, methodologyNotSeparated];
