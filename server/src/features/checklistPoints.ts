import type { Kind } from '../analysis/kind.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import { clauseKinds } from '../modelClauses/modelClause.ts';

/** One thing a lawyer looks for. Every rule but those on drafting belongs to exactly one point: a test holds that. */
export interface PointExpected {
  readonly name: string;
  readonly of: 'every' | readonly Kind[];
  /** Provisions that say it. */
  readonly kinds: readonly ProvisionKind[];
  /** Rules that speak when nothing is there. */
  readonly missing?: readonly string[];
  /** Rules that speak when what is there lacks something, or goes too far. */
  readonly lacks?: readonly string[];
}

const workKinds: readonly Kind[] = ['agency', 'jda'];

/** In the order in which counsel would ask. */
export const points: readonly PointExpected[] = [
  {
    name: 'services and deliverables',
    of: ['agency'],
    kinds: ['services', 'deliverables'],
    lacks: ['engagement/staff-augmentation', 'engagement/time-and-materials', 'engagement/productized-service'],
  },
  { name: 'fees', of: ['agency', 'partnership'], kinds: ['fees'] },
  {
    name: 'ownership of new work',
    of: workKinds,
    kinds: ['ip-assignment', 'work-for-hire', 'foreground-allocation', 'joint-ownership'],
    missing: ['ownership/assignment-missing', 'joint/foreground-unallocated'],
    lacks: [
      'ownership/broad-work-product',
      'ownership/promise-to-assign',
      'ownership/owned-term-undefined',
      'ownership/conflict',
      'ownership/work-for-hire-without-fallback',
      'ownership/three-categories-incomplete',
      'ownership/customer-work-reused',
    ],
  },
  {
    name: 'title tied to payment',
    of: ['agency'],
    kinds: ['payment-condition'],
    lacks: ['ownership/assignment-before-payment', 'model/transfers-before-payment'],
  },
  {
    name: 'background technology kept',
    of: workKinds,
    kinds: ['background-reservation'],
    missing: ['ownership/background-missing', 'joint/background-missing'],
    lacks: ['ownership/background-transfers', 'ownership/background-unlisted', 'ownership/work-for-hire-sweeps-tools'],
  },
  {
    name: 'methods licensed back',
    of: ['agency'],
    kinds: ['licence-back', 'methodology-reservation'],
    missing: ['ownership/no-licence-back'],
  },
  {
    name: 'improvements',
    of: clauseKinds,
    kinds: ['improvements-allocation', 'innovation-allocation'],
    missing: ['joint/derivatives-missing', 'model/improvements-unallocated'],
    lacks: ['ownership/innovation-to-customer'],
  },
  {
    name: 'terms of joint ownership',
    of: ['jda'],
    kinds: ['joint-terms', 'competitor-limit'],
    lacks: ['joint/ownership-without-terms', 'joint/competitor-licensing'],
  },
  {
    name: 'use after the project',
    of: ['jda'],
    kinds: ['post-project-use'],
    missing: ['joint/post-project-use-unstated'],
  },
  {
    name: 'licence',
    of: clauseKinds,
    kinds: ['license-grant', 'cross-licence'],
    missing: ['joint/no-cross-license'],
    lacks: [
      'license/transferable',
      'license/not-embedded',
      'license/exclusive-background',
      'license/not-perpetual',
      'license/exclusivity-unstated',
    ],
  },
  {
    name: 'residual knowledge',
    of: workKinds,
    kinds: ['residuals'],
    missing: ['residuals/missing'],
    lacks: ['residuals/surrendered', 'residuals/without-confidentiality', 'residuals/reaches-patents'],
  },
  {
    name: 'open source',
    of: ['agency', 'partnership'],
    kinds: ['open-source'],
    missing: ['ownership/open-source-missing'],
  },
  {
    name: 'ownership of the model',
    of: clauseKinds,
    kinds: ['model-ownership', 'model-weights'],
    missing: ['model/ownership-missing'],
    lacks: ['model/weights-unnamed', 'model/methodology-not-separated', 'model/customer-model-reused'],
  },
  {
    name: 'ownership of outputs',
    of: clauseKinds,
    kinds: ['output-ownership'],
    missing: ['ownership/outputs-unallocated'],
  },
  {
    name: 'use of data',
    of: clauseKinds,
    kinds: ['data-use'],
    missing: ['data/usage-missing'],
    lacks: [
      'data/purpose-unlimited',
      'data/combination-unaddressed',
      'data/contributions-unlisted',
      'data/classification-missing',
      'data/audit-missing',
    ],
  },
  {
    name: 'training on data',
    of: clauseKinds,
    kinds: ['training-use'],
    missing: ['data/training-unaddressed'],
    lacks: ['data/trains-for-others'],
  },
  {
    name: 'derived data',
    of: ['partnership', 'jda'],
    kinds: ['derived-data'],
    missing: ['data/derived-rights-unallocated'],
  },
  {
    name: 'deletion or return of data',
    of: clauseKinds,
    kinds: ['data-deletion'],
    missing: ['data/deletion-missing'],
    lacks: ['data/retention-unlimited'],
  },
  {
    name: 'privacy',
    of: clauseKinds,
    kinds: ['privacy', 'data-residency'],
    missing: ['data/privacy-missing'],
    lacks: ['data/residency-missing'],
  },
  {
    name: 'performance measured',
    of: ['agency', 'partnership'],
    kinds: ['performance-metrics', 'benchmark'],
    missing: ['performance/metrics-missing'],
    lacks: ['performance/unmeasurable', 'performance/benchmark-missing', 'performance/testing-cadence-missing'],
  },
  {
    name: 'liability for the AI',
    of: clauseKinds,
    kinds: ['ai-liability', 'outputs-as-is'],
    missing: ['liability/ai-decisions-unallocated'],
    lacks: ['liability/outputs-as-is', 'liability/uncapped-for-ai', 'liability/oversight-missing'],
  },
  {
    name: 'decisions explained',
    of: ['agency', 'partnership'],
    kinds: ['explainability'],
    missing: ['governance/explainability-missing'],
  },
  {
    name: 'terms for AI at all',
    of: ['agency', 'partnership'],
    kinds: ['training-use', 'model-ownership', 'output-ownership', 'performance-metrics', 'ai-liability'],
    lacks: ['governance/generic-contract'],
  },
  {
    name: 'exclusivity',
    of: ['jda'],
    kinds: ['exclusivity', 'non-compete'],
    lacks: [
      'exclusivity/no-field',
      'exclusivity/broad-field',
      'exclusivity/no-expiry',
      'exclusivity/no-reversion',
      'exclusivity/own-products',
    ],
  },
  {
    name: 'governance',
    of: ['jda', 'partnership'],
    kinds: ['governance-body'],
    missing: ['governance/committee-missing'],
  },
  {
    name: 'change in the law',
    of: ['partnership', 'jda'],
    kinds: ['change-in-law'],
    missing: ['governance/change-in-law-missing'],
  },
  { name: 'confidentiality', of: clauseKinds, kinds: ['confidentiality'] },
  { name: 'warranty disclaimer', of: clauseKinds, kinds: ['disclaimer'] },
  { name: 'indemnity', of: clauseKinds, kinds: ['indemnity'] },
  {
    name: 'indemnity for infringement',
    of: ['partnership'],
    kinds: ['infringement-indemnity'],
    missing: ['liability/infringement-indemnity-missing'],
  },
  {
    name: 'cap on liability',
    of: clauseKinds,
    kinds: ['liability-cap'],
    missing: ['liability/cap-missing'],
    lacks: ['liability/unlimited', 'liability/excluded'],
  },
  { name: 'insurance', of: ['agency', 'partnership'], kinds: ['insurance'], missing: ['liability/insurance-missing'] },
  {
    name: 'assignment of the agreement',
    of: clauseKinds,
    kinds: ['anti-assignment', 'transfer-right'],
    missing: ['control/transfer-right-missing'],
    lacks: ['control/consent-blocks-exit', 'control/one-sided-assignment'],
  },
  {
    name: 'change of control',
    of: clauseKinds,
    kinds: ['change-of-control', 'termination-on-acquisition'],
    missing: ['control/change-of-control-missing'],
    lacks: ['control/termination-on-acquisition', 'control/first-refusal'],
  },
  { name: 'term', of: 'every', kinds: ['term'] },
  { name: 'termination', of: 'every', kinds: ['termination'] },
  {
    name: 'survival',
    of: clauseKinds,
    kinds: ['survival'],
    missing: ['exit/survival-missing'],
  },
  {
    name: 'going on without the provider',
    of: ['agency', 'partnership'],
    kinds: ['knowledge-transfer'],
    missing: ['exit/knowledge-transfer-missing'],
  },
  {
    name: 'the model after the end',
    of: clauseKinds,
    kinds: ['model-disposition'],
    missing: ['exit/model-disposition-missing'],
  },
  { name: 'papers that agree', of: 'every', kinds: [], lacks: ['deal/contradiction', 'deal/precedence-unstated'] },
  { name: 'governing law', of: 'every', kinds: ['governing-law'] },
];
