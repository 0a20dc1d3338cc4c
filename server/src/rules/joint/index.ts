import type { Rule } from '../rule.ts';
import backgroundMissing from './background-missing.ts';
import competitorLicensing from './competitor-licensing.ts';
import derivativesMissing from './derivatives-missing.ts';
import foregroundUnallocated from './foreground-unallocated.ts';
import noCrossLicense from './no-cross-license.ts';
import ownershipWithoutTerms from './ownership-without-terms.ts';
import postProjectUseUnstated from './post-project-use-unstated.ts';

/** The rules of the topic. */
export const joint: readonly Rule[] = [
  ownershipWithoutTerms,
  competitorLicensing,
  backgroundMissing,
  noCrossLicense,
  foregroundUnallocated,
  postProjectUseUnstated,
  derivativesMissing,
];
