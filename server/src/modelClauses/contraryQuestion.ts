import type { Agreement } from '../analysis/agreement.ts';
import type { Sentence } from '../analysis/clauses.ts';
import type { Provision } from '../analysis/provisions/provision.ts';
import type { Side } from './library.ts';

/** They prevail ("Notwithstanding Section 7.4, …"), or what was promised stays ("Without limiting Section 2.2, …"). */
export type Cure = 'over' | 'beside';

/** What new words may decide, and sentences that stay may decide otherwise. */
export interface ContraryQuestion {
  readonly on: string;
  /** The new words answer it. */
  readonly brought: RegExp;
  /** The sentence answers it, and not surely in the same way. */
  readonly opposed: (sentence: Sentence, provisions: readonly Provision[], agreement: Agreement) => boolean;
  readonly cure: (side: Side) => Cure | undefined;
}

export const hasKind = (
  provisions: readonly Provision[],
  kinds: readonly string[],
  ...elements: readonly string[]
): boolean => provisions.some((one) => kinds.includes(one.kind) && elements.every((name) => one.elements.has(name)));

/** No words beside it would do. */
export const noCure = (): undefined => undefined;
export const cureOver = (): Cure => 'over';
/** Our side's own words prevail; whoever profits by the old ones has no use for the new. */
export const overForCustomer = (side: Side): Cure | undefined => (side === 'provider' ? undefined : 'over');

/** No answer for outputs: "provided as is", "no responsibility for Output". */
export const asIs = (text: string, provisions: readonly Provision[]): boolean =>
  hasKind(provisions, ['outputs-as-is'], 'refused') &&
  /\bas[- ]is\b|\bas (?:it|they|he) finds?\b|\b(?:no|not|neither|disclaims?|without)\b[^.;]{0,60}\b(?:responsib\w+|liab\w+|warrant\w*|guarant\w+)\b/i.test(
    text,
  );
