import type { Role } from '../parties/party.ts';

/**
 * One disposition of title in a sentence: what becomes, or stays, whose. Offsets are those of the sentence's text.
 * Several recognisers ask the same sentence this question, so it is answered once, here.
 */
export interface TitleClaim {
  /** `owned`: belongs to; `assigned`: present words; `promised`: "shall assign", "shall be transferred"; `kept`: retains, remains. */
  readonly form: 'owned' | 'assigned' | 'promised' | 'kept';
  /** Who ends up with it; `both` when it is held jointly. Undefined: somebody the parties' list does not know. */
  readonly owner: Role | undefined;
  /** Who gives it, where the sentence says so. */
  readonly giver?: Role;
  /** Whose people make it, where the subject says so. */
  readonly maker?: Role;
  /** The words that name the thing. */
  readonly subject: Stretch;
  /** The words that say whose it is. */
  readonly words: Stretch;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}
