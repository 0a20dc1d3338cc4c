import type { Provision } from '../provisions/provision.ts';
import type { ProvisionKind } from '../provisions/provisionKind.ts';

/** What the classifier tells sentences by: a kind of provision, or one answer to its question. */
export interface Target {
  readonly kind: ProvisionKind;
  /** Elements that the answer is. */
  readonly elements: readonly string[];
  /** The target that is the other answer to the same question. */
  readonly instead?: string;
}

/** Pages of examples that are not called as the kind is. */
const answers: Readonly<Record<string, Target>> = {
  'training-use-permitted': { kind: 'training-use', elements: ['permitted'], instead: 'training-use-forbidden' },
  'training-use-forbidden': { kind: 'training-use', elements: ['forbidden'], instead: 'training-use-permitted' },
  'data-use-limited': { kind: 'data-use', elements: ['limited'], instead: 'data-use-unlimited' },
  'data-use-unlimited': { kind: 'data-use', elements: ['unlimited'], instead: 'data-use-limited' },
  'data-retention-open': { kind: 'data-retention', elements: ['unlimited'] },
  'uncapped-carve-out': { kind: 'uncapped-liability', elements: [] },
  'performance-vague': { kind: 'performance-promise', elements: [] },
  'time-measured-capture': { kind: 'ip-assignment', elements: ['time-measured'] },
  'no-sublicence': { kind: 'license-grant', elements: ['non-transferable'] },
};

export const targetOf = (name: string): Target => answers[name] ?? { kind: name as ProvisionKind, elements: [] };

/** Elements that the other answer to the same question would be: a sentence gives one. */
export const otherwise = ({ instead }: Target): readonly string[] => (instead ? targetOf(instead).elements : []);

/** Whether a provision is what a page of examples is about. */
export function isTarget(name: string, { kind, elements }: Provision): boolean {
  const target = targetOf(name);
  if (name === 'payment-condition' && elements.has('upon-payment')) return true;
  if (name === 'time-measured-capture') return elements.has('time-measured');
  if (name === 'change-of-control' && kind === 'termination-on-acquisition') return true;
  if (name === 'training-use-permitted' && elements.has('forbidden')) return false;
  return kind === target.kind && target.elements.every((element) => elements.has(element));
}
