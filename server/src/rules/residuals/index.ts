import type { Rule } from '../rule.ts';
import missing from './missing.ts';
import reachesPatents from './reaches-patents.ts';
import surrendered from './surrendered.ts';
import withoutConfidentiality from './without-confidentiality.ts';

/** The rules of the topic, in the order of the catalogue. */
export const residuals: readonly Rule[] = [missing, withoutConfidentiality, surrendered, reachesPatents];
