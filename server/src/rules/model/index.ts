import type { Rule } from '../rule.ts';
import improvementsUnallocated from './improvements-unallocated.ts';
import methodologyNotSeparated from './methodology-not-separated.ts';
import ownershipMissing from './ownership-missing.ts';
import transfersBeforePayment from './transfers-before-payment.ts';
import weightsUnnamed from './weights-unnamed.ts';

/** The rules of the topic. */
export const model: readonly Rule[] = [
  ownershipMissing,
  methodologyNotSeparated,
  weightsUnnamed,
  improvementsUnallocated,
  transfersBeforePayment,
];
