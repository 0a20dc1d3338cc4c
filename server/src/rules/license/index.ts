import type { Rule } from '../rule.ts';
import notEmbedded from './not-embedded.ts';
import transferable from './transferable.ts';

/** The rules of the topic. */
export const license: readonly Rule[] = [transferable, notEmbedded];
