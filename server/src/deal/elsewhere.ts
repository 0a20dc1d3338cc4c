import type { DealPaper } from '../analysis/agreement.ts';
import { placeName } from '../analysis/clauses.ts';
import type { Ground } from '../analysis/facts/facts.ts';

/** Words of another paper of the deal. */
export interface Elsewhere {
  readonly paper: DealPaper;
  readonly ground: Ground;
}

/** "msa.md 7.1": the file, and how a lawyer names the place in it. */
export const placeElsewhere = ({ paper, ground }: Elsewhere): string =>
  `${paper.path.slice(paper.path.lastIndexOf('/') + 1)} ${placeName(ground.clause, ground.sentence.labels)}`.trim();

/** Each place once. */
export const placesElsewhere = (all: readonly Elsewhere[] = []): readonly string[] => [
  ...new Set(all.map(placeElsewhere)),
];
