import type { Agreement } from '../analysis/agreement.ts';
import type { Span } from '../analysis/span.ts';
import { itemOf, partyLabelAt, referenceAt } from './symbolAt.ts';
import { termUseAt } from './termUses.ts';

/** From a defined term or a party to where it is defined, from "Section 5.2" to the section. */
export function definition(agreement: Agreement, offset: number): Span | undefined {
  const reference = referenceAt(agreement, offset);
  if (reference) return itemOf(reference) ?? reference.target.heading;
  return termUseAt(agreement, offset)?.term ?? partyLabelAt(agreement, offset)?.party;
}
