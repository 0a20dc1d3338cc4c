import { shareOf } from '../classifier/classifier.ts';
import { unpackNumbers, unpackWords } from '../packed.ts';
import type { CandidateParty } from './candidates.ts';
import { nameWords, type PartyMention } from './roleFeatures.ts';

/** What tells provider from customer, as it is kept: see test/learnRoles.ts, which makes it. */
export interface RoleWeights {
  /** Features of a mention, each as its distance from the one before, and the step of each weight (packed.ts). */
  readonly features: string;
  readonly steps: string;
  /** The largest weight: `steps` are shares of it. */
  readonly scale: number;
  /** Words of names, and the step of each weight. */
  readonly names: string;
  readonly nameSteps: string;
  readonly nameScale: number;
  /** From which lead one is believed to be the provider. */
  readonly sure: number;
  /** Checksum of the examples it was learnt from. */
  readonly learntFrom: string;
}

/** What speaks for somebody's being the provider is above nothing, what speaks for the customer below. */
export class RoleModel {
  private readonly weights = new Map<number, number>();
  private readonly names = new Map<string, number>();
  readonly sure: number;

  constructor(kept: RoleWeights) {
    this.sure = kept.sure;
    let feature = 0;
    const steps = unpackNumbers(kept.steps);
    unpackNumbers(kept.features).forEach((distance, i) => {
      feature += distance;
      this.weights.set(feature, shareOf(steps[i]!) * kept.scale);
    });
    const nameSteps = unpackNumbers(kept.nameSteps);
    unpackWords(kept.names).forEach((word, i) => {
      this.names.set(word, shareOf(nameSteps[i]!) * kept.nameScale);
    });
  }

  ofMention({ features }: Pick<PartyMention, 'features'>): number {
    let sum = 0;
    for (const feature of features) sum += this.weights.get(feature) ?? 0;
    return sum;
  }

  ofName(party: Pick<CandidateParty, 'name' | 'label' | 'also'>): number {
    let sum = 0;
    for (const word of nameWords(party)) sum += this.names.get(word) ?? 0;
    return Math.max(-mostRoleWords, Math.min(mostRoleWords, sum));
  }
}
/** A name of five such words tells no more than one of two. */
const mostRoleWords = 4;

/**
 * By how much one leads the other: the mean of what mentions say over how far they differ, so that a long paper in which little
 * speaks for either is no surer than a short one; and their names.
 *
 * @param mentions what each mention says for the first and against the second.
 */
export function leadOf(mentions: readonly number[], names: number): number {
  let sum = 0;
  let squares = doubt;
  for (const one of mentions) {
    sum += one;
    squares += one * one;
  }
  return sum / Math.sqrt(squares) + names / nameShare;
}
/** What a few mentions say is no more than a hint. */
const doubt = 9;
const nameShare = 4;
