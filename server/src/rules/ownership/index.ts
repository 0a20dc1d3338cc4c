import type { Rule } from '../rule.ts';
import assignmentBeforePayment from './assignment-before-payment.ts';
import assignmentMissing from './assignment-missing.ts';
import backgroundMissing from './background-missing.ts';
import broadWorkProduct from './broad-work-product.ts';

/** The rules of the topic. */
export const ownership: readonly Rule[] = [
  broadWorkProduct,
  assignmentMissing,
  assignmentBeforePayment,
  backgroundMissing,
];
