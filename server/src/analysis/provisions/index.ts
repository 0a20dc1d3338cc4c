import aiLiability from './ai-liability.ts';
import aiSystem from './ai-system.ts';
import antiAssignment from './anti-assignment.ts';
import auditRights from './audit-rights.ts';
import automatedDecisions from './automated-decisions.ts';
import backgroundReservation from './background-reservation.ts';
import benchmark from './benchmark.ts';
import bias from './bias.ts';
import changeInLaw from './change-in-law.ts';
import changeOfControl from './change-of-control.ts';
import competitorLimit from './competitor-limit.ts';
import confidentiality from './confidentiality.ts';
import crossLicence from './cross-licence.ts';
import dataAudit from './data-audit.ts';
import dataClassification from './data-classification.ts';
import dataCombination from './data-combination.ts';
import dataContributions from './data-contributions.ts';
import dataDeletion from './data-deletion.ts';
import dataProvision from './data-provision.ts';
import dataResidency from './data-residency.ts';
import dataRetention from './data-retention.ts';
import dataUse from './data-use.ts';
import deliverables from './deliverables.ts';
import derivedData from './derived-data.ts';
import disclaimer from './disclaimer.ts';
import engagementModel from './engagement-model.ts';
import exclusivity from './exclusivity.ts';
import explainability from './explainability.ts';
import fees from './fees.ts';
import foregroundAllocation from './foreground-allocation.ts';
import governanceBody from './governance-body.ts';
import governingLaw from './governing-law.ts';
import humanOversight from './human-oversight.ts';
import improvementsAllocation from './improvements-allocation.ts';
import indemnity from './indemnity.ts';
import infringementIndemnity from './infringement-indemnity.ts';
import innovationAllocation from './innovation-allocation.ts';
import insurance from './insurance.ts';
import ipAssignment from './ip-assignment.ts';
import jointOwnership from './joint-ownership.ts';
import jointTerms from './joint-terms.ts';
import knowledgeTransfer from './knowledge-transfer.ts';
import liabilityCap from './liability-cap.ts';
import liabilityExclusion from './liability-exclusion.ts';
import licenceBack from './licence-back.ts';
import licenseGrant from './license-grant.ts';
import methodologyReservation from './methodology-reservation.ts';
import modelDisposition from './model-disposition.ts';
import modelOwnership from './model-ownership.ts';
import modelTraining from './model-training.ts';
import modelWeights from './model-weights.ts';
import nonCompete from './non-compete.ts';
import openSource from './open-source.ts';
import orderOfPrecedence from './order-of-precedence.ts';
import outputOwnership from './output-ownership.ts';
import outputs from './outputs.ts';
import outputsAsIs from './outputs-as-is.ts';
import paymentCondition from './payment-condition.ts';
import performanceMetrics from './performance-metrics.ts';
import performancePromise from './performance-promise.ts';
import personalData from './personal-data.ts';
import postProjectUse from './post-project-use.ts';
import postTermination from './post-termination.ts';
import privacy from './privacy.ts';
import productizedService from './productized-service.ts';
import type { Recogniser } from './provision.ts';
import residuals from './residuals.ts';
import reversion from './reversion.ts';
import services from './services.ts';
import staffAugmentation from './staff-augmentation.ts';
import survival from './survival.ts';
import term from './term.ts';
import termination from './termination.ts';
import terminationOnAcquisition from './termination-on-acquisition.ts';
import testing from './testing.ts';
import trainingUse from './training-use.ts';
import transferRight from './transfer-right.ts';
import uncappedLiability from './uncapped-liability.ts';
import workForHire from './work-for-hire.ts';

/** Every kind of provision that is read, a file each. */
export const recognisers: readonly Recogniser[] = [
  governingLaw,
  ipAssignment,
  jointOwnership,
  licenseGrant,
  exclusivity,
  nonCompete,
  changeOfControl,
  antiAssignment,
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
  jointTerms,
  crossLicence,
  competitorLimit,
  postProjectUse,
  reversion,
  terminationOnAcquisition,
  transferRight,
  performanceMetrics,
  performancePromise,
  benchmark,
  bias,
  testing,
  aiLiability,
  outputsAsIs,
  humanOversight,
  infringementIndemnity,
  engagementModel,
  staffAugmentation,
  productizedService,
  workForHire,
  backgroundReservation,
  foregroundAllocation,
  improvementsAllocation,
  residuals,
  openSource,
  paymentCondition,
  deliverables,
  licenceBack,
  innovationAllocation,
  orderOfPrecedence,
  outputs,
  outputOwnership,
  modelWeights,
  modelDisposition,
  automatedDecisions,
  dataRetention,
  dataCombination,
  dataResidency,
  derivedData,
  dataAudit,
  dataClassification,
  dataContributions,
  privacy,
  personalData,
  changeInLaw,
  governanceBody,
  explainability,
  knowledgeTransfer,
];
