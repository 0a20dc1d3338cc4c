import type { Rule } from '../rule.ts';
import aiDecisionsUnallocated from './ai-decisions-unallocated.ts';
import capMissing from './cap-missing.ts';
import infringementIndemnityMissing from './infringement-indemnity-missing.ts';
import insuranceMissing from './insurance-missing.ts';
import outputsAsIs from './outputs-as-is.ts';
import oversightMissing from './oversight-missing.ts';
import uncappedForAi from './uncapped-for-ai.ts';

/** The rules of the topic. */
export const liability: readonly Rule[] = [
  aiDecisionsUnallocated,
  capMissing,
  uncappedForAi,
  outputsAsIs,
  insuranceMissing,
  oversightMissing,
  infringementIndemnityMissing,
];
