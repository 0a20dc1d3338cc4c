import type { Agreement } from '../analysis/agreement.ts';
import type { Ground } from '../analysis/facts/facts.ts';
import type { Kind } from '../analysis/kind.ts';
import type { ProvisionKind } from '../analysis/provisions/provision.ts';
import { standingOf } from '../settlement/settle.ts';

/** One thing a paper of this kind usually settles, and where this one does. */
export interface Point {
  readonly name: string;
  /** Empty: the paper does not say. */
  readonly provisions: readonly Ground[];
}

/**
 * What a lawyer looks for in a paper of this kind, in the order in which she would. It says what is there and what is
 * not, never whether that is a risk: that depends on more, and is for the rules.
 */
export function checklist(agreement: Agreement): readonly Point[] {
  return points
    .filter(({ of, when }) => (of === 'every' || of.includes(agreement.kind)) && (!when || when(agreement)))
    .map(({ name, kinds, topic }) => ({ name, provisions: answersTo(topic, kinds, agreement) }));
}

/** What settles the topic of a rule, where the point has one: then no finding says that it is missing. */
function answersTo(
  topic: string | undefined,
  kinds: readonly ProvisionKind[],
  agreement: Agreement,
): readonly Ground[] {
  const standing = topic ? standingOf(agreement, topic) : undefined;
  if (standing?.state === 'open') return [];
  return standing?.state === 'settled' ? standing.by : agreement.provisions.of(...kinds);
}

interface Expected {
  readonly name: string;
  readonly kinds: readonly ProvisionKind[];
  readonly of: 'every' | readonly Kind[];
  /** The rule that speaks when nothing is there: its topic says what counts. */
  readonly topic?: string;
  /** Only where the paper gives a reason to look. */
  readonly when?: (agreement: Agreement) => boolean;
}

const usesAi = ({ attributes }: Agreement) => attributes.ai;
const handlesData = ({ provisions, attributes }: Agreement) =>
  attributes.ai || provisions.has('data-provision', 'data-use', 'training-use', 'personal-data');
const work: readonly Kind[] = ['agency', 'jda'];
const ours: readonly Kind[] = ['agency', 'partnership', 'jda'];

const points: readonly Expected[] = [
  { name: 'services and deliverables', kinds: ['services', 'deliverables'], of: ['agency'] },
  { name: 'fees', kinds: ['fees'], of: ['agency', 'partnership'] },
  {
    name: 'ownership of new work',
    kinds: ['ip-assignment', 'work-for-hire', 'foreground-allocation', 'joint-ownership'],
    of: work,
  },
  { name: 'background technology kept', kinds: ['background-reservation'], of: work },
  { name: 'improvements', kinds: ['improvements-allocation', 'innovation-allocation'], of: ['jda'] },
  {
    name: 'terms of joint ownership',
    kinds: ['joint-terms'],
    of: ours,
    when: ({ provisions }) => provisions.has('joint-ownership'),
  },
  { name: 'licence', kinds: ['license-grant', 'cross-licence', 'licence-back'], of: ours },
  { name: 'title tied to payment', kinds: ['payment-condition'], of: ['agency'] },
  { name: 'residual knowledge', topic: 'residuals/missing', kinds: ['residuals'], of: work },
  { name: 'open source', topic: 'ownership/open-source-missing', kinds: ['open-source'], of: ['agency'] },
  { name: 'ownership of the model', kinds: ['model-ownership', 'model-weights'], of: ours, when: usesAi },
  {
    name: 'ownership of outputs',
    topic: 'ownership/outputs-unallocated',
    kinds: ['output-ownership'],
    of: ours,
    when: usesAi,
  },
  { name: 'use of data', topic: 'data/usage-missing', kinds: ['data-use'], of: ours, when: handlesData },
  {
    name: 'training on data',
    topic: 'data/training-unaddressed',
    kinds: ['training-use'],
    of: ours,
    when: handlesData,
  },
  {
    name: 'deletion or return of data',
    topic: 'data/deletion-missing',
    kinds: ['data-deletion'],
    of: ours,
    when: handlesData,
  },
  { name: 'privacy', kinds: ['privacy', 'personal-data'], of: ours, when: handlesData },
  { name: 'performance measured', kinds: ['performance-metrics', 'benchmark'], of: ours, when: usesAi },
  {
    name: 'liability for the AI',
    topic: 'liability/ai-decisions-unallocated',
    kinds: ['ai-liability', 'outputs-as-is'],
    of: ours,
    when: usesAi,
  },
  { name: 'exclusivity', kinds: ['exclusivity'], of: ['jda'] },
  { name: 'governance', topic: 'governance/committee-missing', kinds: ['governance-body'], of: ['jda'] },
  { name: 'confidentiality', kinds: ['confidentiality'], of: ours },
  { name: 'warranty disclaimer', kinds: ['disclaimer'], of: ours },
  { name: 'indemnity', kinds: ['indemnity', 'infringement-indemnity'], of: ours },
  {
    name: 'cap on liability',
    topic: 'liability/cap-missing',
    kinds: ['liability-cap', 'uncapped-liability'],
    of: ours,
  },
  { name: 'assignment of the agreement', kinds: ['anti-assignment'], of: ours },
  {
    name: 'change of control',
    topic: 'control/change-of-control-missing',
    kinds: ['change-of-control', 'termination-on-acquisition'],
    of: ours,
  },
  { name: 'term', kinds: ['term'], of: 'every' },
  { name: 'termination', kinds: ['termination'], of: 'every' },
  { name: 'after the end', kinds: ['survival', 'post-termination', 'knowledge-transfer'], of: ours },
  { name: 'governing law', kinds: ['governing-law'], of: 'every' },
];
