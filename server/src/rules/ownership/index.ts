import type { Rule } from '../rule.ts';
import assignmentBeforePayment from './assignment-before-payment.ts';
import assignmentMissing from './assignment-missing.ts';
import backgroundMissing from './background-missing.ts';
import backgroundTransfers from './background-transfers.ts';
import backgroundUnlisted from './background-unlisted.ts';
import broadWorkProduct from './broad-work-product.ts';
import conflict from './conflict.ts';
import customerWorkReused from './customer-work-reused.ts';
import innovationToCustomer from './innovation-to-customer.ts';
import noLicenceBack from './no-licence-back.ts';
import openSourceMissing from './open-source-missing.ts';
import outputsUnallocated from './outputs-unallocated.ts';
import ownedTermUndefined from './owned-term-undefined.ts';
import promiseToAssign from './promise-to-assign.ts';
import threeCategoriesIncomplete from './three-categories-incomplete.ts';
import workForHireSweepsTools from './work-for-hire-sweeps-tools.ts';
import workForHireWithoutFallback from './work-for-hire-without-fallback.ts';

/** The rules of the topic, in the order of the catalogue. */
export const ownership: readonly Rule[] = [
  broadWorkProduct,
  assignmentMissing,
  assignmentBeforePayment,
  promiseToAssign,
  workForHireWithoutFallback,
  workForHireSweepsTools,
  ownedTermUndefined,
  backgroundMissing,
  backgroundTransfers,
  backgroundUnlisted,
  threeCategoriesIncomplete,
  innovationToCustomer,
  noLicenceBack,
  openSourceMissing,
  outputsUnallocated,
  customerWorkReused,
  conflict,
];
