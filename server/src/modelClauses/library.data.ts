/**
 * Every file of `snippets/`, bundled as text. A new clause is its file and two lines here; a test says when one is missing.
 */
import acquisitionNotice from '../../../snippets/acquisition-notice.md';
import agencyIpLicence from '../../../snippets/agency-ip-licence.md';
import agreementAgencyServices from '../../../snippets/agreement-agency-services.md';
import agreementAiAddendum from '../../../snippets/agreement-ai-addendum.md';
import agreementAiVendor from '../../../snippets/agreement-ai-vendor.md';
import agreementJointDevelopment from '../../../snippets/agreement-joint-development.md';
import agreementStatementOfWork from '../../../snippets/agreement-statement-of-work.md';
import aiLiability from '../../../snippets/ai-liability.md';
import assignmentException from '../../../snippets/assignment-exception.md';
import backgroundCarveOut from '../../../snippets/background-carve-out.md';
import backgroundIp from '../../../snippets/background-ip.md';
import changeInLaw from '../../../snippets/change-in-law.md';
import changeOfControl from '../../../snippets/change-of-control.md';
import combination from '../../../snippets/combination.md';
import competitorLimit from '../../../snippets/competitor-limit.md';
import coreProducts from '../../../snippets/core-products.md';
import crossLicence from '../../../snippets/cross-licence.md';
import dataAudit from '../../../snippets/data-audit.md';
import dataUsage from '../../../snippets/data-usage.md';
import definitions from '../../../snippets/definitions.md';
import deletion from '../../../snippets/deletion.md';
import derivatives from '../../../snippets/derivatives.md';
import derivedData from '../../../snippets/derived-data.md';
import exclusivity from '../../../snippets/exclusivity.md';
import exclusivityExpiry from '../../../snippets/exclusivity-expiry.md';
import exclusivityField from '../../../snippets/exclusivity-field.md';
import exhibitBackgroundRegister from '../../../snippets/exhibit-background-register.md';
import exhibitBenchmarks from '../../../snippets/exhibit-benchmarks.md';
import exhibitContributions from '../../../snippets/exhibit-contributions.md';
import exhibitDataClassification from '../../../snippets/exhibit-data-classification.md';
import exitException from '../../../snippets/exit-exception.md';
import explainability from '../../../snippets/explainability.md';
import foregroundAllocation from '../../../snippets/foreground-allocation.md';
import generalKnowHow from '../../../snippets/general-know-how.md';
import humanOversight from '../../../snippets/human-oversight.md';
import infringementIndemnity from '../../../snippets/infringement-indemnity.md';
import innovation from '../../../snippets/innovation.md';
import insurance from '../../../snippets/insurance.md';
import ipAssignment from '../../../snippets/ip-assignment.md';
import ipAssignmentFallback from '../../../snippets/ip-assignment-fallback.md';
import jointCommittee from '../../../snippets/joint-committee.md';
import jointOwnershipTerms from '../../../snippets/joint-ownership-terms.md';
import knowledgeTransfer from '../../../snippets/knowledge-transfer.md';
import liabilityCap from '../../../snippets/liability-cap.md';
import licenceBack from '../../../snippets/licence-back.md';
import methodologyReservation from '../../../snippets/methodology-reservation.md';
import modelDisposition from '../../../snippets/model-disposition.md';
import modelImprovements from '../../../snippets/model-improvements.md';
import modelOwnership from '../../../snippets/model-ownership.md';
import openSource from '../../../snippets/open-source.md';
import outputWarranty from '../../../snippets/output-warranty.md';
import outputs from '../../../snippets/outputs.md';
import performanceMetrics from '../../../snippets/performance-metrics.md';
import postProjectUse from '../../../snippets/post-project-use.md';
import privacy from '../../../snippets/privacy.md';
import productizedService from '../../../snippets/productized-service.md';
import reTesting from '../../../snippets/re-testing.md';
import residency from '../../../snippets/residency.md';
import residuals from '../../../snippets/residuals.md';
import residualsNoPatents from '../../../snippets/residuals-no-patents.md';
import residualsProviso from '../../../snippets/residuals-proviso.md';
import retentionPeriod from '../../../snippets/retention-period.md';
import reversion from '../../../snippets/reversion.md';
import soleOwnerWithLicence from '../../../snippets/sole-owner-with-licence.md';
import staffAugmentation from '../../../snippets/staff-augmentation.md';
import survival from '../../../snippets/survival.md';
import threeCategories from '../../../snippets/three-categories.md';
import timeAndMaterials from '../../../snippets/time-and-materials.md';
import trainingBan from '../../../snippets/training-ban.md';
import trainingSentence from '../../../snippets/training-sentence.md';
import transferRight from '../../../snippets/transfer-right.md';

export const sources: Readonly<Record<string, string>> = {
  'acquisition-notice': acquisitionNotice,
  'agency-ip-licence': agencyIpLicence,
  'agreement-agency-services': agreementAgencyServices,
  'agreement-ai-addendum': agreementAiAddendum,
  'agreement-ai-vendor': agreementAiVendor,
  'agreement-joint-development': agreementJointDevelopment,
  'agreement-statement-of-work': agreementStatementOfWork,
  'ai-liability': aiLiability,
  'assignment-exception': assignmentException,
  'background-carve-out': backgroundCarveOut,
  'background-ip': backgroundIp,
  'change-in-law': changeInLaw,
  'change-of-control': changeOfControl,
  combination,
  'competitor-limit': competitorLimit,
  'core-products': coreProducts,
  'cross-licence': crossLicence,
  'data-audit': dataAudit,
  'data-usage': dataUsage,
  definitions,
  deletion,
  derivatives,
  'derived-data': derivedData,
  exclusivity,
  'exclusivity-expiry': exclusivityExpiry,
  'exclusivity-field': exclusivityField,
  'exhibit-background-register': exhibitBackgroundRegister,
  'exhibit-benchmarks': exhibitBenchmarks,
  'exhibit-contributions': exhibitContributions,
  'exhibit-data-classification': exhibitDataClassification,
  'exit-exception': exitException,
  explainability,
  'foreground-allocation': foregroundAllocation,
  'general-know-how': generalKnowHow,
  'human-oversight': humanOversight,
  'infringement-indemnity': infringementIndemnity,
  innovation,
  insurance,
  'ip-assignment': ipAssignment,
  'ip-assignment-fallback': ipAssignmentFallback,
  'joint-committee': jointCommittee,
  'joint-ownership-terms': jointOwnershipTerms,
  'knowledge-transfer': knowledgeTransfer,
  'liability-cap': liabilityCap,
  'licence-back': licenceBack,
  'methodology-reservation': methodologyReservation,
  'model-disposition': modelDisposition,
  'model-improvements': modelImprovements,
  'model-ownership': modelOwnership,
  'open-source': openSource,
  'output-warranty': outputWarranty,
  outputs,
  'performance-metrics': performanceMetrics,
  'post-project-use': postProjectUse,
  privacy,
  'productized-service': productizedService,
  're-testing': reTesting,
  residency,
  residuals,
  'residuals-no-patents': residualsNoPatents,
  'residuals-proviso': residualsProviso,
  'retention-period': retentionPeriod,
  reversion,
  'sole-owner-with-licence': soleOwnerWithLicence,
  'staff-augmentation': staffAugmentation,
  survival,
  'three-categories': threeCategories,
  'time-and-materials': timeAndMaterials,
  'training-ban': trainingBan,
  'training-sentence': trainingSentence,
  'transfer-right': transferRight,
};
