import { editsOf } from '../modelClauses/apply.ts';
import { speechDoubts } from '../modelClauses/speechDoubts.ts';
import { clientsOwnDoubts } from './clientsOwn.ts';
import { conflictDoubts } from './conflicts.ts';
import { contradictionDoubts } from './contradictions.ts';
import { asksAnew, effectDoubts } from './effects.ts';
import { evenHandedDoubts } from './evenHanded.ts';
import { interestDoubts } from './interests.ts';
import { lackingDoubts } from './lacking.ts';
import { lossDoubts } from './losses.ts';
import { placeDoubts } from './placing.ts';
import { type Proposal, type Trial, tryOn } from './proposal.ts';
import { unfitDoubts } from './unfit.ts';
import { whoseDataDoubts } from './whoseData.ts';
import { wordingDoubts } from './wording.ts';
import { strayDoubts } from './wordsThere.ts';

/**
 * What counsel would object to in a fix, in her words; none where it may be offered. What the words and their place tell is
 * asked first, because the copy need not be read for it.
 */
export function examined(proposal: Proposal): Examination {
  const { review, fix, edits } = proposal;
  const atOnce = [
    ...unfitDoubts(proposal),
    ...evenHandedDoubts(proposal),
    ...clientsOwnDoubts(proposal),
    ...whoseDataDoubts(proposal),
    ...placeDoubts(proposal),
    ...wordingDoubts(proposal),
    ...strayDoubts(proposal),
    ...speechDoubts(review.agreement, fix, edits),
    ...lackingDoubts(proposal),
  ];
  if (atOnce.length) return { doubts: atOnce, asks: [] };
  const trial = tryOn(proposal);
  const doubts = [
    ...interestDoubts(trial),
    ...lossDoubts(trial),
    ...contradictionDoubts(trial),
    ...effectDoubts(trial),
    ...conflictDoubts(trial),
    ...doneTwice(trial),
  ];
  return { doubts, asks: asksAnew(trial) };
}

export interface Examination {
  readonly doubts: readonly string[];
  /** Rules that speak for the first time once the change is made, because it gives them a reason to ask. */
  readonly asks: readonly string[];
}

/** Done twice, a clause must not stand there twice. */
const doneTwice = ({ fix, after }: Trial): readonly string[] =>
  fix.do === 'insert-clause' && editsOf(after.agreement, fix, after.side).length
    ? ['done again it would change the text again']
    : [];
