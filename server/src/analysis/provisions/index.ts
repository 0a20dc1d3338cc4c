import aiSystem from './ai-system.ts';
import auditRights from './audit-rights.ts';
import confidentiality from './confidentiality.ts';
import dataDeletion from './data-deletion.ts';
import dataProvision from './data-provision.ts';
import dataUse from './data-use.ts';
import disclaimer from './disclaimer.ts';
import fees from './fees.ts';
import governingLaw from './governing-law.ts';
import indemnity from './indemnity.ts';
import insurance from './insurance.ts';
import liabilityCap from './liability-cap.ts';
import liabilityExclusion from './liability-exclusion.ts';
import methodologyReservation from './methodology-reservation.ts';
import modelOwnership from './model-ownership.ts';
import modelTraining from './model-training.ts';
import postTermination from './post-termination.ts';
import type { Recogniser } from './provision.ts';
import services from './services.ts';
import survival from './survival.ts';
import term from './term.ts';
import termination from './termination.ts';
import trainingUse from './training-use.ts';
import uncappedLiability from './uncapped-liability.ts';

/** Every kind of provision that is read, a file each. */
export const recognisers: readonly Recogniser[] = [
  governingLaw,
  auditRights,
  confidentiality,
  disclaimer,
  fees,
  indemnity,
  insurance,
  liabilityCap,
  liabilityExclusion,
  postTermination,
  services,
  survival,
  term,
  termination,
  uncappedLiability,
  aiSystem,
  modelTraining,
  modelOwnership,
  methodologyReservation,
  dataProvision,
  dataUse,
  trainingUse,
  dataDeletion,
];
