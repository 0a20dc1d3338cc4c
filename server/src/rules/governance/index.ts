import type { Rule } from '../rule.ts';
import changeInLawMissing from './change-in-law-missing.ts';
import committeeMissing from './committee-missing.ts';
import explainabilityMissing from './explainability-missing.ts';
import genericContract from './generic-contract.ts';

/** The rules of the topic. */
export const governance: readonly Rule[] = [
  changeInLawMissing,
  committeeMissing,
  explainabilityMissing,
  genericContract,
];
