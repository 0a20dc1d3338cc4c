import { unpackNumbers } from '../packed.ts';

/** A classifier as it is kept: see test/learn.ts, which makes it. Linear: a sentence's score is the sum of its features' weights. */
export interface Weights {
  /** What can be told, by number. */
  readonly targets: readonly string[];
  /** Scores from which a target is believed, and below which what definitions and patterns found of it is not. */
  readonly believed: readonly number[];
  readonly doubted: readonly number[];
  /** Who gives and who receives in nearly all examples of a target: "provider>customer", or nothing. */
  readonly usual: readonly string[];
  readonly bias: readonly number[];
  /** The largest weight of each target: what stands in `rows` are steps of it. */
  readonly scale: readonly number[];
  /** Features, each as its distance from the one before (packed.ts). */
  readonly features: string;
  /** Feature by feature: how many weights, then each as target × `steps` + step (packed.ts). */
  readonly rows: string;
  /** Checksum of the examples it was learnt from. */
  readonly learntFrom: string;
}

/** Steps of a weight, from the most negative to the most positive; the middle one is nothing. */
export const steps = 31;
const middle = (steps - 1) / 2;

/** The weight of a step, as a share of the largest: steps are finer where weights are small. */
export const shareOf = (step: number): number => {
  const by = (step - middle) / middle;
  return Math.sign(by) * by * by;
};
export const stepOf = (share: number): number =>
  Math.round(middle + Math.sign(share) * Math.sqrt(Math.abs(share)) * middle);

export class Classifier {
  /** Feature → where its weights begin in `row`. */
  private readonly places = new Map<number, number>();
  private readonly row: Int32Array;
  private readonly shares = Float64Array.from({ length: steps }, (_, step) => shareOf(step));

  constructor(readonly weights: Weights) {
    this.row = unpackNumbers(weights.rows);
    let feature = 0;
    let at = 0;
    for (const distance of unpackNumbers(weights.features)) {
      feature += distance;
      this.places.set(feature, at);
      at += 1 + this.row[at]!;
    }
  }

  /** The score of every target, by number. Only features that are known count, and many of them no more than few. */
  scores(features: readonly number[]): Float64Array {
    const { bias, scale } = this.weights;
    const scores = new Float64Array(bias.length);
    let known = 0;
    for (const feature of features) {
      const place = this.places.get(feature);
      if (place === undefined) continue;
      known++;
      const end = place + 1 + this.row[place]!;
      for (let i = place + 1; i < end; i++) {
        const cell = this.row[i]!;
        const target = (cell / steps) | 0;
        scores[target]! += this.shares[cell - target * steps]!;
      }
    }
    const norm = Math.sqrt(known) || 1;
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i]! * scale[i]!) / norm + bias[i]!;
    return scores;
  }
}
