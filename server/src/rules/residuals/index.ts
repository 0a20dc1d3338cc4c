import type { Rule } from '../rule.ts';
import missing from './missing.ts';
import withoutConfidentiality from './without-confidentiality.ts';

/** The rules of the topic. */
export const residuals: readonly Rule[] = [missing, withoutConfidentiality];
