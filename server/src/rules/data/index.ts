import type { Rule } from '../rule.ts';
import auditMissing from './audit-missing.ts';
import classificationMissing from './classification-missing.ts';
import combinationUnaddressed from './combination-unaddressed.ts';
import contributionsUnlisted from './contributions-unlisted.ts';
import deletionMissing from './deletion-missing.ts';
import derivedRightsUnallocated from './derived-rights-unallocated.ts';
import privacyMissing from './privacy-missing.ts';
import purposeUnlimited from './purpose-unlimited.ts';
import residencyMissing from './residency-missing.ts';
import retentionUnlimited from './retention-unlimited.ts';
import trainingUnaddressed from './training-unaddressed.ts';
import trainsForOthers from './trains-for-others.ts';
import usageMissing from './usage-missing.ts';

/** The rules of the topic. */
export const data: readonly Rule[] = [
  usageMissing,
  purposeUnlimited,
  trainsForOthers,
  trainingUnaddressed,
  deletionMissing,
  retentionUnlimited,
  combinationUnaddressed,
  residencyMissing,
  derivedRightsUnallocated,
  auditMissing,
  classificationMissing,
  contributionsUnlisted,
  privacyMissing,
];
