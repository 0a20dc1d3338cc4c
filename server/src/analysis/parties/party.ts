import type { Span } from '../span.ts';

/** Whom the work makes a party: who builds or licenses the technology, who pays or contributes data. `both` is for mutual duties. */
export type Role = 'provider' | 'customer' | 'both' | 'unknown';

export interface Party extends Span {
  /** The full name, "Acme Robotics, Inc."; its label where the agreement gives no name. */
  readonly name: string;
  /** What the agreement calls it: "Consultant". */
  readonly label: string;
  /** Other names for the same party: ("ARI" or "Acme Robotics"). */
  readonly also: readonly string[];
  readonly role: Role;
}
