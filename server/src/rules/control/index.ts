import type { Rule } from '../rule.ts';
import changeOfControlMissing from './change-of-control-missing.ts';
import consentBlocksExit from './consent-blocks-exit.ts';
import terminationOnAcquisition from './termination-on-acquisition.ts';
import transferRightMissing from './transfer-right-missing.ts';

/** The rules of the topic. */
export const control: readonly Rule[] = [
  changeOfControlMissing,
  terminationOnAcquisition,
  consentBlocksExit,
  transferRightMissing,
];
